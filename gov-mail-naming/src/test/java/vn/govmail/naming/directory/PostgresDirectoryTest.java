package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.difference.Difference;
import vn.govmail.naming.difference.DirectoryDifference;

class PostgresDirectoryTest implements DirectoryContract {
    @Override
    public Directory directory(MailboxPolicy policy) {
        return Directory.in(Databases.postgres(), policy);
    }

    @Test
    void databaseThatSortsByALanguageIsComparedWithMemoryInOneOrder() {
        DataSource source = Databases.postgres();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table mailbox alter column canonical type varchar(320) collate \"en-x-icu\"");
        } catch (SQLException e) {
            Assumptions.abort("this server has no collations of languages: " + e.getMessage());
        }
        Directory there = Directory.in(source, MailboxPolicy.none());
        Directory here = Directory.inMemory();
        for (String local : List.of("ab", "a-b", "a_b", "A", "aB.c", "a.b", "b", "á", "az", "a1")) {
            MailAddress address = MailAddress.parse(local + "@daknong.gov.vn");
            assertThat(there.add(address, Owner.citizen(local))).isTrue();
            assertThat(here.add(address, Owner.citizen(local))).isTrue();
        }
        List<Difference> differences = new ArrayList<>();

        assertThat(DirectoryDifference.between(there, here).each(differences::add))
                .as(differences.toString())
                .isZero();
        assertThat(there.mailboxes(MailboxQuery.all()))
                .isSortedAccordingTo(MailboxFilter.BY_ADDRESS)
                .isEqualTo(here.mailboxes(MailboxQuery.all()));
        MailAddress dash = MailAddress.parse("a-b@daknong.gov.vn");
        assertThat(there.mailboxes(MailboxQuery.all().after(dash)))
                .isEqualTo(here.mailboxes(MailboxQuery.all().after(dash)));
    }

    @Test
    void reservationAndItsEntryInTheTrailAreMadeTogetherOrNotAtAll() throws SQLException {
        DataSource source = Databases.postgres();
        Directory directory = Directory.in(source, MailboxPolicy.none());
        directory.register(DirectoryContract.STTTT);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter table audit_event add constraint none check (subject <> 'annv.stttt@daknong.gov.vn')");
        }

        assertThatThrownBy(() ->
                        directory.reserve(DirectoryFixtures.request(DirectoryContract.AN, DirectoryContract.STTTT)))
                .isInstanceOfSatisfying(
                        DirectoryUnavailableException.class,
                        e -> assertThat(e.known()).isEqualTo(DirectoryUnavailableException.Known.NOTHING_CHANGED));
        assertThat(directory.mailbox(DirectoryContract.ANNV)).isEmpty();
    }

    @Test
    void ofManyAtOnceOneThatCannotBeWrittenHarmsNoOther() throws Exception {
        DataSource source = Databases.postgres();
        Directory directory = Directory.in(source, MailboxPolicy.none());
        directory.register(DirectoryContract.STTTT);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table mailbox add constraint none check (name <> 'Trần Thị Bình')");
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Reservation>> answers = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            Person person = new Person("nv-" + i, i % 10 == 9 ? "Trần Thị Bình" : "Nguyễn Văn An");
            answers.add(threads.submit(
                    () -> directory.reserve(DirectoryFixtures.request(person, DirectoryContract.STTTT))));
        }
        Set<MailAddress> addresses = new HashSet<>();
        for (int i = 0; i < 80; i++) {
            Future<Reservation> answer = answers.get(i);
            if (i % 10 == 9) {
                assertThatThrownBy(answer::get)
                        .cause()
                        .isInstanceOfSatisfying(
                                DirectoryUnavailableException.class,
                                e -> assertThat(e.known())
                                        .isEqualTo(DirectoryUnavailableException.Known.NOTHING_CHANGED));
            } else {
                addresses.add(answer.get().address().orElseThrow());
            }
        }
        threads.shutdown();

        assertThat(addresses).hasSize(72);
        assertThat(directory.size()).isEqualTo(72);
        assertThat(directory.events(EventQuery.all().of(Event.Kind.ADDRESS_RESERVED)))
                .hasSize(72);
    }
}
