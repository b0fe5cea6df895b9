package vn.govmail.testkit.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.xml.SignedXml;

/** References that lead out of the document, transforms that make anything of anything, document types. */
final class ReferenceForgeries {
    private static final String ELSEWHERE = "reference that leads elsewhere";
    private static final String TRANSFORM = "transform that decides what is signed";
    private static final String DOCTYPE = "document type";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    private static final String LETTER = "<letter><pay>1</pay><signed>0</signed></letter>";
    private static final String STYLESHEET = "<xsl:stylesheet version=\"1.0\""
            + " xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"><xsl:template match=\"/\"><same/></xsl:template>"
            + "</xsl:stylesheet>";

    private final SigningIdentity seal;

    ReferenceForgeries(SigningIdentity seal) {
        this.seal = seal;
    }

    List<XmlForgery> all() {
        List<XmlForgery> all = new ArrayList<>();
        for (String uri : List.of(
                "http://127.0.0.1:1/x",
                "https://mau.invalid/x",
                "file:///etc/hostname",
                "ftp://mau.invalid/x",
                "jar:file:/x.jar!/y",
                "/etc/hostname",
                "//mau.invalid/x")) {
            all.add(XmlForgery.of(
                    ELSEWHERE, uri, leadingTo(uri), Reason.EXTERNAL_REFERENCE, Reason.SIGNED_DATA_MISSING));
        }
        all.add(XmlForgery.of(ELSEWHERE, "a file beside it", leadingTo("x.txt"), Reason.SIGNED_DATA_MISSING));
        all.add(XmlForgery.of(ELSEWHERE, "above it", leadingTo("../../x"), Reason.SIGNED_DATA_MISSING));
        for (String expression : List.of(
                "self::node()[false()]",
                "not(ancestor-or-self::pay)",
                "ancestor-or-self::signed",
                "not(ancestor-or-self::ds:Signature) and not(ancestor-or-self::pay)",
                "not(ancestor-or-self::ds:Signature or ancestor-or-self::pay)",
                "not(ancestor-or-self::ds:SignatureValue)")) {
            all.add(XmlForgery.of(
                    TRANSFORM,
                    expression,
                    SignedXml.within(LETTER).referenceByXPath("", expression).by(seal),
                    Reason.FORBIDDEN_TRANSFORM));
        }
        all.add(XmlForgery.of(
                TRANSFORM,
                "a stylesheet",
                SignedXml.within(LETTER).referenceByStylesheet("", STYLESHEET).by(seal),
                Reason.FORBIDDEN_TRANSFORM));
        all.addAll(rewritten());
        all.addAll(documentTypes());
        return all;
    }

    private String leadingTo(String uri) {
        return SignedXml.within(LETTER)
                .elsewhere("same".getBytes(StandardCharsets.UTF_8))
                .reference("", ENVELOPED, EXCLUSIVE)
                .reference(uri)
                .by(seal);
    }

    private String plain() {
        return SignedXml.within(LETTER).reference("", ENVELOPED, EXCLUSIVE).by(seal);
    }

    private List<XmlForgery> rewritten() {
        return List.of(
                XmlForgery.of(
                        TRANSFORM,
                        "an unknown one",
                        plain().replace(ENVELOPED, "urn:nothing"),
                        Reason.FORBIDDEN_TRANSFORM),
                XmlForgery.of(
                        TRANSFORM,
                        "an office program's",
                        plain().replace(
                                        ENVELOPED,
                                        "http://schemas.openxmlformats.org/package/2006/RelationshipTransform"),
                        Reason.FORBIDDEN_TRANSFORM),
                XmlForgery.of(
                        TRANSFORM,
                        "decryption",
                        plain().replace(ENVELOPED, "http://www.w3.org/2002/07/decrypt#XML"),
                        Reason.FORBIDDEN_TRANSFORM),
                XmlForgery.of(
                        TRANSFORM,
                        "a length of the value",
                        plain().replace(
                                        "#rsa-sha256\"/>",
                                        "#rsa-sha256\"><ds:HMACOutputLength>8</ds:HMACOutputLength></ds:SignatureMethod>"),
                        Reason.FORM_NOT_SUPPORTED),
                XmlForgery.of(
                        TRANSFORM,
                        "a secret in place of a key",
                        plain().replace("2001/04/xmldsig-more#rsa-sha256", "2000/09/xmldsig#hmac-sha1"),
                        Reason.FORM_NOT_SUPPORTED));
    }

    private List<XmlForgery> documentTypes() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE letter [<!ENTITY a \"ha\">");
        for (char name = 'b'; name < 'm'; name++) {
            String inner = "&" + (char) (name - 1) + ";";
            laughs.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(inner.repeat(10))
                    .append("\">");
        }
        String bomb = laughs.append("]>") + plain().replace("<pay>", "<pay>&l;");
        return List.of(
                XmlForgery.of(DOCTYPE, "an empty one", "<!DOCTYPE letter>" + plain(), Reason.CONTAINER_MALFORMED),
                XmlForgery.of(
                        DOCTYPE,
                        "an entity in the amount",
                        "<!DOCTYPE letter [<!ENTITY one \"1\">]>" + plain().replace("<pay>1", "<pay>&one;"),
                        Reason.CONTAINER_MALFORMED),
                XmlForgery.of(
                        DOCTYPE,
                        "an entity in a file",
                        "<!DOCTYPE letter [<!ENTITY one SYSTEM \"file:///etc/hostname\">]>"
                                + plain().replace("<pay>1", "<pay>&one;"),
                        Reason.CONTAINER_MALFORMED),
                XmlForgery.of(
                        DOCTYPE,
                        "definitions on a network",
                        "<!DOCTYPE letter SYSTEM \"http://127.0.0.1:1/x.dtd\">" + plain(),
                        Reason.CONTAINER_MALFORMED),
                XmlForgery.of(
                        DOCTYPE,
                        "an attribute with a value that is not written",
                        "<!DOCTYPE letter [<!ATTLIST pay extra CDATA \"9\">]>" + plain(),
                        Reason.CONTAINER_MALFORMED),
                XmlForgery.of(DOCTYPE, "a thousand million laughs", bomb, Reason.CONTAINER_MALFORMED));
    }
}
