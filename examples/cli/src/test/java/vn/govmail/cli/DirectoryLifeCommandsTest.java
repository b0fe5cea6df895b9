package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locking, replacing, entrusting and merging, over the embedded database. */
class DirectoryLifeCommandsTest {
    private static final String AN = "annv.stttt@daknong.gov.vn";

    @TempDir
    private Path folder;

    @BeforeEach
    void twoAgencies() throws IOException {
        Path staff = Files.writeString(folder.resolve("staff.csv"), """
                Họ và tên,Mã cán bộ,Mã đơn vị
                Nguyễn Thị Minh Khai,CB1,stttt
                Nguyễn Văn An,CB2,stttt
                Nguyễn Văn An,CB3,skhcn
                """);
        Path agencies = Files.writeString(
                folder.resolve("agencies.tsv"),
                "\tAGENCY\tstttt\tSở Thông tin và Truyền thông\n\tAGENCY\tskhcn\tSở Khoa học và Công nghệ\n");
        assertThat(run("import", staff.toString(), "--agencies", agencies.toString())
                        .code())
                .isEqualTo(Exit.FINE);
    }

    private Run run(String command, String... more) {
        return new DirectoryTrial(folder).run(command, List.of(more));
    }

    private Run documented(String command, String... more) {
        return new DirectoryTrial(folder).documented(command, List.of(more));
    }

    @Test
    void aMailboxIsLockedAndUnlockedAndReplaced() {
        assertThat(run("lock", AN, "--reason", "nghỉ phép", "--json")
                        .only()
                        .get("done")
                        .asBoolean())
                .as("it is not open yet")
                .isFalse();
        documented("open", AN);
        assertThat(run("lock", AN, "--reason", "nghỉ phép", "--json")
                        .only()
                        .at("/mailbox/state")
                        .asText())
                .isEqualTo("LOCKED");
        assertThat(run("unlock", AN, "--json").only().at("/mailbox/state").asText())
                .isEqualTo("ACTIVE");
        JsonNode replaced = documented(
                        "replace", AN, "--by", "khaintm.stttt@daknong.gov.vn", "--until", "2027-01-01", "--json")
                .only();
        assertThat(replaced.at("/mailbox/state").asText()).isEqualTo("ALIAS");
        assertThat(replaced.at("/mailbox/heldUntil").asText()).isEqualTo("2027-01-01");
    }

    @Test
    void whatIsDueIsToldWithItsClause() {
        documented("open", AN);
        JsonNode due = run("due", "--json").only();
        assertThat(due.get("findings").findValuesAsText("code")).containsExactly("PASSWORD_NOT_CHANGED");
        assertThat(due.get("findings").get(0).get("citation").asText()).contains("12/2012/QĐ-UBND");
        assertThat(run("due", "--lang", "vi").out()).contains("chưa được đổi");
    }

