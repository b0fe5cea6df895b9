package vn.govmail.signing.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.govmail.signature.Reason;

/** Files with as many updates, and entries in them, as are read at all; to search all updates for each entry takes minutes. */
@Timeout(15)
class ManyUpdatesTest {
    private static final int UPDATES = 1_990;
    private static final int ENTRIES = 1_000;

    @Test
    void hybridUpdatesThatFreeAMillionUnknownNumbersCostLittle() {
        String text = hybrids(UPDATES, ENTRIES, u -> 10 + (u * ENTRIES), (byte) 0);
        assertThat(text.length()).isLessThan(1 << 20);
        PdfStructure file = RawFiles.read(text);
        for (Revision revision : file.revisions()) {
            assertThat(revision.freed()).isEmpty();
        }
        assertThat(file.revisions()).hasSize(UPDATES + 1);
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void compressedObjectsOfAsManyUpdatesCostLittle() {
        // the same thousand numbers again and again: few objects, which each section replaces
        String text = hybrids(UPDATES, ENTRIES, u -> 10, (byte) 2);
        PdfStructure file = RawFiles.read(text);
        assertThat(file.latest().hasMoreObjectsThan(1_001)).isFalse();
        assertThat(file.latest().hasMoreObjectsThan(1_000)).isTrue();
        assertThat(file.latest().objects()).hasSize(1_001);
        for (Revision revision : file.revisions()) {
            assertThat(revision.written().size()).isLessThanOrEqualTo(ENTRIES);
        }
    }

    @Test
    void hybridUpdateThatFreesAnObjectOfAnEarlierOneIsAmbiguousHoweverManyThereAre() {
        for (int updates : new int[] {1, XrefIndex.FEW - 1, XrefIndex.FEW, 50}) {
            String unknown = hybrids(updates, 1, u -> 10 + u, (byte) 0);
            assertThat(RawFiles.read(unknown).problems()).as("%d", updates).isEmpty();
            String catalog = hybrids(updates, 1, u -> u + 1 == updates ? 1 : 10 + u, (byte) 0);
            assertThat(RawFiles.read(catalog).problems()).as("%d", updates).contains(Reason.XREF_AMBIGUOUS);
        }
    }

    @Test
    void eachOfManyRevisionsAnswersForItself() {
        for (int updates : new int[] {XrefIndex.FEW - 1, XrefIndex.FEW, 40}) {
            RawFiles raw = new RawFiles().revision("", "1 0 <</Type/Catalog>>", "2 0 0");
            for (int u = 1; u <= updates; u++) {
                raw.revision("", u % 3 == 0 ? "2 0 " + u : (10 + u) + " 0 " + u);
            }
            PdfStructure file = raw.read();
            for (int r = 0; r <= updates; r++) {
                Revision revision = file.revisions().get(r);
                assertThat(file.revisionOf(r)).isSameAs(revision);
                assertThat(revision.get(new ObjectId(2, 0))).contains(PdfNumber.of(r - (r % 3)));
                assertThat(revision.objects()).hasSize(2 + r - (r / 3));
                assertThat(revision.get(new ObjectId(10 + r + 1, 0))).isEmpty();
            }
            assertThat(StructureAudit.of(file)).isEmpty();
        }
    }

    @Test
    void moreUpdatesThanAnybodyMakesAreALimit() {
        assertThatThrownBy(() -> RawFiles.read(hybrids(2_000, 1, u -> 10 + u, (byte) 0)))
                .isInstanceOfSatisfying(
                        StructureException.class, e -> assertThat(e.limit()).isEqualTo("pdfRevisions"));
    }

    /** A file with hybrid updates, each with as many entries of one type from a number on. */
    private static String hybrids(int updates, int entries, IntFunction<Integer> first, byte type) {
        byte[] rows = new byte[3 * entries];
        for (int i = 0; i < entries; i++) {
            rows[3 * i] = type;
            rows[(3 * i) + 1] = 9;
        }
        String data = deflated(rows);
        RawFiles raw = new RawFiles().revision("", "1 0 <</Type/Catalog>>");
        for (int u = 0; u < updates; u++) {
            int stream = raw.length();
            raw.raw("9 0 obj\n<</Type/XRef/W[1 1 1]/Size 5/Index[" + first.apply(u) + " " + entries
                    + "]/Filter/FlateDecode/Length " + data.length() + ">>stream\n" + data + "\nendstream\nendobj\n");
            raw.table("xref\n0 0\n", "/XRefStm " + stream);
        }
        return raw.text();
    }

    private static String deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
