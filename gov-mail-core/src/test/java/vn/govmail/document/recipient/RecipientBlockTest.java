package vn.govmail.document.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.govmail.document.PrintedLine;

class RecipientBlockTest {

    private static List<String> names(String text) {
        return RecipientBlock.of(text).orElseThrow().entries().stream()
                .map(entry ->
                        entry.name() + entry.purpose().map(p -> " <" + p + ">").orElse(""))
                .toList();
    }

    private static RecipientEntry entry(String line) {
        return RecipientBlock.of("Nơi nhận:\n- " + line).orElseThrow().entries().get(0);
    }

    private static ArchiveNote archive(String line) {
        return entry(line).archive().orElseThrow();
    }

    /** The end of directive 12/CT-UBND of Khánh Hòa, 31/07/2013, in full. */
    @Test
    void theBlockOfARealDirectiveIsReadWithPurposesAndKinds() {
        RecipientBlock block = RecipientBlock.of("""
            giải quyết./.

            Nơi nhận:
            - Bộ Thông tin và Truyền thông (để b/c);
            - TT. Tỉnh ủy (để b/c);
            - TT. UBND tỉnh (để b/c);
            - Các sở, ban ngành;
            - UBND các huyện, thị xã, thành phố;
            - Cổng TTĐT tỉnh;
            - Lưu: VT, NN, QP.

            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            Nguyễn Chiến Thắng\
            """).orElseThrow();
        assertThat(block.entries())
                .extracting(RecipientEntry::name)
                .containsExactly(
                        "Bộ Thông tin và Truyền thông",
                        "TT. Tỉnh ủy",
                        "TT. UBND tỉnh",
                        "Các sở, ban ngành",
                        "UBND các huyện, thị xã, thành phố",
                        "Cổng TTĐT tỉnh",
                        "Lưu: VT, NN, QP");
        assertThat(block.entries().get(0).purpose()).contains("để b/c");
        assertThat(block.entries())
                .extracting(RecipientEntry::kind)
                .containsExactly(
                        RecipientKind.RECIPIENT,
                        RecipientKind.RECIPIENT,
                        RecipientKind.RECIPIENT,
                        RecipientKind.GROUP,
                        RecipientKind.GROUP,
                        RecipientKind.RECIPIENT,
                        RecipientKind.ARCHIVE);
        assertThat(List.of(block.firstLine(), block.lastLine())).containsExactly(3, 10);
    }

    /** From 4001/QĐ-BKHCN and 1760/QĐ-KTNN (2025). */
    @Test
    void aSignatureInCapitalsOfAnOldFontEndsTheBlock() {
        assertThat(names("Nơi nhận:\n- Các sở;\n- Lưu: VT.\nKT. CHủ TịCH\nPHó CHủ TịCH\n\nTrần Phương\n"))
                .containsExactly("Các sở", "Lưu: VT");
        assertThat(names("Nơi nhận:\n- Lưu: VT.\nPHó CHủ TịCH\n\nTrần Phương\n"))
                .containsExactly("Lưu: VT");
    }

    @Test
    void wrappedLinesAreJoinedAlsoWhereTheBulletStandsAlone() {
        assertThat(names("""
            Nơi nhận:
            -
            Như Điều 3;
            - Lãnh
            đạo KTNN;
            - Trung tâm Truyền thông khoa học và công nghệ (để đưa tin trên Cổng thông
            tin điện tử của Bộ);
            - Lưu:
            VT, Vụ TCCB.\
            """))
                .containsExactly(
                        "Như Điều 3",
                        "Lãnh đạo KTNN",
                        "Trung tâm Truyền thông khoa học và công nghệ <để đưa tin trên Cổng thông tin điện tử của Bộ>",
                        "Lưu: VT, Vụ TCCB");
    }

    /** From 471/QĐ-UBND (2025). */
    @Test
    void nestedLinesBelongToTheEntryAboveThemButTheArchiveLineIsItsOwn() {
        assertThat(names("""
            Nơi nhận:
            - Như Điều 3;
            - Văn phòng UBND tỉnh:
            + LĐVP, TPKTTH, KGVX, TH;
            + Lưu: VT, KTTHTú.\
            """))
                .containsExactly("Như Điều 3", "Văn phòng UBND tỉnh: + LĐVP, TPKTTH, KGVX, TH", "Lưu: VT, KTTHTú");
    }

    /** From 1594/QĐ-TTPVHCC (2025): the purpose behind the semicolon, and no sign at all. */
    @Test
    void thePurposeMayStandBehindTheSemicolon() {
        assertThat(names("Nơi nhận:\n- Bộ Dân tộc và Tôn giáo; (để b/c)\n- Bộ Tài chính; (Báo cáo)\n- Lưu VT, VP, CĐS"))
                .containsExactly("Bộ Dân tộc và Tôn giáo <để b/c>", "Bộ Tài chính <Báo cáo>", "Lưu VT, VP, CĐS");
    }

    @Test
    void parenthesesThatSayNoPurposeStayInTheName() {
        assertThat(names("Nơi nhận:\n- Văn phòng Chính phủ (Cục KSTTHC);\n- Bộ Nội vụ (03);\n- PCT (đ/c Vinh);"))
                .containsExactly("Văn phòng Chính phủ (Cục KSTTHC)", "Bộ Nội vụ (03)", "PCT (đ/c Vinh)");
    }

    @Test
    void theSignatureBesideTheBlockIsNotOfIt() {
        assertThat(names("""
            Nơi nhận:                                  TM. ỦY BAN NHÂN DÂN
            - Như trên;                                     CHỦ TỊCH
            - Các phòng, ban;
                                                         (Đã ký)
            - Lưu: VT.                                   Nguyễn Văn An\
            """)).containsExactly("Như trên", "Các phòng," + " ban", "Lưu: VT");
    }

