package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.office.Docx;

/** A signed letter that somebody tampered with, each time in another way; none may pass under any policy. */
class OoxmlForgeryTest {
    private static final String RELS = "word/_rels/document.xml.rels";
    private static final String ROOT_RELS = "_rels/.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String SIGNATURE = "_xmlsignatures/sig1.xml";
    private static final String ORIGIN_RELS = "_xmlsignatures/_rels/origin.sigs.rels";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** A letter with styles, a link and properties, of which Office does not sign the last. */
    private static final ZipFiles LETTER = ZipFiles.of(Docx.letter().build().bytes())
            .with(
                    "word/styles.xml",
                    "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>")
            .with(
                    RELS,
                    relationships(relationship("rId1", "styles", "styles.xml", "")
                            + relationship("rId2", "hyperlink", "https://example.vn/", " TargetMode=\"External\"")))
            .replaced(
                    TYPES,
                    "</Types>",
                    override("/word/styles.xml", WORD + "styles+xml")
                            + override(
                                    "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                            + "</Types>")
            .with(
                    "docProps/core.xml",
                    "<coreProperties xmlns=\"http://schemas.openxmlformats.org/package/2006/metadata/"
                            + "core-properties\"/>")
            .replaced(
                    ROOT_RELS,
                    "</Relationships>",
                    "<Relationship Id=\"rId7\" Type=\"http://schemas.openxmlformats.org/package/"
                            + "2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");

    private static final ZipFiles SIGNED = signed(LETTER);

    private static ZipFiles signed(ZipFiles file) {
        return ZipFiles.of(PoiSignatures.sign(file.bytes(), SigningFixtures.SEAL, SigningFixtures.SIGNED_AT));
    }

    private static String relationships(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    private static String relationship(String id, String kind, String target, String mode) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + kind + "\" Target=\"" + target + "\"" + mode + "/>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static UnaryOperator<ZipFiles> adding(String part, String type, String content, String kind) {
        return file -> file.with("word/" + part, content)
                .replaced(TYPES, "</Types>", override("/word/" + part, type) + "</Types>")
                .replaced(RELS, "</Relationships>", relationship("rId9", kind, part, "") + "</Relationships>");
    }

    @ParameterizedTest
    @EnumSource(VerificationPolicy.class)
    void theLetterItselfIsValid(VerificationPolicy policy) {
        assertThat(verify(SIGNED.bytes(), policy).overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void propertiesThatNothingShowsMayChange() {
        ZipFiles changed = SIGNED.replaced("docProps/core.xml", "core-properties\"", "core-properties\" ");

        SignatureReport report = verify(changed.bytes(), VerificationPolicy.GENERAL);

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.unsignedParts()).containsExactly("/docProps/core.xml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void noneIsValid(String attack, Set<Reason> reasons, UnaryOperator<ZipFiles> forgery) {
        byte[] forged = forgery.apply(SIGNED).bytes();
        for (VerificationPolicy policy : VerificationPolicy.values()) {
            SignatureReport report = verify(forged, policy);

            assertThat(report.overall()).isNotEqualTo(Verdict.VALID);
            assertThat(SignatureReasons.of(report)).containsAnyElementsOf(reasons);
            assertThat(report.signatures())
                    .noneMatch(s -> (s.verdict() == Verdict.VALID) && (s.coverage() == Coverage.ENTIRE_DOCUMENT));
        }
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(contents(), injections(), structures(), signatures()).flatMap(s -> s);
    }

    private static Arguments forgery(String attack, Reason reason, UnaryOperator<ZipFiles> change) {
        return Arguments.of(attack, Set.of(reason), change);
    }

    private static Stream<Arguments> contents() {
        return Stream.of(
                forgery(
                        "the text changed",
                        Reason.HASH_MISMATCH,
                        f -> f.replaced("word/document.xml", "hai lần", "ba lần")),
                forgery("the styles changed", Reason.HASH_MISMATCH, f -> f.replaced("word/styles.xml", "/>", " />")),
                forgery("a part gone", Reason.SIGNED_DATA_MISSING, f -> f.without("word/styles.xml")),
                forgery(
                        "another type of content",
                        Reason.SIGNED_DATA_MISSING,
                        f -> f.replaced(TYPES, "wordprocessingml.styles+xml", "wordprocessingml.numbering+xml")),
                forgery(
                        "another target of a link",
                        Reason.HASH_MISMATCH,
                        f -> f.replaced(RELS, "example.vn", "example.com")),
                forgery(
                        "another target of a part",
                        Reason.HASH_MISMATCH,
                        f -> f.replaced(RELS, "Target=\"styles.xml\"", "Target=\"document.xml\"")),
                forgery(
                        "a link made internal",
                        Reason.HASH_MISMATCH,
                        f -> f.replaced(RELS, " TargetMode=\"External\"", "")
                                .replaced(RELS, "https://example.vn/", "a.xml")),
                forgery(
                        "a relationship gone",
                        Reason.HASH_MISMATCH,
                        f -> f.with(RELS, relationships(relationship("rId1", "styles", "styles.xml", "")))));
    }

    private static Stream<Arguments> injections() {
        return Stream.of(
                forgery(
                        "a footer",
                        Reason.PART_NOT_COVERED,
                        adding("footer1.xml", WORD + "footer+xml", "<ftr/>", "footer")),
                forgery(
                        "comments",
                        Reason.PART_NOT_COVERED,
                        adding("comments.xml", WORD + "comments+xml", "<c/>", "comments")),
                forgery(
                        "fonts",
                        Reason.PART_NOT_COVERED,
                        adding("fontTable.xml", WORD + "fontTable+xml", "<f/>", "fontTable")),
                forgery("people", Reason.PART_NOT_COVERED, adding("people.xml", WORD + "people+xml", "<p/>", "people")),
                forgery(
                        "an unknown kind of part",
                        Reason.PART_NOT_COVERED,
                        adding("x.xml", "a/b", "<x/>", "unheardOf")),
                forgery(
                        "ink called data",
                        Reason.PART_NOT_COVERED,
                        adding("ink.xml", "application/inkml+xml", "<ink/>", "customXml")),
                forgery("a part that nothing leads to", Reason.PART_NOT_COVERED, f -> f.with("word/more.xml", "<x/>")),
                forgery(
                        "an external picture",
                        Reason.PART_NOT_COVERED,
                        f -> f.replaced(
                                RELS,
                                "</Relationships>",
                                relationship("rId9", "image", "https://example.com/a.png", " TargetMode=\"External\"")
                                        + "</Relationships>")),
                forgery(
                        "a second relationship to a signed part",
                        Reason.PART_NOT_COVERED,
                        f -> f.replaced(
                                RELS,
                                "</Relationships>",
                                relationship("rId9", "settings", "styles.xml", "") + "</Relationships>")),
                forgery(
                        "relationships for a part that had none",
                        Reason.PART_NOT_COVERED,
                        f -> f.with(
                                "word/_rels/styles.xml.rels",
                                relationships(relationship(
                                        "rId1", "hyperlink", "https://example.com/", " TargetMode=\"External\"")))),
                forgery(
                        "a template",
                        Reason.PART_NOT_COVERED,
                        f -> f.with(
                                "word/_rels/styles.xml.rels",
                                relationships(relationship(
                                        "rId1",
                                        "attachedTemplate",
                                        "https://example.com/",
                                        " TargetMode=\"External\"")))),
                forgery(
                        "properties of another type",
                        Reason.PART_NOT_COVERED,
                        f -> f.replaced(TYPES, "package.core-properties+xml", "package.core-propertiesx+xml")),
                forgery(
                        "a part of the signatures shown",
                        Reason.PART_NOT_COVERED,
                        f -> f.replaced(
                                RELS,
                                "</Relationships>",
                                relationship("rId9", "image", "/_xmlsignatures/sig1.xml", "") + "</Relationships>")));
    }

    private static Stream<Arguments> structures() {
        return Stream.of(
                forgery(
                        "a second document",
                        Reason.CONTAINER_MALFORMED,
                        f -> f.with("word/other.xml", "<d/>")
                                .replaced(
                                        ROOT_RELS,
                                        "</Relationships>",
                                        relationship("rId9", "officeDocument", "word/other.xml", "")
                                                + "</Relationships>")),
                forgery(
                        "a strict document beside",
                        Reason.CONTAINER_MALFORMED,
                        f -> f.replaced(
                                ROOT_RELS,
                                "</Relationships>",
                                "<Relationship Id=\"rId9\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/"
                                        + "officeDocument\" Target=\"word/styles.xml\"/></Relationships>")),
                forgery(
                        "a second origin",
                        Reason.CONTAINER_MALFORMED,
                        f -> f.replaced(
                                ROOT_RELS,
                                "</Relationships>",
                                "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
                                        + "digital-signature/origin\" Target=\"_xmlsignatures/origin.sigs\"/></Relationships>")),
                forgery(
                        "content in the origin",
                        Reason.CONTAINER_MALFORMED,
                        f -> f.with("_xmlsignatures/origin.sigs", "x")),
                forgery(
                        "one Id twice",
                        Reason.CONTAINER_MALFORMED,
                        f -> f.replaced(
                                RELS,
                                "</Relationships>",
                                relationship("rId1", "image", "a.png", "") + "</Relationships>")),
                forgery(
                        "one part with two types",
                        Reason.CONTAINER_MALFORMED,
                        f -> f.replaced(
                                TYPES, "</Types>", override("/WORD/document.xml", WORD + "footer+xml") + "</Types>")),
                forgery("no content types", Reason.CONTAINER_MALFORMED, f -> f.without(TYPES)),
                forgery(
                        "relationships cut off",
                        Reason.CONTAINER_MALFORMED,
                        f -> f.replaced(RELS, "</Relationships>", "")),
                forgery("one name in two cases", Reason.DUPLICATE_ZIP_ENTRY, f -> f.with("WORD/document.xml", "<d/>")),
                forgery(
                        "a macro project",
                        Reason.PART_NOT_COVERED,
                        adding("vbaProject.bin", "application/vnd.ms-office.vbaProject", "x", "vbaProject")));
    }

    private static Stream<Arguments> signatures() {
        return Stream.of(
                forgery("an empty signature", Reason.CONTAINER_MALFORMED, f -> f.with(SIGNATURE, "")),
                forgery("a signature that is none", Reason.NO_SIGNER, f -> f.with(SIGNATURE, "<a/>")),
                forgery(
                        "no signature behind the origin",
                        Reason.NO_SIGNER,
                        f -> f.with(ORIGIN_RELS, relationships(""))),
                forgery("no origin", Reason.NO_SIGNER, f -> f.with(ROOT_RELS, LETTER.text(ROOT_RELS))),
                forgery(
                        "a manifest that is not signed",
                        Reason.SIGNED_DATA_MISSING,
                        f -> f.replaced(SIGNATURE, "URI=\"#idPackageObject\"", "URI=\"#idSomethingElse\"")),
                forgery(
                        "another type of object",
                        Reason.SIGNATURE_MISMATCH,
                        f -> f.replaced(
                                SIGNATURE, "xmldsig#Object\" URI=\"#idPackage", "xmldsig#Objekt\" URI=\"#idPackage")),
                forgery(
                        "a manifest changed",
                        Reason.HASH_MISMATCH,
                        f -> f.replaced(SIGNATURE, "/word/styles.xml?", "/word/document.xml?")),
                forgery(
                        "two objects of one name",
                        Reason.DUPLICATE_XML_ID,
                        f -> f.replaced(SIGNATURE, "</Signature>", "<Object Id=\"idPackageObject\"/></Signature>")),
                forgery(
                        "an object that is not signed",
                        Reason.PART_NOT_COVERED,
                        f -> f.replaced(SIGNATURE, "</Signature>", "<Object Id=\"idMore\">x</Object></Signature>")),
                forgery(
                        "a document type",
                        Reason.CONTAINER_MALFORMED,
                        f -> f.replaced(
                                SIGNATURE, "<Signature", "<!DOCTYPE Signature [<!ENTITY a \"b\">]><Signature")));
    }

    private static ZipFiles withBrokenSecond(ZipFiles file) {
        return file.with(
                        "_xmlsignatures/sig2.xml",
                        file.text(SIGNATURE).replace("/word/styles.xml?", "/word/document.xml?"))
                .replaced(
                        TYPES,
                        "</Types>",
                        override(
                                        "/_xmlsignatures/sig2.xml",
                                        "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml")
                                + "</Types>")
                .replaced(
                        ORIGIN_RELS,
                        "</Relationships>",
                        "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/"
                                + "package/2006/relationships/digital-signature/signature\" Target=\"sig2.xml\"/></Relationships>");
    }

    @ParameterizedTest
    @EnumSource(VerificationPolicy.class)
    void aSecondSignatureThatIsBrokenUnmakesTheFile(VerificationPolicy policy) {
        SignatureReport report = verify(withBrokenSecond(SIGNED).bytes(), policy);

        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(report.signatures())
                .extracting(SignatureResult::verdict)
                .containsExactly(Verdict.VALID, Verdict.INVALID);
    }

    @Test
    void aTitleThatShowsAPropertyMakesThatPropertyPartOfTheDocument() {
        ZipFiles bound = signed(LETTER.replaced(
                "word/document.xml",
                "<w:sectPr/>",
                "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}\"/>"
                        + "</w:sdtPr><w:sdtContent/></w:sdt><w:sectPr/>"));

        SignatureReport report = verify(bound.bytes(), VerificationPolicy.GENERAL);

        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.signatures().get(0).reasons()).containsExactly(Reason.PART_NOT_COVERED);
        assertThat(report.signatures().get(0).coverage()).isEqualTo(Coverage.PARTIAL);
    }

    @Test
    void fieldsThatFetchAreWarnedOf() {
        ZipFiles fetching = signed(LETTER.replaced(
                "word/document.xml",
                "<w:sectPr/>",
                "<w:p><w:r><w:instrText> INCLUDETEXT \"http://example.com\" </w:instrText></w:r></w:p><w:sectPr/>"));

        SignatureReport report = verify(fetching.bytes(), VerificationPolicy.GENERAL);

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures().get(0).warnings()).containsExactly(Reason.DYNAMIC_CONTENT);
        assertThat(verify(SIGNED.bytes(), VerificationPolicy.GENERAL)
                        .signatures()
                        .get(0)
                        .warnings())
                .isEmpty();
    }

    @Test
    void aSignatureOfMacrosIsNoneOfTheDocument() {
        ZipFiles macros = LETTER.with("word/vbaProjectSignature.bin", "x")
                .replaced(
                        TYPES,
                        "</Types>",
                        override("/word/vbaProjectSignature.bin", "application/vnd.ms-office.vbaProjectSignature")
                                + "</Types>");

        SignatureReport report = verify(macros.bytes(), VerificationPolicy.GENERAL);

        assertThat(report.overall()).isEqualTo(Verdict.UNSIGNED);
        assertThat(report.reasons()).containsExactly(Reason.MACRO_SIGNATURE_ONLY);
    }

    @Test
    void oneNameTwiceIsRefused() {
        byte[] zip = SIGNED.with("word/documenX.xml", "<d/>").bytes();
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace("word/documenX.xml", "word/document.xml");

        SignatureReport report = verify(text.getBytes(StandardCharsets.ISO_8859_1), VerificationPolicy.GENERAL);

        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(report.reasons()).contains(Reason.DUPLICATE_ZIP_ENTRY);
        assertThat(report.signatures()).isEqualTo(List.of());
    }

    private static SignatureReport verify(byte[] file, VerificationPolicy policy) {
        return SigningFixtures.VERIFIER.verify(Content.of(file), Format.DOCX, SigningFixtures.request(policy));
    }
}
