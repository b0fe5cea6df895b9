package vn.govmail.signing.pdf.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.VerificationPolicy;

/** Revisions as a whole: what counts as a change at all, and from where on. */
class RevisionDiffTest {

    @Test
    void nothingChangedIsNoModification() {
        ChangeReport report = general(SignedForm.signed());
        assertThat(report.modification()).isEqualTo(Modification.LTV_ONLY);
        assertThat(report.changes()).extracting(Change::code).containsExactly(ChangeCode.TRAILER_UPDATED);
        assertThat(SignedForm.signed()
                        .since(
                                1,
                                VerificationPolicy.GENERAL,
                                (page, rectangle) -> ShownContent.Shown.CONTENT,
                                Limits.DEFAULT)
                        .modification())
                .isEqualTo(Modification.NONE);
    }

    @Test
    void objectsWrittenAgainAsTheyWereAreNoChange() {
        Updates same = SignedForm.signed().put(3, SignedForm.PAGE.replace("/Type/Page", "/Type /Page ")).stream(
                        4, "", "BT /F1 12 Tf (text) Tj ET")
                .put(10, "<</BaseFont/Helvetica/Subtype/Type1/Type/Font>>")
                .put(12, SignedForm.SIGNATURE);
        assertThat(general(same).modification()).isEqualTo(Modification.LTV_ONLY);
    }

    @Test
    void whatIsDoneAndUndoneIsTold() {
        Updates twice = SignedForm.signed().stream(4, "", "BT (other) Tj ET")
                .revision()
                .trailer("/Root 1 0 R/Info 18 0 R/ID[<01><03>]")
                .stream(4, "", "BT /F1 12 Tf (text) Tj ET");
        assertThat(general(twice).reasons()).containsExactly(Reason.UNDEFINED_CHANGE);
        assertThat(twice.since(
                                1,
                                VerificationPolicy.GENERAL,
                                (page, rectangle) -> ShownContent.Shown.NOTHING,
                                Limits.DEFAULT)
                        .modification())
                .isEqualTo(Modification.CONTENT);
    }

    @Test
    void objectThatSignedContentAwaitedIsNotAllowed() {
        Updates dangling = new Updates()
                        .revision()
                        .put(1, "<</Type/Catalog/Pages 2 0 R>>")
                        .put(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                        .put(3, "<</Type/Page/Parent 2 0 R/Contents[4 0 R 9 0 R]>>")
                        .stream(4, "", "q Q")
                        .revision()
                        .stream(9, "", "BT (late) Tj ET");
        assertThat(general(dangling).reasons()).containsExactly(Reason.UNDEFINED_CHANGE);
        assertThat(general(dangling).modification()).isEqualTo(Modification.CONTENT);
    }

    private static ChangeReport general(Updates file) {
        return file.since(VerificationPolicy.GENERAL);
    }

    @Test
    void streamsAreComparedByWhatTheyExpandTo() {
        Updates hexadecimal = SignedForm.signed().stream(15, "/Filter/ASCIIHexDecode", "3020 30206E>");
        assertThat(general(hexadecimal).reasons()).isNotEmpty();
        Updates same = SignedForm.signed().stream(15, "/Filter/ASCIIHexDecode", "3020 30206D>");
        assertThat(general(same).reasons()).isEmpty();
        Updates picture = SignedForm.signed().stream(15, "/Filter/DCTDecode", "0 0 m");
        assertThat(general(picture).reasons()).containsExactly(Reason.UNDEFINED_CHANGE);
    }

    @Test
    void defaultsCountAsContentWhereViewersDrawFieldsAnew() {
        String more = SignedForm.FORM.replace("/F1 10 0 R", "/F1 10 0 R/F2 10 0 R");
        assertThat(general(SignedForm.signed().put(5, more)).reasons()).isEmpty();
        Updates drawn = SignedForm.signed().inFirst(5, SignedForm.with(SignedForm.FORM, "/NeedAppearances true"));
        assertThat(general(drawn.put(5, SignedForm.with(more, "/NeedAppearances true")))
                        .reasons())
                .containsExactly(Reason.UNDEFINED_CHANGE);
    }

    @Test
    void changesAreNamedForPeople() {
        ChangeReport report = general(SignedForm.signed()
                .put(3, SignedForm.PAGE.replace("[0 0 600 800]", "[0 0 6 8]"))
                .put(7, SignedForm.check("/Yes")));
        assertThat(report.changes())
                .extracting(Change::toString)
                .contains("PAGES_CHANGED 1 /MediaBox", "FIELD_FILLED Check", "TRAILER_UPDATED /ID");
    }
}
