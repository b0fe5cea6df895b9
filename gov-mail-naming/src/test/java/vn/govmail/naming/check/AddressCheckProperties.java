package vn.govmail.naming.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.rule.Effect;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

class AddressCheckProperties {
    private static final RuleSet RULES = RuleSets.named("dak-nong-2012");
    private static final AddressCheck CHECK = AddressCheck.under(RULES, LocalDate.of(2026, 11, 22));
    private static final Naming NAMING = Naming.under(RULES);

    @Property
    void everyTextHasAReport(@ForAll String text) {
        AddressReport report = CHECK.check(text);

        assertThat(report.findings()).isNotNull();
        assertThat(report.kind().isEmpty()
                        || report.kinds().contains(report.kind().get()))
                .isTrue();
    }

    @Property(tries = 3000)
    void validMeansThatNoFindingIsAnError(@ForAll("addresses") String text) {
        AddressReport report = CHECK.check(text);
        boolean grave = report.findings().stream().anyMatch(f -> f.effect().compareTo(Effect.ERROR) >= 0);

        assertThat(report.valid()).as(text + report.findings()).isEqualTo(!grave);
        report.suggestion().ifPresent(s -> assertThat(s.toString()).isNotEqualTo(text));
    }

    @Property
    void suggestionIsAValidAddress(@ForAll("addresses") String text) {
        CHECK.check(text)
                .suggestion()
                .ifPresent(s ->
                        assertThat(CHECK.check(s.toString()).valid()).as(text).isTrue());
    }

    @Property
    void letterCaseDoesNotMatter(@ForAll("addresses") String text) {
        AddressReport plain = CHECK.check(text.toLowerCase(Locale.ROOT));
        AddressReport capitals = CHECK.check(text.toUpperCase(Locale.ROOT));

        assertThat(capitals.valid()).isEqualTo(plain.valid());
        assertThat(capitals.kinds()).isEqualTo(plain.kinds());
        assertThat(capitals.official()).isEqualTo(plain.official());
    }

    @Property
    void whatIsProposedForAPersonIsAPersonsShape(@ForAll("names") String name) {
        String address = NAMING.propose(PersonName.parse(name), Unit.agency("stttt"))
                .address()
                .orElseThrow()
                .toString();

        assertThat(CHECK.check(address).valid()).as(address).isTrue();
        assertThat(CHECK.check(address).kinds()).as(address).contains(MailboxKind.PERSON);
    }

    @Provide
    Arbitrary<String> names() {
        return Combinators.combine(
                        Arbitraries.of("Nguyễn", "Trần", "Lê", "Đặng", "Hoàng", "Ngô"),
                        Arbitraries.of("Văn", "Thị", "Hữu", "Đức", "Ngọc Minh"),
                        Arbitraries.of("An", "Khai", "Hằng", "Ý", "Đạt", "Quyền"))
                .as((family, middle, given) -> family + " " + middle + " " + given);
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> local = Arbitraries.of(
                        "annv",
                        "stttt",
                        ".",
                        "cujut",
                        "vp",
                        "internal",
                        "postmaster",
                        "namdong",
                        "-",
                        "1",
                        "é",
                        "\"",
                        "123456789")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
        Arbitrary<String> domain = Arbitraries.of(
                "daknong.gov.vn",
                "daknong.gov.vm",
                "dakn0ng.gov.vn",
                "mail.daknong.gov.vn",
                "gmail.com",
                "gmial.com",
                "khanhhoa.gov.vn",
                "daknong.gov.vn.evil.com",
                "daknong.gov,vn",
                "vn",
                "example.com",
                "[1.2.3.4]");
        return Combinators.combine(local, domain).as((a, b) -> a + "@" + b);
    }
}
