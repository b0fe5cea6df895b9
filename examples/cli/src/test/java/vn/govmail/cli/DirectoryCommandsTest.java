package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.naming.directory.Event;
import vn.govmail.naming.directory.MailboxState;
import vn.govmail.naming.intake.RowOutcome;
import vn.govmail.text.Language;

/** The commands on the directory, over the embedded database. */
class DirectoryCommandsTest {
    private static final String STAFF = """
            Họ và tên,Mã cán bộ,Mã đơn vị
            Nguyễn Thị Minh Khai,CB1,stttt
            Nguyễn Văn An,CB2,stttt
            Nguyễn Văn An,CB3,stttt
            """;
    private static final String AGENCIES = "\tAGENCY\tstttt\tSở Thông tin và Truyền thông\n\tAGENCY\tsyt\tSở Y tế\n";
    @TempDir
    private Path folder;

    private Path staff;
    private Path agencies;

    @BeforeEach
    void lists() throws IOException {
        staff = Files.writeString(folder.resolve("staff.csv"), STAFF);
        agencies = Files.writeString(folder.resolve("agencies.tsv"), AGENCIES);
    }

    private Run run(String command, String... more) {
        return new DirectoryTrial(folder).run(command, List.of(more));
    }

    private Run documented(String command, String... more) {
        return new DirectoryTrial(folder).documented(command, List.of(more));
    }

    private Run imported(String... more) {
        List<String> args = new ArrayList<>(List.of(staff.toString(), "--agencies", agencies.toString(), "--json"));
        args.addAll(List.of(more));
        return new DirectoryTrial(folder).run("import", args);
    }

    private static List<String> texts(Run run, String field) {
        return run.objects().stream().map(o -> o.path(field).asText()).toList();
    }

    @Test
    void everyRowOfAStaffListGetsItsAddressAndTheListASummary() {
        Run run = imported();
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(Exit.FINE);
        assertThat(texts(run, "address"))
                .containsExactly(
                        "khaintm.stttt@daknong.gov.vn", "annv.stttt@daknong.gov.vn", "annva.stttt@daknong.gov.vn", "");
        JsonNode summary = run.objects().get(3);
        assertThat(summary.get("rows").asInt()).isEqualTo(3);
        assertThat(summary.get("outcomes").get("RESERVED").asInt()).isEqualTo(3);
        assertThat(texts(imported(), "outcome")).containsExactly("REPEATED", "REPEATED", "REPEATED", "");
    }

    @Test
    void aDryRunSaysTheSameAndLeavesNothing() {
        Run dry = imported("--dry-run");
        assertThat(texts(dry, "address")).contains("annva.stttt@daknong.gov.vn");
        assertThat(folder.resolve("register.mv.db")).doesNotExist();
        imported();
        assertThat(run("list", "--json").objects()).hasSize(3);
        assertThat(texts(imported("--dry-run"), "outcome")).containsOnly("REPEATED", "");
    }

    @Test
    void theReportHasEveryRowAndTheExitCodeTellsOfOneThatCannotBeUsed() throws IOException {
        Files.writeString(staff, STAFF + "=cmd|x,CB4,nowhere\n");
        Path report = folder.resolve("report.csv");
        Run run = imported("--report", report.toString(), "--lang", "vi");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(Files.readString(report))
                .contains("annva.stttt@daknong.gov.vn", "CB4", "'=cmd|x")
                .doesNotContain(",=cmd");
        imported("--report", folder.resolve("report.html").toString());
        assertThat(Files.readString(folder.resolve("report.html"))).contains("<html", "staff.csv");
    }

    @Test
    void listsAreFoundByTextAgencyAndState() {
        imported();
        assertThat(texts(run("list", "nguyen van", "--json"), "address")).hasSize(2);
        assertThat(texts(run("list", "--state", "active", "--json"), "address")).isEmpty();
        assertThat(run("list", "--agency", "syt", "--json").out()).isEmpty();
        Run unknown = run("list", "--agency", "x", "--json");
        assertThat(unknown.only().get("error").get("code").asText()).isEqualTo("AGENCY_UNKNOWN");
        Run table = run("list", "--lang", "vi");
        assertThat(table.out()).contains("ĐỊA CHỈ").contains("3 hộp thư");
        List<Integer> places = table.out()
                .lines()
                .filter(line -> line.contains("đã giữ chỗ"))
                .map(line -> line.indexOf("đã giữ chỗ"))
                .distinct()
                .toList();
        assertThat(places).hasSize(1);
    }

