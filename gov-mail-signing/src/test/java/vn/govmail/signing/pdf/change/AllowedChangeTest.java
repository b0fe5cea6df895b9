package vn.govmail.signing.pdf.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.signature.Modification;
import vn.govmail.signature.VerificationPolicy;

/** What may be done to a signed document, one case for each rule. */
class AllowedChangeTest {

    static Stream<Arguments> changes() {
        return Stream.of(
                change("title", Modification.LTV_ONLY, u -> u.put(18, "<</Title(Other)/Producer(x)>>")),
                change(
                        "XMP",
                        Modification.LTV_ONLY,
                        u -> u.stream(17, "/Type/Metadata/Subtype/XML", "<x:xmpmeta>2</x:xmpmeta>")),
                change(
                        "version",
                        Modification.LTV_ONLY,
                        u -> u.put(1, SignedForm.with(SignedForm.CATALOG, "/Version/1.7"))),
                change(
                        "extensions",
                        Modification.LTV_ONLY,
                        u -> u.put(
                                1,
                                SignedForm.with(
                                        SignedForm.CATALOG,
                                        "/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 1>>>>"))),
                change(
                        "extensions of new objects",
                        Modification.LTV_ONLY,
                        u -> u.put(1, SignedForm.with(SignedForm.CATALOG, "/Extensions 30 0 R"))
                                .put(30, "<</ESIC 31 0 R>>")
                                .put(31, "<</BaseVersion/1.7/ExtensionLevel 1>>")),
                change(
                        "catalog as a new object",
                        Modification.LTV_ONLY,
                        u -> u.put(30, SignedForm.CATALOG).trailer("/Root 30 0 R/Info 18 0 R/ID[<01><03>]")),
                change(
                        "validation data",
                        Modification.LTV_ONLY,
                        u -> u
                                .put(1, SignedForm.with(SignedForm.CATALOG, "/DSS 30 0 R"))
                                .put(
                                        30,
                                        "<</Type/DSS/Certs[31 0 R]/CRLs 32 0 R/VRI<</AB<</Cert[31 0 R]/TU(D:2026)>>>>>>")
                                .stream(31, "", "certificate")
                                .put(32, "[33 0 R]")
                                .stream(33, "", "list")),
                change(
                        "document time stamp",
                        Modification.LTV_ONLY,
                        u -> SignedForm.newField(
                                        u, "<</FT/Sig/T(Stamp)/Subtype/Widget/Rect[0 0 0 0]/P 3 0 R/V 31 0 R>>")
                                .put(31, SignedForm.timeStamp())),
                change(
                        "new object that nothing uses",
                        Modification.LTV_ONLY,
                        u -> u.put(30, "(unused)").put(18, "<</Title(Other)>>")),
                change(
                        "unused object freed",
                        Modification.LTV_ONLY,
                        u -> u.free(21).put(18, "<</Title(Other)>>")),
                change(
                        "default resources",
                        Modification.LTV_ONLY,
                        u -> u.put(5, SignedForm.FORM.replace("/F1 10 0 R", "/F1 10 0 R/F2 30 0 R"))
                                .put(30, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>")),
                change(
                        "text",
                        Modification.FORM_FILL,
                        u -> u.put(6, SignedForm.text("(new)", "30 0 R", "")).stream(
                                        30,
                                        "/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 10 0 R/F2 31 0 R>>>>",
                                        "new")
                                .put(31, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>")),
                change(
                        "appearance stream written anew",
                        Modification.FORM_FILL,
                        u -> u
                                .put(13, SignedForm.BUTTON.replace("/AP<</N 11 0 R>>", ""))
                                .put(13, SignedForm.BUTTON)
                                .put(6, SignedForm.text("(new)", "30 0 R", ""))
                                .stream(30, "/Subtype/Form/BBox[0 0 9 9]", "new")),
                change("tick", Modification.FORM_FILL, u -> u.put(7, SignedForm.check("/Yes"))),
                change(
                        "choice",
                        Modification.FORM_FILL,
                        u -> u.put(24, SignedForm.CHOICE.replace("/V(a)/I[0]", "/V(b)/I[1]"))),
                change(
                        "need appearances",
                        Modification.FORM_FILL,
                        u -> u.put(5, SignedForm.with(SignedForm.FORM, "/NeedAppearances true"))),
                change(
                        "calculation order",
                        Modification.FORM_FILL,
                        u -> u.put(5, SignedForm.with(SignedForm.FORM, "/CO[6 0 R]"))),
                change(
                        "signature in an empty field",
                        Modification.FORM_FILL,
                        u -> u
                                .put(
                                        9,
                                        SignedForm.with(SignedForm.EMPTY_FIELD, "/V 30 0 R/AP<</N 31 0 R>>")
                                                .replace("/F 4", "/F 132"))
                                .put(30, SignedForm.signature(""))
                                .stream(31, "/Subtype/Form/BBox[0 0 9 9]", "seal")),
                change(
                        "new signature field",
                        Modification.FORM_FILL,
                        u -> SignedForm.newField(
                                u,
                                "<</FT/Sig/T(New)/Subtype/Widget/Rect[400 10 460 30]/P 3 0 R/V 31 0 R/AP<</N 32 0 R>>>>")
                                .put(31, SignedForm.signature(""))
                                .stream(32, "/Subtype/Form/BBox[0 0 9 9]", "seal")),
                change(
                        "new signature field with a widget of its own",
                        Modification.FORM_FILL,
                        u -> u.put(5, SignedForm.FORM.replace("24 0 R]", "24 0 R 30 0 R]"))
                                .put(30, "<</FT/Sig/T(New)/Kids[33 0 R]/V 31 0 R>>")
                                .put(31, SignedForm.signature(""))
                                .put(33, "<</Type/Annot/Subtype/Widget/Parent 30 0 R/Rect[400 10 460 30]/P 3 0 R>>")
                                .put(3, SignedForm.PAGE.replace("24 0 R]", "24 0 R 33 0 R]"))),
                change(
                        "new signature fields in a group",
                        Modification.FORM_FILL,
                        u -> u.put(5, SignedForm.FORM.replace("24 0 R]", "24 0 R 30 0 R]"))
                                .put(30, "<</T(Group)/Kids[31 0 R 32 0 R]>>")
                                .put(31, "<</FT/Sig/T(One)/Parent 30 0 R/V 33 0 R>>")
                                .put(32, "<</FT/Sig/T(Two)/Parent 30 0 R>>")
                                .put(33, SignedForm.signature(""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void changeIsJustified(String name, Modification modification, UnaryOperator<Updates> change) {
        ChangeReport report = change.apply(SignedForm.signed()).since(VerificationPolicy.GENERAL);
        assertThat(report.reasons()).as("%s", report.changes()).isEmpty();
        assertThat(report.modification()).isEqualTo(modification);
        assertThat(report.changes()).allMatch(Change::isAllowed);
    }

    private static Arguments change(String name, Modification modification, UnaryOperator<Updates> change) {
        return Arguments.of(name, modification, change);
    }
}
