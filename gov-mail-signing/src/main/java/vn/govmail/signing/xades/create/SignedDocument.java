package vn.govmail.signing.xades.create;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.cms.create.DocumentDigests;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlForms;
import vn.govmail.signing.xml.XmlNames;
import vn.govmail.signing.xml.XmlRefusedException;
import vn.govmail.signing.xml.create.ReferenceSpec;
import vn.govmail.signing.xml.create.SignatureSpec;
import vn.govmail.signing.xml.create.TransformSpec;
import vn.govmail.signing.xml.create.UnsignedSignature;

/**
 * A document with a signature that lacks its value. Confined to one call.
 *
 * @param signature in its document
 * @param spec what it was made to be
 */
record SignedDocument(UnsignedSignature signature, SignatureSpec spec) {
    private static final String XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116";
    private static final String BASE64 = XmlNames.DSIG + "base64";
    private static final int MAX_ENCLOSED = 16 << 20;
    /** Every level asks for a word on what is signed (ETSI EN 319 132-1, 6.3), and nothing is known of it. */
    private static final String ANY = "application/octet-stream";

    /** Makes documents for one content. Confined to one call. */
    static final class Builder {
        private final Content content;
        private final List<X509Certificate> chain;
        private final SignatureScheme scheme;
        private final Instant signingTime;

        Builder(Content content, List<X509Certificate> chain, SignatureScheme scheme, Instant signingTime) {
            this.content = content;
            this.chain = chain;
            this.scheme = scheme;
            this.signingTime = signingTime;
        }

        SignedDocument build(Packaging packaging) throws SigningException, IOException {
            return switch (packaging.place()) {
                case ENVELOPED -> enveloped();
                case ENVELOPING -> enveloping();
                case DETACHED -> detached(packaging.name());
            };
        }

        private SignedDocument enveloped() throws SigningException, IOException {
            Element root = read().root();
            String form = SignatureSpec.Style.CURRENT.canonicalization();
            return append(
                    root,
                    spec(ReferenceSpec.within("", withoutSignatures(), TransformSpec.of(form))
                            .ofMediaType("text/xml")));
        }

        private XmlFile read() throws SigningException, IOException {
            try {
                XmlFile file = XmlFile.read(content, Limits.DEFAULT);
                EarlierSignatures.check(file);
                return file;
            } catch (XmlRefusedException e) {
                throw new SigningException(
                        e.reason() == Reason.LIMIT_EXCEEDED
                                ? SigningProblem.LIMIT_EXCEEDED
                                : SigningProblem.FILE_MALFORMED,
                        "not XML that is signed",
                        e);
            }
        }

        /** All signatures and not just this one, so that others may sign after it. */
        private static TransformSpec withoutSignatures() {
            return new TransformSpec(XPATH, transform -> {
                Element expression = transform.getOwnerDocument().createElementNS(XmlNames.DSIG, "ds:XPath");
                expression.setTextContent("not(ancestor-or-self::ds:Signature)");
                transform.appendChild(expression);
            });
        }

        private SignedDocument enveloping() throws SigningException, IOException {
            if (content.sizeInBytes() > MAX_ENCLOSED) {
                throw new SigningException(SigningProblem.LIMIT_EXCEEDED, "too much to stand within a signature");
            }
            byte[] bytes;
            try (InputStream in = content.open()) {
                bytes = in.readAllBytes();
            }
            String objectId = id() + "-object";
            SignatureSpec spec = spec(ReferenceSpec.within("#" + objectId, TransformSpec.of(BASE64))
                            .ofType(XmlNames.DSIG + "Object")
                            .ofMediaType(ANY))
                    .with(object -> {
                        object.setAttributeNS(null, "Id", objectId);
                        object.setAttributeNS(null, "Encoding", BASE64);
                        object.setTextContent(Base64.getEncoder().encodeToString(bytes));
                    });
            return append(XmlForms.emptyDocument(), spec);
        }

        private SignedDocument detached(String name) throws IOException {
            MessageDigest digest = DocumentDigests.of(scheme.digest());
            try (InputStream in = new DigestInputStream(content.open(), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return append(
                    XmlForms.emptyDocument(),
                    spec(ReferenceSpec.external(name, digest.digest()).ofMediaType(ANY)));
        }

        private SignatureSpec spec(ReferenceSpec reference) {
            return SignatureSpec.of(id(), scheme, chain, signingTime, List.of(reference));
        }

        private static SignedDocument append(Node parent, SignatureSpec spec) throws IOException {
            return new SignedDocument(UnsignedSignature.append(parent, spec), spec);
        }

        /** One for each content, signer and time, and always the same. */
        private String id() {
            MessageDigest digest = DocumentDigests.of("SHA-256");
            digest.update(content.sha256().getBytes(StandardCharsets.US_ASCII));
            digest.update(signingTime.toString().getBytes(StandardCharsets.US_ASCII));
            try {
                digest.update(chain.get(0).getEncoded());
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException("a certificate that signs cannot be written", e);
            }
            return "sig-" + HexFormat.of().formatHex(digest.digest(), 0, 8);
        }
    }
}
