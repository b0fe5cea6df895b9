package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.govmail.OneRule.Letter;
import vn.govmail.address.SenderRole;
import vn.govmail.document.recipient.AgencyLevel;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Outgoing;
import vn.govmail.message.SenderConditions;
import vn.govmail.rule.Mechanisms;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/** Under the four regulations together: taking a check away improves nothing, and the order of files changes nothing. */
class OutgoingProperties {
    private static final RuleSet FOUR = RuleSets.named("dak-nong-2012")
            .and(RuleSets.named("national-2008"))
            .and(RuleSets.named("phu-yen-2009"))
            .and(RuleSets.named("khanh-hoa-2013"));

    private static final GovMail MAIL =
            GovMail.under(FOUR).secureProvider("gmail.com").build();

    private static final List<String> FILES = List.of(
            "SỞ NỘI VỤ\n\nLỊCH CÔNG TÁC\nTuần 47",
            "Số: 15/STTTT-VP\nV/v phối hợp\n\nKính gửi: Sở Y tế\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.",
            "UBND TỈNH MẪU\n\nDỰ THẢO\nQUYẾT ĐỊNH\nBan hành Quy chế",
            "Số: 3/BC-SNV\n\nBÁO CÁO\nTình hình\n\nNơi nhận:\n- Các sở, ban, ngành;\n- Lưu: VT.",
            "MẬT\nSố: 3/BC-SNV\n\nBÁO CÁO",
            "");

    record Case(Letter letter, Circumstances circumstances) {}

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Letter> letters = Combinators.combine(
                        Arbitraries.of("stttt@daknong.gov.vn", "an@gmail.com", "an@yahoo.com", "thue@gdt.gov.vn"),
                        Arbitraries.of("", "syt@daknong.gov.vn", "internal@daknong.gov.vn"),
                        Arbitraries.of(FILES).list().ofMaxSize(3))
                .as((from, to, files) -> {
                    Letter letter =
                            to.isEmpty() ? Letter.from(from) : Letter.from(from).to(to);
                    for (String file : files) {
                        letter = letter.file(file);
                    }
                    return letter;
                });
        Arbitrary<Boolean> truths = Arbitraries.of(true, false).injectNull(0.4);
        Arbitrary<SenderConditions> conditions = Combinators.combine(
                        truths, Arbitraries.of(AgencyLevel.class).injectNull(0.3), truths, truths, truths)
                .as(SenderConditions::new);
        return Combinators.combine(letters, Arbitraries.of(SenderRole.class), conditions, truths, truths)
                .as((letter, role, known, paper, out) -> {
                    Circumstances said = Circumstances.NONE.withSenderRole(role).withConditions(known);
                    return new Case(
                            letter,
                            out == null ? said : said.goingOut(new Outgoing(Set.of(), paper, null, null, Set.of())));
                });
    }

    @Property(tries = 150)
    void takingACheckAwayImprovesNothing(@ForAll("cases") Case given, @ForAll("mechanisms") String mechanism) {
        GovMail less = GovMail.under(FOUR)
                .secureProvider("gmail.com")
                .withoutMechanism(mechanism)
                .build();
        Outcome before =
                OneRule.assess(MAIL, given.letter(), given.circumstances()).outcome();
        Outcome after =
                OneRule.assess(less, given.letter(), given.circumstances()).outcome();
        assertThat(after).as("without %s", mechanism).isIn(before, Outcome.NEEDS_HUMAN_CHECK);
    }

    @Provide
    Arbitrary<String> mechanisms() {
        return Arbitraries.of(Mechanisms.names());
    }

    @Property(tries = 150)
    void orderOfFilesChangesNeitherOutcomeNorCodes(@ForAll("cases") Case given, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(given.letter().files());
        Collections.shuffle(shuffled, random);
        Letter other = new Letter(given.letter().from(), given.letter().fields(), shuffled);
        assertThat(summary(other, given)).isEqualTo(summary(given.letter(), given));
    }

    private static List<String> summary(Letter letter, Case given) {
        var assessment = OneRule.assess(MAIL, letter, given.circumstances());
        List<String> summary = new ArrayList<>(assessment.findings().stream()
                .map(Finding::code)
                .distinct()
                .sorted()
                .toList());
        summary.add(assessment.outcome().name());
        return summary;
    }
}
