package vn.govmail.naming.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Naming;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;
import vn.govmail.text.VietnameseCharsets;

class HostileListTest {
    private static final Act ACT = Act.by("quản trị", Instant.parse("2026-11-22T02:00:00Z"));
    private static final Agency STTTT = Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");
    private static final String HEADING = "Họ và tên,Mã cán bộ,Ghi chú\r\n";

    private final Directory directory = Directory.inMemory();
    private final StaffImport intake = StaffImport.into(directory, Naming.under(RuleSets.named("dak-nong-2012")), ACT)
            .inAgency(STTTT);
    private final List<RowReport> rows = new ArrayList<>();

    private ImportSummary run(byte[] list) throws IOException {
        return intake.run(StaffFile.of("list.csv", list), rows::add);
    }

    private ImportSummary run(String list) throws IOException {
        return run(list.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> outcomes() {
        return rows.stream()
                .map(row -> row.row() + " " + row.outcome() + " "
                        + row.address().map(MailAddress::localPart).orElse("-"))
                .toList();
    }

    @Test
    void aQuotationMarkWithoutPartnerSpoilsItsOwnRowOnly() throws IOException {
        run(HEADING + "\"Nguyễn Văn An,1,x\r\nLê Văn Tám,2,\"a \"\"b\"\", c\r\nd\"\r\nTrần Thị Bé,3,\"y\r\n");
        assertThat(outcomes()).containsExactly("2 REFUSED -", "3 RESERVED tamlv.stttt", "5 REFUSED -");
        assertThat(rows.get(1).read(StaffColumn.NOTE)).isEqualTo("a \"b\", c  d");
    }

    @Test
    void controlCharactersAreLeftOutAndSaidSo() throws IOException {
        run(HEADING + "Nguyễn\u0000 Văn\u0007 An,1,\r\n");
        assertThat(outcomes()).containsExactly("2 RESERVED annv.stttt");
        assertThat(rows.get(0).findings()).extracting(ImportFinding::code).contains("CELL_CLEANED");
    }

    @Test
    void aDamagedByteSpoilsItsOwnRowOnly() throws IOException {
        byte[] list = (HEADING
                        + "Nguyễn Văn An,1,Phòng Hành chính Quản trị Tổng hợp Đối ngoại Kế toán\r\nLê Văn T?m,2,\r\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < list.length; i++) {
            list[i] = list[i] == '?' ? (byte) 0xE1 : list[i];
        }
        run(list);
        assertThat(outcomes()).containsExactly("2 RESERVED annv.stttt", "3 REFUSED -");
    }

    @Test
    void separatorsAndEncodingsOfSpreadsheetProgramsAreFound() throws IOException {
        String list = "Họ và tên;Mã cán bộ\r\nNguyễn Thị Minh Khai;=\"0042\"\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            rows.clear();
            run(("\uFEFF" + list.replace(";", charset.equals(StandardCharsets.UTF_8) ? "\t" : ";")).getBytes(charset));
            assertThat(rows).extracting(row -> row.read(StaffColumn.STAFF_ID)).containsExactly("0042");
            assertThat(rows.get(0).address().map(MailAddress::localPart)).contains("khaintm.stttt");
        }
        rows.clear();
        run("sep=|\r\nHọ và tên|Ghi chú, khác\r\nLê Văn Tám|a,b\r\n");
        assertThat(outcomes()).containsExactly("3 RESERVED tamlv.stttt");
    }

    @Test
    void anOlderEncodingIsConvertedAndSaidSo() throws IOException {
        String list = HEADING + "Nguyễn Thị Minh Khai,1,Phòng Hành chính\r\nTrần Đức Lương,2,Phòng Kế hoạch\r\n";
        Charset tcvn = VietnameseCharsets.named("tcvn3-abc").orElseThrow();
        ImportSummary summary = run(list.getBytes(tcvn));
        assertThat(summary.encoding()).isEqualTo("tcvn3-abc");
        assertThat(summary.findings()).extracting(ImportFinding::code).contains("ENCODING_CONVERTED");
        assertThat(rows)
                .extracting(row -> row.read(StaffColumn.FULL_NAME))
                .containsExactly("Nguyễn Thị Minh Khai", "Trần Đức Lương");
    }

    @Test
    void bytesThatAreNoTextGiveNoNames() throws IOException {
        byte[] noise = new byte[4_000];
        new java.util.Random(4).nextBytes(noise);
        noise[0] = 'x';
        ImportSummary summary = run(noise);
        assertThat(rows).noneMatch(row -> row.outcome() == RowOutcome.RESERVED);
        assertThat(summary.isComplete()).isFalse();
    }

    @Test
    void limitsAreSaidAndLoseNothingBeforeThem() throws IOException {
        StaffImport narrow = intake.within(new ImportLimits(1 << 20, 3, 4, 20));
        ImportSummary summary = narrow.run(
                StaffFile.of(
                        "l",
                        (HEADING + "Lê Văn Tám,1,\r\n" + "x".repeat(40) + ",2,\r\nTrần Thị Bé,3,\r\n")
                                .getBytes(StandardCharsets.UTF_8)),
                rows::add);
        assertThat(outcomes()).containsExactly("2 RESERVED tamlv.stttt", "3 REFUSED -");
        assertThat(summary.findings()).extracting(ImportFinding::code).contains("TOO_MANY_ROWS");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedUnread(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.csv");
        Files.write(file, new byte[(1 << 20) + 1]);
        ImportLimits limits = new ImportLimits(1 << 20, 10, 10, 10);
        ImportSummary summary = intake.within(limits).run(StaffFile.of(file, limits), rows::add);
        assertThat(summary.findings()).extracting(ImportFinding::code).containsExactly("FILE_TOO_LARGE");
    }

    @Test
    void oneLineOfAMillionCellsAndOneOfThirtyMebibytesEndSoon() throws IOException {
        String wide = HEADING + "Lê Văn Tám" + ",x".repeat(1_000_000) + "\r\n" + "y".repeat(30 << 20) + "\r\n";
        long start = System.nanoTime();
        assertThatCode(() -> run(wide)).doesNotThrowAnyException();
        assertThat(outcomes()).containsExactly("2 RESERVED tamlv.stttt", "3 REFUSED -");
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
    }

    @Test
    void reportsCannotBecomeFormulasOrMarkup() throws IOException {
        StringBuilder csv = new StringBuilder();
        StringBuilder html = new StringBuilder();
        StringBuilder json = new StringBuilder();
        ImportReport first = ImportReport.csv(csv, Language.VIETNAMESE);
        ImportReport second = ImportReport.html(html, Language.ENGLISH);
        ImportReport third = ImportReport.jsonLines(json);
        ImportSummary summary = intake.rehearse(
                StaffFile.of(
                        "<b>.csv",
                        (HEADING + "=HYPERLINK(1),1,+84 90\r\n<script>alert(1)</script>,2,\"a\"\"b\"\r\n")
                                .getBytes(StandardCharsets.UTF_8)),
                row -> {
                    first.take(row);
                    second.take(row);
                    third.take(row);
                });
        first.finish(summary);
        second.finish(summary);
        third.finish(summary);
        assertThat(csv).contains(",'=HYPERLINK(1),").contains(",'+84 90,").doesNotContain(",=HYPERLINK(");
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;").endsWith("</html>\n");
        assertThat(json.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    void everySentenceIsThereInBothLanguages() {
        for (ImportCode code : ImportCode.values()) {
            for (Language language : Language.values()) {
                ImportFinding finding = ImportFinding.of(code, java.util.Map.of());
                assertThat(finding.message(language))
                        .isNotEqualTo(code + ".message")
                        .isNotBlank();
                assertThat(finding.advice(language))
                        .isNotEqualTo(code + ".advice")
                        .isNotBlank();
            }
        }
    }
}
