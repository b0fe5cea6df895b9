package vn.govmail.testkit.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.govmail.document.Content;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.XmlSigner;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.xml.SignedXml;

/** What is signed is not what is shown: signed elements moved aside, names given twice, content beside the signed one. */
final class WrappingForgeries {
    private static final String WRAPPING = "XML signature wrapping";
    private static final String CHANGED = "changed after signing";
    private static final String DATE = "date of signing";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    private static final String LETTER = "<letter Id=\"letter\"><pay>1</pay></letter>";

    private static final Reason PART = Reason.PART_NOT_COVERED;

    private final SigningIdentity seal;
    private final Instant at;

    WrappingForgeries(SigningIdentity seal, Instant at) {
        this.seal = seal;
        this.at = at;
    }

    List<XmlForgery> all() {
        String byId = SignedXml.within(LETTER)
                .reference("#letter", ENVELOPED, EXCLUSIVE)
                .by(seal);
        String signature = byId.substring(byId.indexOf("<ds:Signature"), byId.indexOf("</letter>"));
        String part = SignedXml.within("<mail><letter Id=\"letter\"><pay>1</pay></letter></mail>")
                .reference("#letter", EXCLUSIVE)
                .by(seal);
        String object = SignedXml.alone()
                .object("letter", "<pay>1</pay>")
                .reference("#letter", EXCLUSIVE)
                .by(seal);
        String text = SignedXml.within("<letter Id=\"letter\">MTIz</letter>")
                .reference("#letter", "http://www.w3.org/2000/09/xmldsig#base64")
                .by(seal);
        String xades = xades();
        String properties = xades.replaceAll("(?s).*(<xades:SignedProperties .*</xades:SignedProperties>).*", "$1");
        return List.of(
                forged("signed letter within a false one", "<letter Id=\"x\"><pay>9</pay>" + byId + "</letter>", PART),
                forged(
                        "signature in a false letter, the signed one within",
                        "<letter Id=\"x\"><pay>9</pay><a>" + LETTER.replace("</letter>", signature + "</letter>")
                                + "</a></letter>",
                        PART),
                forged(
                        "two letters of one name",
                        "<letter Id=\"letter\"><pay>9</pay>" + byId + "</letter>",
                        Reason.DUPLICATE_XML_ID),
                forged(
                        "two letters of one name, spelt ID and Id",
                        "<letter ID=\"letter\"><pay>9</pay>" + byId + "</letter>",
                        Reason.DUPLICATE_XML_ID),
                forged(
                        "two letters of one name, the other by xml:id",
                        "<letter xml:id=\"letter\"><pay>9</pay>" + byId + "</letter>",
                        Reason.DUPLICATE_XML_ID),
                forged("a style sheet before the letter", "<?xml-stylesheet href=\"x\" type=\"text/xsl\"?>" + byId, PART),
                forged("a comment that splits a text", splitByComment(), PART),
                forged("another letter beside the signed one", part.replace("<mail>", "<mail><letter/>"), PART),
                forged("one letter of a mail is signed", part, PART),
                forged(
                        "an object put into the signature",
                        byId.replace("</ds:Signature>", "<ds:Object><pay>9</pay></ds:Object></ds:Signature>"),
                        PART),
                forged(
                        "an object beside the signed one",
                        object.replace("<ds:Object", "<ds:Object><pay>9</pay></ds:Object><ds:Object"),
                        PART),
                forged("markup put into what is signed as text", text.replace("MTIz", "<b>MTIz</b>"), PART),
                forged(
                        "signed properties moved aside, false ones in their place",
                        xades.replace(properties, properties.replace("Id=\"sig", "Id=\"x"))
                                .replace(
                                        "</xades:QualifyingProperties></ds:Object>",
                                        "</xades:QualifyingProperties></ds:Object>"
                                                + "<ds:Object xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\">"
                                                + properties
                                                + "</ds:Object>"),
                        Reason.SIGNED_DATA_MISSING,
                        Reason.PART_NOT_COVERED),
                forged(
                        "signed properties twice",
                        xades.replace(properties, properties + properties),
                        Reason.DUPLICATE_SIGNED_ATTRIBUTE,
                        Reason.DUPLICATE_XML_ID),
                forged(
                        "properties of another signature",
                        xades.replace("Target=\"#", "Target=\"#x"),
                        Reason.SIGNED_DATA_MISSING),
                XmlForgery.of(CHANGED, "amount", byId.replace("<pay>1", "<pay>9"), Reason.HASH_MISMATCH),
                XmlForgery.of(
                        CHANGED, "an attribute more", byId.replace("<pay>", "<pay a=\"\">"), Reason.HASH_MISMATCH),
                XmlForgery.of(CHANGED, "text between elements", byId.replace("<pay>", " <pay>"), Reason.HASH_MISMATCH),
                XmlForgery.of(
                        CHANGED,
                        "what is signed says another algorithm",
                        byId.replace("rsa-sha256", "rsa-sha512"),
                        Reason.SIGNATURE_MISMATCH),
                XmlForgery.of(
                        CHANGED,
                        "a reference taken out",
                        byId.replaceAll("(?s)<ds:Reference.*</ds:Reference>", ""),
                        Reason.CONTAINER_MALFORMED),
                XmlForgery.of(
                        CHANGED,
                        "a comment within a digest",
                        byId.replaceAll("<ds:DigestValue>(....)", "<ds:DigestValue>$1<!-- -->"),
                        Reason.CONTAINER_MALFORMED),
                XmlForgery.of(
                        CHANGED,
                        "what is signed twice",
                        byId.replaceAll("(?s)(<ds:SignedInfo>.*</ds:SignedInfo>)", "$1$1"),
                        Reason.CONTAINER_MALFORMED),
                XmlForgery.of(
                        DATE,
                        "another time in the signed properties",
                        xades.replaceAll("(<xades:SigningTime>)[^<]*", "$11999-01-01T00:00:00Z"),
                        Reason.HASH_MISMATCH),
                XmlForgery.of(
                        DATE,
                        "a second time in the signed properties",
                        xades.replaceAll("(<xades:SigningTime>[^<]*</xades:SigningTime>)", "$1$1"),
                        Reason.HASH_MISMATCH));
    }

    private String splitByComment() {
        return SignedXml.within("<letter Id=\"letter\"><pay>100</pay></letter>")
                .reference("#letter", ENVELOPED, EXCLUSIVE)
                .by(seal)
                .replace("<pay>100", "<pay>1<!-- -->00");
    }

    private static XmlForgery forged(String name, String xml, Reason... reasons) {
        return XmlForgery.of(WRAPPING, name, xml, reasons);
    }

    private String xades() {
        try {
            Path out = Files.createTempFile("signed", ".xml");
            try {
                XmlSigner.create()
                        .sign(
                                Content.of(LETTER.getBytes(StandardCharsets.UTF_8)),
                                JcaSigningKey.of(seal.key(), seal.chain()),
                                SigningRequest.at(at),
                                out);
                return Files.readString(out);
            } finally {
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SigningException e) {
            throw new IllegalStateException(e);
        }
    }
}
