package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.govmail.operation.TestRegulations.at;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.GovMail;
import vn.govmail.document.Content;
import vn.govmail.message.Times;
import vn.govmail.operation.IncidentTask.Step;
import vn.govmail.rule.Effect;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;

/** Khoản 4 Điều 12 of Đắk Nông: who is told of a secret document that came by mail. */
class SecretIncidentTest {
    private static final RuleSet DAK_NONG = RuleSets.named("dak-nong-2012");
    private static final Instant FOUND = at("2026-11-23T08:00");
    private static final String SHA256 = "0".repeat(64);
    private static final Map<IncidentParty, String> EVERYBODY = Map.of(
            IncidentParty.HEAD, "Giám đốc Sở Tài chính",
            IncidentParty.DEPARTMENT, "Sở Thông tin và Truyền thông",
            IncidentParty.SENDER, "UBND huyện Cư Jút",
            IncidentParty.AUTHORITY, "Công an tỉnh");

    private static SecretEvidence evidence() {
        return new SecretEvidence(SHA256, "TỐI MẬT", "daknong.gov.vn", at("2026-11-23T07:55"));
    }

    private static SecretIncident incident() {
        return SecretIncident.open("SC-01/2026", DAK_NONG, evidence(), FOUND, EVERYBODY);
    }

    private static Assessment assess(byte[] eml) {
        return GovMail.under(DAK_NONG).build().assess(eml, Times.received(at("2026-11-23T07:55")));
    }

