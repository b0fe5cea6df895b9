package vn.govmail.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.govmail.signature.CertificateOwner;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.RevocationStatus;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.Trust;
import vn.govmail.signature.Verdict;
import vn.govmail.text.Language;

class SignatureSentencesTest {
    private static final SignatureSentences ENGLISH = SignatureSentences.in(Language.ENGLISH);
    private static final SignatureSentences VIETNAMESE = SignatureSentences.in(Language.VIETNAMESE);

    @Test
    void aResultIsExplainedLineByLine() {
        SignatureResult result = SignatureResult.of("Signature1")
                .integrity(Integrity.INTACT)
                .coverage(Coverage.SIGNED_REVISION_ONLY)
                .modification(Modification.CONTENT)
                .trust(Trust.TRUSTED)
                .time(TimeSource.CLAIMED, Instant.parse("2026-11-20T02:00:00Z"))
                .reason(Reason.PAGES_CHANGED)
                .warning(Reason.DYNAMIC_CONTENT)
                .verdict(Verdict.INVALID);
        assertThat(ENGLISH.explain(result))
                .containsExactly(
                        "The signature is not valid.",
                        "What was signed is intact.",
                        "The signature covers the state at signing; something was added to the file afterwards.",
                        "Since then, the content was changed.",
                        "The signer's certificate is trusted.",
                        "Whether the certificate was revoked has not been checked.",
                        "Signed, as the signer claims, at: 09:00:00 20/11/2026",
                        "- pages were added or removed after signing [PAGES_CHANGED]",
                        "Note: the file has dynamic content [DYNAMIC_CONTENT]");
        assertThat(VIETNAMESE.explain(result))
                .contains("Chữ ký không hợp lệ.", "Thời điểm ký do người ký tự khai: 09:00:00 20/11/2026");
    }

    @Test
    void whatAResultCountsForAndHowLongItCanBeProvedIsTold() {
        SignatureResult result = SignatureResult.of("Signature1")
                .integrity(Integrity.INTACT)
                .trust(Trust.TRUSTED)
                .revocation(RevocationStatus.GOOD)
                .level(SignatureLevel.B_LT)
                .standing(Standing.DECIDING)
                .verdict(Verdict.VALID);
        assertThat(VIETNAMESE.explain(result))
                .contains(
                        "Đây là chữ ký của đơn vị gửi; kết quả của chữ ký này là kết quả của tệp.",
                        "Có bằng chứng là chứng thư không bị thu hồi.",
                        "Chữ ký có dấu thời gian tin cậy và kèm đủ dữ liệu để kiểm tra về lâu dài (mức B-LT).");
        assertThat(ENGLISH.explain(result.standingAs(Standing.TIME_STAMP)))
                .contains("This is a time stamp of the document and nobody's signature.")
                .noneMatch(line -> line.contains("level"));
    }

    @Test
    void nobodyIsLeftToThinkThatTrustWasLookedAtWhereItWasNot() {
        SignatureResult result = SignatureResult.of("Signature1")
                .integrity(Integrity.INTACT)
                .coverage(Coverage.ENTIRE_DOCUMENT)
                .modification(Modification.NONE)
                .verdict(Verdict.VALID);
        assertThat(ENGLISH.explain(result))
                .contains("The certificate was not checked: nothing shows yet that the signer is whom it names.")
                .doesNotContain("The signature is valid.");
        assertThat(VIETNAMESE.explain(result))
                .contains("Nội dung đã ký còn nguyên vẹn; theo yêu cầu, không xét người ký có đáng tin hay không.")
                .doesNotContain("Chữ ký hợp lệ.");
    }

    @Test
    void oneMoreWarningLeavesEverythingElseAsItIs() {
        SignatureResult result = SignatureResult.of("Signature1")
                .integrity(Integrity.INTACT)
                .trust(Trust.TRUSTED)
                .standing(Standing.TIME_STAMP)
                .verdict(Verdict.VALID);
        SignatureResult warned = result.withWarning(Reason.APPEARANCE_NONCONFORMING);
        assertThat(warned.warnings()).containsExactly(Reason.APPEARANCE_NONCONFORMING);
        assertThat(warned.verdict()).isEqualTo(Verdict.VALID);
        assertThat(warned.standing()).isEqualTo(Standing.TIME_STAMP);
        assertThat(warned.reasons()).isEmpty();
    }

    @Test
    void changesKeepTheirPlaceAndUnknownOnesTheirCode() {
        assertThat(ENGLISH.change("FIELD_FILLED GhiChu /V")).isEqualTo("a field was filled in GhiChu /V");
        assertThat(VIETNAMESE.change("CHANGE_OF_TOMORROW 3")).isEqualTo("CHANGE_OF_TOMORROW 3");
    }

    @Test
    void everyCodeHasASentenceInBothLanguages() throws IOException {
        Properties vietnamese = sentences("signature_vi.properties");
        Properties english = sentences("signature_en.properties");
        assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(vietnamese.values()).allMatch(s -> Normalizer.isNormalized((String) s, Normalizer.Form.NFC));
        for (Coverage each : Coverage.values()) {
            assertThat(english).containsKey("coverage." + each);
        }
        for (Modification each : Modification.values()) {
            assertThat(english).containsKey("modification." + each);
        }
        for (Trust each : Trust.values()) {
            assertThat(each == Trust.NOT_CHECKED || english.containsKey("trust." + each))
                    .as("%s", each)
                    .isTrue();
        }
        for (Verdict each : Verdict.values()) {
            assertThat(english).containsKey("verdict." + each);
        }
        for (Standing each : Standing.values()) {
            assertThat(each == Standing.COUNTED || english.containsKey("standing." + each))
                    .as("%s", each)
                    .isTrue();
        }
        for (SignatureLevel each : SignatureLevel.values()) {
            assertThat(each == SignatureLevel.NONE || english.containsKey("level." + each))
                    .as("%s", each)
                    .isTrue();
        }
        for (RevocationStatus each : RevocationStatus.values()) {
            assertThat(english).containsKey("revocation." + each);
        }
        for (CertificateOwner each : CertificateOwner.values()) {
            assertThat(each == CertificateOwner.UNKNOWN || english.containsKey("owner." + each))
                    .as("%s", each)
                    .isTrue();
        }
        for (TimeSource each : TimeSource.values()) {
            assertThat(each == TimeSource.NONE || english.containsKey("time." + each))
                    .as("%s", each)
                    .isTrue();
        }
    }

    private static Properties sentences(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(SignatureSentences.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
