package vn.govmail.signing.pdf.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.VerificationPolicy;

/** What may not be done to a signed document, fields and annotations apart. */
class RefusedChangeTest {

    static Stream<Arguments> changes() {
        return Stream.of(
                change("page content", Reason.UNDEFINED_CHANGE, u -> u.stream(4, "", "BT /F1 12 Tf (TEXT) Tj ET")),
                change(
                        "page content elsewhere",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(3, SignedForm.PAGE.replace("/Contents 4 0 R", "/Contents 21 0 R"))),
                change("font", Reason.UNDEFINED_CHANGE, u -> u.put(10, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")),
                change(
                        "resources added",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(3, SignedForm.PAGE.replace("/F1 10 0 R", "/F1 10 0 R/F2 10 0 R"))),
                change(
                        "page turned",
                        Reason.PAGES_CHANGED,
                        u -> u.put(3, SignedForm.PAGE.replace("/Contents", "/Rotate 180/Contents"))),
                change(
                        "page cut",
                        Reason.PAGES_CHANGED,
                        u -> u.put(3, SignedForm.PAGE.replace("/Contents", "/CropBox[0 0 10 10]/Contents"))),
                change("page removed", Reason.PAGES_CHANGED, u -> u.put(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")),
                change(
                        "pages exchanged",
                        Reason.PAGES_CHANGED,
                        u -> u.put(2, "<</Type/Pages/Count 2/Kids[14 0 R 3 0 R]>>")),
                change(
                        "page added",
                        Reason.PAGES_CHANGED,
                        u -> u.put(2, "<</Type/Pages/Count 3/Kids[3 0 R 14 0 R 30 0 R]>>")
                                .put(30, "<</Type/Page/Parent 2 0 R>>")),
                change(
                        "inherited page size",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(2, "<</Type/Pages/Count 2/Kids[3 0 R 14 0 R]/Resources<<>>>>")),
                change("content freed", Reason.UNDEFINED_CHANGE, u -> u.free(15)),
                change(
                        "outline",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(20, "<</Title(Bottom)/Parent 19 0 R/Dest[3 0 R/Fit]>>")),
                change(
                        "outline elsewhere",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(20, "<</Title(Top)/Parent 19 0 R/Dest[14 0 R/Fit]>>")),
                change(
                        "action on opening",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(
                                1,
                                SignedForm.with(
                                        SignedForm.CATALOG, "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"))),
                change(
                        "additional actions",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(1, SignedForm.with(SignedForm.CATALOG, "/AA<</WC<</S/JavaScript/JS(1)>>>>"))),
                change(
                        "layers",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(1, SignedForm.with(SignedForm.CATALOG, "/OCProperties<</D<<>>>>"))),
                change(
                        "attachments",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(1, SignedForm.with(SignedForm.CATALOG, "/Names<</EmbeddedFiles<<>>>>"))),
                change(
                        "catalog that was there",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.trailer("/Root 21 0 R/Info 18 0 R/ID[<01><03>]")),
                change(
                        "trailer entry",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.trailer("/Root 1 0 R/Info 18 0 R/ID[<01><03>]/Foo 21 0 R")),
                change("information with more than text", Reason.UNDEFINED_CHANGE, u -> u.put(18, "<</Title[(a)]>>")),
                change(
                        "XMP that is none",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.stream(17, "/Type/Metadata/Subtype/XML", "BT (x) Tj ET")),
                change(
                        "XMP with a document type",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.stream(17, "/Type/Metadata/Subtype/XML", "<!DOCTYPE x><x/>")),
                change(
                        "extensions with a stream",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(1, SignedForm.with(SignedForm.CATALOG, "/Extensions<</X 21 0 R>>"))),
                change(
                        "validation data with more",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(1, SignedForm.with(SignedForm.CATALOG, "/DSS<</Foo 21 0 R>>"))),
                change(
                        "validation data that are no streams",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(1, SignedForm.with(SignedForm.CATALOG, "/DSS<</Certs[18 0 R]>>"))),
                change(
                        "form removed",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(1, SignedForm.CATALOG.replace("/AcroForm 5 0 R", ""))),
                change("XFA", Reason.UNDEFINED_CHANGE, u -> u.put(5, SignedForm.with(SignedForm.FORM, "/XFA(x)"))),
                change(
                        "default appearance",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(5, SignedForm.FORM.replace("/F1 0 Tf", "/F1 1 Tf"))),
                change(
                        "default resources exchanged",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(5, SignedForm.FORM.replace("/F1 10 0 R", "/F1 30 0 R"))
                                .put(30, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")),
                change(
                        "default resources in place",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(10, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")),
                change(
                        "catalog that says the same twice",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.put(1, SignedForm.with(SignedForm.CATALOG, "/Pages 2 0 R"))),
                change("nothing but an object that nothing uses", Reason.UNDEFINED_CHANGE, u -> u.put(30, "(unused)")),
                change("nothing but an unused object freed", Reason.UNDEFINED_CHANGE, u -> u.free(21)),
                change(
                        "object of another type",
                        Reason.UNDEFINED_CHANGE,
                        u -> u.stream(10, "/Type/Font/Subtype/Type1/BaseFont/Helvetica", "x")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void changeIsNotJustified(String name, Reason reason, UnaryOperator<Updates> change) {
        ChangeReport report = change.apply(SignedForm.signed()).since(VerificationPolicy.GENERAL);
        assertThat(report.reasons()).as("%s", report.changes()).contains(reason);
        assertThat(report.modification()).isIn(Modification.CONTENT, Modification.UNKNOWN);
    }

    private static Arguments change(String name, Reason reason, UnaryOperator<Updates> change) {
        return Arguments.of(name, reason, change);
    }
}