    @Test
    void fourPartiesAreToldAndTheMessageIsKeptApart() {
        assertThat(incident().parties()).containsExactly(IncidentParty.values());
        assertThat(incident().open()).containsExactly(Step.values());
        assertThat(incident().findings(DAK_NONG, FOUND.plusSeconds(1800)).get(0))
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("SECRET_RECEIVED");
                    assertThat(finding.effect()).isEqualTo(Effect.BLOCK);
                    assertThat(finding.provision().orElseThrow().id()).isEqualTo("DN-12-2012.D12.K4");
                });
    }

    @Test
    void aMessageThatIsDeliveredOnKeepsItsFirstStepOpen() {
        SecretIncident told = incident()
                .done(Step.TELL_HEAD, FOUND.plusSeconds(600), "Nguyễn Văn An", "01/BC")
                .done(Step.TELL_DEPARTMENT, FOUND.plusSeconds(1200), "Trần Thị Bình", "02/CV");
        assertThat(told.isClosed()).isFalse();
        assertThat(told.findings(DAK_NONG, FOUND.plusSeconds(1800)))
                .filteredOn(f -> f.code().equals("INCIDENT_STEP_OPEN"))
                .extracting(Finding::evidence)
                .containsExactly("QUARANTINE", "TELL_SENDER", "TELL_AUTHORITY", "REMOVE");
        assertThat(told.tookTo(Step.TELL_HEAD)).contains(Duration.ofMinutes(10));
        assertThat(told.tookTo(Step.REMOVE)).isEmpty();
    }

    @Test
    void whenEverythingIsDoneTheIncidentIsClosed() {
        SecretIncident incident = incident();
        for (Step step : Step.values()) {
            incident = incident.done(step, FOUND.plusSeconds(60), "An", "");
        }
        assertThat(incident.isClosed()).isTrue();
        assertThat(incident.findings(DAK_NONG, FOUND.plusSeconds(99))).hasSize(1);
    }

    @Test
    void theEvidenceOfAnAssessedMessageHoldsNothingOfWhatItSays() {
        byte[] eml =
                ("From: <stttt@daknong.gov.vn>\r\nSubject: =?utf-8?B?W1Thu5BJIE3huqxUXSBLaG8gc28gMzE=?=\r\n\r\nnoi dung rieng\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        SecretEvidence evidence = SecretEvidence.of(assess(eml), Content.of(eml), "DakNong.gov.vn")
                .orElseThrow();
        assertThat(evidence.mark()).isEqualTo("TỐI MẬT");
        assertThat(evidence.senderDomain()).isEqualTo("daknong.gov.vn");
        SecretIncident incident = SecretIncident.open("1", DAK_NONG, evidence, FOUND, Map.of());
        StringBuilder all = new StringBuilder(IncidentRecord.write(incident) + incident + incident.evidence());
        incident.findings(DAK_NONG, FOUND).forEach(f -> all.append(f).append(f.message(Language.VIETNAMESE)));
        for (IncidentParty party : incident.parties()) {
            Finding notice = incident.notice(party, DAK_NONG);
            all.append(notice).append(notice.message(Language.VIETNAMESE)).append(notice.message(Language.ENGLISH));
        }
        assertThat(all.toString())
                .doesNotContain("Kho so 31")
                .doesNotContain("noi dung")
                .contains(evidence.sha256());
    }

    @Test
    void anOrdinaryMessageIsNoIncident() {
        byte[] eml = "From: <stttt@daknong.gov.vn>\r\nSubject: bao mat, mat khau\r\n\r\nx\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(SecretEvidence.of(assess(eml), Content.of(eml), "daknong.gov.vn"))
                .isEmpty();
    }

    @Test
    void aNoticeSaysWhatIsAskedOfItsReader() {
        String notice = incident().notice(IncidentParty.SENDER, DAK_NONG).message(Language.VIETNAMESE);
        assertThat(notice)
                .startsWith("Kính gửi lãnh đạo cơ quan gửi văn bản: ")
                .contains("“TỐI MẬT”", SHA256, "Đề nghị kịp thời gỡ bỏ", "SC-01/2026");
    }

    @Test
    void whomNobodyKnowsHowToReachIsNamed() {
        SecretIncident without = SecretIncident.open("1", DAK_NONG, evidence(), FOUND, Map.of());
        assertThat(without.findings(DAK_NONG, FOUND))
                .filteredOn(f -> f.code().equals("INCIDENT_ADDRESSEE_UNKNOWN"))
                .hasSize(4);
        assertThat(without.with(IncidentParty.HEAD, "Giám đốc").findings(DAK_NONG, FOUND))
                .filteredOn(f -> f.code().equals("INCIDENT_ADDRESSEE_UNKNOWN"))
                .hasSize(3);
    }

    @Test
    void whereNoRegulationNamesAnybodyTheMessageIsStillKeptApart() {
        RuleSet silent = RuleSets.named("phu-yen-2009");
        SecretIncident incident = SecretIncident.open("1", silent, evidence(), FOUND, Map.of());
        assertThat(incident.open()).containsExactly(Step.QUARANTINE, Step.REMOVE);
        assertThat(incident.findings(silent, FOUND).get(0).provision()).isEmpty();
        assertThatThrownBy(() -> incident.notice(IncidentParty.HEAD, silent))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIncidentIsGoneOnWithFromItsRecord() {
        SecretIncident before = incident().done(Step.QUARANTINE, FOUND.plusSeconds(5), "An", "01/BC");
        SecretIncident after = IncidentRecord.read(IncidentRecord.write(before));
        assertThat(after).isEqualTo(before).hasSameHashCodeAs(before);
        String written = IncidentRecord.write(before);
        for (int end = 0; end < written.length(); end++) {
            String cut = written.substring(0, end);
            assertThatThrownBy(() -> IncidentRecord.read(cut)).isInstanceOf(IncidentRecordException.class);
        }
        assertThat(after.done(Step.TELL_HEAD, FOUND.plusSeconds(9), "An", "").open())
                .hasSize(4);
    }

    @Test
    void stepsAreDoneOnceAndNotBeforeTheFinding() {
        SecretIncident done = incident().done(Step.QUARANTINE, FOUND, "An", "");
        assertThatThrownBy(() -> done.done(Step.QUARANTINE, FOUND, "An", "")).hasMessageContaining("not an open step");
        assertThatThrownBy(() -> done.done(Step.REMOVE, FOUND.minusSeconds(1), "An", ""))
                .hasMessageContaining("before the finding");
        assertThatThrownBy(() -> done.done(Step.REMOVE, FOUND, "", "")).hasMessageContaining("by somebody");
        assertThatThrownBy(() -> done.done(Step.REMOVE, FOUND, "An", "a\nb")).hasMessageContaining("one line");
    }

    @Test
    void thereIsNoRoomForASubjectInTheEvidence() {
        assertThatThrownBy(() -> new SecretEvidence(SHA256, "TỐI MẬT: kế hoạch", "a.vn", FOUND))
                .hasMessageContaining("capital letters");
        assertThatThrownBy(() -> new SecretEvidence("abc", "MẬT", "a.vn", FOUND))
                .hasMessageContaining("SHA-256");
        assertThatThrownBy(() -> new SecretEvidence(SHA256, "MẬT", "a b", FOUND))
                .hasMessageContaining("domain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "something else\nend\n",
                "gov-mail-incident\t1\nend\n",
                "gov-mail-incident\t1\nid\tx\nid\ty\nend\n",
                "gov-mail-incident\t1\ntask\tDANCE\t-\t\t\nend\n",
                "gov-mail-incident\t1\ntask\tREMOVE\tyesterday\tAn\t\nend\n",
                "gov-mail-incident\t1\ntask\tREMOVE\t-\t\t\ntask\tREMOVE\t-\t\t\nend\n",
                "gov-mail-incident\t1\naddressee\tHEAD\nend\n",
                "gov-mail-incident\t1\nid\tx\nfound\tx\nsha256\tx\nmark\tx\nsender\tx\nreceived\tx\nend\n"
            })
    void whatIsNoRecordIsRefusedWithItsLine(String text) {
        assertThatThrownBy(() -> IncidentRecord.read(text))
                .isInstanceOfSatisfying(
                        IncidentRecordException.class, e -> assertThat(e.line()).isPositive());
    }
}
