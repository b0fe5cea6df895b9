package vn.govmail.testkit.conformance;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import vn.govmail.testkit.pki.SigningIdentity;

/** Signed data that nobody signed. Stateless. */
final class CertificatesAlone {
    private CertificatesAlone() {}

    static byte[] of(SigningIdentity identity) {
        return with(identity, new byte[0], false);
    }

    static byte[] with(SigningIdentity identity, byte[] content, boolean within) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addCertificates(new JcaCertStore(identity.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content), within)
                    .getEncoded();
        } catch (CMSException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