    @Test
    void aTransferNeedsItsDocumentsAndLeavesAnAlias() {
        imported();
        String old = "khaintm.stttt@daknong.gov.vn";
        Run without = run("transfer", old, "--to", "syt", "--json", "--lang", "en");
        assertThat(without.code()).isEqualTo(Exit.NOT_FINE);
        JsonNode missing = without.only().get("findings").get(0);
        assertThat(missing.get("code").asText()).isEqualTo("LIFECYCLE_DOCUMENT_MISSING");
        assertThat(missing.get("rule").asText()).startsWith("DN-12-2012");
        assertThat(run("transfer", old, "--to", "syt", "--lang", "vi").out()).contains("--decision");

        Run moved = documented("transfer", old, "--to", "Sở Y tế", "--json");
        assertThat(moved.code()).as(moved.out()).isEqualTo(Exit.FINE);
        assertThat(moved.only().get("mailbox").get("address").asText()).isEqualTo("khaintm.syt@daknong.gov.vn");
        JsonNode alias = run("list", "--state", "alias", "--json").only();
        assertThat(alias.get("address").asText()).isEqualTo(old);
        assertThat(alias.get("successor").asText()).isEqualTo("khaintm.syt@daknong.gov.vn");
    }

    @Test
    void aMailboxIsOpenedRenamedAndTakenBackAndTheTrailTellsIt() {
        imported();
        String first = "annv.stttt@daknong.gov.vn";
        assertThat(documented("open", first, "--actor", "Lan", "--json").code()).isEqualTo(Exit.FINE);
        Run renamed = documented("rename", first, "--name", "Nguyễn Văn Bình", "--json");
        assertThat(renamed.only().get("mailbox").get("address").asText()).isEqualTo("binhnv.stttt@daknong.gov.vn");
        Run revoked = documented("revoke", "binhnv.stttt@daknong.gov.vn", "--why", "retired", "--json");
        assertThat(revoked.only().get("mailbox").get("state").asText()).isEqualTo("REVOKED");

        Run trail = run("audit", "ANNV.stttt@daknong.gov.vn", "--json");
        assertThat(texts(trail, "kind"))
                .containsExactly("ADDRESS_RESERVED", "MAILBOX_OPENED", "MAILBOX_RENAMED", "MAILBOX_REVOKED");
        assertThat(trail.objects().get(1).get("actor").asText()).isEqualTo("Lan");
        assertThat(trail.objects().get(2).get("decision").get("number").asText())
                .isEqualTo("215/QĐ-SNV");
        assertThat(run("audit", "--lang", "vi").out()).contains("thu hồi").contains("215/QĐ-SNV");
    }

