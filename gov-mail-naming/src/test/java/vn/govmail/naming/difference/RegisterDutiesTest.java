package vn.govmail.naming.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.naming.DakNong;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.DirectoryFinding;
import vn.govmail.naming.directory.Duty;
import vn.govmail.naming.directory.EventQuery;
import vn.govmail.naming.directory.MailboxQuery;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.Post;
import vn.govmail.rule.RuleSets;

/** What is owed of the directory itself under each shipped regulation. */
class RegisterDutiesTest {
    private static final Act ACT = Act.by("quản trị", Instant.parse("2026-11-22T02:00:00Z"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Agency STTTT = Agency.named("stttt", "Sở Thông tin và Truyền thông", "");
    private static final Agency SYT = Agency.named("syt", "Sở Y tế", "");

    private final Naming naming = Naming.under(DakNong.rules());
    private final Directory register = Directory.inMemory();

    @BeforeEach
    void oneHeadAndOneOther() {
        register.register(STTTT, ACT);
        register.register(SYT, ACT);
        person(register, "CB1", "Nguyễn Thị Minh Khai", Duty.HEAD);
        person(register, "CB2", "Nguyễn Văn An", Duty.STAFF);
    }

    private void person(Directory directory, String id, String name, Duty duty) {
        Person person = new Person(id, name);
        directory.register(person, ACT);
        directory.assign(new Post(id, "stttt", duty, LocalDate.of(2026, 1, 1), null), ACT);
        directory.reserve(naming.propose(PersonName.parse(name), Unit.agency("stttt")), Owner.official(STTTT, person));
    }

    private RegisterDuties under(String rules) {
        return RegisterDuties.of(register, RuleSets.named(rules), DAY);
    }

    private static List<String> codes(List<DirectoryFinding> findings) {
        return findings.stream()
                .map(f -> f.provisionOrNull() == null
                        ? f.code().name()
                        : f.provisionOrNull().id() + " " + f.code())
                .toList();
    }

    @Test
    void directoryThatIsNotPublishedIsFoundUnlessThereIsNoWebsite() {
        assertThat(codes(under("dak-nong-2012").publication(Optional.empty(), false)))
                .containsExactly("DN-12-2012.D3.K4 DIRECTORY_NOT_PUBLISHED");
        assertThat(codes(under("phu-yen-2009").publication(Optional.empty(), true)))
                .containsExactly("PY-05-2009.M2.b DIRECTORY_NOT_PUBLISHED");
        assertThat(codes(under("phu-yen-2009").publication(Optional.empty(), false)))
                .isEmpty();
        assertThat(codes(under("national-2008").publication(Optional.empty(), false)))
                .containsExactly("CT34-2008.M1.b.2 DIRECTORY_NOT_PUBLISHED");
    }

    @Test
    void publishedListThatIsTheRegistersIsCurrent() {
        for (String rules : RuleSets.shipped()) {
            assertThat(under(rules).publication(Optional.of(register), true)).isEmpty();
        }
    }

    @Test
    void officialWithoutAuthorityNeedNotBePublishedEverywhere() {
        Directory published = Directory.inMemory();
        published.register(STTTT, ACT);
        published.register(SYT, ACT);
        person(published, "CB1", "Nguyễn Thị Minh Khai", Duty.HEAD);

        assertThat(codes(under("dak-nong-2012").publication(Optional.of(published), true)))
                .containsExactly("DN-12-2012.D3.K4 DIRECTORY_STALE");
        assertThat(codes(under("national-2008").publication(Optional.of(published), true)))
                .isEmpty();
        assertThat(codes(under("national-2008").publication(Optional.of(Directory.inMemory()), true)))
                .containsExactly("CT34-2008.M1.b.2 DIRECTORY_STALE");
    }

    @Test
    void addressThatIsPublishedAndNobodysIsStaleEverywhere() {
        Directory published = Directory.inMemory();
        published.register(STTTT, ACT);
        published.register(SYT, ACT);
        person(published, "CB1", "Nguyễn Thị Minh Khai", Duty.HEAD);
        person(published, "CB2", "Nguyễn Văn An", Duty.STAFF);
        person(published, "CB3", "Trần Văn Bình", Duty.STAFF);
        assertThat(codes(under("national-2008").publication(Optional.of(published), true)))
                .containsExactly("CT34-2008.M1.b.2 DIRECTORY_STALE");
    }

    @Test
    void oneStopShopsArePublishedInKhanhHoa() {
        RegisterDuties duties = under("khanh-hoa-2013");
        assertThat(codes(duties.oneStopShops(Set.of("syt"), Set.of("syt")))).isEmpty();
        assertThat(codes(duties.oneStopShops(Set.of(), Set.of("syt"))))
                .containsExactly("KH-12-2013.M2.đ DIRECTORY_NOT_PUBLISHED");
        assertThat(codes(duties.oneStopShops(Set.of("syt", "stttt"), Set.of("syt"))))
                .containsExactly("KH-12-2013.M2.đ DIRECTORY_STALE");
        assertThat(codes(under("dak-nong-2012").oneStopShops(Set.of(), Set.of("syt"))))
                .isEmpty();
    }

    @Test
    void reviewNamesWhoHasNoMailboxAndWhoKeptThatOfAnEarlierPost() {
        RegisterDuties duties = under("phu-yen-2009");
        assertThat(codes(duties.review())).isEmpty();

        register.register(new Person("CB4", "Lê Thị Hoa"), ACT);
        register.assign(new Post("CB4", "syt", Duty.STAFF, LocalDate.of(2026, 1, 1), null), ACT);
        register.assign(new Post("CB2", "stttt", Duty.STAFF, LocalDate.of(2026, 1, 1), DAY), ACT);
        register.assign(new Post("CB2", "syt", Duty.STAFF, DAY, null), ACT);
        assertThat(duties.review())
                .allMatch(f -> f.code().name().equals("REVIEW_FINDING"))
                .extracting(f -> f.arguments().get("name") + " " + f.arguments().get("what"))
                .containsExactlyInAnyOrder("Lê Thị Hoa MISSING", "Nguyễn Văn An MOVED");
    }

    @Test
    void changeIsNamedUntilItIsReported() {
        RegisterDuties duties = under("khanh-hoa-2013");
        Instant from = Instant.EPOCH;
        Instant until = Instant.parse("2030-01-01T00:00:00Z");
        assertThat(duties.unreported(from, until, Set.of())).isEmpty();

        register.by(ACT)
                .open(register.mailboxes(MailboxQuery.all().ofPerson("CB2"))
                        .get(0)
                        .address());
        assertThat(codes(duties.unreported(from, until, Set.of())))
                .containsExactly("KH-12-2013.M1.đ REGISTER_CHANGE_NOT_REPORTED");
        long number = register.events(EventQuery.all()).stream()
                .mapToLong(e -> e.number())
                .max()
                .orElseThrow();
        assertThat(duties.unreported(from, until, Set.of(number))).isEmpty();
        assertThat(codes(under("dak-nong-2012").unreported(from, until, Set.of())))
                .isEmpty();
    }
}
