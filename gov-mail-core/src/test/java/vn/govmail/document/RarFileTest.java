package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.container.ContainerException;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

class RarFileTest {

    static Stream<ForgedRar> versions() {
        return Stream.of(ForgedRar.four(0), ForgedRar.five(0));
    }

    private static ArchiveContents open(byte[] archive) {
        Content content = Content.of(archive);
        return Archives.open(content, FormatDetector.examine(content, "a.rar", Limits.DEFAULT), Limits.DEFAULT);
    }

    private static String text(ArchivedFile file) throws IOException {
        try (InputStream in = file.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void filesThatAreStoredCanBeRead(ForgedRar rar) throws IOException {
        ArchiveContents contents = open(rar.folder("hồ sơ")
                .stored("hồ sơ/a.txt", "Xin chào")
                .stored("b.txt", "")
                .end());

        assertThat(contents.unread()).isEmpty();
        assertThat(contents.files()).extracting(ArchivedFile::path).containsExactly("hồ sơ/a.txt", "b.txt");
        assertThat(text(contents.files().get(0))).isEqualTo("Xin chào");
        assertThat(contents.unreadNames()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void ofCompressedFilesTheNamesAreKnown(ForgedRar rar) {
        ArchiveContents contents =
                open(rar.stored("a.txt", "x").compressed("TỐI MẬT.docx").end());

        assertThat(contents.unread()).contains(Missing.CONTENT_NOT_EXAMINED);
        assertThat(contents.files()).extracting(ArchivedFile::path).containsExactly("a.txt");
        assertThat(contents.unreadNames()).containsExactly("TỐI MẬT.docx");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void filesBehindAPasswordAndPartsOfVolumesAreNamed(ForgedRar rar) {
        ArchiveContents contents =
                open(rar.split("b.pdf").encrypted("a.docx").compressed("c").end());

        assertThat(contents.unread()).contains(Missing.PASSWORD_REQUIRED);
        assertThat(contents.unreadNames()).containsExactly("b.pdf", "a.docx", "c");
        assertThat(contents.files()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aCommentIsSaidToBeUnread(ForgedRar rar) {
        ArchiveContents contents = open(rar.stored("a.txt", "x").comment("MẬT").end());

        assertThat(contents.unread()).contains(Missing.CONTENT_NOT_EXAMINED);
        assertThat(contents.detail()).isEqualTo("RAR, CMT");
        assertThat(contents.files()).hasSize(1);
    }

    @Test
    void aSecondListOfTheFilesHasToSayWhatTheirHeadersSay() {
        assertThat(open(ForgedRar.five(0)
                                .stored("a", "x")
                                .quickOpen(same -> same, 0)
                                .end())
                        .unread())
                .isEmpty();
        ForgedRar other = ForgedRar.five(0).stored("aaaa", "x").quickOpen(RarFileTest::lastByteChanged, 0);
        assertThat(open(other.end()).detail()).isEqualTo("RAR, QO");
        ForgedRar more = ForgedRar.five(0).stored("a", "x").quickOpen(same -> same, 5);
        assertThat(open(more.end()).detail()).isEqualTo("RAR, QO");
    }

    private static byte[] lastByteChanged(byte[] header) {
        header[header.length - 1] ^= 1;
        return header;
    }

    @Test
    void encryptedNamesAndVolumesAreSaid() {
        assertThat(open(ForgedRar.four(0x80).compressed("a").end()).unread()).contains(Missing.PASSWORD_REQUIRED);
        assertThat(open(ForgedRar.five(0).encryptedHeaders().compressed("a").end()))
                .satisfies(contents -> assertThat(contents.unread()).contains(Missing.PASSWORD_REQUIRED))
                .satisfies(contents -> assertThat(contents.unreadNames()).isEmpty());
        assertThat(open(ForgedRar.four(1).stored("a", "x").end()).unread()).contains(Missing.CONTENT_NOT_EXAMINED);
        assertThat(open(ForgedRar.five(1).stored("a", "x").end()).unread()).contains(Missing.CONTENT_NOT_EXAMINED);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void dataThatWereChangedAreRefusedWhileTheyAreRead(ForgedRar rar) {
        byte[] archive = rar.stored("a.txt", "Xin chào").end();
        int at = new String(archive, StandardCharsets.ISO_8859_1).indexOf("Xin");
        archive[at] ^= 1;

        ArchivedFile file = open(archive).files().get(0);
        assertThatThrownBy(() -> text(file)).isInstanceOf(ContainerException.class);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void headersThatWereChangedOrCutOffLeaveWhatStoodBefore(ForgedRar rar) {
        byte[] archive = rar.stored("a.txt", "x").compressed("bbbb.docx").end();
        byte[] changed = archive.clone();
        changed[new String(archive, StandardCharsets.ISO_8859_1).indexOf("bbbb")] = 'c';

        assertThat(open(changed).unread()).contains(Missing.MALFORMED);
        for (byte[] bad : new byte[][] {changed, Arrays.copyOf(archive, archive.length - 12)}) {
            ArchiveContents contents = open(bad);
            assertThat(contents.unread()).isPresent();
            assertThat(contents.files()).extracting(ArchivedFile::path).containsExactly("a.txt");
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatFollowsTheEndIsNotOverlooked(ForgedRar rar) {
        byte[] archive = rar.stored("a.txt", "x").end();
        assertThat(open(Arrays.copyOf(archive, archive.length + 1)).unread()).contains(Missing.CONTENT_NOT_EXAMINED);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void moreFilesThanTheLimitAreNone(ForgedRar rar) {
        for (int i = 0; i <= Limits.DEFAULT.archiveEntries(); i++) {
            rar.compressed("a" + i);
        }
        ArchiveContents contents = open(rar.end());
        assertThat(contents.unread()).contains(Missing.LIMIT_EXCEEDED);
        assertThat(contents.unreadNames()).isEmpty();
    }

    @Test
    void noChangeOfHeadersEndsInAnExceptionWhereTheirChecksumsFit() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            ForgedRar rar = (i % 2 == 0 ? ForgedRar.four(0) : ForgedRar.five(0)).changedBy(random);
            byte[] archive = rar.stored("a.txt", "x")
                    .encrypted("b")
                    .named("M?T\0\u001e\u001cM\u00ac\u0003".getBytes(StandardCharsets.ISO_8859_1))
                    .compressed("c/d")
                    .end();
            for (ArchivedFile file : open(archive).files()) {
                assertThat(file.content().sizeInBytes()).isLessThan(64 << 20);
                assertThat(file.path()).hasSizeLessThan(archive.length);
            }
        }
    }

    @Test
    void namesInUnicodeOfVersion4AreDecoded() {
        // "M?T.txt": M as it stands, U+1EAC, then five letters as in the first name
        byte[] name = HexFormat.of().parseHex("4D3F542E747874" + "00" + "1E" + "1C" + "4D" + "AC" + "03");
        ArchiveContents contents = open(ForgedRar.four(0)
                .named(name)
                .named("Tờ trình".getBytes(StandardCharsets.UTF_8))
                .end());

        assertThat(contents.files()).extracting(ArchivedFile::path).containsExactly("MẬT.txt", "Tờ trình");
    }
}