    @Test
    void unusedMailboxesAreDueAfterTheMonthsOfTheClause() {
        imported();
        documented("open", "annv.stttt@daknong.gov.vn");
        assertThat(run("inactive", "--json").code()).isEqualTo(Exit.FINE);
        Run due = run("inactive", "--at", "2027-06-01T08:00:00+07:00", "--json");
        assertThat(due.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(due.only().get("findings").get(0).get("code").asText()).isEqualTo("MAILBOX_INACTIVE");
    }

    @Test
    void theDirectoryIsPublishedWithoutStaffIds() throws IOException {
        imported();
        Path out = folder.resolve("danh-ba.csv");
        Run run = run("export", "--format", "csv", "--out", out.toString(), "--lang", "vi", "--json");
        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(Files.readString(out)).contains("annva.stttt@daknong.gov.vn").doesNotContain("CB3");
        for (String format : List.of("excel", "vcard", "html", "zmprov")) {
            Path file = folder.resolve(format);
            assertThat(run("export", "--format", format, "--out", file.toString())
                            .code())
                    .isEqualTo(Exit.FINE);
            assertThat(Files.readString(file)).contains("annva.stttt@daknong.gov.vn");
        }
        Path ldif = folder.resolve("ldif");
        assertThat(run("export", "--format", "openldap", "--out", ldif.toString())
                        .err())
                .contains("--base");
        run("export", "--format", "openldap", "--base", "dc=daknong,dc=gov,dc=vn", "--out", ldif.toString());
        assertThat(Files.readString(ldif)).contains("mail: annva.stttt@daknong.gov.vn");
        Run nowhere = run(
                "export", "--format", "csv", "--out", folder.resolve("no/x.csv").toString(), "--json");
        assertThat(nowhere.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(nowhere.only().get("error").get("code").asText()).isEqualTo("FILE_UNWRITABLE");
    }

    @Test
    void whatIsPublishedDiffersFromTheRegisterOnlyAfterAChange() {
        imported();
        Path out = folder.resolve("danh-ba.csv");
        run("export", "--format", "csv", "--out", out.toString(), "--lang", "vi");
        assertThat(run("diff", "--published", out.toString(), "--json").code()).isEqualTo(Exit.FINE);
        documented("transfer", "khaintm.stttt@daknong.gov.vn", "--to", "syt");
        Run moved = run("diff", "--published", out.toString(), "--json", "--lang", "en");
        assertThat(moved.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(moved.only().get("difference").asText()).isEqualTo("MOVED");
        assertThat(run("diff", "--published", staff.toString()).code()).isEqualTo(Exit.USAGE);
        assertThat(run("diff", "--from-db", new DirectoryTrial(folder).url(), "--lang", "vi").out()).contains("Không có khác biệt");
        assertThat(run("diff", "--from-db", new DirectoryTrial(folder).url() + "2", "--json").code()).isEqualTo(Exit.UNREADABLE);
    }

    @Test
    void whatIsUnknownOrNoAddressIsToldAndTheOthersAreDone() {
        imported();
        Run run = documented(
                "open", "nobody@daknong.gov.vn", "no address", "annv.stttt@daknong.gov.vn", "--json", "--lang", "vi");
        assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        assertThat(run.objects())
                .extracting(o -> o.get("findings").path(0).path("code").asText())
                .containsExactly("MAILBOX_UNKNOWN", "ADDRESS_NOT_READ", "");
        assertThat(run("transfer", "nobody@daknong.gov.vn", "--to", "syt", "--json")
                        .code())
                .isEqualTo(Exit.NOT_FINE);
        assertThat(run("audit", "nobody@daknong.gov.vn").code()).isEqualTo(Exit.UNREADABLE);
    }

    @Test
    void aDatabaseThatIsNotThereIsNotMadeByLookingAtIt() {
        Run run = run("list", "--json", "--lang", "en");
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.only().get("error").get("code").asText()).isEqualTo("DATABASE_NOT_FOUND");
        assertThat(run.only().get("error").get("message").asText()).contains("directory import");
        assertThat(folder.resolve("register.mv.db")).doesNotExist();
    }

    @Test
    void aDatabaseThatAnotherProgramHasIsToldInBothLanguages() throws IOException {
        imported();
        try (FileChannel other = FileChannel.open(folder.resolve("register.mv.db"), StandardOpenOption.WRITE)) {
            other.lock();
            assertThat(run("list", "--lang", "vi").out())
                    .contains("DATABASE_LOCKED")
                    .contains("đang mở");
            assertThat(run("list", "--lang", "en").out()).contains("PostgreSQL");
        }
    }

    @Test
    void unreachableServersAndWrongAddressesAreToldWithoutSecrets() {
        Run server =
                Run.of("directory", "list", "--db", "jdbc:postgresql://localhost:1/x?user=a&password=secret", "--json");
        assertThat(server.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(server.only().get("error").get("code").asText()).isEqualTo("DATABASE_UNREACHABLE");
        assertThat(server.out() + server.err()).doesNotContain("secret");
        Run wrong = Run.of("directory", "list", "--db", "mysql://u:secret@h/x", "--lang", "vi");
        assertThat(wrong.code()).isEqualTo(Exit.USAGE);
        assertThat(wrong.err()).contains("jdbc:postgresql").doesNotContain("secret");
        assertThat(Run.of("directory", "list", "--db", "jdbc:nosuch:x").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void unreadableListsAndHalfDocumentsAreRefused() {
        Run run = run("import", folder.resolve("none.csv").toString(), "--agency", "stttt=Sở TTTT", "--json");
        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.only().get("error").get("code").asText()).isEqualTo("FILE_NOT_FOUND");
        Run half = run("open", "a@daknong.gov.vn", "--decision", "1/QĐ", "--lang", "vi");
        assertThat(half.code()).isEqualTo(Exit.USAGE);
        assertThat(half.err()).contains("--decided-on");
        Run day = run("open", "a@b.vn", "--decision", "1", "--decided-on", "1/2/2026", "--issuer", "x");
        assertThat(day.err()).contains("2026-11-20");
    }

    @Test
    void everyWordIsThereInBothLanguages() {
        for (Language language : Language.values()) {
            Sentences sentences = Sentences.in(language);
            List<String> keys = new ArrayList<>();
            for (Event.Kind kind : Event.Kind.values()) {
                keys.add("event." + kind);
            }
            for (MailboxState state : MailboxState.values()) {
                keys.add("state." + state);
            }
            for (RowOutcome outcome : RowOutcome.values()) {
                keys.add("outcome." + outcome);
            }
            assertThat(keys).allMatch(sentences::has);
        }
    }
}
