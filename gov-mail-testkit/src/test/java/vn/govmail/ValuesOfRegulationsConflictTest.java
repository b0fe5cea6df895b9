package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.address.Agency;
import vn.govmail.document.DocumentType;
import vn.govmail.document.ExchangeClass;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.DirectoryCode;
import vn.govmail.naming.directory.DirectoryFinding;
import vn.govmail.naming.directory.MailboxPolicy;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.ReservationRequest;
import vn.govmail.operation.LogRetention;
import vn.govmail.operation.PasswordRule;
import vn.govmail.rule.Capability;
import vn.govmail.rule.ListedDocuments;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.verdict.Finding;

/** Where regulations lay down different values for one thing, or one is silent: each keeps its own, and the strictest applies. */
class ValuesOfRegulationsConflictTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final RuleSet DAK_NONG = RuleSets.named("dak-nong-2012");
    private static final RuleSet NATIONAL = RuleSets.named("national-2008");
    private static final RuleSet PHU_YEN = RuleSets.named("phu-yen-2009");

    private static MailboxTerms terms(RuleSet rules) {
        return MailboxTerms.under(rules, TODAY);
    }

    // how often mailboxes are checked

    @Test
    void numbersOfChecksStandInDakNongAloneAndTheOthersAskForADayOrASession() {
        assertThat(terms(DAK_NONG).term(Name.UNIT_CHECKS).orElseThrow().value().split(" ", -1))
                .hasSize(4);
        assertThat(terms(DAK_NONG)
                        .term(Name.PERSON_CHECKS)
                        .orElseThrow()
                        .value()
                        .split(" ", -1))
                .hasSize(2);
        assertThat(Stream.of(NATIONAL, PHU_YEN)
                        .map(rules -> terms(rules)
                                .term(Name.UNIT_CHECKS)
                                .orElseThrow()
                                .value()))
                .allMatch(value -> value.startsWith("EACH_"));
        assertThat(terms(NATIONAL).term(Name.PERSON_CHECKS)).isEmpty();
    }

    // which types of documents go by mail

    @ParameterizedTest
    @CsvSource({
        "dak-nong-2012, DN-12-2012.D9.K1, lich-cong-tac, LISTED",
        "national-2008, CT34-2008.M1.b.3, lich-cong-tac, MUST",
        "phu-yen-2009, PY-05-2009.M3, lich-cong-tac, MUST",
        "dak-nong-2012, DN-12-2012.D9.K1, giay-trieu-tap, LISTED",
        "national-2008, CT34-2008.M1.b.3, cong-van, ENCOURAGED"
    })
    void eachRegulationHasItsOwnListOfDocuments(
            String policy, String provision, String type, ListedDocuments.Kind expected) {
        assertThat(ExchangeClass.of(
                                RuleSets.named(policy), DocumentType.of(type).orElseThrow())
                        .stream()
                        .filter(found -> found.provision().id().equals(provision))
                        .map(ExchangeClass::kind))
                .containsExactly(expected);
    }

    // one mailbox each

    @Test
    void aSecondMailboxNeedsAReasonEverywhereAndBreaksAClauseInDakNongAlone() {
        for (RuleSet rules : List.of(DAK_NONG, PHU_YEN)) {
            Directory directory = Directory.inMemory(MailboxPolicy.under(rules, TODAY));
            Naming naming = Naming.under(DAK_NONG);
            Person person = new Person("nv-1", "Nguyễn Văn An");
            List<DirectoryFinding> second = List.of();
            for (String agency : List.of("stc", "syt")) {
                Agency employer = Agency.named(agency, agency, "");
                second = directory
                        .reserve(ReservationRequest.of(
                                        naming.propose(PersonName.parse(person.name()), Unit.agency(agency)),
                                        Owner.official(employer, person))
                                .by(Act.UNATTRIBUTED))
                        .findings();
            }
            assertThat(second).extracting(DirectoryFinding::code).containsExactly(DirectoryCode.SECOND_MAILBOX);
            assertThat(second.get(0).provision().isPresent()).isEqualTo(rules == DAK_NONG);
        }
    }

    // letters of namesakes

    @Test
    void theLetterStandsWhereTheFormulaHasItAndTheOtherReadingIsOnRecord() {
        Provision clause = DAK_NONG.provisions().stream()
                .filter(p -> p.id().equals("DN-12-2012.D5.K1.a.dup"))
                .findFirst()
                .orElseThrow();
        assertThat(clause.chosenReadings()).extracting(r -> r.id()).containsExactly("after-initials");
        assertThat(clause.readings()).extracting(r -> r.id()).contains("after-given-name");
    }

    // how long logs are kept

    @Test
    void theLongestTimeForLogsApplies() {
        assertThat(LogRetention.under(DAK_NONG, TODAY).period()).contains(Period.ofMonths(12));
        assertThat(LogRetention.under(PHU_YEN, TODAY).period()).isEqualTo(Optional.empty());
        assertThat(LogRetention.under(PHU_YEN.and(DAK_NONG), TODAY).period()).contains(Period.ofMonths(12));
    }

    // passwords

    @Test
    void passwordsFollowEachRegulationsOwnValues() {
        char[] noDigit = "Daknong!@".toCharArray();
        assertThat(PasswordRule.under(DAK_NONG, TODAY).check("a@daknong.gov.vn", noDigit, List.of()))
                .isEmpty();
        char[] weak = "abc".toCharArray();
        assertThat(PasswordRule.under(PHU_YEN, TODAY).check("a@phuyen.gov.vn", weak, List.of()))
                .isEmpty();
        char[] short7 = "Dak!ng1".toCharArray();
        List<Finding> findings = PasswordRule.under(DAK_NONG, TODAY).check("a@daknong.gov.vn", short7, List.of());
        assertThat(findings).extracting(f -> f.provision().orElseThrow().id()).containsOnly("DN-12-2012.D12.K1.use");
    }

    // publication

    @Test
    void publicationIsAskedForByAllFourEachInItsOwnWords() {
        assertThat(RuleSets.shipped().stream()
                        .flatMap(id -> RuleSets.named(id).servedBy(Capability.DIRECTORY_PUBLICATION).stream())
                        .map(Provision::id))
                .contains("DN-12-2012.D3.K4", "CT34-2008.M1.b.2", "PY-05-2009.M2.b", "KH-12-2013.M2.đ");
    }

    // an ended rule

    @Test
    void aRegulationSpeaksFromItsFirstDay() {
        LocalDate first = LocalDate.of(2012, 8, 27);
        assertThat(MailboxTerms.under(DAK_NONG, first).term(Name.FILE_LIMIT)).isPresent();
        assertThat(MailboxTerms.under(DAK_NONG, first.minusDays(1)).term(Name.FILE_LIMIT))
                .isEmpty();
    }
}
