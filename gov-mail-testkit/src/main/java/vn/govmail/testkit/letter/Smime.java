package vn.govmail.testkit.letter;

import java.time.Instant;
import java.util.List;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;

/** multipart/signed with a detached CMS signature (RFC 8551 clause 3.5.3, RFC 1847). */
final class Smime {
    private Smime() {}

    static Entity sign(Entity content, SigningIdentity signer, String boundary, Instant signingTime) {
        Entity signature = Entity.of(
                "application/pkcs7-signature; name=smime.p7s",
                TransferEncoding.BASE64,
                "Content-Disposition: attachment; filename=smime.p7s\r\n",
                Cms.at(signingTime, signer).sign(content.bytes()));
        return Entity.multipart(
                "signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256",
                boundary,
                List.of(content, signature));
    }
}
