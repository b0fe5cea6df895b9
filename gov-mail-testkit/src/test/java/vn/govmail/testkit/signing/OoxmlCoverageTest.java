package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

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

/** How much of a letter that Apache POI signed its signature covers. */
class OoxmlCoverageTest {
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

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery(Reason.HASH_MISMATCH, f -> f.replaced("word/document.xml", "hai lần", "ba lần")),
                forgery(Reason.HASH_MISMATCH, f -> f.replaced(RELS, "example.vn", "example.com")),
                forgery(Reason.SIGNED_DATA_MISSING, f -> f.without("word/styles.xml")),
                forgery(Reason.PART_NOT_COVERED, f -> f.with("word/more.xml", "<x/>")),
                forgery(Reason.NO_SIGNER, f -> f.with(SIGNATURE, "<a/>")));
    }

    private static Arguments forgery(Reason reason, UnaryOperator<ZipFiles> change) {
        return Arguments.of(reason, change);
    }

    /** The kit forges what we signed; so that nothing hangs on that, this is what POI signed. */
    @ParameterizedTest
    @MethodSource("forgeries")
    void forgeriesOfWhatOthersSignedAreRefusedToo(Reason reason, UnaryOperator<ZipFiles> change) {
        byte[] forged = change.apply(SIGNED).bytes();
        for (VerificationPolicy policy : VerificationPolicy.values()) {
            SignatureReport report = verify(forged, policy);

            assertThat(report.overall()).isNotEqualTo(Verdict.VALID);
            assertThat(SignatureReasons.of(report)).contains(reason);
        }
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

    private static SignatureReport verify(byte[] file, VerificationPolicy policy) {
        return SigningFixtures.VERIFIER.verify(Content.of(file), Format.DOCX, SigningFixtures.request(policy));
    }
}
