package vn.govmail.signing.pdf.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Modification;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.pdf.change.ShownContent.Shown;

class RevisionDiffProperties {

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of(
                "(text)",
                "<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]>>",
                "<</FT/Tx/T(x)/V(y)>>",
                "[1 2 3]",
                "<</Type/DSS/Certs[]>>",
                "<</N 11 0 R>>",
                SignedForm.signature(""),
                "<</Type/OBJR/Obj 8 0 R>>");
    }

    /** Whatever a page leads to by a new entry, or by an entry that led elsewhere, is not justified. */
    @Property(tries = 200)
    void extraObjectOfAPageIsNeverJustified(
            @ForAll("bodies") String body, @ForAll @AlphaChars @StringLength(min = 1, max = 6) String key) {
        Updates file = SignedForm.signed()
                .put(30, body)
                .put(
                        3,
                        SignedForm.page(
                                "[6 0 R 7 0 R 8 0 R 9 0 R 13 0 R 16 0 R 24 0 R]",
                                "/" + key
                                        + "x 30 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 10 0 R>>>>"));
        assertThat(file.since(VerificationPolicy.GENERAL).reasons()).isNotEmpty();
    }

    @Property(tries = 100)
    void extraAnnotationIsNeverJustifiedWithoutACertificationThatWelcomesIt(@ForAll("bodies") String body) {
        Updates file = SignedForm.signed().put(30, body).put(3, SignedForm.PAGE.replace("24 0 R]", "24 0 R 30 0 R]"));
        assertThat(file.since(VerificationPolicy.GENERAL).reasons()).isNotEmpty();
    }

    /** Any object of the document exchanged for any other value; metadata, information and unused objects apart. */
    @Property(tries = 300)
    void objectExchangedForAnotherIsNeverJustified(
            @ForAll("bodies") String body, @ForAll @IntRange(min = 1, max = 20) int number) {
        if (number == 17 || number == 18) {
            return;
        }
        Updates file = SignedForm.signed().put(number, body);
        assertThat(file.since(VerificationPolicy.GENERAL).reasons()).isNotEmpty();
    }

    @Property(tries = 50)
    void orderOfTheObjectsDoesNotMatter(@ForAll long seed) {
        Updates file = SignedForm.newField(
                        SignedForm.signed(), "<</FT/Sig/T(New)/Subtype/Widget/Rect[400 10 460 30]/P 3 0 R/V 31 0 R>>")
                .put(31, SignedForm.signature(""))
                .put(7, SignedForm.check("/Yes"))
                .put(20, "<</Title(Bottom)/Parent 19 0 R/Dest[3 0 R/Fit]>>")
                .put(33, "(unused)");
        byte[] shuffled = file.bytes(entries -> {
            List<Map.Entry<Integer, String>> order = new ArrayList<>(entries);
            Collections.shuffle(order, new Random(seed));
            return order;
        });
        ChangeReport one = file.since(VerificationPolicy.GENERAL);
        ChangeReport two = Updates.since(
                shuffled, 0, VerificationPolicy.GENERAL, (page, rectangle) -> Shown.NOTHING, Limits.DEFAULT);
        assertThat(two.modification()).isEqualTo(one.modification()).isEqualTo(Modification.UNKNOWN);
        assertThat(two.reasons()).isEqualTo(one.reasons());
        assertThat(new HashSet<>(two.changes())).isEqualTo(new HashSet<>(one.changes()));
    }
}
