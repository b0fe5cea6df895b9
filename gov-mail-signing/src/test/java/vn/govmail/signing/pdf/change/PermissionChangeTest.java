package vn.govmail.signing.pdf.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.pdf.change.ShownContent.Shown;

/** Certifications, locks and annotations. */
class PermissionChangeTest {
    private static final String NOTE = "<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(x)>>";

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "3, false"})
    void certificationSaysWhetherFieldsMayBeFilled(int level, boolean violated) {
        ChangeReport report = certified(level).put(7, SignedForm.check("/Yes")).since(VerificationPolicy.GENERAL);
        assertThat(report.reasons().contains(Reason.DOCMDP_VIOLATION)).isEqualTo(violated);
        assertThat(report.modification()).isEqualTo(Modification.FORM_FILL);
    }

    @Test
    void levelThatIsNoLevelAllowsNothing() {
        assertThat(certified(7)
                        .put(7, SignedForm.check("/Yes"))
                        .since(VerificationPolicy.GENERAL)
                        .reasons())
                .containsExactly(Reason.DOCMDP_VIOLATION);
    }

    @Test
    void longTermDataIsWelcomeWhateverTheCertificationSays() {
        Updates file =
                certified(1)
                        .put(1, SignedForm.with(SignedForm.CATALOG, "/Perms<</DocMDP 12 0 R>>/DSS<</Certs[33 0 R]>>"))
                        .stream(33, "", "certificate");
        SignedForm.newField(file, "<</FT/Sig/T(Stamp)/Subtype/Widget/Rect[0 0 0 0]/P 3 0 R/V 31 0 R>>")
                .put(31, SignedForm.timeStamp());
        ChangeReport report = file.since(VerificationPolicy.OFFICIAL_DOCUMENT);
        assertThat(report.reasons()).as("%s", report.changes()).isEmpty();
        assertThat(report.modification()).isEqualTo(Modification.LTV_ONLY);
    }

    @Test
    void laterSignatureNeedsPermission() {
        Updates file = SignedForm.newField(
                        certified(1), "<</FT/Sig/T(New)/Subtype/Widget/Rect[0 0 0 0]/P 3 0 R/V 31 0 R>>")
                .put(31, SignedForm.signature(""));
        assertThat(file.since(VerificationPolicy.GENERAL).reasons()).containsExactly(Reason.DOCMDP_VIOLATION);
    }

    @Test
    void secondCertificationIsRefused() {
        String certifying = SignedForm.signature(reference("DocMDP", "/P 2")).replace("[0 10 20 10]", "[0 10 20 20]");
        Updates file = SignedForm.newField(
                        certified(2), "<</FT/Sig/T(New)/Subtype/Widget/Rect[0 0 0 0]/P 3 0 R/V 31 0 R>>")
                .put(31, certifying);
        assertThat(file.since(VerificationPolicy.GENERAL).reasons()).containsExactly(Reason.DOCMDP_VIOLATION);
        assertThat(file.since(1, VerificationPolicy.GENERAL, (page, rectangle) -> Shown.NOTHING, Limits.DEFAULT)
                        .reasons())
                .containsExactly(Reason.DOCMDP_VIOLATION);
    }

    @Test
    void permissionsMayNotBeTakenBack() {
        Updates file = certified(1).put(1, SignedForm.CATALOG);
        assertThat(file.since(VerificationPolicy.GENERAL).reasons()).contains(Reason.DOCMDP_VIOLATION);
    }

    @ParameterizedTest
    @CsvSource({
        "/Action/All, true",
        "/Action/Include/Fields[(Check)], true",
        "/Action/Include/Fields[(Chec)], false",
        "/Action/Include/Fields[(Text)], false",
        "/Action/Exclude/Fields[(Check)], false",
        "/Action/Exclude/Fields[(Text)], true",
        "/Action/Nonsense, true"
    })
    void lockedFieldsMayNotBeFilled(String lock, boolean violated) {
        Updates byTransform = SignedForm.signed(SignedForm.signature(reference("FieldMDP", lock)), "")
                .put(7, SignedForm.check("/Yes"));
        Updates locked = base(SignedForm.with(SignedForm.SIGNED_FIELD, "/Lock<<" + lock + ">>"))
                .put(7, SignedForm.check("/Yes"));
        for (Updates file : new Updates[] {byTransform, locked}) {
            assertThat(file.since(VerificationPolicy.GENERAL).reasons().contains(Reason.FIELDMDP_VIOLATION))
                    .isEqualTo(violated);
        }
    }

    @Test
    void lockCanForbidEverything() {
        Updates locked = base(SignedForm.with(SignedForm.SIGNED_FIELD, "/Lock<</Action/Include/Fields[]/P 1>>"))
                .put(7, SignedForm.check("/Yes"));
        assertThat(locked.since(VerificationPolicy.GENERAL).reasons()).containsExactly(Reason.DOCMDP_VIOLATION);
    }

    @Test
    void notesAreForCertificationsThatWelcomeThem() {
        assertThat(annotated(certified(3), NOTE)
                        .since(VerificationPolicy.GENERAL)
                        .reasons())
                .isEmpty();
        assertThat(annotated(certified(3), NOTE)
                        .since(VerificationPolicy.GENERAL)
                        .modification())
                .isEqualTo(Modification.ANNOTATION);
        assertThat(annotated(certified(3), NOTE)
                        .since(VerificationPolicy.OFFICIAL_DOCUMENT)
                        .reasons())
                .containsExactly(Reason.UNDEFINED_CHANGE);
        assertThat(annotated(certified(2), NOTE)
                        .since(VerificationPolicy.GENERAL)
                        .reasons())
                .containsExactly(Reason.DOCMDP_VIOLATION);
        assertThat(annotated(SignedForm.signed(), NOTE)
                        .since(VerificationPolicy.GENERAL)
                        .reasons())
                .containsExactly(Reason.UNDEFINED_CHANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "FreeText, ANNOTATION_OVER_CONTENT",
        "Stamp, ANNOTATION_OVER_CONTENT",
        "Redact, ANNOTATION_OVER_CONTENT",
        "Widget, ANNOTATION_OVER_CONTENT",
        "Square, ANNOTATION_OVER_CONTENT",
        "Unheard, ANNOTATION_OVER_CONTENT",
        "Link, UNDEFINED_CHANGE"
    })
    void annotationsThatShowContentAreRefused(String type, Reason reason) {
        String annotation = NOTE.replace("/Text/", "/" + type + "/");
        assertThat(annotated(certified(3), annotation)
                        .since(VerificationPolicy.GENERAL)
                        .reasons())
                .containsExactly(reason);
    }

    @Test
    void noteWithAnAppearanceOverContentIsRefused() {
        Updates file = annotated(certified(3), SignedForm.with(NOTE, "/AP<</N 31 0 R>>")).stream(
                31, "/Subtype/Form/BBox[0 0 9 9]", "BT (another amount) Tj ET");
        assertThat(file.since(VerificationPolicy.GENERAL).reasons()).isEmpty();
        assertThat(file.since(0, VerificationPolicy.GENERAL, (page, rectangle) -> Shown.CONTENT, Limits.DEFAULT)
                        .reasons())
                .containsExactly(Reason.ANNOTATION_OVER_CONTENT);
    }

    @Test
    void annotationsStay() {
        Updates removed = certified(3).put(3, SignedForm.PAGE.replace("16 0 R ", ""));
        assertThat(removed.since(VerificationPolicy.GENERAL).modification()).isEqualTo(Modification.CONTENT);
        Updates changed = certified(3).put(16, SignedForm.NOTE.replace("(note)", "(other)"));
        assertThat(changed.since(VerificationPolicy.GENERAL).reasons()).containsExactly(Reason.UNDEFINED_CHANGE);
    }

    private static Updates annotated(Updates update, String annotation) {
        return update.put(3, SignedForm.PAGE.replace("24 0 R]", "24 0 R 30 0 R]"))
                .put(30, annotation);
    }

    private static Updates certified(int level) {
        return SignedForm.signed(SignedForm.signature(reference("DocMDP", "/P " + level)), "/Perms<</DocMDP 12 0 R>>");
    }

    /** The signed document with another field for its signature. */
    private static Updates base(String field) {
        return SignedForm.signed(SignedForm.SIGNATURE, "", field);
    }

    private static String reference(String method, String parameters) {
        return "/Reference[<</TransformMethod/" + method + "/TransformParams<<" + parameters + ">>/Data 1 0 R>>]";
    }
}
