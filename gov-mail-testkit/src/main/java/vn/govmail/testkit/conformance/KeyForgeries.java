package vn.govmail.testkit.conformance;

import java.util.List;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.xml.SignedXml;

/** Who signed is not who is shown: bare keys, keys elsewhere, several certificates. */
final class KeyForgeries {
    private static final String BARE = "key without certificate";
    private static final String DOUBLED = "certificate doubling";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

    private final SigningIdentity seal;
    private final SigningIdentity stranger;

    KeyForgeries(SigningIdentity seal, SigningIdentity stranger) {
        this.seal = seal;
        this.stranger = stranger;
    }

    List<XmlForgery> all() {
        String plain = letter().by(seal);
        return List.of(
                XmlForgery.of(
                        BARE,
                        "numbers alone",
                        letter().showing(List.of())
                                .showingKey(stranger.certificate().getPublicKey())
                                .by(stranger),
                        Reason.KEY_WITHOUT_CERTIFICATE),
                XmlForgery.of(
                        BARE,
                        "numbers beside the certificate of somebody else",
                        letter().showing(List.of(seal.certificate()))
                                .showingKey(stranger.certificate().getPublicKey())
                                .by(stranger),
                        Reason.SIGNATURE_MISMATCH),
                XmlForgery.of(BARE, "nothing", letter().showing(List.of()).by(seal), Reason.NO_SIGNING_CERTIFICATE),
                XmlForgery.of(
                        BARE,
                        "a key that lies elsewhere",
                        plain.replaceAll(
                                "(?s)<ds:KeyInfo>.*</ds:KeyInfo>",
                                "<ds:KeyInfo><ds:RetrievalMethod URI=\"http://127.0.0.1:1/key\"/></ds:KeyInfo>"),
                        Reason.NO_SIGNING_CERTIFICATE),
                XmlForgery.of(
                        BARE,
                        "a name of a key",
                        plain.replaceAll(
                                "(?s)<ds:KeyInfo>.*</ds:KeyInfo>",
                                "<ds:KeyInfo><ds:KeyName>seal</ds:KeyName></ds:KeyInfo>"),
                        Reason.NO_SIGNING_CERTIFICATE),
                XmlForgery.of(
                        DOUBLED,
                        "the signer's first",
                        letter().showing(List.of(stranger.certificate(), seal.certificate()))
                                .by(stranger),
                        Reason.AMBIGUOUS_CERTIFICATE),
                XmlForgery.of(
                        DOUBLED,
                        "the signer's last",
                        letter().showing(List.of(seal.certificate(), stranger.certificate()))
                                .by(stranger),
                        Reason.AMBIGUOUS_CERTIFICATE),
                XmlForgery.of(
                        DOUBLED,
                        "certificate of somebody else",
                        letter().showing(List.of(seal.certificate())).by(stranger),
                        Reason.SIGNATURE_MISMATCH));
    }

    private static SignedXml letter() {
        return SignedXml.within("<letter><pay>1</pay></letter>").reference("", ENVELOPED, EXCLUSIVE);
    }
}
