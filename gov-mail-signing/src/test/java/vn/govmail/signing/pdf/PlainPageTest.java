package vn.govmail.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BT /F1 12 Tf 72 700 Td (So: 27/STTTT-CNTT) Tj ET",
                "BT /F1 12 Tf 72 700 Td [(Uy ban) -250 (nhan dan)] TJ 0 -14 Td (tinh) Tj T* (X) Tj ET",
                "q 0.000008871 0 595.32 841.92 re W* n BT /F3 13 Tf 1 0 0 1 72.024 760.08 Tm 0 g [<00240025>5<0026>] TJ ET Q",
                "/P <</MCID 0/Lang (vi-VN)>> BDC /G1 gs BT /F2 14 Tf 72 700 TD (\\302\\055\\(MAT\\)) Tj ET EMC",
                "1 0 0 -1 0 792 cm BT /F1 1 Tf 12 0 0 -12 72 100 Tm (upside down twice) Tj ET",
                "q 200 0 0 100 50 50 cm /I1 Do Q BT 3 Tr /F1 10 Tf 50 60 Td (recognised) Tj ET",
                "1 1 1 rg BT /F1 10 Tf 50 60 Td (white on white) Tj ET 0 0 612 792 re f BT 0 Tc 5 Tw 50 Tz 2 Ts /F1 9 Tf (on it) Tj ET",
                "BT /F1 12 Tf 72 700 Td (bold) Tj 0.3 0 Td (bold) Tj 700 0 Td (beside the page) Tj ET",
                "BT /Span<</ActualText<feff00a0>>> BDC /F1 12 Tf 72 700 Td ( ) Tj EMC (after it) Tj ET",
                "/Span <</ActualText <FEFF1EC600ad> /MCID 1>> BDC BT /F1 12 Tf 72 700 Td (E) Tj 0 0 Td (^) Tj 8 0 Td (.) Tj ET EMC",
                "/Span <</MCID 1/A<</B/C/D[/E 1]>>/F(g)>> BDC BT /F1 12 Tf 72 700 Td (properties) Tj ET EMC",
                "BT /F1 12 Tf 72 700 Td (a ) Tj /Span<</ActualText<feff>>> BDC 300 0 Td (-) Tj EMC 0 -14 Td (blank) Tj ET",
                "BT /F2 7 Tf 72 700 Td /Span<</ActualText<feff0020>>> BDC [(a)-355(b)] TJ 0 -8 Td (c) Tj EMC (d) Tj ET",
                "1 0 0 1 8.1648 5.084 cm BT /F2 14 Tf 0.6 0 Td (a) Tj /F2 12 Tf 0 -2 Td (a) Tj ET",
                "BT /F1 12 Tf 72 700 Td (one fo) Tj 50 0 Td (t) Tj /F2 12 Tf -16 0 Td (n) Tj ET",
                "BT /F1 12 Tf 72 700 Td (ha) Tj /Span<</ActualText<feff>>> BDC 12 0 Td (-) Tj EMC 0 -14 Td (bit) Tj ET",
                "BT /F1 12 Tf 72 700 Td [(m) -900 (t) -900 (u)] TJ 10 0 Td [(a) -900 (i)] TJ .3 0 Td [(a) -900 (i)] TJ -10 0 Td [(m) -900 (s)] TJ ET",
                "BT /F1 12 Tf 72 700 Td (end) Tj -30 0 Td (begin) Tj -29.8 0 Td (end) Tj 30 .2 Td (end) Tj -30 0 Td (begun) Tj ET",
                "BT /F1 12 Tf 72 300 Td (below) Tj 0 200 Td (above) Tj 100 3 Td (raised) Tj ET",
            })
    void pagesAsProgramsWriteThemAreReadWithoutTheEngineAndAlike(String operators) {
        byte[] page = PlainPages.bytes(operators);
        assertThat(PlainPages.isPlain(page)).isTrue();
        PlainPages.Reading reading = PlainPages.read(page);
        assertThat(reading).isEqualTo(PlainPages.readByPdfBox(page));
        assertThat(reading.text()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Span <</ActualText (other words)>> BDC BT /F1 12 Tf 72 700 Td (MAT) Tj ET EMC",
                "/Span <</ActualText <feff00a0>>> BDC /P <</MCID 0>> BDC BT /F1 12 Tf 72 700 Td (within) Tj ET EMC EMC",
                "/Span <</ActualText <feff00a0>>> BDC /P BMC BT /F1 12 Tf 72 700 Td (within) Tj ET EMC EMC",
                "/Span <</MCID 1/ActualText <feff00a0>>> BDC BT /F1 12 Tf 72 700 Td (second property) Tj ET EMC",
                "3 /Span <</MCID 3>> BDC BT /F1 12 Tf 72 700 Td (number too many) Tj ET EMC",
                "/Span <</MCIDQ3>> BDC BT /F1 12 Tf 72 700 Td (key without a value) Tj ET EMC",
                "/Span <<3 /MCID>> BDC BT /F1 12 Tf 72 700 Td (value without a key) Tj ET EMC",
                "/Span <</A<</B>>>> BDC BT /F1 12 Tf 72 700 Td (key without a value within) Tj ET EMC",
                "/Span <</Foo /ActualText <feff00a0>>> BDC BT /F1 12 Tf 72 700 Td (value) Tj ET EMC",
                "/Span <</ActualText <a0>>> BDC BT /F1 12 Tf 72 700 Td (other encoding) Tj ET EMC",
                "/Span <</ActualText <feff05d0>>> BDC BT /F1 12 Tf 72 700 Td (right to left) Tj ET EMC",
                "/Span <</Act#75alText (other words)>> BDC BT /F1 12 Tf 72 700 Td (MAT) Tj ET EMC",
                "BT /F1 12 Tf 0 1 -1 0 72 700 Tm (turned) Tj ET",
                "BT /F1 -12 Tf 72 700 Td (mirrored) Tj ET",
                "BT /F1 12 Tf 72 700 Td (a) ' ET",
                "BT /F9 12 Tf 72 700 Td (no such font) Tj ET",
                "BT 72 700 Td (no font) Tj ET",
                "/F1 12 Tf (outside) Tj",
                "BT /F1 12 Tf 72 700 Td (comment) Tj % ET",
                "BT /F1 12 Tf 72 700 Td (damaged",
                "BT /F1 12 Tf 72 700 Td <4g> Tj ET",
                "BT /F1 12 Tf 72 700 Td <4> Tj ET",
                "BT /F3 12 Tf 72 700 Td <002400> Tj ET",
                "BT /F1 12 Tf 72 Td (one number) Tj ET",
                "BT /F1 12 Tf 72 7-00 Td (two in one) Tj ET",
                "Q BT /F1 12 Tf 72 700 Td (nothing saved) Tj ET",
                "BT q /F1 12 Tf 72 700 Td (saved within) Tj Q ET",
                "BT BT /F1 12 Tf 72 700 Td (twice) Tj ET ET",
                "/No Do BT /F1 12 Tf 72 700 Td (form) Tj ET",
                "BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI BT /F1 12 Tf 72 700 Td (inline) Tj ET",
                "BT /F1 12 Tf 72 700 Td (a) Tj 2 0 Td (\\264) Tj ET",
            })
    void whateverIsUnusualIsLeftToTheEngine(String operators) {
        byte[] page = PlainPages.bytes(operators);
        assertThat(PlainPages.isPlain(page)).isFalse();
        assertThat(PlainPages.read(page)).isEqualTo(PlainPages.readByPdfBox(page));
    }

    @Test
    void lettersBeyondMeasureAreLeftToTheEngine() {
        assertThat(PlainPages.isPlain(PlainPages.bytes("BT /F1 12 Tf " + "9".repeat(17) + "000 0 Td (far) Tj ET")))
                .isFalse();
        assertThat(PlainPages.isPlain(PlainPages.bytes("BT /F1 12 Tf (" + "a".repeat(70_000) + ") Tj ET")))
                .isFalse();
    }
}
