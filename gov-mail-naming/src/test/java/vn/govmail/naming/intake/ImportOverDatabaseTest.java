package vn.govmail.naming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.naming.Naming;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.MailboxPolicy;
import vn.govmail.rule.RuleSets;

/** An import whose directory is a database: what is asked of it, and rows that it refuses. */
class ImportOverDatabaseTest {
    private static final Act ACT = Act.by("quản trị", Instant.parse("2026-11-22T02:00:00Z"));
    private static final List<String> FAMILIES = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Bùi", "Đỗ", "Hoàng", "Võ");
    private static final List<String> MIDDLES = List.of("Văn", "Đức", "Minh", "Hữu", "Xuân", "Gia", "Bảo", "Công");
    private static final List<String> GIVENS =
            List.of("An", "Bình", "Cường", "Dũng", "Giang", "Hải", "Khánh", "Long", "Nam", "Phong");

    private final AtomicInteger connections = new AtomicInteger();
    private final DataSource source = counted();
    private final Directory directory;

    ImportOverDatabaseTest() {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:vn/govmail/naming/directory/db-migration")
                .load()
                .migrate();
        directory = Directory.in(source, MailboxPolicy.none());
        directory.register(Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh"), ACT);
    }

    private DataSource counted() {
        JdbcDataSource real = new JdbcDataSource();
        real.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
                    connections.incrementAndGet();
                    return method.invoke(real, args);
                });
    }

    private List<RowReport> imported(List<String> names) throws IOException {
        List<RowReport> rows = new ArrayList<>();
        intake().run(file(names), rows::add);
        return rows;
    }

    private StaffImport intake() {
        return StaffImport.into(directory, Naming.under(RuleSets.named("dak-nong-2012")), ACT);
    }

    private static StaffFile file(List<String> names) {
        StringBuilder list = new StringBuilder("Họ và tên,Mã cán bộ,Mã đơn vị\r\n");
        for (int i = 0; i < names.size(); i++) {
            list.append(names.get(i) + ",CB" + i + ",stttt\r\n");
        }
        return StaffFile.of("list.csv", list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String family : FAMILIES) {
            for (String middle : MIDDLES) {
                GIVENS.forEach(given -> names.add(family + " " + middle + " " + given));
            }
        }
        return names;
    }

    @Test
    void databaseIsAskedForManyRowsAtATime() throws IOException {
        connections.set(0);

        List<RowReport> rows = imported(names());

        assertThat(rows).hasSize(640).extracting(RowReport::outcome).containsOnly(RowOutcome.RESERVED);
        assertThat(directory.postsIn("stttt")).hasSize(640);
        assertThat(connections).as("transactions and questions").hasValueLessThan(64);
    }

    @Test
    void rehearsalAsksForManyRowsAtATimeToo() throws IOException {
        connections.set(0);

        List<RowReport> rehearsed = new ArrayList<>();
        intake().rehearse(file(names()), rehearsed::add);

        assertThat(connections).as("questions of the rehearsal").hasValueLessThan(160);
        assertThat(directory.size()).isZero();
        assertThat(imported(names()))
                .extracting(row -> row.outcome() + " " + row.address())
                .isEqualTo(rehearsed.stream()
                        .map(row -> row.outcome() + " " + row.address())
                        .toList());
    }

    @Test
    void listThatCameBeforeIsLookedForManyRowsAtATime() throws IOException {
        imported(names());
        for (boolean rehearsal : new boolean[] {false, true}) {
            List<RowReport> again = new ArrayList<>();
            connections.set(0);
            if (rehearsal) {
                intake().rehearse(file(names()), again::add);
            } else {
                intake().run(file(names()), again::add);
            }

            assertThat(again).hasSize(640).extracting(RowReport::outcome).containsOnly(RowOutcome.REPEATED);
            assertThat(connections).as("questions, rehearsal: " + rehearsal).hasValueLessThan(160);
        }
    }

    @Test
    void rowWhosePersonTheDatabaseRefusesSaysSoAndStopsNoOther() throws Exception {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table person add constraint none check (name <> 'Trần Thị Bình')");
        }

        List<RowReport> rows = imported(List.of("Nguyễn Văn An", "Trần Thị Bình", "Lê Minh Khánh"));

        assertThat(rows).extracting(RowReport::outcome).containsOnly(RowOutcome.RESERVED);
        assertThat(rows.get(1).findings()).extracting(ImportFinding::code).contains("PERSON_NOT_ENTERED");
        assertThat(rows.get(2).findings()).extracting(ImportFinding::code).doesNotContain("PERSON_NOT_ENTERED");
        assertThat(directory.person("CB0")).isPresent();
        assertThat(directory.person("CB1")).isEmpty();
        assertThat(directory.postsIn("stttt")).hasSize(2);
    }
}
