package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/** What lies compressed in archives of RAR 5: read within bounds, refused where it is damaged, named where it cannot be expanded. */
class Rar5DataTest {
    private static final byte[] TEXT = IntStream.range(0, 300)
            .mapToObj(i -> "Điều " + i * i + ". Sở Nội vụ " + (i % 7 == 0 ? "chủ trì, phối hợp" : "") + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);

    private static ArchiveContents open(byte[] archive, Limits limits) {
        return Archives.open(Content.of(archive), DetectedFormat.of(Format.RAR), limits);
    }

    private static byte[] bytes(ArchivedFile file) throws IOException {
        try (InputStream in = file.content().open()) {
            return in.readAllBytes();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] expanded(byte[] packed, byte[] expected) throws IOException {
        ArchiveContents contents =
                open(ForgedRar.five(0).compressed("a.txt", packed, expected).end(), Limits.DEFAULT);
        assertThat(contents.unread()).isEmpty();
        return bytes(contents.files().get(0));
    }

    private static void refused(byte[] packed, byte[] expected, ContainerProblem problem) {
        assertThatThrownBy(() -> expanded(packed, expected))
                .isInstanceOfSatisfying(
                        ContainerException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void everyKindOfRepetitionIsExpanded() throws IOException {
        // the third of the last distances was never given
        byte[] never =
                new Rar5Packer().literals(utf8("abc")).match(3, 4).recent(2, 2).end();
        refused(never, new byte[9], ContainerProblem.BAD_DATA);
        byte[] fine = new Rar5Packer()
                .same()
                .literals(utf8("abcd"))
                .match(4, 4)
                .same()
                .match(2, 3)
                .recent(1, 5)
                .literals(utf8("xyz"))
                .recent(1, 2)
                .match(1, 2)
                .recent(2, 3)
                .end();
        byte[] text = utf8("abcd" + "abcd" + "abcd" + "cdc" + "dcdcd" + "xyz" + "yz" + "zz" + "yzz");
        assertThat(expanded(fine, text)).isEqualTo(text);
    }

    @Test
    void severalBlocksWithTablesOfTheirOwnOrThoseBeforeAreOneFile() throws IOException {
        int third = TEXT.length / 3;
        byte[] packed = new Rar5Packer()
                .codesBy(new Random(1))
                .literals(Arrays.copyOf(TEXT, third))
                .block(false)
                .codesAsBefore()
                .literals(Arrays.copyOfRange(TEXT, third, 2 * third))
                .block(false)
                .codesBy(new Random(2))
                .compressed(TEXT, 2 * third)
                .end();
        assertThat(expanded(packed, TEXT)).isEqualTo(TEXT);
    }

    @Test
    void filesOfASolidArchiveReferToThoseBefore() throws IOException {
        byte[] first =
                new Rar5Packer().codesBy(new Random(3)).compressed(TEXT, 0).end();
        byte[] second = new Rar5Packer()
                .codesBy(new Random(3))
                .codesAsBefore()
                .match(TEXT.length, 900)
                .same()
                .end();
        byte[] end = Arrays.copyOf(TEXT, 900);
        byte[] twice = Arrays.copyOf(end, 1_800);
        System.arraycopy(TEXT, 900, twice, 900, 900);
        ForgedRar rar = ForgedRar.five(4)
                .compressed("a", first, TEXT)
                .stored("b", "as it is")
                .solid("c", second, twice);
        ArchiveContents contents = open(rar.end(), Limits.DEFAULT);
        assertThat(contents.unread()).isEmpty();
        assertThat(bytes(contents.files().get(2))).isEqualTo(twice);
        assertThat(bytes(contents.files().get(1))).isEqualTo(utf8("as it is"));
        assertThat(bytes(contents.files().get(0))).isEqualTo(TEXT);
    }

    @Test
    void whatContinuesAFileThatCannotBeReadIsNamed() {
        byte[] packed = new Rar5Packer().literals(utf8("x")).end();
        List<ForgedRar> archives = List.of(
                ForgedRar.five(4),
                ForgedRar.five(4).compressed("a", packed, utf8("x")).compressed("strange"),
                ForgedRar.five(4).compressed("a", packed, utf8("x")).encrypted("locked"),
                ForgedRar.five(4).compressed("a", packed, utf8("x")).split("part"),
                ForgedRar.five(4).compressed("large", packed, 65 << 20, utf8("x"), false));
        for (ForgedRar rar : archives) {
            ArchiveContents contents = open(rar.solid("b", packed, utf8("x")).end(), Limits.DEFAULT);
            assertThat(contents.unread()).isPresent();
            assertThat(contents.unreadNames()).contains("b");
        }
    }

    @Test
    void filtersAreUndone() throws IOException {
        byte[] calls = {1, (byte) 0xE8, 10, 0, 0, 0, 2, (byte) 0xE9, 20, 0, 0, 0, 3, (byte) 0xE8, -1, -1, -1, -1, 4, 5};
        byte[] packed = new Rar5Packer()
                .literals(utf8("head"))
                .filter(Rar5Packer.CALLS, 2, calls.length, 1)
                .literals(utf8("er"))
                .literals(calls)
                .end();
        byte[] undone = {
            1, (byte) 0xE8, 10 - 8, 0, 0, 0, 2, (byte) 0xE9, 20, 0, 0, 0, 3, (byte) 0xE8, -1, -1, -1, 0, 4, 5
        };
        byte[] all = Arrays.copyOf(utf8("header"), 26);
        System.arraycopy(undone, 0, all, 6, 20);
        assertThat(expanded(packed, all)).isEqualTo(all);
        byte[] jumps = new Rar5Packer()
                .filter(Rar5Packer.CALLS_AND_JUMPS, 0, calls.length, 1)
                .literals(calls)
                .end();
        undone[2] = 10 - 2;
        undone[8] = 20 - 8;
        assertThat(expanded(jumps, undone)).isEqualTo(undone);
        byte[] branch = {0, 0, 0, 1, 9, 0, 0, (byte) 0xEB};
        byte[] arm = new Rar5Packer()
                .filter(Rar5Packer.BRANCHES, 0, 8, 1)
                .literals(branch)
                .end();
        byte[] straight = {0, 0, 0, 1, 8, 0, 0, (byte) 0xEB};
        assertThat(expanded(arm, straight)).isEqualTo(straight);
        // of two channels 1 2 3 and 10 20: differences downwards
        byte[] delta = new Rar5Packer()
                .filter(Rar5Packer.DELTA, 0, 5, 2)
                .literals(new byte[] {-1, -1, -1, -10, -10})
                .end();
        byte[] values = {1, 10, 2, 20, 3};
        assertThat(expanded(delta, values)).isEqualTo(values);
    }

    @Test
    void filtersBeyondTheFileOrOneOverTheOtherOrOfUnknownKindAreRefused() {
        byte[] eight = new byte[8];
        refused(
                new Rar5Packer()
                        .filter(Rar5Packer.CALLS, 1, 8, 1)
                        .literals(eight)
                        .end(),
                eight,
                ContainerProblem.BAD_DATA);
        refused(
                new Rar5Packer()
                        .filter(Rar5Packer.CALLS, 0, 6, 1)
                        .filter(Rar5Packer.CALLS, 5, 3, 1)
                        .literals(eight)
                        .end(),
                eight,
                ContainerProblem.BAD_DATA);
        refused(new Rar5Packer().filter(5, 0, 8, 1).literals(eight).end(), eight, ContainerProblem.METHOD);
        refused(
                new Rar5Packer()
                        .filter(Rar5Packer.DELTA, 0, 1 << 23, 1)
                        .literals(eight)
                        .end(),
                eight,
                ContainerProblem.BAD_DATA);
    }

    @Test
    void repetitionsOfWhatNeverCameOrLiesBeyondTheDictionaryAreRefused() {
        refused(new Rar5Packer().literals(utf8("ab")).match(3, 4).end(), new byte[6], ContainerProblem.BAD_DATA);
        refused(new Rar5Packer().literals(utf8("ab")).match(1L << 31, 4).end(), new byte[6], ContainerProblem.BAD_DATA);
        Rar5Packer far = new Rar5Packer().literals(utf8("a"));
        int size = 1;
        while (size <= 128 << 10) {
            far.match(1, 4096);
            size += 4096;
        }
        byte[] expected = new byte[size + 10];
        Arrays.fill(expected, (byte) 'a');
        refused(far.match(size, 10).end(), expected, ContainerProblem.BAD_DATA);
    }

    @Test
    void sizesThatLieAreRefused() {
        byte[] packed = new Rar5Packer().literals(utf8("abcdef")).end();
        refused(packed, utf8("abcde"), ContainerProblem.BAD_DATA);
        refused(packed, utf8("abcdefg"), ContainerProblem.BAD_DATA);
        refused(new Rar5Packer().literals(utf8("abc")).match(1, 4).end(), utf8("abcccc"), ContainerProblem.BAD_DATA);
        refused(packed, utf8("abcdeg"), ContainerProblem.CRC_MISMATCH);
    }

    @Test
    void codesThatAreNoneAreRefused() {
        byte[] crowded = new byte[306];
        Arrays.fill(crowded, (byte) 8);
        refused(new Rar5Packer().code(0, crowded).end(), new byte[1], ContainerProblem.BAD_DATA);
        // no word at all, and a word that nobody was given
        refused(
                new Rar5Packer().code(0, new byte[306]).literals(new byte[0]).end(),
                new byte[1],
                ContainerProblem.BAD_DATA);
        byte[] words = new byte[306];
        words['a'] = 2;
        words[256] = 15;
        byte[] given = new Rar5Packer().code(0, words).literals(utf8("a")).end();
        refused(given, utf8("aa"), ContainerProblem.BAD_DATA);
        // the bits of the "a" now say something else
        given[given.length - 1] |= (byte) (0x3F << (8 - (given[0] & 7) - 1));
        refused(given, utf8("a"), ContainerProblem.BAD_DATA);
        refused(new Rar5Packer().codesAsBefore().literals(utf8("a")).end(), utf8("a"), ContainerProblem.BAD_DATA);
    }

    @Test
    void dataThatAreCutOffAreRefused() {
        byte[] packed = new Rar5Packer().compressed(TEXT, 0).end();
        for (int length = 0; length < packed.length; length += 97) {
            refused(Arrays.copyOf(packed, length), TEXT, ContainerProblem.BAD_DATA);
        }
    }

    @Test
    void tablesWithoutNumberAreRefused() {
        Rar5Packer many = new Rar5Packer();
        for (int i = 0; i < 2_000; i++) {
            many.block(false);
        }
        refused(many.literals(utf8("a")).end(), utf8("a"), ContainerProblem.TOO_LARGE);
    }

    @Test
    void bombsAreNamedAndNotExpanded() {
        byte[] packed = new Rar5Packer().literals(utf8("a")).match(1, 4096).end();
        ArchiveContents ratio = open(
                ForgedRar.five(0).compressed("a", packed, 60 << 20, TEXT, false).end(), Limits.DEFAULT);
        assertThat(ratio.unread()).contains(Missing.LIMIT_EXCEEDED);
        assertThat(ratio.unreadNames()).containsExactly("a");
        byte[] large = new byte[2 << 20];
        for (long size : new long[] {65 << 20, 1L << 40, Long.MAX_VALUE}) {
            assertThat(open(
                                    ForgedRar.five(0)
                                            .compressed("a", large, size, TEXT, false)
                                            .end(),
                                    Limits.DEFAULT)
                            .unread())
                    .contains(Missing.LIMIT_EXCEEDED);
        }
        byte[] text = ForgedRar.five(0)
                .compressed("a", packed, new byte[4097])
                .compressed("b", packed, new byte[4097])
                .end();
        ArchiveContents room = open(text, Limits.DEFAULT.withArchiveExpandedBytes(8_193));
        assertThat(room.unread()).contains(Missing.LIMIT_EXCEEDED);
        assertThat(room.unreadNames()).containsExactly("b");
        assertThat(open(text, Limits.DEFAULT.withArchiveExpandedBytes(8_194)).unread())
                .isEmpty();
    }

    @Test
    void noChangeOfCompressedDataIsTakenForTheDataOrEndsOtherwiseThanInARefusal() throws IOException {
        Random random = new Random(5);
        byte[] text = Arrays.copyOf(TEXT, 2_000);
        byte[] packed = new Rar5Packer()
                .codesBy(random)
                .filter(Rar5Packer.CALLS, 0, 1_000, 1)
                .compressed(text, 0)
                .end();
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] changed = packed.clone();
            int at = i % 2 == 0 ? random.nextInt(200) : random.nextInt(changed.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(expanded(changed, text)).isEqualTo(text);
            } catch (ContainerException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(9_900);
    }
}
