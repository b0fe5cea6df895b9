package vn.govmail.signing.pdf.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.pdf.change.ShownContent.Shown;

/** Fields and signatures after signing: what is more than filling in and signing. */
class FieldChangeTest {
    private static final String NEW_FIELD =
            "<</FT/Sig/T(New)/Subtype/Widget/Rect[400 10 460 30]/P 3 0 R/V 31 0 R/AP<</N 32 0 R>>>>";

    static Stream<Arguments> changes() {
        return Stream.of(
                change("rectangle", u -> u.put(6, SignedForm.TEXT_FIELD.replace("[10 40 200 55]", "[10 40 500 500]"))),
                change("type", u -> u.put(6, SignedForm.TEXT_FIELD.replace("/FT/Tx", "/FT/Ch"))),
                change("flags", u -> u.put(6, SignedForm.text("(new)", "11 0 R", "/Ff 4096"))),
                change("hidden", u -> u.put(6, SignedForm.TEXT_FIELD.replace("/F 4", "/F 6"))),
                change("shown again", u -> u.put(16, SignedForm.with(SignedForm.NOTE, "/F 0"))),
                change("decoration", u -> u.put(6, SignedForm.text("(new)", "11 0 R", "/MK<</BG[1 1 1]>>"))),
                change("text style", u -> u.put(6, SignedForm.TEXT_FIELD.replace("/F1 9 Tf", "/F1 90 Tf"))),
                change("name", u -> u.put(6, SignedForm.TEXT_FIELD.replace("/T(Text)", "/T(Other)"))),
                change("action", u -> u.put(6, SignedForm.text("(new)", "11 0 R", "/AA<</K<</S/JavaScript/JS(1)>>>>"))),
                change("value of a kind that no field has", u -> u.put(6, SignedForm.text("<</S 1>>", "11 0 R", ""))),
                change(
                        "appearance that is more",
                        u -> u.put(6, SignedForm.TEXT_FIELD.replace("/AP<</N 11 0 R>>", "/AP<</N 11 0 R/X 11 0 R>>"))),
                change(
                        "appearance that is none",
                        u -> u.put(6, SignedForm.TEXT_FIELD.replace("/N 11 0 R", "/N 18 0 R"))),
                change(
                        "stream that a button shows, too",
                        u -> u.stream(11, "/Type/XObject/Subtype/Form/BBox[0 0 10 10]", "new")),
                change(
                        "appearance of a button",
                        u -> u.put(13, SignedForm.BUTTON.replace("11 0 R", "30 0 R")).stream(
                                30, "/Subtype/Form/BBox[0 0 9 9]", "new")),
                change("options", u -> u.put(24, SignedForm.CHOICE.replace("[(a)(b)]", "[(a)(c)]"))),
                change(
                        "font within an appearance that stays",
                        u -> u.put(10, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")),
                change("field removed", u -> u.put(5, SignedForm.FORM.replace("6 0 R ", ""))),
                change(
                        "field below a field that had none",
                        u -> u.put(6, SignedForm.text("(old)", "11 0 R", "/Kids[30 0 R]"))
                                .put(30, "<</FT/Sig/T(New)/Parent 6 0 R>>")),
                change(
                        "new text field",
                        u -> SignedForm.newField(u, "<</FT/Tx/T(New)/Subtype/Widget/Rect[0 0 9 9]/P 3 0 R/V(x)>>")),
                change(
                        "new signature field that acts",
                        u -> signed(u, SignedForm.with(NEW_FIELD, "/A<</S/URI/URI(x)>>"))),
                change("new signature field of an old name", u -> signed(u, NEW_FIELD.replace("(New)", "(Text)"))),
                change(
                        "new signature field of an old object",
                        u -> u.put(5, SignedForm.FORM.replace("24 0 R]", "24 0 R 18 0 R]"))
                                .put(18, NEW_FIELD)
                                .put(31, SignedForm.signature(""))),
                change(
                        "new signature field on two pages",
                        u -> signed(u, NEW_FIELD)
                                .put(
                                        14,
                                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 15 0 R/Annots[30 0 R]>>")),
                change(
                        "new signature without a range",
                        u -> signed(u, NEW_FIELD).put(31, "<</Filter/A/SubFilter/adbe.pkcs7.detached/Contents<00>>>")),
                change(
                        "appearance of a signature",
                        u -> u.put(8, SignedForm.with(SignedForm.SIGNED_FIELD, "/AP<</N 30 0 R>>")).stream(
                                30, "/Subtype/Form/BBox[0 0 9 9]", "new")),
                change(
                        "empty signature field moved",
                        u -> u.put(
                                        9,
                                        SignedForm.with(SignedForm.EMPTY_FIELD, "/V 30 0 R")
                                                .replace("[100 10", "[0 10"))
                                .put(30, SignedForm.signature(""))),
                change(
                        "empty signature field hidden",
                        u -> u.put(
                                        9,
                                        SignedForm.with(SignedForm.EMPTY_FIELD, "/V 30 0 R")
                                                .replace("/F 4", "/F 2"))
                                .put(30, SignedForm.signature(""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void changeIsNotJustified(String name, UnaryOperator<Updates> change) {
        ChangeReport report = change.apply(SignedForm.signed()).since(VerificationPolicy.GENERAL);
        assertThat(report.reasons()).as("%s", report.changes()).contains(Reason.UNDEFINED_CHANGE);
    }

    @Test
    void signatureDictionaryOfAnEarlierSignatureStays() {
        Updates changed = SignedForm.signed().put(12, SignedForm.signature("/Reason(refused)"));
        Updates another = SignedForm.signed()
                .put(8, SignedForm.SIGNED_FIELD.replace("12 0 R", "30 0 R"))
                .put(30, SignedForm.signature("/Reason(refused)"));
        for (Updates file : new Updates[] {changed, another}) {
            assertThat(file.since(VerificationPolicy.GENERAL).reasons()).contains(Reason.SIGNATURE_DICTIONARY_CHANGED);
        }
    }

    @Test
    void appearanceThatSomethingElseUsesMayNotBeExchanged() {
        String shared = SignedForm.TEXT_FIELD.replace("/AP<</N 11 0 R>>", "/AP 25 0 R");
        for (String other : new String[] {"", "/FooBar 25 0 R"}) {
            Updates base = new Updates()
                            .revision()
                            .put(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]>>" + other + ">>")
                            .put(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                            .put(3, "<</Type/Page/Parent 2 0 R/Annots[6 0 R]>>")
                            .put(6, shared)
                            .put(25, "<</N 11 0 R>>")
                            .stream(11, "/Subtype/Form", "old")
                            .revision();
            Updates inPlace = base.copy().put(25, "<</N 30 0 R>>").stream(30, "/Subtype/Form", "new");
            Updates exchanged =
                    base.copy().put(6, SignedForm.text("(old)", "30 0 R", "")).stream(30, "/Subtype/Form", "new");
            Updates stream = base.copy().stream(11, "/Subtype/Form", "new");
            for (Updates file : new Updates[] {inPlace, exchanged, stream}) {
                ChangeReport report = file.since(VerificationPolicy.GENERAL);
                assertThat(report.reasons().isEmpty())
                        .as("%s", report.changes())
                        .isEqualTo(other.isEmpty());
            }
        }
    }

    @Test
    void appearanceWrittenIntoTheFieldItselfIsRead() {
        Updates direct = SignedForm.signed()
                .put(7, SignedForm.CHECK_BOX.replace("/Off 23 0 R", "/Off null").replace("/N<<", "/D<<>>/N<<"));
        assertThat(direct.since(VerificationPolicy.GENERAL).reasons()).isEmpty();
    }

    @Test
    void laterSignatureMayNotCoverWhatThePageShows() {
        Updates file = signed(SignedForm.signed(), NEW_FIELD);
        ChangeReport covering = file.since(0, VerificationPolicy.GENERAL, shows(Shown.CONTENT), Limits.DEFAULT);
        assertThat(covering.reasons()).containsExactly(Reason.LATER_SIGNATURE_OVER_CONTENT);
        assertThat(covering.modification()).isEqualTo(Modification.ANNOTATION);
        assertThat(file.since(0, VerificationPolicy.GENERAL, shows(Shown.SCAN), Limits.DEFAULT)
                        .reasons())
                .isEmpty();
        assertThat(file.since(0, VerificationPolicy.OFFICIAL_DOCUMENT, shows(Shown.SCAN), Limits.DEFAULT)
                        .reasons())
                .containsExactly(Reason.LATER_SIGNATURE_OVER_CONTENT);
    }

    @Test
    void appearanceThatLeavesItsRectangleCoversEverything() {
        Updates file = signed(SignedForm.signed(), SignedForm.with(NEW_FIELD, "/F 20"));
        assertThat(file.since(VerificationPolicy.GENERAL).reasons())
                .containsExactly(Reason.LATER_SIGNATURE_OVER_CONTENT);
    }

    @Test
    void signatureInAnEmptyFieldMayNotCoverEither() {
        Updates file = SignedForm.signed()
                .put(9, SignedForm.with(SignedForm.EMPTY_FIELD, "/V 30 0 R/AP<</N 31 0 R>>"))
                .put(30, SignedForm.signature(""))
                .stream(31, "/Subtype/Form/BBox[0 0 9 9]", "seal");
        assertThat(file.since(0, VerificationPolicy.GENERAL, shows(Shown.CONTENT), Limits.DEFAULT)
                        .reasons())
                .containsExactly(Reason.LATER_SIGNATURE_OVER_CONTENT);
    }

    @Test
    void fieldMayNotBeFilledOverContent() {
        Updates file = SignedForm.signed().put(6, SignedForm.text("(new)", "30 0 R", "")).stream(
                30, "/Subtype/Form/BBox[0 0 9 9]", "new");
        assertThat(file.since(0, VerificationPolicy.GENERAL, shows(Shown.CONTENT), Limits.DEFAULT)
                        .reasons())
                .containsExactly(Reason.ANNOTATION_OVER_CONTENT);
    }

    @Test
    void signatureThatShowsNothingCoversNothing() {
        for (String field : new String[] {
            NEW_FIELD.replace("[400 10 460 30]", "[0 0 0 0]"),
            NEW_FIELD.replace("/AP<</N 32 0 R>>", ""),
            SignedForm.with(NEW_FIELD, "/F 2")
        }) {
            ChangeReport report = signed(SignedForm.signed(), field)
                    .since(0, VerificationPolicy.OFFICIAL_DOCUMENT, shows(Shown.CONTENT), Limits.DEFAULT);
            assertThat(report.reasons()).as(field).isEmpty();
            assertThat(report.modification()).isEqualTo(Modification.FORM_FILL);
        }
    }

    @Test
    void visibleTimeStampIsNoMereTimeStamp() {
        ChangeReport report = signed(SignedForm.signed(), NEW_FIELD)
                .put(31, SignedForm.timeStamp())
                .since(VerificationPolicy.GENERAL);
        assertThat(report.modification()).isEqualTo(Modification.FORM_FILL);
    }

    private static ShownContent shows(Shown shown) {
        return (page, rectangle) -> shown;
    }

    private static Updates signed(Updates update, String field) {
        return SignedForm.newField(update, field).put(31, SignedForm.signature("")).stream(
                32, "/Subtype/Form/BBox[0 0 9 9]", "seal");
    }

    private static Arguments change(String name, UnaryOperator<Updates> change) {
        return Arguments.of(name, change);
    }
}
