package vn.govmail.signing.pdf.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.pdf.change.ShownContent.Shown;

/** Files that would be endless to compare. */
class RevisionDiffLimitsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void longChainOfObjectsIsFollowedWithoutRecursion() {
        Updates file = base("/Chain 100 0 R");
        for (int i = 100; i < 40_000; i++) {
            file.inFirst(i, "<</Next " + (i + 1) + " 0 R/Back " + (i - 1) + " 0 R>>");
        }
        file.inFirst(40_000, "(end)").put(40_000, "(other end)");
        assertThat(compare(file).reasons()).containsExactly(Reason.UNDEFINED_CHANGE);
    }

    @Test
    void treesThatContainThemselvesEnd() {
        Updates file = new Updates()
                .revision()
                .put(
                        1,
                        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>/DSS 6 0 R/StructTreeRoot 7 0 R/Extensions 8 0 R>>")
                .put(2, "<</Type/Pages/Count 9/Kids[2 0 R 3 0 R 3 0 R]>>")
                .put(3, "<</Type/Pages/Count 9/Parent 3 0 R/Kids[2 0 R 3 0 R]>>")
                .put(4, "<</T(a)/Kids[5 0 R 4 0 R]>>")
                .put(5, "<</T(b)/Kids[4 0 R]/AP 5 0 R>>")
                .put(6, "<</VRI 6 0 R/Certs 6 0 R>>")
                .put(7, "<</Type/StructTreeRoot/K 7 0 R/ParentTree 7 0 R/Kids[7 0 R]>>")
                .put(8, "<</X 8 0 R>>")
                .revision()
                .put(6, "<</VRI 6 0 R/Certs[6 0 R]>>")
                .put(7, "<</Type/StructTreeRoot/K[7 0 R 7 0 R]/ParentTree 7 0 R/Kids[7 0 R 7 0 R]>>")
                .put(8, "<</X[8 0 R]>>");
        assertThat(compare(file).reasons()).contains(Reason.UNDEFINED_CHANGE);
    }

    @Test
    void sharedArraysAreNotReadAgainForEveryWayThatLeadsToThem() {
        StringBuilder array = new StringBuilder("[");
        for (int i = 0; i < 20_000; i++) {
            array.append("50 0 R ");
        }
        Updates file = base("/Ways 60 0 R").inFirst(50, "(x)").inFirst(51, array + "]");
        StringBuilder ways = new StringBuilder("<<");
        for (int i = 0; i < 20_000; i++) {
            ways.append("/K").append(i).append(" 51 0 R");
        }
        file.inFirst(60, ways + ">>").put(50, "(y)");
        assertThat(compare(file).reasons()).containsExactly(Reason.UNDEFINED_CHANGE);
    }

    @Test
    void moreChangesThanAnybodyReadsAreALimit() {
        Updates file = base("");
        for (int i = 100; i < 30_000; i++) {
            file.put(i, "(unused)");
        }
        ChangeReport report = compare(file);
        assertThat(report.reasons()).contains(Reason.LIMIT_EXCEEDED);
        assertThat(report.modification()).isEqualTo(Modification.UNKNOWN);
    }

    @Test
    void objectThatCannotBeReadIsAnUndefinedChange() {
        Updates file = base("/Foo 10 0 R").inFirst(10, "(x)").put(10, "<<");
        assertThat(compare(file).reasons()).contains(Reason.UNDEFINED_CHANGE).hasSizeGreaterThan(1);
    }

    private static Updates base(String catalog) {
        return new Updates()
                .revision()
                .put(1, "<</Type/Catalog/Pages 2 0 R" + catalog + ">>")
                .put(2, "<</Type/Pages/Count 0/Kids[]>>")
                .revision();
    }

    private static ChangeReport compare(Updates file) {
        return assertTimeoutPreemptively(
                PATIENCE,
                () -> file.since(0, VerificationPolicy.GENERAL, (page, rectangle) -> Shown.NOTHING, Limits.DEFAULT));
    }
}
