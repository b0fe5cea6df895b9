package vn.govmail.signing.xml.create;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.w3c.dom.Element;
import vn.govmail.signing.cms.create.IssuerSerials;
import vn.govmail.signing.xml.XmlForms;

/** Writes the signed properties (ETSI EN 319 132-1, 5.2 and 6.3). Immutable. */
record PropertiesWriter(SignatureSpec spec, Building building) {

    void write(Element signature) {
        Element object = building.dsig(signature, "Object");
        Element properties = building.xades(object, "QualifyingProperties");
        building.declareXades(properties);
        properties.setAttributeNS(null, "Target", "#" + spec.id());
        Element signed = building.xades(properties, "SignedProperties");
        signed.setAttributeNS(null, "Id", spec.signedPropertiesId());
        Element own = building.xades(signed, "SignedSignatureProperties");
        building.xades(own, "SigningTime").setTextContent(UnsignedSignature.time(spec));
        writeCertificate(own);
        if (spec.style().impliedPolicy()) {
            building.xades(building.xades(own, "SignaturePolicyIdentifier"), "SignaturePolicyImplied");
        }
        writeFormats(signed);
    }

    private void writeCertificate(Element own) {
        X509Certificate signer = spec.chain().get(0);
        boolean first = spec.style().firstEdition();
        Element certificate =
                building.xades(building.xades(own, first ? "SigningCertificate" : "SigningCertificateV2"), "Cert");
        Element digest = building.xades(certificate, "CertDigest");
        building.dsig(
                digest, "DigestMethod", XmlForms.digestIdentifier(spec.scheme().digest()));
        Building.value(building.dsig(digest, "DigestValue"), UnsignedSignature.digest(spec.scheme(), encoded(signer)));
        if (first) {
            Element issuer = building.xades(certificate, "IssuerSerial");
            building.dsig(issuer, "X509IssuerName")
                    .setTextContent(signer.getIssuerX500Principal().getName());
            building.dsig(issuer, "X509SerialNumber")
                    .setTextContent(signer.getSerialNumber().toString());
        } else {
            Building.value(building.xades(certificate, "IssuerSerialV2"), IssuerSerials.encoded(signer));
        }
    }

    private void writeFormats(Element signed) {
        Element formats = null;
        int number = 0;
        for (ReferenceSpec each : spec.references()) {
            number++;
            if (each.mediaType().isPresent()) {
                if (formats == null) {
                    formats = building.xades(signed, "SignedDataObjectProperties");
                }
                Element format = building.xades(formats, "DataObjectFormat");
                format.setAttributeNS(null, "ObjectReference", "#" + spec.referenceId(number));
                building.xades(format, "MimeType")
                        .setTextContent(each.mediaType().get());
            }
        }
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that signs cannot be written", e);
        }
    }
}
