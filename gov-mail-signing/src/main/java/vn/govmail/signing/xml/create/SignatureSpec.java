package vn.govmail.signing.xml.create;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import vn.govmail.signature.SignatureScheme;

/**
 * What an XML signature is to be. Immutable.
 *
 * @param id of the signature; other names in it begin with it
 * @param scheme how it is signed, and the digest of all references
 * @param chain the signer's certificate, then others that go into KeyInfo
 * @param signingTime as the signer claims, written to the second
 * @param references to what is signed; that to the signed properties comes after them
 * @param objects each writes the content of one element {@code Object}
 * @param style how it is written
 */
public record SignatureSpec(
        String id,
        SignatureScheme scheme,
        List<X509Certificate> chain,
        Instant signingTime,
        List<ReferenceSpec> references,
        List<Consumer<Element>> objects,
        Style style) {
    public SignatureSpec {
        chain = List.copyOf(chain);
        references = List.copyOf(references);
        objects = List.copyOf(objects);
    }

    /**
     * How signatures of a form are written.
     *
     * @param prefix of the namespace of XML Signature; empty text where it is the default namespace
     * @param canonicalization of what is signed
     * @param firstEdition whether the certificate is named as in the first edition of XAdES, which older programs read
     * @param impliedPolicy whether the signer says that the signature policy is implied (XAdES-EPES), and names are given, as by
     *     Office
     */
    public record Style(String prefix, String canonicalization, boolean firstEdition, boolean impliedPolicy) {
        /** Of signatures of today. */
        public static final Style CURRENT = new Style("ds", "http://www.w3.org/2001/10/xml-exc-c14n#", false, false);
    }

    /** A signature of today's style. */
    public static SignatureSpec of(
            String id,
            SignatureScheme scheme,
            List<X509Certificate> chain,
            Instant signingTime,
            List<ReferenceSpec> references) {
        return new SignatureSpec(id, scheme, chain, signingTime, references, List.of(), Style.CURRENT);
    }

    /** The same with one more object. */
    public SignatureSpec with(Consumer<Element> object) {
        List<Consumer<Element>> more = new ArrayList<>(objects);
        more.add(object);
        return new SignatureSpec(id, scheme, chain, signingTime, references, more, style);
    }

    /** The same in another style. */
    public SignatureSpec in(Style other) {
        return new SignatureSpec(id, scheme, chain, signingTime, references, objects, other);
    }

    String signedPropertiesId() {
        return style.impliedPolicy() ? "idSignedProperties" : id + "-signedprops";
    }

    String valueId() {
        return id + "-value";
    }

    String referenceId(int number) {
        return id + "-ref" + number;
    }
}
