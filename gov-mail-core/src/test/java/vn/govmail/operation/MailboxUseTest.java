package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.address.MailAddress;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.message.jakarta.MimeMessages;
import vn.govmail.operation.MailboxUse.Kind;
import vn.govmail.rule.RuleSets;
import vn.govmail.verdict.Finding;

/** Khoản 1 Điều 8 and khoản 2 Điều 12 of Đắk Nông: no private use, no membership of websites. */
class MailboxUseTest {
    private static final MailboxUse USE = MailboxUse.under(RuleSets.named("dak-nong-2012"), LocalDate.of(2026, 11, 22));

    private static MailboxUse.Result judge(MailboxUse use, String from, String type, String body) {
        String eml = "From: <" + from + ">\r\nSubject: thong bao\r\nContent-Type: " + type + "\r\n\r\n" + body + "\r\n";
        return use.judge(
                MimeMessages.read(eml.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT),
                Optional.of(MailAddress.parse(from)));
    }

    private static MailboxUse.Result judge(String from, String body) {
        return judge(USE, from, "text/plain; charset=utf-8", body);
    }

    @ParameterizedTest
    @CsvSource({
        "'Please verify your account to play', THIRD_PARTY_REGISTRATION_SUSPECTED",
        "'Bấm vào đây để kích hoạt tài khoản của bạn', THIRD_PARTY_REGISTRATION_SUSPECTED",
        "'KICH HOAT TAI KHOAN', THIRD_PARTY_REGISTRATION_SUSPECTED",
        "'Xác nhận đơn hàng số 12', PRIVATE_USE_SUSPECTED",
        "'Confirm your subscription to our newsletter', PRIVATE_USE_SUSPECTED"
    })
    void whatConfirmsAMembershipOrAnOrderIsSuspected(String body, String code) {
        assertThat(judge("noreply@game.example", body).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "'Kính gửi Quý cơ quan, đề nghị báo cáo trước ngày 30', work",
        "'Hướng dẫn đăng ký tài khoản cho cán bộ', no confirmation",
        "'Tôi muốn hỏi về thủ tục đất đai', a citizen"
    })
    void workAndCitizensLettersAreNot(String body, String why) {
        MailboxUse.Result result = judge("nguyenvanan@gmail.com", body);
        assertThat(result.findings()).as(why).isEmpty();
        assertThat(result.suspected().get(Kind.REGISTRATION).toOptional()).contains(false);
    }

    @Test
    void registeringWithAServiceOfTheStateIsWork() {
        String body = "Xác nhận đăng ký tài khoản";
        assertThat(judge("no-reply@dichvucong.gov.vn", body).findings()).isEmpty();
        assertThat(judge("no-reply@dichvucong.gov.vn.example.com", body).findings())
                .hasSize(1);
        assertThat(judge("no-reply@hoc-truc-tuyen.example", body).findings()).hasSize(1);
        assertThat(judge(
                                USE.workingWith(Set.of("hoc-truc-tuyen.example")),
                                "no-reply@hoc-truc-tuyen.example",
                                "text/plain; charset=utf-8",
                                body)
                        .findings())
                .isEmpty();
    }

    @Test
    void phrasesAreReadThroughMarkup() {
        MailboxUse.Result result = judge(
                USE,
                "a@forum.example",
                "text/html; charset=utf-8",
                "<p>Verify <b>your</b> account</p><script>x</script>");
        assertThat(result.findings()).extracting(Finding::evidence).containsExactly("verify your account");
    }

    @Test
    void whatCannotBeReadLeavesTheQuestionOpen() {
        MailboxUse.Result unread = judge(USE, "a@forum.example", "text/plain; charset=x-unheard-of", "\u1234 xin chào");
        assertThat(unread.suspected().get(Kind.REGISTRATION)).isInstanceOf(Fact.Unknown.class);
        MailboxUse.Result tooLong = judge("a@forum.example", "xin chào ".repeat(20_000) + " verify your account");
        assertThat(tooLong.suspected().get(Kind.REGISTRATION)).isInstanceOf(Fact.Unknown.class);
        assertThat(tooLong.findings()).isEmpty();
    }

    @Test
    void whereNoRegulationForbidsItNothingIsFound() {
        MailboxUse silent = MailboxUse.under(RuleSets.named("phu-yen-2009"), LocalDate.of(2026, 11, 22));
        MailboxUse.Result result = judge(silent, "a@forum.example", "text/plain", "verify your account");
        assertThat(result.findings()).isEmpty();
        assertThat(result.suspected().get(Kind.REGISTRATION).toOptional()).contains(true);
    }
}