    @Test
    void aTableWithMarksOfEmphasisIsRead() {
        assertThat(names("|\n*Nơi nhận:*\n- Như trên;\n- Lưu VT, CTTĐT (Tân).\n|\n**TM. ỦY BAN NHÂN\nDÂN**"))
                .containsExactly("Như trên", "Lưu VT, CTTĐT (Tân)");
    }

    /** The form of a letter of the ministry of education of 17/12/2024, whose list lost its bullets. */
    @Test
    void aListWithoutBulletsIsReadBySigns() {
        assertThat(names("Nơi nhận\n\n"
                        + "Như trên;\n\n"
                        + "Bộ trưởng (để báo cáo);\n\n"
                        + "Vụ trưởng;\n\n"
                        + "Lưu: VT, Vụ GDTrH.\n\n"
                        + "TL. BỘ TRƯỞNG"))
                .containsExactly("Như trên", "Bộ trưởng <để báo cáo>", "Vụ trưởng", "Lưu: VT, Vụ GDTrH");
    }

    @Test
    void aBlockOnOneLineIsRead() {
        assertThat(names("Nơi nhận: - Như trên; - Bộ trưởng (để b/c); - Lưu: VT."))
                .containsExactly("Như trên", "Bộ trưởng <để b/c>", "Lưu: VT");
    }

    @Test
    void separateMarksAndHiddenCharactersDoNotHideTheBlock() {
        String apart =
                java.text.Normalizer.normalize("Nơi nhận:\n- Như trên;\n- Lưu: VT.", java.text.Normalizer.Form.NFD);
        assertThat(names(apart.replace("Như", "Nh\u200Bư"))).containsExactly("Như trên", "Lưu: VT");
    }

    /** From 162/2025/QĐ-UBND of Ninh Bình and 159/KH-UBND (2025). */
    @Test
    void typistsCodesUnderTheArchiveLineBelongToItAndTheSignersNameDoesNot() {
        assertThat(names("Nơi nhận:\n- Như trên;\n- Lưu: VT, VP10, 11.\nHP_VP11_QĐ\nHà Lan Anh"))
                .containsExactly("Như trên", "Lưu: VT, VP10, 11. HP_VP11_QĐ");
    }

    @Test
    void sentencesAndFieldsWithTheSameWordsAreNoBlock() {
        assertThat(RecipientBlock.of("""
            Nơi nhận hồ sơ: Bộ phận Một cửa
            Nơi nhận: Sở Y tế, 12 Trần Phú
            vào địa chỉ của cơ quan có tên trong phần “nơi nhận” hoặc
            - Như trên;\
            """)).isEmpty();
    }

    @Test
    void aFormToFillInGivesNoEmptyEntries() {
        assertThat(names("Nơi nhận:\n- Như trên;\n- ............;\n- ………;\n- Lưu: VT,..."))
                .containsExactly("Như trên", "Lưu: VT");
    }

    @Test
    void allBlocksAreFoundInTheirOrder() {
        String block = "Nơi nhận:\n- Như Điều %d;\n- Lưu: VT.\n\nPHỤ LỤC\n\n";
        assertThat(RecipientBlock.all(PrintedLine.of(block.formatted(1) + block.formatted(2))))
                .extracting(one -> one.entries().get(0).name())
                .containsExactly("Như Điều 1", "Như Điều 2");
    }

    @Test
    void referencesAndArchiveLinesHaveTheirKinds() {
        assertThat(entry("Như trên (để t/h);").kind()).isEqualTo(RecipientKind.AS_ABOVE);
        assertThat(entry("Như kính gửi;").kind()).isEqualTo(RecipientKind.AS_ABOVE);
        assertThat(List.of("Như Điều 3 Quyết định;", "Như khoản 2 Điều 5;", "Điều 15;", "Mục V;"))
                .allSatisfy(line -> assertThat(entry(line).kind()).isEqualTo(RecipientKind.PER_ARTICLE));
        assertThat(List.of("Lưu: VT.", "Lưu HCTĐKT.", "Lưu Chi bộ.", "Lưu Văn thư."))
                .allSatisfy(line -> assertThat(entry(line).kind()).isEqualTo(RecipientKind.ARCHIVE));
        assertThat(entry("Lưu Đức Hải;").kind()).isEqualTo(RecipientKind.RECIPIENT);
    }

    @Test
    void theArchiveLineTellsKeepersCopiesAndInitials() {
        assertThat(archive("Lưu: VT, NVTHQ-PL-Hiểu (3b)."))
                .isEqualTo(new ArchiveNote(List.of("VT", "NVTHQ-PL-Hiểu"), OptionalInt.of(3), Optional.empty()));
        assertThat(archive("Lưu: VT, KTTH (2). M.Cường"))
                .isEqualTo(new ArchiveNote(List.of("VT", "KTTH"), OptionalInt.of(2), Optional.of("M.Cường")));
        assertThat(archive("Lưu: VT, NV (V-10b)."))
                .isEqualTo(new ArchiveNote(List.of("VT", "NV"), OptionalInt.of(10), Optional.of("V")));
        assertThat(archive("Lưu: VT, (KSTT/Hn)."))
                .isEqualTo(new ArchiveNote(List.of("VT"), OptionalInt.empty(), Optional.of("KSTT/Hn")));
        assertThat(archive("Lưu: VT, QLKT ( b)."))
                .isEqualTo(new ArchiveNote(List.of("VT", "QLKT"), OptionalInt.empty(), Optional.empty()));
    }
}
