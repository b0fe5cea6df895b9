package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.govmail.address.MailAddress;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.OfficeReader;
import vn.govmail.document.PlainTextReader;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Outgoing;
import vn.govmail.rule.Mechanisms;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.signing.Documents;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/**
 * Letters of any files from anybody, under any of the regulations and several at once: taking a check, a reader or the verifier away
 * leaves the outcome as it was or to a person, and neither the order of files nor that of regulations changes it.
 */
class RemovalProperties {
    private static final Map<String, RuleSet> POLICIES = policies();
    private static final Map<String, byte[]> FILES = files();
    private static final List<DocumentReader> READERS =
            List.of(Documents.pdfReader(), new OfficeReader(), new PlainTextReader());

    private static Map<String, RuleSet> policies() {
        RuleSet dakNong = RuleSets.named("dak-nong-2012");
        RuleSet national = RuleSets.named("national-2008");
        RuleSet phuYen = RuleSets.named("phu-yen-2009");
        RuleSet khanhHoa = RuleSets.named("khanh-hoa-2013");
        RuleSet today = TodaysLawTest.rules();
        return new TreeMap<>(Map.of(
                "Đắk Nông", dakNong,
                "nation and Phú Yên", national.and(phuYen),
                "all four", dakNong.and(national).and(phuYen).and(khanhHoa),
                "Đắk Nông today", dakNong.and(today),
                "today and Đắk Nông", today.and(dakNong),
                "Phú Yên to Đắk Nông", RuleSet.between(phuYen.and(national), dakNong.and(national))));
    }

    private static Map<String, byte[]> files() {
        byte[] scan = Pdfs.sealedScan().bytes();
        return new TreeMap<>(Map.of(
                "signed.pdf", Intake.signed("101/SYT-VP"),
                "unsigned.pdf", Intake.document("102/SYT-VP").build().bytes(),
                "scan.pdf", scan,
                "secret.pdf",
                        Intake.document("103/SYT-VP").secrecy("MẬT").build().bytes(),
                "foreign.pdf",
                        Intake.document("104/SYT-VP")
                                .build()
                                .signedBy(Intake.FINANCE_SEAL, Intake.SIGNED)
                                .bytes(),
                "letter.docx",
                        Docx.letter()
                                .issuer("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ")
                                .build()
                                .bytes(),
                "broken.pdf", broken()));
    }

    private static byte[] broken() {
        byte[] file = Intake.signed("105/SYT-VP").clone();
        file[file.length / 2] ^= 1;
        return file;
    }

    /** Who writes what from where, under what, and what the caller knows of it. */
    record Case(String policy, MailAddress from, List<String> files, int known) {
        Letter letter(List<String> order) {
            Letter letter = Intake.from(from, "Sở Y tế").to("stc@daknong.gov.vn");
            for (String name : order) {
                letter = letter.attach(name, name.endsWith("pdf") ? Intake.PDF : Intake.DOCX, FILES.get(name));
            }
            return letter;
        }

        Circumstances circumstances() {
            return switch (known) {
                case 1 -> Intake.confirmed(FILES.get("scan.pdf"));
                case 2 -> Circumstances.NONE.receivedThroughDocumentSystem();
                case 3 -> Circumstances.NONE.goingOut(Outgoing.MESSAGE.withPaper(true));
                default -> Circumstances.NONE;
            };
        }

        Assessment assess(GovMail mail, List<String> order) {
            return mail.assess(letter(order).bytes(), Intake.TIMES, circumstances());
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.of(POLICIES.keySet()),
                        Arbitraries.of(
                                Intake.HEALTH,
                                Intake.HEALTH,
                                Intake.HEALTH_AT_GMAIL,
                                Intake.OFFICIAL,
                                Intake.CITIZEN,
                                Intake.STRANGER),
                        Arbitraries.of(FILES.keySet()).list().ofMaxSize(3).uniqueElements(),
                        Arbitraries.integers().between(0, 3))
                .as(Case::new);
    }

    @Provide
    Arbitrary<String> removals() {
        return Arbitraries.oneOf(
                Arbitraries.of(Mechanisms.names()), Arbitraries.of("reader 0", "reader 1", "reader 2", "verifier"));
    }

    private static GovMail mail(String policy, String without) {
        GovMail.Builder builder = GovMail.under(POLICIES.get(policy))
                .withoutDiscovery()
                .addressBook(Intake.DIRECTORY)
                .trustingResultsOf(Intake.SERVER);
        if (Mechanisms.names().contains(without)) {
            builder.withoutMechanism(without);
        }
        if (!without.equals("verifier")) {
            builder.signatures(Intake.VERIFIER);
        }
        IntStream.range(0, READERS.size())
                .filter(i -> !without.equals("reader " + i))
                .forEach(i -> builder.reader(READERS.get(i)));
        return builder.build();
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void takingSomethingAwayImprovesNothing(@ForAll("cases") Case given, @ForAll("removals") String without) {
        Outcome before = given.assess(mail(given.policy(), ""), given.files()).outcome();
        Outcome after =
                given.assess(mail(given.policy(), without), given.files()).outcome();
        Set<Outcome> allowed = EnumSet.of(before, Outcome.NEEDS_HUMAN_CHECK);
        if (before == Outcome.SECRET_BLOCKED) {
            // whether a message counts at all asks for the mailbox alone, and answers about a file that nothing reads
            allowed.add(Outcome.TREATED_AS_NOT_SENT);
        }
        assertThat(after).as("%s, without %s", given, without).isIn(allowed);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfFilesChangesNothing(@ForAll("cases") Case given, @ForAll Random random) {
        List<String> other = new ArrayList<>(given.files());
        Collections.shuffle(other, random);
        GovMail mail = mail(given.policy(), "");
        assertThat(summary(given.assess(mail, other))).isEqualTo(summary(given.assess(mail, given.files())));
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfRegulationsChangesNothing(@ForAll("cases") Case given) {
        Case one = new Case("Đắk Nông today", given.from(), given.files(), given.known());
        Case other = new Case("today and Đắk Nông", given.from(), given.files(), given.known());
        assertThat(summary(other.assess(mail(other.policy(), ""), other.files())))
                .isEqualTo(summary(one.assess(mail(one.policy(), ""), one.files())));
    }

    private static List<String> summary(Assessment assessment) {
        List<String> summary = new ArrayList<>(assessment.findings().stream()
                .map(Finding::code)
                .distinct()
                .sorted()
                .toList());
        summary.add(assessment.outcome().name());
        return summary;
    }
}
