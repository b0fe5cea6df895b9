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

/** Tagged documents: a new signature field gets its place in the structure, the structure of the text stays. */
class StructureTreeChangeTest {
    private static final String ROOT =
            "<</Type/StructTreeRoot/K[51 0 R]/ParentTree 53 0 R/ParentTreeNextKey 1/RoleMap<<>>>>";
    private static final String DOCUMENT = "<</Type/StructElem/S/Document/P 50 0 R/K[52 0 R]>>";
    private static final String PARAGRAPH = "<</Type/StructElem/S/P/P 51 0 R/Pg 3 0 R/K[0]/ActualText(text)>>";
    private static final String ELEMENT =
            "<</Type/StructElem/S/Form/P 51 0 R/Pg 3 0 R/K<</Type/OBJR/Obj 30 0 R/Pg 3 0 R>>>>";

    static Stream<Arguments> changes() {
        return Stream.of(
                change("a new field has an element", true, u -> extended(u).put(54, ELEMENT)),
                change(
                        "numbers in a new tree",
                        true,
                        u -> extended(u)
                                .put(54, ELEMENT)
                                .put(50, ROOT.replace("53 0 R", "55 0 R"))
                                .put(53, "<</Nums[0[52 0 R]]>>")
                                .put(55, "<</Kids[57 0 R]>>")
                                .put(57, "<</Limits[0 1]/Nums[0[52 0 R]1 54 0 R]>>")),
                change("another text is read out", false, u -> u.put(52, PARAGRAPH.replace("(text)", "(other)"))),
                change(
                        "element with a text",
                        false,
                        u -> extended(u).put(54, SignedForm.with(ELEMENT, "/ActualText(other)"))),
                change(
                        "element for text of the page",
                        false,
                        u -> extended(u).put(54, ELEMENT.replace("/K<<", "/K[1]/X<<"))),
                change(
                        "element for another object",
                        false,
                        u -> extended(u).put(54, ELEMENT.replace("30 0 R", "6 0 R"))),
                change("elements exchanged", false, u -> u.put(51, DOCUMENT.replace("[52 0 R]", "[]"))),
                change(
                        "number of the text leads elsewhere",
                        false,
                        u -> extended(u).put(54, ELEMENT).put(53, "<</Nums[0[54 0 R]1 54 0 R]>>")),
                change("number gone", false, u -> extended(u).put(54, ELEMENT).put(53, "<</Nums[1 54 0 R]>>")),
                change("roles", false, u -> u.put(50, ROOT.replace("/RoleMap<<>>", "/RoleMap<</P/Artifact>>"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void structure(String name, boolean allowed, UnaryOperator<Updates> change) {
        Updates file = SignedForm.signed(SignedForm.SIGNATURE, "/StructTreeRoot 50 0 R");
        Updates tagged = change.apply(withTree(file));
        ChangeReport report = tagged.since(VerificationPolicy.GENERAL);
        assertThat(report.reasons().isEmpty()).as("%s", report.changes()).isEqualTo(allowed);
        if (!allowed) {
            assertThat(report.reasons()).containsExactly(Reason.UNDEFINED_CHANGE);
            assertThat(report.modification()).isEqualTo(Modification.UNKNOWN);
        }
    }

    private static Updates withTree(Updates file) {
        return file.inFirst(50, ROOT)
                .inFirst(51, DOCUMENT)
                .inFirst(52, PARAGRAPH)
                .inFirst(53, "<</Nums[0[52 0 R]]>>");
    }

    /** A new signature field with element 54, which the test writes. */
    private static Updates extended(Updates update) {
        return SignedForm.newField(
                        update.put(1, SignedForm.with(SignedForm.CATALOG, "/StructTreeRoot 50 0 R")),
                        "<</FT/Sig/T(New)/Subtype/Widget/Rect[0 0 0 0]/P 3 0 R/StructParent 1>>")
                .put(50, ROOT.replace("NextKey 1", "NextKey 2"))
                .put(51, DOCUMENT.replace("[52 0 R]", "[52 0 R 54 0 R]"))
                .put(53, "<</Nums[0[52 0 R]1 54 0 R]>>");
    }

    private static Arguments change(String name, boolean allowed, UnaryOperator<Updates> change) {
        return Arguments.of(name, allowed, change);
    }
}
