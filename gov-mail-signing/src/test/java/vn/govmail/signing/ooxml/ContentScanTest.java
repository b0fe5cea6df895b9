package vn.govmail.signing.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentScanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:instrText xml:space=\"preserve\"> INCLUDETEXT \"c:\\a\" </w:instrText></w:p>",
                "<w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT x</w:instrText></w:r>",
                "<w:fldSimple w:instr=\" DATE \\@ dd \"><w:r/></w:fldSimple>",
                "<w:instrText>date</w:instrText>",
                "<c><f>_xlfn.WEBSERVICE(A1)</f><v>1</v></c>",
                "<f t=\"shared\">TODAY()+1</f>",
                "<a:fld id=\"{1}\" type=\"datetime1\"><a:t>1</a:t></a:fld>"
            })
    void whatChangesByItselfIsSeen(String xml) {
        assertThat(scan(xml).isDynamic()).isTrue();
        assertThat(scan(xml).isBound()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:instrText> HYPERLINK \"http://example.org\" </w:instrText></w:p>",
                "<w:r><w:fldChar a=\"b\"/><w:instrText>PAGE</w:instrText><w:t>DATE</w:t></w:r>",
                "<w:t>INCLUDETEXT</w:t>",
                "<f>SUM(A1:A2)</f><v>1</v><t>NOW</t>",
                "<f/><t>NOW</t>",
                "<a:fld id=\"{1}\" type=\"slidenum\"><a:t>1</a:t></a:fld>",
                "\r\n <a/>",
                ""
            })
    void whatStaysIsNotSuspected(String xml) {
        assertThat(scan(xml).isDynamic()).isFalse();
        assertThat(scan(xml).isBound()).isFalse();
    }

    /** Harmless as it may be, it is written in a way that no office program writes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:instrText>PA<!-- -->GE</w:instrText>",
                "<w:instrText>PA<?x y?>GE</w:instrText>",
                "<w:instrText><![CDATA[PAGE]]></w:instrText>",
                "<w:instrText>P&#65;GE</w:instrText>"
            })
    void fieldsInPiecesAreSuspected(String xml) {
        assertThat(scan(xml).isDynamic()).isTrue();
        assertThat(scan(xml).isBound()).isFalse();
    }

    @Test
    void formulaBeyondAllMeasureIsSuspected() {
        assertThat(scan("<f>" + "1+".repeat(8_000) + "1</f>").isDynamic()).isFalse();
        assertThat(scan("<f>" + "1+".repeat(9_000) + "1</f>").isDynamic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:sdtPr><w:dataBinding w:xpath=\"/a\"/></w:sdtPr>",
                "<dataBinding\n a=\"\"/>",
                "<w14:contentPart r:id=\"a\"/>"
            })
    void whatShowsOtherPartsIsSeen(String xml) {
        assertThat(scan(xml).isBound()).isTrue();
    }

    @Test
    void whatCannotBeReadIsSuspectedOfAll() {
        ContentScan wide = new ContentScan();
        byte[] bytes = "<a/>".getBytes(StandardCharsets.UTF_16LE);
        wide.update(bytes, 0, bytes.length);

        assertThat(wide.isBound()).isTrue();
        assertThat(wide.isDynamic()).isTrue();
        assertThat(scan("<!DOCTYPE a [ ]><a/>").isBound()).isTrue();
        assertThat(scan("<!DOCTYPE a [ ]><a/>").isDynamic()).isTrue();
    }

    @Test
    void piecesOfAnySizeSayTheSame() {
        byte[] bytes = "\uFEFF<w:p><w:instrText>DDEAUTO</w:instrText><w:dataBinding x=\"y\"/></w:p>"
                .getBytes(StandardCharsets.UTF_8);
        ContentScan scan = new ContentScan();
        for (int i = 0; i < bytes.length; i++) {
            scan.update(bytes, i, 1);
        }

        assertThat(scan.isDynamic()).isTrue();
        assertThat(scan.isBound()).isTrue();
    }

    private static ContentScan scan(String xml) {
        ContentScan scan = new ContentScan();
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        scan.update(bytes, 0, bytes.length);
        return scan;
    }
}
