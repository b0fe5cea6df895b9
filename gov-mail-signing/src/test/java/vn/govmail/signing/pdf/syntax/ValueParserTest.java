package vn.govmail.signing.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.signature.Reason;

class ValueParserTest {

    @ParameterizedTest
    @CsvSource({"0,0", "+17,17", "-98,-98", "007,7", "-.5,-0.5", "34.,34", "4.0,4"})
    void numbersHaveTheirValue(String text, double value) {
        assertThat(((PdfNumber) RawFiles.value(text)).asDouble()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e5", "--1", "1.2.3", ".", "-", "0x1f", "obj", "", "(open", "<12", "<1g>", "[1", "<</A 1", "<<1 2>>",
                "]"
            })
    void anythingElseIsMalformed(String text) {
        assertThatThrownBy(() -> RawFiles.value(text))
                .isInstanceOfSatisfying(
                        StructureException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CONTAINER_MALFORMED));
    }

    @Test
    void numberEqualsAnotherSpellingOfItselfAndKeepsItsOwn() {
        assertThat(RawFiles.value("1.50")).isEqualTo(RawFiles.value("1.5")).hasSameHashCodeAs(RawFiles.value("1.5"));
        assertThat(RawFiles.value("2.0")).isEqualTo(RawFiles.value("2")).hasToString("2.0");
        assertThat(RawFiles.value("2.5")).isNotEqualTo(RawFiles.value("2"));
    }

    @Test
    void namesAreComparedWithoutTheirEscapes() {
        assertThat(RawFiles.value("/Con#74ents")).isEqualTo(new PdfName("Contents"));
        assertThat(RawFiles.value("/A#zz/B")).isEqualTo(new PdfName("A#zz"));
        assertThat(RawFiles.value("/ ")).isEqualTo(new PdfName(""));
    }

    @Test
    void stringsAreDecoded() {
        assertThat(decoded("(a(b)c)")).isEqualTo("a(b)c");
        assertThat(decoded("(\\101\\60\\r\\\\)")).isEqualTo("A0\r\\");
        assertThat(decoded("(a\\\nb)")).isEqualTo("ab");
        assertThat(decoded("(a\r\nb)")).isEqualTo("a\nb");
        assertThat(decoded("(\\(x)")).isEqualTo("(x");
        assertThat(decoded("<41 4 2>")).isEqualTo("AB");
        assertThat(decoded("<414>")).isEqualTo("A@");
    }

    @Test
    void namesOfMoreThanAnyReaderKnowsAreALimit() {
        String longest = "n".repeat(4_096);
        assertThat(RawFiles.value("/" + longest + " ")).isEqualTo(new PdfName(longest));
        for (String longer : new String[] {longest + "n", longest + "#6e", "n".repeat(200_000)}) {
            assertThatThrownBy(() -> RawFiles.value("/" + longer + " "))
                    .isInstanceOfSatisfying(
                            StructureException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.LIMIT_EXCEEDED));
        }
    }

    @Test
    void entriesAreWatchedAgainWithoutALookAtHexadecimalDigits() {
        String text = "<</A<41 42>/B[<</C(x>y)/A 1>>]/Con#74ents <30>>>";
        List<String> seen = new ArrayList<>();
        ValueParser.watchAgain(
                new Cursor(RawFiles.view(text), 0),
                100,
                (dictionary, key, keyStart, keyEnd, valueEnd) ->
                        seen.add(dictionary + key + text.substring((int) keyStart, (int) valueEnd)));
        assertThat(seen)
                .containsExactly(
                        "1A/A<41 42>", "2C/C(x>y)", "2A/A 1", "1B/B[<</C(x>y)/A 1>>]", "1Contents/Con#74ents <30>");
    }

    @Test
    void whatWasNotReadBeforeEndsTheWatchWhereItDoesNotEnd() {
        assertThatThrownBy(() -> ValueParser.watchAgain(
                        new Cursor(RawFiles.view("<</A<41 "), 0), 100, ValueParser.EntryWatcher.NONE))
                .isInstanceOf(StructureException.class);
    }

    private static String decoded(String text) {
        return new String(((PdfString) RawFiles.value(text)).bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void textStringsKnowTheirEncoding() {
        assertThat(((PdfString) RawFiles.value("<FEFF1EDF>")).text()).isEqualTo("ở");
        assertThat(((PdfString) RawFiles.value("<EFBBBFE1BB9F>")).text()).isEqualTo("ở");
        assertThat(((PdfString) RawFiles.value("<80A0>")).text()).isEqualTo("•€");
    }

    @Test
    void referencesAreToldFromNumbers() {
        assertThat(((PdfArray) RawFiles.value("[1 2 3 0 R 4 5]")).items())
                .containsExactly(
                        PdfNumber.of(1),
                        PdfNumber.of(2),
                        new PdfReference(new ObjectId(3, 0)),
                        PdfNumber.of(4),
                        PdfNumber.of(5));
        assertThat(RawFiles.value("3%comment\n0 R")).isEqualTo(PdfNumber.of(3));
    }

    @Test
    void nullIsAbsentAndARepeatedKeyIsTold() {
        PdfDictionary dictionary = (PdfDictionary) RawFiles.value("<</A null/B 1/#42 2/C<</C 1>>>>");
        assertThat(dictionary.entries()).containsOnlyKeys("B", "C");
        assertThat(dictionary.repeatedKeys()).containsExactly("B");
        assertThat(dictionary.get("A").isNull()).isTrue();
        assertThat(RawFiles.value("<</A 1/B 2>>")).isEqualTo(RawFiles.value("<</B 2/A 1.0>>"));
    }

    @Test
    void depthAndCountAreLimited() {
        assertThatThrownBy(() -> RawFiles.value("[".repeat(100_000)))
                .isInstanceOfSatisfying(
                        StructureException.class, e -> assertThat(e.limit()).isEqualTo("pdfDepth"));
        assertThatThrownBy(() -> RawFiles.value("[" + "1 ".repeat(2_000) + "]"))
                .isInstanceOfSatisfying(
                        StructureException.class, e -> assertThat(e.limit()).isEqualTo("pdfObjects"));
    }
}
