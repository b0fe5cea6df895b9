package vn.govmail.signing.pdf.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfBoolean;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfNull;
import vn.govmail.signing.pdf.syntax.PdfReference;

class PdfTextTest {

    @Test
    void whatANameMayNotHoldIsEscaped() {
        assertThat(new PdfText().name("A b/#(\u00E9").toSyntax()).isEqualTo("/A#20b#2F#23#28#E9");
        assertThat(new PdfText().name("Plain+1").toSyntax()).isEqualTo("/Plain+1");
    }

    @Test
    void textForPeopleIsAsciiOrUtf16() {
        assertThat(new PdfText().textString("a(b)\\c").toSyntax()).isEqualTo("(a\\(b\\)\\\\c)");
        assertThat(new PdfText().textString("số").toSyntax()).isEqualTo("<FEFF00731ED1>");
        assertThat(new PdfText().textString("a\nb").toSyntax()).isEqualTo("<FEFF0061000A0062>");
    }

    @Test
    void numbersAreWrittenInOneWay() {
        assertThat(PdfText.number(12)).isEqualTo("12");
        assertThat(PdfText.number(0.5)).isEqualTo("0.5");
        assertThat(PdfText.number(-0.0001)).isEqualTo("0");
        assertThat(PdfText.number(1.0 / 3)).isEqualTo("0.333");
        assertThat(PdfText.number(1200)).isEqualTo("1200");
    }

    @Test
    void valuesAreWrittenThroughAllLevels() {
        PdfDictionary dictionary = PdfDictionary.of(Map.of(
                "K",
                new PdfArray(java.util.List.of(
                        new PdfName("N"), PdfBoolean.TRUE, PdfNull.NULL, new PdfReference(new ObjectId(7, 1))))));
        assertThat(new PdfText().value(dictionary).toSyntax()).isEqualTo("<</K [/N true null 7 1 R]\n>>");
    }

    @Test
    void changesTakeThePlaceOfWhatWasThere() {
        PdfDictionary dictionary = PdfDictionary.of(Map.of("A", new PdfName("old")));
        assertThat(new PdfText().dictionary(dictionary, Map.of("A", "/new")).toSyntax())
                .isEqualTo("<</A /new\n>>");
    }

    @Test
    void aStreamStatesItsLength() {
        byte[] stream = PdfText.stream("/Type/X", new byte[] {65, 66});
        assertThat(new String(stream, StandardCharsets.ISO_8859_1))
                .isEqualTo("<</Type/X/Length 2>>\nstream\nAB\nendstream");
    }
}
