package vn.govmail.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.fact.Limits;

class ZipContainerTest {

    private static Limits limits(int entries, long expanded, int ratio) {
        Limits d = Limits.DEFAULT;
        return new Limits(
                d.messageBytes(),
                d.messageParts(),
                d.messageDepth(),
                d.headerBytes(),
                d.textCharacters(),
                entries,
                expanded,
                ratio,
                d.xmlDepth(),
                d.pdfBytes(),
                d.pdfObjects(),
                d.pdfExpandedBytes(),
                d.pages(),
                d.signatures());
    }

    private static ContainerProblem refused(byte[] bytes) {
        return refused(bytes, Limits.DEFAULT);
    }

    private static ContainerProblem refused(byte[] bytes, Limits limits) {
        ContainerException e = catchThrowableOfType(ContainerException.class, () -> {
            ZipContainer zip = ZipContainer.open(ForgedZip.source(bytes), limits);
            for (ZipEntryHeader entry : zip.entries()) {
                read(zip, entry.name());
            }
        });
        return e == null ? null : e.problem();
    }

    private static ContainerProblem refused(Consumer<ForgedZip.Entry> change) {
        ForgedZip zip = new ForgedZip().with("a.txt", "first").with("b.txt", "second");
        change.accept(zip.last());
        return refused(zip.with("c.txt", "third").bytes());
    }

