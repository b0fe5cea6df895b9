package vn.govmail.signing.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.govmail.signature.Reason;

class PdfStructureTest {
    private static final ObjectId TWO = new ObjectId(2, 0);

    private static RawFiles two() {
        return new RawFiles()
                .revision("", "1 0 <</Type/Catalog/Pages 2 0 R>>", "2 0 <</Kids[]/Count 0>>", "3 0 (old)")
                .revision("", "2 0 <</Kids[]/Count 1>>", "4 0 3");
    }

    @Test
    void eachRevisionAnswersForItself() {
        PdfStructure file = two().read();
        assertThat(file.revisions()).hasSize(2);
        Revision first = file.revisions().get(0);
        assertThat(first.get(TWO)).contains(RawFiles.value("<</Kids[]/Count 0>>"));
        assertThat(file.latest().get(TWO)).contains(RawFiles.value("<</Kids[]/Count 1>>"));
        assertThat(first.get(new ObjectId(4, 0))).isEmpty();
        assertThat(file.latest().written()).containsExactly(TWO, new ObjectId(4, 0));
        assertThat(file.latest().get(new ObjectId(3, 1))).isEmpty();
        assertThat(file.problems()).isEmpty();
        assertThat(StructureAudit.of(file)).isEmpty();
        assertThat(file.latest().endOffset()).isEqualTo(two().length());
        assertThat(file.revisionEndingAt(first.endOffset())).contains(first);
        assertThat(file.revisionEndingAt(first.endOffset() - 1)).contains(first);
        assertThat(file.revisionEndingAt(first.endOffset() - 2)).isEmpty();
    }

    @Test
    void freedObjectIsGone() {
        PdfStructure file = two().table("xref\n0 1\n0000000003 65535 f \n3 1\n0000000000 00001 f \n", "")
                .read();
        assertThat(file.latest().freed()).containsExactly(new ObjectId(3, 0));
        assertThat(file.latest().get(new ObjectId(3, 0))).isEmpty();
        assertThat(file.revisions().get(1).get(new ObjectId(3, 0))).isPresent();
    }

    @Test
    void placesAreTold() {
        RawFiles raw = two();
        Location place = raw.read().latest().locate(TWO).orElseThrow();
        Location.InFile inFile = (Location.InFile) place;
        assertThat(raw.text().substring((int) inFile.start(), (int) inFile.end()))
                .isEqualTo("2 0 obj\n<</Kids[]/Count 1>>\nendobj");
    }

    @Test
    void whatSurroundsTheFileMakesItAmbiguous() {
        String plain = two().text();
        assertThat(RawFiles.read(plain + "\r\n").problems()).isEmpty();
        assertThat(RawFiles.read(plain + "x").problems()).contains(Reason.XREF_AMBIGUOUS);
        assertThat(RawFiles.read(plain.replaceFirst("%PDF", "%pdf")).problems()).contains(Reason.XREF_AMBIGUOUS);
    }

    @Test
    void tableThatGivesAnObjectTwiceIsAmbiguous() {
        String twice = "xref\n0 1\n0000000000 65535 f \n2 1\n0000000009 00000 n \n2 1\n0000000010 00000 n \n";
        assertThat(two().table(twice, "").read().problems()).contains(Reason.XREF_AMBIGUOUS);
    }

    @Test
    void objectThatIsNotWhereTheTableSaysIsRefused() {
        PdfStructure file = two().table("xref\n0 1\n0000000000 65535 f \n2 1\n0000000009 00000 n \n", "")
                .read();
        assertThat(StructureAudit.of(file)).containsExactly(Reason.XREF_AMBIGUOUS);
        assertThatThrownBy(() -> file.latest().get(TWO))
                .isInstanceOfSatisfying(
                        StructureException.class, e -> assertThat(e.reason()).isEqualTo(Reason.XREF_AMBIGUOUS));
    }

