package vn.govmail.testkit.conformance;

import static vn.govmail.testkit.conformance.OfficeSample.ROOT_LINKS;
import static vn.govmail.testkit.conformance.OfficeSample.SIGNATURE;
import static vn.govmail.testkit.conformance.OfficeSample.SIGNATURE_LINKS;
import static vn.govmail.testkit.conformance.OfficeSample.TEXT_LINKS;
import static vn.govmail.testkit.conformance.OfficeSample.TYPES;
import static vn.govmail.testkit.conformance.OfficeSample.WORD;
import static vn.govmail.testkit.conformance.OfficeSample.bytes;
import static vn.govmail.testkit.conformance.OfficeSample.link;
import static vn.govmail.testkit.conformance.OfficeSample.linked;
import static vn.govmail.testkit.conformance.OfficeSample.links;
import static vn.govmail.testkit.conformance.OfficeSample.type;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import vn.govmail.document.Format;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.office.OpenDocument;

/**
 * Office files whose package, or whose signature, is not what it seems: what one reader repairs another shows. Immutable.
 *
 * @param unsigned the letter before it was signed
 * @param letter signed
 */
record OfficeStructureForgeries(OpenDocument unsigned, OpenDocument letter) {
    private static final String STRUCTURE = "repair of a malformed package";
    private static final String EMPTY = "signature that is none";
    private static final String OBJECTS = "manifest and objects";
    private static final String DIGITAL_SIGNATURE =
            "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";

    List<ForgedContainer> all() {
        return Stream.of(packages(), names(), empty(), objects())
                .flatMap(List::stream)
                .toList();
    }

    private List<ForgedContainer> packages() {
        return List.of(
                forged(
                        STRUCTURE,
                        "strict document beside",
                        linked(
                                letter,
                                ROOT_LINKS,
                                "<Relationship Id=\"rId9\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/"
                                        + "officeDocument\" Target=\"word/styles.xml\"/>"),
                        Reason.CONTAINER_MALFORMED),
                forged(
                        STRUCTURE,
                        "second origin of signatures",
                        linked(
                                letter,
                                ROOT_LINKS,
                                "<Relationship Id=\"rId9\" Type=\"" + DIGITAL_SIGNATURE
                                        + "origin\" Target=\"_xmlsignatures/origin.sigs\"/>"),
                        Reason.CONTAINER_MALFORMED),
                forged(
                        STRUCTURE,
                        "content in the origin",
                        letter.with("_xmlsignatures/origin.sigs", bytes("x")),
                        Reason.CONTAINER_MALFORMED),
                forged(STRUCTURE, "no content types", letter.without(TYPES), Reason.CONTAINER_MALFORMED),
                forged(
                        STRUCTURE,
                        "relationships cut off",
                        letter.withReplaced(TEXT_LINKS, "</Relationships>", ""),
                        Reason.CONTAINER_MALFORMED));
    }

    private List<ForgedContainer> names() {
        return List.of(
                forged(
                        STRUCTURE,
                        "one relationship's name twice",
                        linked(letter, TEXT_LINKS, link("rId1", "image", "a.png", "")),
                        Reason.CONTAINER_MALFORMED),
                forged(
                        STRUCTURE,
                        "one part with two types",
                        letter.withReplaced(
                                TYPES, "</Types>", type("/WORD/document.xml", WORD + "footer+xml") + "</Types>"),
                        Reason.CONTAINER_MALFORMED),
                forged(
                        STRUCTURE,
                        "one name in two cases",
                        letter.with("WORD/document.xml", bytes("<d/>")),
                        Reason.DUPLICATE_ZIP_ENTRY),
                ForgedContainer.of(Format.DOCX, STRUCTURE, "one name twice", twice(), Reason.DUPLICATE_ZIP_ENTRY));
    }