    private static String read(ZipContainer zip, String name) throws IOException {
        try (InputStream in = zip.open(zip.entry(name).orElseThrow())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anHonestContainerIsRead() throws IOException {
        ForgedZip forged = new ForgedZip().with("mimetype", "x/y").with("thư mục/văn bản.txt", "Nội dung");
        forged.last().method = 8;
        forged.last().descriptor = true;

        ZipContainer zip =
                ZipContainer.open(ForgedZip.source(forged.comment("note").bytes()), Limits.DEFAULT);

        assertThat(zip.entries()).extracting(ZipEntryHeader::name).containsExactly("mimetype", "thư mục/văn bản.txt");
        assertThat(read(zip, "mimetype")).isEqualTo("x/y");
        assertThat(read(zip, "thư mục/văn bản.txt")).isEqualTo("Nội dung");
        assertThat(zip.entry("MIMETYPE")).isEmpty();
    }

    @Test
    void whatTheJavaPlatformWritesIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream writer = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            writer.putNextEntry(new ZipEntry("folder/"));
            writer.putNextEntry(new ZipEntry("folder/đ.txt"));
            writer.write("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        }

        ZipContainer zip = ZipContainer.open(ForgedZip.source(out.toByteArray()), Limits.DEFAULT);

        assertThat(read(zip, "folder/đ.txt")).hasSize(100_000);
        assertThat(zip.entry("folder/").orElseThrow().isFolder()).isTrue();
    }

    @Test
    void aContainerStoredInsideAContainerIsNoSecondEnd() {
        byte[] inner = new ForgedZip().with("b", "other").bytes();

        assertThat(refused(new ForgedZip().with("inner.zip", inner).bytes())).isNull();
    }

    @Test
    void anEmptyContainerIsOne() throws IOException {
        assertThat(ZipContainer.open(ForgedZip.source(new ForgedZip().bytes()), Limits.DEFAULT)
                        .entries())
                .isEmpty();
    }

    @Test
    void duplicatesAreRefusedAlsoByCaseAndComposition() {
        assertThat(refused(entry -> entry.name = "a.txt")).isEqualTo(ContainerProblem.DUPLICATE);
        assertThat(refused(entry -> entry.name = "A.TXT")).isEqualTo(ContainerProblem.DUPLICATE_BY_CASE);
        assertThat(refused(
                        new ForgedZip().with("đ\u00E9", "").with("đe\u0301", "").bytes()))
                .isEqualTo(ContainerProblem.DUPLICATE_BY_CASE);
        assertThat(refused(new ForgedZip().with("a/", "").with("a", "").bytes()))
                .isEqualTo(ContainerProblem.DUPLICATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x", "a/../x", "/etc/x", "C:x", "c:\\x", "a\\b", "a\0b", "a//b", "./a", "a/..", "", "a\u0007", ".."
            })
    void pathTricksAreRefused(String name) {
        assertThat(refused(entry -> entry.name = name)).isEqualTo(ContainerProblem.PATH_TRICK);
    }

    @Test
    void headersThatDisagreeAreRefused() {
        assertThat(refused(entry -> entry.localName = "x.txt")).isEqualTo(ContainerProblem.NAME_MISMATCH);
        assertThat(refused(entry -> entry.localSize = 7)).isEqualTo(ContainerProblem.SIZE_MISMATCH);
        assertThat(refused(entry -> entry.size = 7)).isEqualTo(ContainerProblem.SIZE_MISMATCH);
        assertThat(refused(entry -> entry.localFlags = 1 << 11)).isEqualTo(ContainerProblem.HEADER_MISMATCH);
        assertThat(refused(entry -> entry.crc = 7)).isEqualTo(ContainerProblem.CRC_MISMATCH);
    }

    @Test
    void dataThatIsNotWhatTheHeadersSayIsRefusedWhileRead() {
        assertThat(refused(entry -> {
                    entry.method = 8;
                    entry.size = 3;
                }))
                .isEqualTo(ContainerProblem.SIZE_MISMATCH);
        assertThat(refused(entry -> {
                    entry.method = 8;
                    entry.size = 30;
                }))
                .isEqualTo(ContainerProblem.SIZE_MISMATCH);
    }

    @Test
    void encryptedEntriesAndOtherMethodsAreRefused() {
        assertThat(refused(entry -> entry.flags = 1)).isEqualTo(ContainerProblem.ENCRYPTED);
        assertThat(refused(entry -> entry.flags = 1 << 6)).isEqualTo(ContainerProblem.ENCRYPTED);
        assertThat(refused(entry -> entry.flags = 1 << 13)).isEqualTo(ContainerProblem.ENCRYPTED);
        assertThat(refused(entry -> entry.method = 14)).isEqualTo(ContainerProblem.METHOD);
        assertThat(refused(entry -> entry.extra = new byte[] {0x01, (byte) 0x99, 0, 0}))
                .isEqualTo(ContainerProblem.ENCRYPTED);
    }

    @Test
    void secondNamesAndLongSizesInExtraFieldsAreRefused() {
        assertThat(refused(entry -> entry.extra = new byte[] {0x75, 0x70, 0, 0}))
                .isEqualTo(ContainerProblem.NAME_MISMATCH);
        assertThat(refused(entry -> entry.extra = new byte[] {1, 0, 0, 0})).isEqualTo(ContainerProblem.ZIP64);
        assertThat(refused(entry -> entry.extra = new byte[] {9, 9, 9, 9})).isEqualTo(ContainerProblem.BAD_HEADER);
    }

    @Test
    void bytesThatNoEntryOwnsAreRefused() {
        byte[] honest = new ForgedZip().with("a", "x").bytes();
        byte[] shifted = new byte[honest.length + 3];
        System.arraycopy(honest, 0, shifted, 3, honest.length);

        assertThat(refused(shifted)).isEqualTo(ContainerProblem.DATA_BEFORE_FIRST);
        assertThat(refused(entry -> entry.before = new byte[] {1, 2, 3})).isEqualTo(ContainerProblem.DATA_BETWEEN);
        assertThat(refused(
                        new ForgedZip().with("a", "x").beforeDirectory("hidden").bytes()))
                .isEqualTo(ContainerProblem.DATA_BETWEEN);
        assertThat(refused(new ForgedZip().with("a", "x").afterEnd("hidden").bytes()))
                .isEqualTo(ContainerProblem.DATA_AFTER_END);
    }

    @Test
    void overlappingEntriesAreRefused() {
        assertThat(refused(entry -> entry.offset = 0)).isEqualTo(ContainerProblem.OVERLAP);
    }

    @Test
    void aSecondEndOfTheDirectoryIsRefused() {
        byte[] inner = new ForgedZip().with("b", "other").bytes();
        String end = new String(inner, StandardCharsets.ISO_8859_1);

        assertThat(refused(new ForgedZip().with("a", "x").comment(end).bytes()))
                .isEqualTo(ContainerProblem.AMBIGUOUS_END);
    }

    @Test
    void anotherNumberOfEntriesThanTheDirectoryHasIsRefused() {
        assertThat(refused(
                        new ForgedZip().with("a", "x").with("b", "y").count(1).bytes()))
                .isEqualTo(ContainerProblem.BAD_HEADER);
        assertThat(refused(new ForgedZip().with("a", "x").count(2).bytes())).isEqualTo(ContainerProblem.BAD_HEADER);
        assertThat(refused(new ForgedZip().with("a", "x").count(0xFFFF).bytes()))
                .isEqualTo(ContainerProblem.ZIP64);
    }

    @Test
    void notAContainerIsRefused() {
        assertThat(refused(new byte[0])).isEqualTo(ContainerProblem.NO_END);
        assertThat(refused("PK\3\4 and nothing".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(ContainerProblem.NO_END);
    }

    @Test
    void limitsHold() {
        ForgedZip bomb = new ForgedZip().with("zeros", new byte[3 << 20]);
        bomb.last().method = 8;

        assertThat(refused(bomb.bytes())).isEqualTo(ContainerProblem.RATIO);
        assertThat(refused(bomb.bytes(), limits(10, 1 << 20, 100_000))).isEqualTo(ContainerProblem.TOO_LARGE);
        assertThat(refused(new ForgedZip().with("a", "x").with("b", "y").bytes(), limits(1, 1 << 20, 100)))
                .isEqualTo(ContainerProblem.TOO_MANY_ENTRIES);
        assertThat(ContainerProblem.RATIO.isLimit()).isTrue();
        assertThat(ContainerProblem.DUPLICATE.isLimit()).isFalse();
    }
}
