package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.address.CertificateBinding;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.DakNong;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Reservation.Outcome;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.RuleSets;

/** What every directory does, wherever it keeps its records. */
interface DirectoryContract {
    Agency STTTT = Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");
    Agency STC = Agency.named("stc", "Sở Tài chính", "UBND tỉnh Đắk Nông");
    Agency CENTRE = Agency.named("cntt", "Trung tâm Công nghệ thông tin", "Sở Thông tin và Truyền thông");
    Person AN = new Person("nv-1", "Nguyễn Văn An");
    Person BINH = new Person("nv-2", "Trần Thị Bình");
    MailAddress ANNV = MailAddress.parse("annv.stttt@daknong.gov.vn");
    Naming NAMING = Naming.under(DakNong.rules());
    LocalDate TODAY = LocalDate.of(2026, 3, 2);
    Act ACT = act(TODAY);
    DocumentReference DECISION = new DocumentReference("215/QĐ-UBND", LocalDate.of(2026, 2, 20), "UBND tỉnh Đắk Nông");
    DocumentReference REQUEST =
            new DocumentReference("12/CV-STTTT", LocalDate.of(2026, 2, 25), "Sở Thông tin và Truyền thông");
    Act DOCUMENTED = ACT.under(DECISION).askedFor(REQUEST);

    /** An empty directory. */
    Directory directory(MailboxPolicy policy);

    static MailboxPolicy dakNong() {
        return MailboxPolicy.under(RuleSets.named("dak-nong-2012"), TODAY);
    }

    static Act act(LocalDate day) {
        return Act.by("quantri", Instant.parse(day + "T02:00:00.123456789Z"));
    }

    static Proposal proposal(String name, String agency) {
        return NAMING.propose(PersonName.parse(name), Unit.agency(agency));
    }

    static ReservationRequest request(Person person, Agency agency) {
        return ReservationRequest.of(proposal(person.name(), agency.id()), Owner.official(agency, person))
                .by(ACT);
    }

    private Directory withAn() {
        Directory directory = directory(dakNong());
        assertThat(directory.reserve(request(AN, STTTT)).address()).contains(ANNV);
        assertThat(directory.by(DOCUMENTED).open(ANNV).done()).isTrue();
        return directory;
    }

    private static List<DirectoryCode> codes(Change change) {
        return change.findings().stream().map(DirectoryFinding::code).toList();
    }

    @Test
    default void secondOfTheSameNameGetsTheNextLetter() {
        Directory directory = directory(MailboxPolicy.none());
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Owner owner = Owner.official(STTTT, new Person("p" + i, "Nguyễn Văn An"));
            given.add(directory
                    .reserve(proposal("Nguyễn Văn An", "stttt"), owner)
                    .address()
                    .orElseThrow()
                    .localPart());
        }