    /** Names of the same length, so that only bytes of names change. */
    private byte[] twice() {
        byte[] zip = letter.with("word/documenX.xml", bytes("<d/>")).bytes();
        return new String(zip, StandardCharsets.ISO_8859_1)
                .replace("word/documenX.xml", "word/document.xml")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<ForgedContainer> empty() {
        return List.of(
                forged(EMPTY, "empty part", letter.with(SIGNATURE, new byte[0]), Reason.CONTAINER_MALFORMED),
                forged(EMPTY, "other XML", letter.with(SIGNATURE, bytes("<a/>")), Reason.NO_SIGNER),
                forged(
                        EMPTY,
                        "nothing behind the origin",
                        letter.with(SIGNATURE_LINKS, bytes(links(""))),
                        Reason.NO_SIGNER),
                forged(
                        EMPTY,
                        "nothing leads to the origin",
                        letter.with(ROOT_LINKS, unsigned.file(ROOT_LINKS).orElseThrow()),
                        Reason.NO_SIGNER),
                forged(
                        EMPTY,
                        "signature of macros alone",
                        unsigned.with("word/vbaProjectSignature.bin", bytes("x"))
                                .withReplaced(
                                        TYPES,
                                        "</Types>",
                                        type(
                                                        "/word/vbaProjectSignature.bin",
                                                        "application/vnd.ms-office.vbaProjectSignature")
                                                + "</Types>"),
                        Reason.MACRO_SIGNATURE_ONLY));
    }

    private List<ForgedContainer> objects() {
        return List.of(
                forged(
                        OBJECTS,
                        "manifest that is not signed",
                        letter.withReplaced(SIGNATURE, "URI=\"#idPackageObject\"", "URI=\"#idSomethingElse\""),
                        Reason.SIGNED_DATA_MISSING),
                forged(
                        OBJECTS,
                        "another type of object",
                        letter.withReplaced(
                                SIGNATURE, "xmldsig#Object\" URI=\"#idPackage", "xmldsig#Objekt\" URI=\"#idPackage"),
                        Reason.SIGNATURE_MISMATCH),
                forged(
                        OBJECTS,
                        "manifest changed",
                        letter.withReplaced(SIGNATURE, "/word/styles.xml?", "/word/document.xml?"),
                        Reason.HASH_MISMATCH),
                forged(
                        OBJECTS,
                        "two objects of one name",
                        letter.withReplaced(SIGNATURE, "</Signature>", "<Object Id=\"idPackageObject\"/></Signature>"),
                        Reason.DUPLICATE_XML_ID),
                forged(
                        OBJECTS,
                        "object that is not signed",
                        letter.withReplaced(SIGNATURE, "</Signature>", "<Object Id=\"idMore\">x</Object></Signature>"),
                        Reason.PART_NOT_COVERED),
                forged(OBJECTS, "second signature that is broken", withBrokenSecond(), Reason.HASH_MISMATCH),
                forged(
                        "document type",
                        "entity in the signature",
                        letter.withReplaced(
                                SIGNATURE, "<Signature", "<!DOCTYPE Signature [<!ENTITY a \"b\">]><Signature"),
                        Reason.CONTAINER_MALFORMED));
    }

    private OpenDocument withBrokenSecond() {
        String second = new String(letter.file(SIGNATURE).orElseThrow(), StandardCharsets.UTF_8)
                .replace("/word/styles.xml?", "/word/document.xml?");
        return linked(
                letter.with("_xmlsignatures/sig2.xml", bytes(second))
                        .withReplaced(
                                TYPES,
                                "</Types>",
                                type(
                                                "/_xmlsignatures/sig2.xml",
                                                "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml")
                                        + "</Types>"),
                SIGNATURE_LINKS,
                "<Relationship Id=\"rId99\" Type=\"" + DIGITAL_SIGNATURE + "signature\" Target=\"sig2.xml\"/>");
    }

    private static ForgedContainer forged(String attack, String name, OpenDocument file, Reason... reasons) {
        return ForgedContainer.of(Format.DOCX, attack, name, file.bytes(), reasons);
    }
}
