package vn.govmail.example.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * What one writes next: {@link NaivePdfCheck}, then the certification path to the root with the platform's PKIX and both
 * revocation lists, read and verified for each file. Nothing of changes after signing.
 */
final class NaivePathCheck {
    private final TrustAnchor anchor;
    private final List<byte[]> lists;

    NaivePathCheck(Office office) throws GeneralSecurityException {
        this.anchor = new TrustAnchor(
                (X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(office.root())),
                null);
        this.lists = office.revocationLists();
    }

    boolean verifies(byte[] pdf) throws IOException, CMSException, OperatorCreationException, GeneralSecurityException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            for (PDSignature signature : signatures) {
                CMSSignedData cms = NaivePdfCheck.cms(pdf, signature);
                if (!NaivePdfCheck.verifies(cms)) {
                    return false;
                }
                buildPath(cms);
            }
            return !signatures.isEmpty();
        }
    }

    /** Throws where there is no path, or a certificate of it is revoked. */
    private void buildPath(CMSSignedData cms) throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Object> found = new ArrayList<>();
        for (X509CertificateHolder each : cms.getCertificates().getMatches(null)) {
            found.add(factory.generateCertificate(new ByteArrayInputStream(each.getEncoded())));
        }
        for (byte[] list : lists) {
            found.add(factory.generateCRL(new ByteArrayInputStream(list)));
        }
        X509CertSelector signer = new X509CertSelector();
        signer.setCertificate((X509Certificate) factory.generateCertificate(
                new ByteArrayInputStream(NaivePdfCheck.certificate(cms).getEncoded())));
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(Set.of(anchor), signer);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(found)));
        parameters.setRevocationEnabled(true);
        parameters.setDate(Date.from(Office.RECEIVED));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }
}