        assertThat(given)
                .startsWith("annv.stttt", "annva.stttt", "annvb.stttt")
                .endsWith("annvab.stttt", "annvac.stttt");
    }

    @Test
    default void lettersNeverLeadToTheAddressThatSomebodyHasByName() {
        Directory directory = directory(MailboxPolicy.none());
        for (String name : List.of("Nguyễn Thị Anh", "Nguyễn Thị Ái Anh")) {
            directory.reserve(proposal(name, "stttt"), Owner.official(STTTT, name));
        }

        Reservation third =
                directory.reserve(proposal("Nguyễn Thị Anh", "stttt"), Owner.official(STTTT, "Nguyễn Thị Anh"));

        assertThat(third.address()).contains(MailAddress.parse("anhntb.stttt@daknong.gov.vn"));
    }

    @Test
    default void listGivesNaturalAddressesFirst() {
        Directory directory = directory(MailboxPolicy.none());
        List<ReservationRequest> staff = new ArrayList<>();
        for (String name : List.of("Nguyễn Thị Anh", "Nguyễn Thị Anh", "Nguyễn Thị Ái Anh", "Nguyễn Thị Anh")) {
            staff.add(ReservationRequest.of(proposal(name, "stttt"), Owner.official(STTTT, name))
                    .withKey("k" + staff.size()));
        }

        List<Reservation> first = directory.reserveAll(staff);

        assertThat(first)
                .extracting(r -> r.address().orElseThrow().localPart())
                .containsExactly("anhnt.stttt", "anhntb.stttt", "anhnta.stttt", "anhntc.stttt");
        List<Reservation> again = directory.reserveAll(staff);
        assertThat(again).extracting(Reservation::outcome).containsOnly(Outcome.REPEATED);
        assertThat(again)
                .extracting(Reservation::address)
                .isEqualTo(first.stream().map(Reservation::address).toList());
    }

    @Test
    default void repeatedRequestGetsTheSameAddressAndReservesNothing() {
        Directory directory = directory(MailboxPolicy.none());
        directory.reserve(proposal("Nguyễn Văn An", "stttt"), Owner.official(STTTT, "Nguyễn Văn An"));
        ReservationRequest request = request(AN, STTTT).withKey("yêu cầu 1");

        Reservation first = directory.reserve(request);
        Reservation second = directory.reserve(request);

        assertThat(first.outcome()).isEqualTo(Outcome.RESERVED);
        assertThat(second.outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(second.address())
                .isEqualTo(first.address())
                .contains(MailAddress.parse("annva.stttt@daknong.gov.vn"));
        assertThat(directory.size()).isEqualTo(2);
    }

    @Test
    default void keyOfAnotherRequestIsRefused() {
        Directory directory = directory(MailboxPolicy.none());
        directory.reserve(request(AN, STTTT).withKey("1"));

        Reservation other = directory.reserve(request(BINH, STTTT).withKey("1"));

        assertThat(other.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(other.findings())
                .extracting(DirectoryFinding::code)
                .containsExactly(DirectoryCode.REQUEST_KEY_REUSED);
    }

    @Test
    default void secondMailboxNeedsASpecialCaseOnRecord() {
        Directory directory = directory(dakNong());
        directory.reserve(request(AN, STTTT));

        Reservation second = directory.reserve(request(AN, STC));

        assertThat(second.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(second.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(DirectoryCode.SECOND_MAILBOX);
            assertThat(finding.provision().orElseThrow().id()).isEqualTo("DN-12-2012.D5.one-mailbox");
        });
        Reservation special = directory.reserve(
                request(AN, STC).asSpecialCase(new SpecialCase("kiêm nhiệm tại Sở Tài chính", DECISION)));
        assertThat(special.outcome()).isEqualTo(Outcome.RESERVED);
        assertThat(special.findings()).extracting(DirectoryFinding::code).containsExactly(DirectoryCode.SPECIAL_CASE);
        assertThat(directory
                        .mailbox(special.address().orElseThrow())
                        .orElseThrow()
                        .specialCase())
                .isEqualTo("kiêm nhiệm tại Sở Tài chính");
    }

    @Test
    default void ofManyAtOnceEachGetsAnotherAddress() throws Exception {
        Directory directory = directory(MailboxPolicy.none());
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Callable<Reservation>> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ReservationRequest request =
                    request(new Person("p" + i, "Nguyễn Văn An"), STTTT).withKey("k" + i / 2 * 2);
            all.add(() -> directory.reserve(request));
        }
        Set<MailAddress> addresses = new HashSet<>();
        for (Future<Reservation> one : pool.invokeAll(all)) {
            one.get().address().ifPresent(addresses::add);
        }
        pool.shutdown();

        // of two requests with one key and different people one is refused
        assertThat(addresses).hasSize(30);
        assertThat(directory.size()).isEqualTo(30);
    }

    @Test
    default void openingNeedsTheWrittenRegistration() {
        Directory directory = directory(dakNong());
        directory.reserve(request(AN, STTTT));

        Change refused = directory.by(ACT).open(ANNV);

        assertThat(refused.done()).isFalse();
        assertThat(codes(refused)).containsExactly(DirectoryCode.REGISTRATION_DOCUMENT_MISSING);
        assertThat(directory.mailbox(ANNV).orElseThrow().state()).isEqualTo(MailboxState.RESERVED);
        assertThat(directory.by(ACT.askedFor(REQUEST)).open(ANNV).done()).isTrue();
        Mailbox opened = directory.mailbox(ANNV).orElseThrow();
        assertThat(opened.state()).isEqualTo(MailboxState.ACTIVE);
        assertThat(opened.openedOn()).contains(TODAY);
        assertThat(opened.password()).isEqualTo(PasswordState.ISSUED);
    }

    @Test
    default void transferGivesANewAddressAndLeavesAnAlias() {
        Directory directory = withAn();

        Change moved = directory.by(DOCUMENTED).transfer(ANNV, proposal(AN.name(), "stc"), Owner.official(STC, AN));

        assertThat(moved.done()).isTrue();
        MailAddress there = MailAddress.parse("annv.stc@daknong.gov.vn");
        Mailbox mailbox = directory.mailbox(there).orElseThrow();
        assertThat(mailbox.id()).isEqualTo(ANNV.canonical());
        assertThat(mailbox.agencyId()).contains("stc");
        Mailbox old = directory.mailbox(ANNV).orElseThrow();
        assertThat(old.state()).isEqualTo(MailboxState.ALIAS);
        assertThat(old.successor()).contains(there);
        assertThat(directory.find(ANNV).flatMap(Correspondent::agency).map(Agency::id))
                .contains("stc");
        assertThat(directory.holderOn(ANNV, TODAY).orElseThrow().agencyId()).contains("stttt");
        assertThat(directory.holderOn(there, TODAY.minusDays(1))).isEmpty();
    }

    @Test
    default void whoComesBackGetsTheOldAddressBack() {
        Directory directory = withAn();
        directory.by(DOCUMENTED).transfer(ANNV, proposal(AN.name(), "stc"), Owner.official(STC, AN));
        MailAddress there = MailAddress.parse("annv.stc@daknong.gov.vn");

        Change back = directory.by(DOCUMENTED).transfer(there, proposal(AN.name(), "stttt"), Owner.official(STTTT, AN));

        assertThat(back.mailbox().orElseThrow().address()).isEqualTo(ANNV);
        assertThat(directory.mailbox(ANNV).orElseThrow().state()).isEqualTo(MailboxState.ACTIVE);
        assertThat(directory.mailbox(there).orElseThrow().state()).isEqualTo(MailboxState.ALIAS);
    }

    @Test
    default void transferWithoutADecisionChangesNothing() {
        Directory directory = withAn();

        Change refused =
                directory.by(ACT.askedFor(REQUEST)).transfer(ANNV, proposal(AN.name(), "stc"), Owner.official(STC, AN));

        assertThat(codes(refused)).containsExactly(DirectoryCode.LIFECYCLE_DOCUMENT_MISSING);
        assertThat(refused.findings().get(0).provision().orElseThrow().id()).isEqualTo("DN-12-2012.D7.K2.a");
        assertThat(directory.mailbox(ANNV).orElseThrow().state()).isEqualTo(MailboxState.ACTIVE);
        assertThat(directory.size()).isEqualTo(1);
    }

    @Test
    default void takenAddressInTheNewAgencyGetsALetter() {
        Directory directory = withAn();
        directory.reserve(request(new Person("nv-9", "Nguyễn Văn An"), STC));

        Change moved = directory.by(DOCUMENTED).transfer(ANNV, proposal(AN.name(), "stc"), Owner.official(STC, AN));

        assertThat(moved.mailbox().orElseThrow().address().localPart()).isEqualTo("annva.stc");
    }

    @Test
    default void revokedAddressGoesToNobodyElse() {
        Directory directory = withAn();
        assertThat(directory.by(DOCUMENTED).revoke(ANNV, Departure.RETIRED).done())
                .isTrue();

        assertThat(directory.find(ANNV)).isEmpty();
        assertThat(directory.mailbox(ANNV).orElseThrow().heldUntil()).contains(TODAY);
        Reservation next = directory.reserve(request(new Person("nv-9", "Nguyễn Văn An"), STTTT));
        assertThat(next.address().orElseThrow().localPart()).isEqualTo("annva.stttt");
        assertThat(next.findings())
                .extracting(DirectoryFinding::code)
                .containsExactly(DirectoryCode.ADDRESS_NOT_REISSUED);
        assertThat(directory.holderOn(ANNV, TODAY.minusDays(1))).isEmpty();
    }

    @Test
    default void revokedAddressGoesToSomebodyElseAfterThePeriodOfThePolicy() {
        Directory directory = directory(MailboxPolicy.none().with(Name.REISSUE, "P2Y"));
        directory.reserve(request(AN, STTTT));
        directory.by(ACT).revoke(ANNV, Departure.LEFT);
        ReservationRequest later = request(new Person("nv-9", "Nguyễn Văn An"), STTTT);

        Reservation early =
                directory.reserve(later.by(act(TODAY.plusYears(2).minusDays(1))).withKey("early"));
        assertThat(early.address().orElseThrow().localPart()).isEqualTo("annva.stttt");
        directory.by(ACT).revoke(early.address().orElseThrow(), Departure.MISTAKE);
        Reservation due = directory.reserve(later.by(act(TODAY.plusYears(2))).withKey("due"));

        assertThat(due.address()).contains(ANNV);
        assertThat(directory.mailbox(ANNV).orElseThrow().personId()).contains("nv-9");
        assertThat(directory.holderOn(ANNV, TODAY.plusYears(2)).orElseThrow().personId())
                .contains("nv-9");
        assertThat(directory.events(EventQuery.all().of(Event.Kind.ADDRESS_REISSUED)))
                .hasSize(1);
    }

    @Test
    default void revokingEndsTheAliasesToo() {
        Directory directory = withAn();
        directory.by(DOCUMENTED).transfer(ANNV, proposal(AN.name(), "stc"), Owner.official(STC, AN));

        directory.by(DOCUMENTED).revoke(MailAddress.parse("annv.stc@daknong.gov.vn"), Departure.LEFT);

        assertThat(directory.find(ANNV)).isEmpty();
        assertThat(directory.size()).isZero();
        assertThat(directory.reserve(request(AN, STC)).outcome()).isEqualTo(Outcome.RESERVED);
    }

    @Test
    default void aliasEndsOnItsDay() {
        Directory directory = directory(MailboxPolicy.none().with(Name.ALIAS, "P6M"));
        directory.reserve(request(AN, STTTT));
        directory.by(ACT).transfer(ANNV, proposal(AN.name(), "stc"), Owner.official(STC, AN));

        assertThat(directory.by(act(TODAY.plusMonths(6).minusDays(1))).endAliases())
                .isEmpty();
        assertThat(directory.by(act(TODAY.plusMonths(6))).endAliases()).hasSize(1);
        assertThat(directory.find(ANNV)).isEmpty();
        assertThat(directory.holderOn(ANNV, TODAY.plusMonths(5))).isPresent();
        assertThat(directory.holderOn(ANNV, TODAY.plusMonths(6))).isEmpty();
    }

    @Test
    default void mergedAgencyIsReachedUnderItsOldAddress() {
        Directory directory = directory(MailboxPolicy.none());
        MailAddress old = MailAddress.parse("stc@daknong.gov.vn");
        MailAddress next = MailAddress.parse("stttt@daknong.gov.vn");
        directory.reserve(NAMING.propose(MailboxKind.AGENCY, Unit.agency("stc")), Owner.agency(STC));
        directory.reserve(NAMING.propose(MailboxKind.AGENCY, Unit.agency("stttt")), Owner.agency(STTTT));

        assertThat(directory.by(ACT).replace(old, next, TODAY.plusYears(1)).done())
                .isTrue();

        assertThat(directory.find(old).flatMap(Correspondent::agency)).contains(STTTT);
        assertThat(codes(directory.by(ACT).replace(next, MailAddress.parse("x@daknong.gov.vn"), null)))
                .containsExactly(DirectoryCode.MAILBOX_UNKNOWN);
    }

    @Test
    default void renamingKeepsTheMailbox() {
        Directory directory = withAn();

        Change renamed = directory.by(DOCUMENTED).rename(ANNV, proposal("Nguyễn Văn Ân", "stttt"), "Nguyễn Văn Ân");

        assertThat(renamed.done()).isTrue();
        assertThat(directory.mailbox(ANNV).orElseThrow().name()).isEqualTo("Nguyễn Văn Ân");
        assertThat(directory
                        .by(DOCUMENTED)
                        .rename(ANNV, proposal("Nguyễn Văn Bê", "stttt"), "Nguyễn Văn Bê")
                        .done())
                .isTrue();
        assertThat(directory.mailbox(ANNV).orElseThrow().state()).isEqualTo(MailboxState.ALIAS);
    }

    @Test
    default void requestForAUnitComesFromTheAgencyAbove() {
        Directory directory = directory(dakNong());
        directory.register(STTTT, ACT);
        directory.registerUnit(CENTRE, "stttt", ACT);
        MailAddress box = MailAddress.parse("cntt@daknong.gov.vn");
        directory.reserve(NAMING.propose(MailboxKind.AGENCY, Unit.agency("cntt")), Owner.agency(CENTRE));

        DocumentReference own = new DocumentReference("1/TT", LocalDate.of(2026, 2, 25), CENTRE.name());
        assertThat(codes(directory.by(ACT.askedFor(own)).open(box))).containsExactly(DirectoryCode.WRONG_REQUESTER);
        assertThat(directory.by(ACT.askedFor(REQUEST)).open(box).done()).isTrue();
        assertThat(directory.parentOf("cntt")).contains("stttt");
    }

    @Test
    default void unusedMailboxIsWarnedOfAndDueByTheCalendar() {
        Directory directory = withAn();
        directory.by(ACT).used(Map.of(ANNV, LocalDate.of(2026, 8, 31)));

        assertThat(directory.inactiveOn(LocalDate.of(2027, 1, 28))).isEmpty();
        assertThat(directory.inactiveOn(LocalDate.of(2027, 1, 29)))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.due()).isFalse();
                    assertThat(warning.dueOn()).isEqualTo(LocalDate.of(2027, 2, 28));
                    assertThat(warning.finding().provision().orElseThrow().id()).isEqualTo("DN-12-2012.D7.K3");
                });
        assertThat(directory.inactiveOn(LocalDate.of(2027, 2, 28)).get(0).due()).isTrue();
        assertThat(directory
                        .by(act(LocalDate.of(2027, 2, 28)))
                        .revoke(ANNV, Departure.UNUSED)
                        .done())
                .isTrue();
        assertThat(directory.inactiveOn(LocalDate.of(2027, 3, 1))).isEmpty();
    }

    @Test
    default void unusedMailboxIsLockedFirstWhereTheRegulationSaysSo() {
        MailboxPolicy ngheAn =
                MailboxPolicy.none().with(Name.UNUSED_LOCK, "P6M").with(Name.UNUSED_REVOKE, "P12M");
        Directory directory = directory(ngheAn);
        directory.reserve(request(AN, STTTT));
        directory.by(ACT).open(ANNV);

        assertThat(directory.inactiveOn(TODAY.plusMonths(6)).get(0).measure()).isEqualTo(Inactivity.Measure.LOCK);
        assertThat(directory.by(ACT).lock(ANNV, "6 tháng không sử dụng").done()).isTrue();
        assertThat(directory.find(ANNV)).isPresent();
        assertThat(directory.inactiveOn(TODAY.plusMonths(7))).isEmpty();
        assertThat(directory.inactiveOn(TODAY.plusMonths(12)).get(0).measure()).isEqualTo(Inactivity.Measure.REVOKE);
        assertThat(directory.by(act(TODAY.plusMonths(7))).unlock(ANNV).done()).isTrue();
        assertThat(directory.inactiveOn(TODAY.plusMonths(12))).isEmpty();
    }

    @Test
    default void earlierUseChangesNothing() {
        Directory directory = withAn();

        assertThat(directory.by(ACT).used(Map.of(ANNV, TODAY.plusDays(9)))).isEqualTo(1);
        assertThat(directory.by(ACT).used(Map.of(ANNV, TODAY.plusDays(3)))).isZero();
        assertThat(directory.mailbox(ANNV).orElseThrow().lastUsedOn()).contains(TODAY.plusDays(9));
    }

    @Test
    default void passwordIsChangedAtTheFirstLoginAndAgainAfterAReset() {
        Directory directory = withAn();

        directory.by(ACT).passwordChanged(ANNV);
        assertThat(directory.mailbox(ANNV).orElseThrow().password()).isEqualTo(PasswordState.CHANGED);
        Change unreported = directory.by(ACT).passwordIssued(ANNV, List.of());
        assertThat(codes(unreported)).containsExactly(DirectoryCode.RESET_REPORT_MISSING);
        assertThat(unreported.done()).isTrue();
        assertThat(directory.mailbox(ANNV).orElseThrow().password()).isEqualTo(PasswordState.ISSUED);
    }

    @Test
    default void agencysMailboxIsKeptByTheHeadOrAnAuthorisedPersonAndHandedOverWhole() {
        Directory directory = directory(dakNong());
        MailAddress box = MailAddress.parse("stttt@daknong.gov.vn");
        directory.reserve(NAMING.propose(MailboxKind.AGENCY, Unit.agency("stttt")), Owner.agency(STTTT));
        directory.by(DOCUMENTED).open(box);
        Keeper nobody = new Keeper("", "Trần Thị Bình", false, null, TODAY, null);

        assertThat(codes(directory.by(ACT).entrust(box, nobody))).containsExactly(DirectoryCode.MANAGER_NOT_AUTHORISED);
        Keeper clerk = Keeper.authorised(BINH, DECISION, TODAY, TODAY.plusYears(1));
        assertThat(directory.by(ACT).entrust(box, clerk).done()).isTrue();
        assertThat(directory.mailbox(box).orElseThrow().keeper()).contains(clerk);
        Keeper head = Keeper.head(AN, TODAY);
        Change incomplete = directory.by(ACT).handOver(box, new HandOver("Trần Thị Bình", head, true, null));
        assertThat(codes(incomplete)).containsExactly(DirectoryCode.HANDOVER_INCOMPLETE);
        HandOver.Content content = new HandOver.Content(812, 40_000_000, "ab".repeat(32));
        assertThat(directory
                        .by(ACT)
                        .handOver(box, new HandOver("Trần Thị Bình", head, true, content))
                        .done())
                .isTrue();
        assertThat(directory.mailbox(box).orElseThrow().keeper()).contains(head);
        assertThat(directory.mailbox(box).orElseThrow().password()).isEqualTo(PasswordState.ISSUED);
    }

    @Test
    default void onlyAdministratorsAndThoseNamedWriteToEverybody() {
        Directory directory = withAn();
        MailAddress everybody = MailAddress.parse("internal@daknong.gov.vn");
        MailAddress binh = directory.reserve(request(BINH, STTTT)).address().orElseThrow();
        directory.by(DOCUMENTED).open(binh);
        Owner province = Owner.agency(STTTT);
        assertThat(directory
                        .reserve(NAMING.propose(MailboxKind.BROADCAST, Unit.everybody()), province)
                        .outcome())
                .isEqualTo(Outcome.RESERVED);
        directory.register(BINH, ACT);
        directory.assign(new Post("nv-2", "stttt", Duty.ADMINISTRATOR, TODAY, TODAY.plusDays(9)), ACT);

        assertThat(directory.checkSender(everybody, ANNV, TODAY))
                .extracting(DirectoryFinding::code)
                .containsExactly(DirectoryCode.BROADCAST_NOT_ALLOWED);
        assertThat(directory.checkSender(everybody, binh, TODAY)).isEmpty();
        assertThat(directory.checkSender(everybody, binh, TODAY.plusDays(9))).isNotEmpty();
        assertThat(directory.by(ACT).allowSender(everybody, ANNV, null).done()).isTrue();
        assertThat(directory.checkSender(everybody, ANNV, TODAY)).isEmpty();
        directory.by(ACT).removeSender(everybody, ANNV);
        assertThat(directory.checkSender(everybody, ANNV, TODAY)).isNotEmpty();
        assertThat(codes(directory.by(ACT).allowSender(ANNV, binh, null))).containsExactly(DirectoryCode.MAILBOX_KIND);
    }

    @Test
    default void trailTellsWhoDidWhatWhenAndOnWhatGround() {
        Directory directory = withAn();
        directory.by(DOCUMENTED).transfer(ANNV, proposal(AN.name(), "stc"), Owner.official(STC, AN));

        List<Event> events = directory.events(EventQuery.all().about(ANNV.canonical()));

        assertThat(events)
                .extracting(Event::kind)
                .containsExactly(
                        Event.Kind.ADDRESS_RESERVED, Event.Kind.MAILBOX_OPENED, Event.Kind.MAILBOX_TRANSFERRED);
        Event moved = events.get(2);
        assertThat(moved.act()).isEqualTo(DOCUMENTED);
        assertThat(moved.before()).isEqualTo("address=annv.stttt@daknong.gov.vn; agency=stttt");
        assertThat(moved.after()).isEqualTo("address=annv.stc@daknong.gov.vn; agency=stc");
        assertThat(events).extracting(Event::number).isSorted();
        assertThat(directory.events(EventQuery.all().page(moved.number() - 1, 1)))
                .containsExactly(moved);
        assertThat(directory.events(EventQuery.all().by("ai đó"))).isEmpty();
        Instant at = DOCUMENTED.at();
        assertThat(directory.events(EventQuery.all().about(ANNV.canonical()).between(at, at.plusNanos(1))))
                .hasSize(3);
        assertThat(directory.events(EventQuery.all().between(at.plusNanos(1), at.plusSeconds(9))))
                .isEmpty();
    }

    @Test
    default void mailboxesAreFoundByWhatIsKnownOfThem() {
        Directory directory = withAn();
        MailAddress binh = directory.reserve(request(BINH, STC)).address().orElseThrow();

        assertThat(directory.mailboxes(MailboxQuery.all()))
                .extracting(Mailbox::address)
                .containsExactly(ANNV, binh);
        assertThat(directory.mailboxes(MailboxQuery.all().containing("BINH tran")))
                .isEmpty();
        assertThat(directory.mailboxes(MailboxQuery.all().containing("tran thi binh")))
                .hasSize(1);
        assertThat(directory.mailboxes(MailboxQuery.all().containing("nv.stttt@")))
                .hasSize(1);
        assertThat(directory.mailboxes(MailboxQuery.all().containing("100%_"))).isEmpty();
        assertThat(directory.mailboxes(MailboxQuery.all().ofAgency("stc"))).hasSize(1);
        assertThat(directory.mailboxes(MailboxQuery.all().ofPerson("nv-1"))).hasSize(1);
        assertThat(directory.mailboxes(MailboxQuery.all().in(MailboxState.REVOKED)))
                .isEmpty();
        assertThat(directory.mailboxes(MailboxQuery.all().ofKind(MailboxKind.AGENCY)))
                .isEmpty();
        assertThat(directory.mailboxes(MailboxQuery.all().after(ANNV).atMost(1)))
                .extracting(Mailbox::address)
                .containsExactly(binh);
    }

    @Test
    default void whatIsEnteredComesBackAsItWas() {
        Directory directory = directory(MailboxPolicy.none());
        CertificateBinding binding = new CertificateBinding(
                CertificateBinding.Kind.CERTIFICATE_SHA256, "ab".repeat(32), TODAY, TODAY.plusYears(1));
        Agency agency = STTTT.withCertificate(binding);
        directory.register(agency, ACT);
        directory.register(AN, ACT);
        Post post = new Post("nv-1", "stttt", Duty.HEAD, TODAY, null);
        directory.assign(post, ACT);
        MailAddress free = MailAddress.parse("SoTTTT@Gmail.com");

        assertThat(directory.add(free, Owner.agency(agency))).isTrue();
        assertThat(directory.add(MailAddress.parse("sotttt@gmail.com"), Owner.citizen("Lan")))
                .isFalse();
        assertThat(directory.agency("stttt")).contains(agency);
        assertThat(directory.agenciesNamed("SỞ  THÔNG TIN và truyền thông")).containsExactly(agency);
        assertThat(directory.person("nv-1")).contains(AN);
        assertThat(directory.postsOf("nv-1")).containsExactly(post);
        assertThat(directory.postsIn("stttt")).containsExactly(post);
        assertThat(directory.find(free).orElseThrow().address().toString()).isEqualTo("SoTTTT@gmail.com");
        assertThat(directory.correspondents()).extracting(Correspondent::name).containsExactly(STTTT.name());
        assertThatThrownBy(() -> directory.assign(new Post("x", "stttt", Duty.HEAD, TODAY, null), ACT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.registerUnit(CENTRE, "nobody", ACT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void whatIsUnknownIsSaidToBeUnknown() {
        Directory directory = directory(dakNong());

        assertThat(codes(directory.by(DOCUMENTED).open(ANNV))).containsExactly(DirectoryCode.MAILBOX_UNKNOWN);
        assertThat(codes(directory.by(DOCUMENTED).revoke(ANNV, Departure.LEFT)))
                .containsExactly(DirectoryCode.MAILBOX_UNKNOWN);
        assertThat(codes(directory.by(DOCUMENTED).rename(ANNV, proposal("A B", "stttt"), "A B")))
                .containsExactly(DirectoryCode.MAILBOX_UNKNOWN);
        assertThat(directory.mailbox(ANNV)).isEmpty();
        assertThat(directory.holderOn(ANNV, TODAY)).isEmpty();
    }

    @Test
    default void strangeCharactersInNamesAreKeptOrDroppedButNeverAnError() {
        Directory directory = directory(MailboxPolicy.none());
        Owner owner = Owner.official(STTTT, "An\u0000 '; drop table mailbox; --\uD83D\uDE00");

        assertThat(directory.reserve(proposal("Nguyễn Văn An", "stttt"), owner).outcome())
                .isEqualTo(Outcome.RESERVED);
        assertThat(directory.mailbox(ANNV).orElseThrow().name()).isEqualTo("An '; drop table mailbox; --\uD83D\uDE00");
    }

    @Test
    default void nameOfAnyLengthIsKept() {
        Directory directory = directory(MailboxPolicy.none());
        String name = "Ấ".repeat(60_000);

        directory.add(ANNV, Owner.citizen(name));

        assertThat(directory.mailbox(ANNV).orElseThrow().name()).isEqualTo(name);
    }
}