    @Test
    void wrongOptionsAreToldBeforeAnythingIsDone() {
        assertThat(run("replace", AN, "--by", "nobody").code()).isEqualTo(Exit.USAGE);
        assertThat(run("replace", AN, "--by", "b@daknong.gov.vn", "--until", "2020-01-01")
                        .code())
                .isEqualTo(Exit.USAGE);
        assertThat(run("replace", AN, "--by", "b@daknong.gov.vn", "--until", "31/12/2030")
                        .code())
                .isEqualTo(Exit.USAGE);
        assertThat(run("handover", AN, "--keeper", "B", "--from", "A", "--content", "1,2,3")
                        .code())
                .isEqualTo(Exit.USAGE);
        assertThat(run("senders", AN).code()).isEqualTo(Exit.USAGE);
        assertThat(run("merge", folder.resolve("none").toString()).code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void onlyUnitsMailboxesAreEntrustedAndOnlyBroadcastBoxesHaveSenders() {
        for (Run run : List.of(
                run("entrust", AN, "--keeper", "Trần B", "--head", "--json"),
                run("senders", AN, "--allow", "b@daknong.gov.vn", "--json"),
                run("senders", AN, "--check", "b@daknong.gov.vn", "--json"),
                run("senders", AN, "--list", "--json"),
                run("handover", AN, "--from", "A", "--keeper", "Trần B", "--head", "--json"))) {
            assertThat(run.only().get("findings").findValuesAsText("code")).contains("MAILBOX_KIND");
            assertThat(run.code()).isEqualTo(Exit.NOT_FINE);
        }
    }

    @Test
    void sendersOfABroadcastMailboxAreListedWithTheirLastDay() throws IOException {
        Path units = Files.writeString(
                folder.resolve("units.csv"),
                "Loại hộp thư,Mã đơn vị,Đơn vị\nHộp thư chung,stttt,Sở Thông tin và Truyền thông\n");
        String all = documented("import", units.toString(), "--json")
                .objects()
                .get(0)
                .get("address")
                .asText();
        String later = "khaintm.stttt@daknong.gov.vn";

        assertThat(run("senders", all, "--list", "--lang", "vi").out()).contains("Chưa ai được phép");
        documented("senders", all, "--allow", later, "--until", "2099-01-01");
        documented("senders", all, "--allow", AN);

        JsonNode listed = run("senders", all, "--list", "--json").only();
        assertThat(listed.get("input").asText()).isEqualTo(all);
        assertThat(listed.at("/mailbox/kind").asText()).isEqualTo("BROADCAST");
        assertThat(listed.get("senders").findValuesAsText("sender")).containsExactly(AN, later);
        assertThat(listed.at("/senders/0/until").isNull()).isTrue();
        assertThat(listed.at("/senders/1/until").asText()).isEqualTo("2099-01-01");
        assertThat(run("senders", all, "--list", "--lang", "vi").out())
                .contains("  " + AN + "\n", later + "  đến trước ngày 2099-01-01");

        documented("senders", all, "--remove", AN);
        assertThat(codes(run("senders", all, "--check", AN, "--json"))).containsExactly("BROADCAST_NOT_ALLOWED");
        assertThat(codes(run("senders", all, "--check", later, "--json"))).isEmpty();
    }

    private static List<String> codes(Run run) {
        return run.only().get("findings").findValuesAsText("code");
    }

    @Test
    void databaseThatANewerVersionChangedIsLeftAloneAndSaysSo() throws SQLException {
        try (Connection connection = DriverManager.getConnection(new DirectoryTrial(folder).url());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                    + " \"description\", \"type\", \"script\", \"checksum\", \"installed_by\","
                    + " \"execution_time\", \"success\") values (99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
                    + " 'sa', 1, true)");
        }
        Run run = run("list", "--json", "--lang", "en");

        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.only().at("/error/code").asText()).isEqualTo("DATABASE_TABLES");
        assertThat(run.only().at("/error/message").asText()).contains("newer gov-mail", "needs that version");
    }

    @Test
    void aMergerIsPlannedRehearsedCarriedOutAndRepeated() throws IOException {
        Path list = Files.writeString(folder.resolve("merge.tsv"), "stttt\tskhcn\n");
        Path report = folder.resolve("plan.html");
        String[] merge = {list.toString(), "--aliases-until", "2027-12-01", "--json"};

        Run plan =
                run("merge", list.toString(), "--aliases-until", "2027-12-01", "--report", report.toString(), "--json");
        assertThat(plan.code()).as(plan.out() + plan.err()).isEqualTo(Exit.FINE);
        assertThat(plan.objects())
                .extracting(o -> o.get("address").asText())
                .containsExactlyInAnyOrder("annva.skhcn@daknong.gov.vn", "khaintm.skhcn@daknong.gov.vn");
        assertThat(plan.out()).contains("CLASH_SETTLED").contains("2027-12-01");
        assertThat(report).content().contains("annva.skhcn@daknong.gov.vn", "</html>");
        assertThat(run("merge", list.toString(), "--lang", "vi").out()).contains("địa chỉ mới → annva.skhcn@");

        assertThat(run("merge", add(merge, "--carry-out")).code())
                .as("without documents")
                .isEqualTo(Exit.NOT_FINE);
        assertThat(results(documented("merge", add(merge, "--rehearse")))).containsOnly("DONE");
        assertThat(results(documented("merge", add(merge, "--carry-out")))).containsOnly("DONE");
        assertThat(results(documented("merge", add(merge, "--carry-out")))).containsOnly("DONE_BEFORE");
        assertThat(run("list", "--state", "alias", "--json").objects()).hasSize(2);
    }

    private static String[] add(String[] args, String last) {
        List<String> more = new ArrayList<>(List.of(args));
        more.add(last);
        return more.toArray(String[]::new);
    }

    private static List<String> results(Run run) {
        return run.objects().stream().map(o -> o.path("result").asText()).toList();
    }

    @Test
    void aHostileListIsToldByItsLines() throws IOException {
        Path list = Files.write(folder.resolve("bad.tsv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(run("merge", list.toString()).code()).isEqualTo(Exit.USAGE);
        Files.writeString(list, "a\tb\t!!!\n\0\0\t\n" + "x".repeat(1 << 20) + "\ty\n");
        Run run = run("merge", list.toString());
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("line 1").hasSizeLessThan(10_000);
    }
}
