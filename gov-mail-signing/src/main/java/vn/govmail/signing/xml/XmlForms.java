package vn.govmail.signing.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signing.trust.Effort;

/** The same canonical forms, digests and identifiers as verification uses, for those who write signatures. Stateless. */
public final class XmlForms {
    private XmlForms() {}

    /** An empty document of the JDK's own kind. */
    public static Document emptyDocument() {
        return XmlFile.emptyDocument();
    }

    /**
     * A part of a document in canonical form.
     *
     * @param algorithm the identifier of one without parameters
     */
    public static byte[] canonical(Element element, String algorithm) throws IOException {
        Canonicalization form = Canonicalization.named(algorithm)
                .orElseThrow(() -> new IllegalArgumentException("no canonical form: " + algorithm));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalTree.write(element, each -> false, form, out);
        return out.toByteArray();
    }

    /** The digest of what a reference into its own document names, by its own digest method. */
    public static byte[] digest(XmlFile file, Element signature, Element reference)
            throws IOException, GeneralSecurityException {
        return new ReferenceCheck(
                        file, signature, ExternalData.NONE, Profile.DOCUMENT, Limits.DEFAULT, Effort.unbounded())
                .digest(reference);
    }

    /** Writes a document as a file: a declaration, then its canonical form with comments, so that every signature over it fits. */
    public static void write(XmlFile file, OutputStream out) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.US_ASCII));
        CanonicalTree.write(
                file.document(),
                each -> false,
                Canonicalization.named(Canonicalization.INCLUSIVE + "#WithComments")
                        .orElseThrow(),
                out);
    }

    /** The identifier of the digest that JCA calls so. */
    public static String digestIdentifier(String name) {
        return Algorithms.digestIdentifier(name)
                .orElseThrow(() -> new IllegalArgumentException("no identifier for " + name));
    }

    /** The identifier of a way to sign. */
    public static String signingIdentifier(SignatureScheme scheme) {
        return Algorithms.signingIdentifier(scheme);
    }

    /**
     * A signature value as XML has it.
     *
     * @param value as JCA gives it
     */
    public static byte[] value(byte[] value, SignatureScheme scheme, PublicKey key) {
        return scheme.keyAlgorithm().equals("EC") ? SignatureParts.ofDer(value, key) : value;
    }

    /** The other way round. */
    public static byte[] jcaValue(byte[] value, SignatureScheme scheme, PublicKey key) {
        return scheme.keyAlgorithm().equals("EC")
                ? SignatureParts.der(value, key).orElseThrow(() -> new IllegalArgumentException("not of the key"))
                : value;
    }
}
