package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.govmail.rule.Effect;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

class RequestProgressTest {
    private static final RuleSet RULES = RuleSets.named("dak-nong-2012");
    private static final RequestProgress ASKED =
            RequestProgress.asked(new DocumentReference("12/CV-STC", LocalDate.of(2026, 11, 18), "stc"));
    private static final Act RECEIVED = Act.by("so-tttt", Instant.parse("2026-11-19T02:00:00Z"));
    private static final Act EXECUTED = Act.by("trung-tam", Instant.parse("2026-11-20T02:00:00Z"));

    @Test
    void aRequestThatWasReceivedAndCarriedOutIsInOrder() {
        RequestProgress done = ASKED.received(RECEIVED).executed(EXECUTED);
        assertThat(done.check(RULES)).isEmpty();
        assertThat(done.received()).contains(RECEIVED);
        assertThat(done.executed()).contains(EXECUTED);
    }

    @Test
    void aRequestThatWaitsIsInOrder() {
        assertThat(ASKED.check(RULES)).isEmpty();
        assertThat(ASKED.received(RECEIVED).check(RULES)).isEmpty();
    }

    @Test
    void carryingOutWithoutReceiptIsNamed() {
        assertThat(ASKED.executed(EXECUTED).check(RULES)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(DirectoryCode.LIFECYCLE_STATE_INVALID);
            assertThat(finding.provisionOrNull()).isNotNull();
            assertThat(finding.provisionOrNull().id()).isEqualTo("DN-12-2012.D11.K1.b");
            assertThat(finding.arguments()).containsEntry("request", "12/CV-STC");
        });
    }

    @Test
    void carryingOutBeforeReceiptIsNamed() {
        assertThat(ASKED.received(EXECUTED).executed(RECEIVED).check(RULES)).hasSize(1);
    }

    @Test
    void onePersonMayDoBothSteps() {
        assertThat(ASKED.received(RECEIVED).executed(RECEIVED).check(RULES)).isEmpty();
    }

    // điểm b khoản 2 Điều 7: official e-mail is encouraged

    @Test
    void aRequestByOfficialMailIsAsTheClauseWishes() {
        RequestProgress byMail = ASKED.sentBy(RequestProgress.Channel.OFFICIAL_MAIL);
        assertThat(byMail.check(RULES)).isEmpty();
        assertThat(byMail.received(RECEIVED).executed(EXECUTED).channel())
                .contains(RequestProgress.Channel.OFFICIAL_MAIL);
    }

    @Test
    void aRequestOnPaperIsAllowedAndToldOfTheOtherWay() {
        RequestProgress onPaper = ASKED.sentBy(RequestProgress.Channel.PAPER);
        assertThat(onPaper.received(RECEIVED).executed(EXECUTED).check(RULES))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(DirectoryCode.CHANNEL_HINT);
                    assertThat(finding.effect()).isEqualTo(Effect.INFO);
                    assertThat(finding.provisionOrNull()).isNotNull();
                    assertThat(finding.provisionOrNull().id()).isEqualTo("DN-12-2012.D7.K2.b.e-request");
                });
    }

    @Test
    void whereNobodySaysTheWayOrNoClauseSpeaksOfItNothingIsSaid() {
        assertThat(ASKED.check(RULES)).isEmpty();
        assertThat(ASKED.sentBy(RequestProgress.Channel.PAPER).check(RuleSets.named("khanh-hoa-2013")))
                .isEmpty();
    }
}
