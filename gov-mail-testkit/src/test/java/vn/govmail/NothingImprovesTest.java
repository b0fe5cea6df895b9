package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.govmail.address.AddressBook;
import vn.govmail.document.OfficeReader;
import vn.govmail.document.PlainTextReader;
import vn.govmail.fact.Limits;
import vn.govmail.rule.Expression;
import vn.govmail.rule.Mechanisms;
import vn.govmail.rule.Regulation;
import vn.govmail.rule.RuleSets;
import vn.govmail.signing.Documents;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/**
 * Equivalence is proved, never assumed: whatever is taken away from the assessment, no letter fares better. An outcome stays
 * what it was or becomes one for a person; nothing that is determined may rest on what is not known.
 */
class NothingImprovesTest {
    private static final Map<String, LetterCorpus.Case> LETTERS = LetterCorpus.letters();
    private static Map<String, Outcome> before = Map.of();

    /** Not while the class is being initialised: the threads that share the work would wait for that. */
    @BeforeAll
    static void judgeWithEverything() {
        before = outcomes(full().build());
    }

    private static GovMail.Builder full() {
        return withoutReaders()
                .reader(Documents.pdfReader())
                .reader(new OfficeReader())
                .reader(new PlainTextReader());
    }

    private static GovMail.Builder withoutReaders() {
        return Intake.all().withoutDiscovery();
    }

    private static GovMail.Builder bare() {
        return GovMail.under(RuleSets.named("dak-nong-2012")).withoutDiscovery();
    }

    private static GovMail.Builder withoutVerifier() {
        return bare().addressBook(Intake.DIRECTORY)
                .trustingResultsOf(Intake.SERVER)
                .reader(Documents.pdfReader())
                .reader(new OfficeReader())
                .reader(new PlainTextReader());
    }