    @Test
    void secondDefinitionInTheSameRevisionIsFound() {
        PdfStructure hidden = new RawFiles()
                .raw("2 0 obj\n<</Kids[]/Count 9>>\nendobj\n")
                .revision("", "1 0 <</Type/Catalog/Pages 2 0 R>>", "2 0 <</Kids[]/Count 0>>")
                .read();
        assertThat(StructureAudit.of(hidden)).containsExactly(Reason.XREF_AMBIGUOUS);
        PdfStructure unused = new RawFiles()
                .raw("7 0 obj\n<</Kids[]/Count 9>>\nendobj\n")
                .revision("", "1 0 <</Type/Catalog/Pages 2 0 R>>", "2 0 <</Kids[]/Count 0>>")
                .read();
        assertThat(StructureAudit.of(unused)).isEmpty();
    }

    @Test
    void secondDefinitionBehindRubbishIsFound() {
        PdfStructure hidden = new RawFiles()
                .raw("(rubbish \n2 0 obj\n")
                .revision("", "1 0 <</Type/Catalog/Pages 2 0 R>>", "2 0 <</Kids[]/Count 0>>")
                .read();
        assertThat(StructureAudit.of(hidden)).containsExactly(Reason.XREF_AMBIGUOUS);
    }

    @Test
    void streamEndsWhereItsLengthSays() {
        RawFiles right = new RawFiles()
                .revision("", "1 0 <</Type/Catalog>>", "2 0 <</Length 3 0 R>>stream\nabc\nendstream", "3 0 3");
        PdfStream stream = (PdfStream) right.read().latest().get(TWO).orElseThrow();
        assertThat(stream.decoded(100)).containsExactly('a', 'b', 'c');
        assertThat(StructureAudit.of(right.read())).isEmpty();
        PdfStructure wrong = new RawFiles()
                .revision("", "1 0 <</Type/Catalog>>", "2 0 <</Length 2>>stream\nabc\nendstream")
                .read();
        assertThat(StructureAudit.of(wrong)).containsExactly(Reason.XREF_AMBIGUOUS);
    }

    @Test
    void lengthThatNeedsItselfIsALoop() {
        PdfStructure file = new RawFiles()
                .revision("", "1 0 <</Type/Catalog>>", "2 0 <</Length 2 0 R>>stream\nabc\nendstream")
                .read();
        assertThatThrownBy(() -> file.latest().get(TWO))
                .isInstanceOfSatisfying(
                        StructureException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STRUCTURE_LOOP));
    }

    @Test
    void crossReferencesInACircleAreALoop() {
        RawFiles file = two();
        int start = file.length();
        String circle = "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Prev " + start + ">>\nstartxref\n"
                + start + "\n%%EOF\n";
        assertThatThrownBy(() -> RawFiles.read(file.text() + circle))
                .isInstanceOfSatisfying(
                        StructureException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STRUCTURE_LOOP));
    }

    @Test
    void hintsSpeakOfUnusedAndDynamicContent() {
        Revision plain = new RawFiles()
                .revision("", "1 0 <</Type/Catalog/Pages 2 0 R>>", "2 0 <</Kids[]/Count 0>>")
                .read()
                .latest();
        assertThat(hints("1 0 <</Type/Catalog/Pages 2 0 R>>", "2 0 <</Kids[]/Count 0>>"))
                .isEmpty();
        assertThat(hints("1 0 <</Type/Catalog>>", "2 0 (hidden)")).containsExactly(Reason.UNUSED_OBJECTS);
        assertThat(hints("1 0 <</Type/Catalog/OpenAction 2 0 R>>", "2 0 <</S/Java#53cript/JS(x)>>"))
                .containsExactly(Reason.DYNAMIC_CONTENT);
        assertThat(plain.catalog().get("Type").isName("Catalog")).isTrue();
    }

    private static java.util.Set<Reason> hints(String... objects) {
        PdfStructure file = new RawFiles().revision("", objects).read();
        return ContentHints.of(file, file.latest());
    }
}
