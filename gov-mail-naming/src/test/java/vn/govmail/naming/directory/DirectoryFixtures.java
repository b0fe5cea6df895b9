package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.DakNong;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.Unit;
import vn.govmail.rule.RuleSets;

/** A directory of three agencies and two people, for the contracts. */
interface DirectoryFixtures {
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

    default Directory withAn() {
        return withAn(dakNong());
    }

    default Directory withAn(MailboxPolicy policy) {
        Directory directory = directory(policy);
        assertThat(directory.reserve(request(AN, STTTT)).address()).contains(ANNV);
        assertThat(directory.by(DOCUMENTED).open(ANNV).done()).isTrue();
        return directory;
    }

    static List<DirectoryCode> codes(Change change) {
        return change.findings().stream().map(DirectoryFinding::code).toList();
    }
}