    private static Map<String, Outcome> outcomes(GovMail mail) {
        return LETTERS.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(
                        Map.Entry::getKey,
                        e -> mail.assess(
                                        e.getValue().message(),
                                        Intake.TIMES,
                                        e.getValue().circumstances())
                                .outcome()));
    }

    private static void nothingImproves(String taken, GovMail mail) {
        nothingImproves(taken, mail, UnaryOperator.identity());
    }

    private static void nothingImproves(String taken, GovMail mail, UnaryOperator<Set<Outcome>> alsoAllowed) {
        SoftAssertions softly = new SoftAssertions();
        outcomes(mail).forEach((name, after) -> {
            Set<Outcome> allowed = EnumSet.of(before.get(name), Outcome.NEEDS_HUMAN_CHECK);
            softly.assertThat(after).as("%s, without %s", name, taken).isIn(alsoAllowed.apply(allowed));
        });
        softly.assertAll();
    }

    @Test
    void corpusHoldsEveryOutcomeThatTheRegulationKnows() {
        assertThat(before.values())
                .contains(
                        Outcome.LEGALLY_EQUIVALENT,
                        Outcome.PAPER_REQUIRED,
                        Outcome.TREATED_AS_NOT_SENT,
                        Outcome.SECRET_BLOCKED,
                        Outcome.NEEDS_HUMAN_CHECK,
                        Outcome.INFORMATION_ONLY,
                        Outcome.NO_DOCUMENT);
    }

    @Test
    void withoutAnyOneMechanism() {
        for (String mechanism : decisive()) {
            nothingImproves(mechanism, full().withoutMechanism(mechanism).build());
        }
    }

    /** Those of routes and of rules that do something to the message or a document; what only adds a finding changes no outcome. */
    private static Set<String> decisive() {
        Regulation regulation = RuleSets.named("dak-nong-2012").regulations().get(0);
        Stream<Expression> ofRules = regulation.rules().stream()
                .filter(r -> r.acceptance().isPresent() || r.legalValue().isPresent())
                .flatMap(r -> Stream.of(r.condition(), r.requirement()));
        Stream<Expression> ofRoutes = regulation.routes().stream()
                .flatMap(r -> Stream.concat(Stream.of(r.applicability()), r.conditions().stream()));
        return Stream.concat(ofRules, ofRoutes)
                .flatMap(Expression::checks)
                .map(Expression.Check::mechanism)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void withoutAllMechanisms() {
        GovMail.Builder builder = full();
        Mechanisms.names().forEach(builder::withoutMechanism);
        GovMail mail = builder.build();

        nothingImproves("all mechanisms", mail);
        assertThat(outcomes(mail).values()).containsOnly(Outcome.NEEDS_HUMAN_CHECK);
    }

    /** Khoản 4 Điều 9 asks for the mailbox alone: it answers about a file that nothing reads. */
    private static Set<Outcome> orNotSent(Set<Outcome> allowed) {
        return allowed.contains(Outcome.SECRET_BLOCKED) ? plus(allowed, Outcome.TREATED_AS_NOT_SENT) : allowed;
    }

    private static Set<Outcome> plus(Set<Outcome> allowed, Outcome more) {
        Set<Outcome> all = EnumSet.copyOf(allowed);
        all.add(more);
        return all;
    }

    @Test
    void withoutAnyOneReader() {
        Map<String, Supplier<GovMail.Builder>> fewer = Map.of(
                "PDF reader", () -> withoutReaders().reader(new OfficeReader()).reader(new PlainTextReader()),
                "office reader",
                        () -> withoutReaders().reader(Documents.pdfReader()).reader(new PlainTextReader()),
                "text reader",
                        () -> withoutReaders().reader(Documents.pdfReader()).reader(new OfficeReader()),
                "any reader", NothingImprovesTest::withoutReaders);
        fewer.forEach((name, mail) -> nothingImproves(name, mail.get().build(), NothingImprovesTest::orNotSent));
    }

    @Test
    void withoutVerifierAndWithoutAnything() {
        nothingImproves("verifier", withoutVerifier().build());
        GovMail nothing = bare().addressBook(Intake.DIRECTORY)
                .trustingResultsOf(Intake.SERVER)
                .build();
        nothingImproves("any reader or verifier", nothing, NothingImprovesTest::orNotSent);
    }

    @Test
    void withoutTheTrustedServer() {
        GovMail mail = GovMail.under(RuleSets.named("dak-nong-2012"))
                .addressBook(Intake.DIRECTORY)
                .signatures(Intake.VERIFIER)
                .build();

        // a failed authentication is no longer heard of: then the unit's signature stands by itself
        nothingImproves(
                "trusted server",
                mail,
                allowed -> allowed.equals(Set.of(Outcome.NEEDS_HUMAN_CHECK))
                        ? plus(allowed, Outcome.LEGALLY_EQUIVALENT)
                        : allowed);
        assertThat(outcomes(mail)).containsEntry("scan confirmed", Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void withoutAddressBookNothingIsEquivalentAndSecrecyStaysBlocked() {
        GovMail mail = full().addressBook(AddressBook.empty()).build();
        outcomes(mail).forEach((name, after) -> {
            assertThat(after).as(name).isNotEqualTo(Outcome.LEGALLY_EQUIVALENT);
            if (before.get(name) == Outcome.SECRET_BLOCKED) {
                assertThat(after).as(name).isIn(Outcome.SECRET_BLOCKED, Outcome.NEEDS_HUMAN_CHECK);
            }
        });
    }

    @Test
    void underVeryLowLimits() {
        for (int which = 0; which < 14; which++) {
            GovMail mail = full().limits(limit(which, 1)).build();
            String taken = "limit " + which;
            // a letter that a person sees anyway can hardly get further by reading less
            LETTERS.entrySet().parallelStream()
                    .filter(e -> before.get(e.getKey()) != Outcome.NEEDS_HUMAN_CHECK)
                    .forEach(e -> assertThat(mail.assess(
                                            e.getValue().message(),
                                            Intake.TIMES,
                                            e.getValue().circumstances())
                                    .outcome())
                            .as("%s, %s", e.getKey(), taken)
                            .isIn(orNotSent(EnumSet.of(before.get(e.getKey()), Outcome.NEEDS_HUMAN_CHECK))));
        }
    }

    /** The default limits with one of them very low. */
    private static Limits limit(int which, int value) {
        Limits d = Limits.DEFAULT;
        long[] v = {
            d.messageBytes(), d.messageParts(), d.messageDepth(), d.headerBytes(), d.textCharacters(),
                    d.archiveEntries(),
            d.archiveExpandedBytes(), d.archiveRatio(), d.xmlDepth(), d.pdfBytes(), d.pdfObjects(),
                    d.pdfExpandedBytes(),
            d.pages(), d.signatures()
        };
        v[which] = Math.min(v[which], value);
        return new Limits(
                v[0],
                (int) v[1],
                (int) v[2],
                (int) v[3],
                (int) v[4],
                (int) v[5],
                v[6],
                (int) v[7],
                (int) v[8],
                v[9],
                (int) v[10],
                v[11],
                (int) v[12],
                (int) v[13]);
    }

    @Test
    void theSameLetterGivesTheSameAssessmentToTheLetter() {
        GovMail again = full().build();
        GovMail first = full().build();
        LETTERS.forEach((name, letter) -> {
            Assessment a = first.assess(letter.message(), Intake.TIMES, letter.circumstances());
            Assessment b = again.assess(letter.message(), Intake.TIMES, letter.circumstances());
            assertThat(a.toJson(vn.govmail.text.Language.VIETNAMESE))
                    .as(name)
                    .isEqualTo(b.toJson(vn.govmail.text.Language.VIETNAMESE));
        });
    }
}
