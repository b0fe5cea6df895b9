package vn.govmail.signing.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.signature.Reason;

/** Oddities of cross-reference streams; the catalog, object 1, always lies at offset 9, the stream, object 2, at 45. */
class XrefStreamsTest {
    private static final ObjectId ONE = new ObjectId(1, 0);
    private static final ObjectId TWO = new ObjectId(2, 0);
    private static final String PLAIN = "01000000 01000900 01002d00";

    @Test
    void plainStreamIsRead() {
        PdfStructure file = read("/W[1 2 1]/Size 3", "00000000 01000900 01002d00");
        assertThat(file.latest().objects()).containsExactly(ONE, TWO);
        assertThat(file.latest().get(ONE)).contains(RawFiles.value("<</Type/Catalog>>"));
        assertThat(file.problems()).isEmpty();
        assertThat(StructureAudit.of(file)).isEmpty();
    }

    @Test
    void typeThatHasNoWidthIsOneAndGenerationThatHasNoneIsZero() {
        PdfStructure file = read("/W[0 2 0]/Index[1 2]/Size 3", "0009 002d");
        assertThat(file.latest().objects()).containsExactly(ONE, TWO);
        assertThat(StructureAudit.of(file)).isEmpty();
    }

    @Test
    void freeEntryIsFreeWhateverPlaceItGives() {
        PdfStructure file = read("/W[1 2 1]/Size 4", "00000000 01000900 01002d00 00000900");
        assertThat(file.latest().get(new ObjectId(3, 0))).isEmpty();
        assertThat(file.latest().objects()).containsExactly(ONE, TWO);
        assertThat(StructureAudit.of(file)).isEmpty();
    }

    @Test
    void typeThatIsNotKnownIsTheNullObject() {
        PdfStructure file = read("/W[1 2 1]/Size 4", "00000000 01000900 01002d00 03000900");
        assertThat(file.latest().get(new ObjectId(3, 0))).isEmpty();
    }

    @Test
    void overlappingRangesThatAgreeAreOneAndOthersAreAmbiguous() {
        PdfStructure same = read("/W[1 2 1]/Index[1 2 1 1]/Size 3", "01000900 01002d00 01000900");
        assertThat(same.problems()).isEmpty();
        assertThat(same.latest().written()).containsExactly(ONE, TWO);
        PdfStructure other = read("/W[1 2 1]/Index[1 2 1 1]/Size 3", "01000900 01002d00 01002d00");
        assertThat(other.problems()).contains(Reason.XREF_AMBIGUOUS);
        PdfStructure freed = read("/W[1 2 1]/Index[1 2 1 1]/Size 3", "01000900 01002d00 00000000");
        assertThat(freed.problems()).contains(Reason.XREF_AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/W[1 2 1]/Size 2147483647",
                "/W[8 8 8]/Size 2147483647",
                "/W[1 2 1]/Size 4",
                "/W[1 2 1]/Index[2147483647 1]/Size 3",
                "/W[1 2 1]/Index[1 2 2147483647 2147483647]/Size 3",
            })
    void moreNumbersThanThereAreEntriesAreRefused(String keys) {
        refused(keys, PLAIN, Reason.XREF_AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/W[1 2 1]/Size -1",
                "/W[1 2 1]/Size 99999999999",
                "/W[1 2 1]/Size 9999999999999999999999",
                "/W[1 2 1]/Size 3.0",
                "/W[1 2 1]",
                "/W[1 2 1]/Index[-1 2]/Size 3",
                "/W[1 2 1]/Index[1 -2]/Size 3",
                "/W[1 2 1]/Index[/A 2]/Size 3",
                "/W[-1 2 1]/Size 3",
                "/W[1 -2 1]/Size 3",
                "/W[1 2 9]/Size 3",
                "/W[1 2147483647 2147483647]/Size 3",
                "/W[0 0 0]/Size 3",
                "/W[1 0 1]/Size 3",
                "/W[1 2]/Size 3",
                "/W[1 2 1 1]/Size 3",
                "/W 4/Size 3",
                "/Size 3",
            })
    void whatIsNoNaturalNumberIsRefused(String keys) {
        refused(keys, PLAIN, Reason.CONTAINER_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/W[1 2 1]/Index[1 2 7]/Size 3", "/W[1 2 1]/Index[1]/Size 3", "/W[1 2 1]/Index 1/Size 3"})
    void rangesThatAreNoPairsAreRefused(String keys) {
        refused(keys, "01000900 01002d00 00000000", Reason.CONTAINER_MALFORMED);
    }

    @Test
    void placesAndGenerationsBeyondAnyFileAreRefused() {
        refused("/W[1 8 1]/Index[1 1]/Size 3", "01 8000000000000000 00", Reason.XREF_AMBIGUOUS);
        refused("/W[1 1 8]/Index[1 1]/Size 3", "01 09 ffffffffffffffff", Reason.XREF_AMBIGUOUS);
        refused("/W[1 1 4]/Index[1 1]/Size 3", "01 09 80000000", Reason.XREF_AMBIGUOUS);
        refused("/W[1 1 4]/Index[1 1]/Size 3", "01 09 00010000", Reason.XREF_AMBIGUOUS);
        refused("/W[1 8 1]/Index[1 1]/Size 3", "02 0000000100000001 00", Reason.XREF_AMBIGUOUS);
    }

    @Test
    void placeBehindTheEndIsNoPlace() {
        PdfStructure file = read(
                "/W[1 8 1]/Index[1 3]/Size 4",
                "01 0000000000000009 00 01 000000000000002d 00" + " 01 7fffffffffffffff 00");
        assertThat(StructureAudit.of(file)).contains(Reason.XREF_AMBIGUOUS);
        assertThatThrownBy(() -> file.latest().get(new ObjectId(3, 0)))
                .isInstanceOfSatisfying(
                        StructureException.class, e -> assertThat(e.reason()).isEqualTo(Reason.XREF_AMBIGUOUS));
    }

    private static void refused(String keys, String rows, Reason reason) {
        assertThatThrownBy(() -> read(keys, rows))
                .isInstanceOfSatisfying(
                        StructureException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static PdfStructure read(String keys, String rows) {
        byte[] data = HexFormat.of().parseHex(rows.replace(" ", ""));
        String head = "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n";
        String stream = "2 0 obj\n<</Type/XRef/Root 1 0 R" + keys + "/Length " + data.length + ">>stream\n"
                + new String(data, StandardCharsets.ISO_8859_1) + "\nendstream\nendobj\n";
        return RawFiles.read(head.concat(" ".repeat(45 - head.length())) + stream + "startxref\n45\n%%EOF\n");
    }
}
