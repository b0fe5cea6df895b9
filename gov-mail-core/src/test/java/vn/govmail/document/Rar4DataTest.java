package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/** What lies compressed in archives of RAR 2.9 to 4: read within bounds, refused where it is damaged or compressed in another way. */
class Rar4DataTest {
    private static final byte[] TEXT = IntStream.range(0, 300)
            .mapToObj(i -> "Khoản " + i * i + ". Sở Tư pháp " + (i % 7 == 0 ? "chủ trì, phối hợp" : "") + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);

    private static ArchiveContents open(byte[] archive) {
        return Archives.open(Content.of(archive), DetectedFormat.of(Format.RAR), Limits.DEFAULT);
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
                open(ForgedRar.four(0).compressed("a.txt", packed, expected).end());
        assertThat(contents.unread()).isEmpty();
        return bytes(contents.files().get(0));
    }

    private static void refused(byte[] packed, byte[] expected, ContainerProblem problem) {
        assertThatThrownBy(() -> expanded(packed, expected))
                .isInstanceOfSatisfying(
                        ContainerException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static Rar4Packer packer() {
        return new Rar4Packer().tables();
    }

    @Test
    void everyKindOfRepetitionIsExpanded() throws IOException {
        byte[] packed = packer().same()
                .literals(utf8("abcd"))
                .match(4, 4)
                .same()
                .match(2, 3)
                .recent(1, 5)
                .literals(utf8("xyz"))
                .recent(1, 2)
                .pair(1)
                .recent(2, 3)
                .end();
        byte[] text = utf8("abcd" + "abcd" + "abcd" + "cdc" + "dcdcd" + "xyz" + "yz" + "zz" + "yzz");
        assertThat(expanded(packed, text)).isEqualTo(text);
    }

    @Test
    void lowBitsOfDistancesAreRepeatedSixteenTimes() throws IOException {
        byte[] start = Arrays.copyOf(TEXT, 1_000);
        Rar4Packer packer = packer().literals(start).match(295, 3).matchWithLowBitsAgain(327, 3);
        byte[] expected = Arrays.copyOf(start, 1_000 + 3 * 18);
        int at = 1_000;
        int[] distances = new int[18];
        distances[0] = 295;
        distances[1] = 327;
        for (int i = 0; i < 15; i++) {
            distances[2 + i] = 295 + 32 * (i % 2);
            packer.match(distances[2 + i], 3, true);
        }
        distances[17] = 300;
        packer.match(300, 3);
        for (int distance : distances) {
            for (int i = 0; i < 3; i++) {
                expected[at] = expected[at - distance];
                at++;
            }
        }
        assertThat(expanded(packer.end(), expected)).isEqualTo(expected);
    }

    @Test
    void codesChangeWithinAFileAndMayStayAsTheyWere() throws IOException {
        int third = TEXT.length / 3;
        Random random = new Random(11);
        Rar4Packer packer = new Rar4Packer().codesBy(random).tables().literals(Arrays.copyOf(TEXT, third));
        packer.codesEnd().tablesAsBefore().literals(Arrays.copyOfRange(TEXT, third, 2 * third));
        packer.codesEnd().codesBy(random).tables().compressed(TEXT, 2 * third);
        assertThat(expanded(packer.end(), TEXT)).isEqualTo(TEXT);
    }

    @Test
    void filesOfASolidArchiveReferToThoseBeforeAndMayKeepTheirCodes() throws IOException {
        byte[] first = packer().compressed(TEXT, 0).end(false);
        byte[] end = Arrays.copyOf(TEXT, 200);
        byte[] second = new Rar4Packer().match(TEXT.length, 200).end(true);
        byte[] third = packer().literals(utf8("x")).end();
        byte[] archive = ForgedRar.four(8)
                .compressed("a", first, TEXT)
                .solid("b", second, end)
                .stored("c", "as it is")
                .solid("d", third, utf8("x"))
                .end();
        ArchiveContents contents = open(archive);
        assertThat(contents.unread()).isEmpty();
        assertThat(bytes(contents.files().get(3))).isEqualTo(utf8("x"));
        assertThat(bytes(contents.files().get(1))).isEqualTo(end);
        assertThat(bytes(contents.files().get(0))).isEqualTo(TEXT);
    }

    @Test
    void textModelsAndProgramsThatAreNotKnownAreAnotherWayOfCompressing() {
        refused(new Rar4Packer().textModel().end(), TEXT, ContainerProblem.METHOD);
        byte[] strange = packer().filter(new byte[] {0, 1, 2}, 0, 5, 1)
                .literals(utf8("abcde"))
                .end();
        refused(strange, utf8("abcde"), ContainerProblem.METHOD);
        byte[] channels = packer().filter(Rar4Packer.DELTA, 0, 5, 0)
                .literals(utf8("abcde"))
                .end();
        refused(channels, utf8("abcde"), ContainerProblem.METHOD);
    }

    @Test
    void aProgramIsUsedAgainByItsNumber() throws IOException {
        byte[] calls = {(byte) 0xE8, 10, 0, 0, 0, 7};
        byte[] packed = packer().filter(Rar4Packer.CALLS, 0, 6)
                .literals(calls)
                .filterAgain(1, 0, 6)
                .literals(calls)
                .end();
        byte[] undone = {(byte) 0xE8, 9, 0, 0, 0, 7, (byte) 0xE8, 3, 0, 0, 0, 7};
        assertThat(expanded(packed, undone)).isEqualTo(undone);
        byte[] never = packer().filterAgain(3, 0, 6).literals(calls).end();
        refused(never, calls, ContainerProblem.BAD_DATA);
    }

    @Test
    void soundIsExpanded() throws IOException {
        byte[] plain = new byte[2_000];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (90 * Math.sin(i * i / 9_000.0) + 30 * Math.sin(i / 3.0));
        }
        for (int channels : new int[] {1, 2, 5}) {
            byte[] packed = packer().filter(Rar4Packer.SOUND, 0, plain.length, channels)
                    .literals(sound(plain, channels))
                    .end();
            assertThat(expanded(packed, plain)).isEqualTo(plain);
        }
    }

    /** As sound is filtered before compression. */
    private static byte[] sound(byte[] plain, int channels) {
        byte[] out = new byte[plain.length];
        int next = 0;
        for (int channel = 0; channel < channels; channel++) {
            int k1 = 0;
            int k2 = 0;
            int k3 = 0;
            int d1 = 0;
            int d2 = 0;
            int d3;
            int[] off = new int[7];
            int before = 0;
            int change = 0;
            int count = 0;
            for (int i = channel; i < plain.length; i += channels) {
                d3 = d2;
                d2 = change - d1;
                d1 = change;
                int now = plain[i] & 0xFF;
                int expected = (8 * before + k1 * d1 + k2 * d2 + k3 * d3) >> 3 & 0xFF;
                byte difference = (byte) (expected - now);
                out[next] = difference;
                next++;
                change = (byte) (now - before);
                before = now;
                int[] error = {0, -d1, d1, -d2, d2, -d3, d3};
                int best = 0;
                for (int j = 0; j < 7; j++) {
                    off[j] += Math.abs(8 * difference + error[j]);
                    best = off[j] < off[best] ? j : best;
                }
                if (count % 32 == 0) {
                    k1 += best == 1 && k1 >= -16 ? -1 : best == 2 && k1 < 16 ? 1 : 0;
                    k2 += best == 3 && k2 >= -16 ? -1 : best == 4 && k2 < 16 ? 1 : 0;
                    k3 += best == 5 && k3 >= -16 ? -1 : best == 6 && k3 < 16 ? 1 : 0;
                    Arrays.fill(off, 0);
                }
                count++;
            }
        }
        return out;
    }

    @Test
    void filtersWhoseWordsEndTooSoonAreRefused() {
        for (int length = 0; length < 12; length++) {
            byte[] packed =
                    packer().filter(0xB0, new byte[length]).literals(TEXT).end();
            assertThatThrownBy(() -> expanded(packed, TEXT)).isInstanceOf(ContainerException.class);
        }
    }

    @Test
    void sizesThatLieAndDataThatAreCutOffAreRefused() {
        byte[] packed = packer().literals(utf8("abcdef")).end();
        refused(packed, utf8("abcde"), ContainerProblem.BAD_DATA);
        refused(packed, utf8("abcdefg"), ContainerProblem.BAD_DATA);
        refused(packed, utf8("abcdeg"), ContainerProblem.CRC_MISMATCH);
        for (int length = 0; length < packed.length; length += 7) {
            refused(Arrays.copyOf(packed, length), utf8("abcdef"), ContainerProblem.BAD_DATA);
        }
        byte[] far = packer().literals(utf8("ab")).match(3, 4).end();
        refused(far, utf8("ababab"), ContainerProblem.BAD_DATA);
    }

    @Test
    void codesThatAreNoneAreRefused() {
        byte[] crowded = new byte[299];
        Arrays.fill(crowded, (byte) 8);
        byte[] packed = new Rar4Packer().code(0, crowded).tables().end();
        refused(packed, new byte[1], ContainerProblem.BAD_DATA);
    }

    @Test
    void tablesWithoutNumberAreRefused() {
        Rar4Packer many = packer();
        for (int i = 0; i < 2_000; i++) {
            many.codesEnd().tables();
        }
        refused(many.literals(utf8("a")).end(), utf8("a"), ContainerProblem.TOO_LARGE);
    }

    @Test
    void bombsAreNamedAndNotExpanded() {
        byte[] packed = packer().literals(utf8("a")).end();
        ArchiveContents contents = open(
                ForgedRar.four(0).compressed("a", packed, 60 << 20, TEXT, false).end());
        assertThat(contents.unread()).contains(Missing.LIMIT_EXCEEDED);
        assertThat(contents.unreadNames()).containsExactly("a");
    }

    @Test
    void noChangeOfCompressedDataIsTakenForTheDataOrEndsOtherwiseThanInARefusal() throws IOException {
        Random random = new Random(17);
        byte[] text = Arrays.copyOf(TEXT, 2_000);
        byte[] packed = new Rar4Packer()
                .codesBy(random)
                .tables()
                .filter(Rar4Packer.CALLS, 0, 900)
                .compressed(text, 0)
                .end();
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] changed = packed.clone();
            int at = i % 2 == 0 ? random.nextInt(300) : random.nextInt(changed.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(expanded(changed, text)).isEqualTo(text);
            } catch (ContainerException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(9_000);
    }
}
