package vn.govmail.example.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.COSFilterInputStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * What one writes first: the bytes under ByteRange, streamed, against the CMS signature. Nothing of changes after signing,
 * of the certification path or of revocation: the work that every checker has to do, and no more.
 */
final class NaivePdfCheck {
    private NaivePdfCheck() {}

    static boolean verifies(byte[] pdf)
            throws IOException, CMSException, OperatorCreationException, java.security.cert.CertificateException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            for (PDSignature signature : signatures) {
                if (!verifies(cms(pdf, signature))) {
                    return false;
                }
            }
            return !signatures.isEmpty();
        }
    }

    /** As a stream, since the room that a signer reserves is filled up with zeros behind the CMS object. */
    static CMSSignedData cms(byte[] pdf, PDSignature signature) throws CMSException {
        return new CMSSignedData(
                new Covered(pdf, signature.getByteRange()), new ByteArrayInputStream(signature.getContents()));
    }

    static boolean verifies(CMSSignedData cms)
            throws CMSException, OperatorCreationException, java.security.cert.CertificateException {
        X509CertificateHolder certificate = certificate(cms);
        for (SignerInformation signer : cms.getSignerInfos()) {
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
                return false;
            }
        }
        return true;
    }

    /** Of the one signer. */
    static X509CertificateHolder certificate(CMSSignedData cms) {
        SignerInformation signer = cms.getSignerInfos().iterator().next();
        @SuppressWarnings("unchecked") // the store's matches are untyped in BouncyCastle's signature
        Collection<X509CertificateHolder> certificates = cms.getCertificates().getMatches(signer.getSID());
        return certificates.iterator().next();
    }

    /** The bytes that the signature covers, never copied as a whole. */
    private static final class Covered implements CMSTypedData {
        private final byte[] pdf;
        private final int[] byteRange;

        Covered(byte[] pdf, int[] byteRange) {
            this.pdf = pdf;
            this.byteRange = byteRange;
        }

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            try (COSFilterInputStream in = new COSFilterInputStream(pdf, byteRange)) {
                in.transferTo(out);
            }
        }

        @Override
        public Object getContent() {
            return pdf;
        }
    }
}
