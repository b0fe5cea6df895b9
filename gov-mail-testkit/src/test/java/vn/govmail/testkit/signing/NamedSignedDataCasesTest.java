package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;

/** The cases of acceptance on CMS and S/MIME that name a file which is at hand. */
class NamedSignedDataCasesTest {
    private static SignatureReport message(String name) throws IOException {
        return SigningFixtures.VERIFIER.verify(
                Content.of(SigningCorpus.named(name).file()),
                Format.MESSAGE,
                SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY));
    }

    @ParameterizedTest
    @CsvSource({
        "alice.dsig.SHA256.multipart.eml, VALID,",
        "alice.dsig.SHA256.multipart.bad.eml, INVALID, HASH_MISMATCH",
        "alice.dsig.SHA256.multipart.mismatch-econtent.eml, INVALID, DETACHED_WITH_ECONTENT",
        "alice.future.dsig.SHA256.multipart.eml, INDETERMINATE, SIGNING_TIME_FUTURE",
        "alice.dsig.SHA1.multipart.eml, INDETERMINATE, WEAK_ALGORITHM",
        "alice.dsig.SHA256.multipart.in.mixed.with.header.eml, INDETERMINATE, PARTIALLY_SIGNED_MESSAGE",
        "alice.sig.SHA256.opaque.eml, VALID,",
        "alice.plain.sig.SHA256.opaque.dave.sig.SHA256.opaque.eml, VALID,"
    })
    void messagesOfThunderbird(String name, Verdict verdict, Reason reason) throws IOException {
        SignatureReport report = message(name);

        assertThat(report.overall()).as("%s", report.signatures()).isEqualTo(verdict);
        if (reason != null) {
            assertThat(SignatureReasons.of(report)).contains(reason);
        }
    }

    @Test
    void layersHaveAResultEach() throws IOException {
        assertThat(message("nested-sigs.eml").signatures()).hasSize(2);
        assertThat(message("nested-sigs.eml").overall()).isNotEqualTo(Verdict.VALID);
        assertThat(message("alice.plain.sig.SHA256.opaque.dave.sig.SHA256.opaque.eml")
                        .signatures())
                .extracting(SignatureResult::id)
                .containsExactly("message, 1", "message > message, 1");
        assertThat(message("alice.env.dsig.SHA256.multipart.dave.sig.SHA256.opaque.eml")
                        .signatures())
                .extracting(SignatureResult::id)
                .containsExactly("message, 1", "message > message, 1", "message > part 1, encrypted");
    }

    @Test
    void counterSignaturesHaveAResultEach() throws IOException {
        SigningCorpus.Row row = SigningCorpus.named("counterSignedLTA.p7s");
        VerificationRequest request = SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY)
                .over(DetachedContent.of(Content.of("Hello World".getBytes(StandardCharsets.UTF_8))));

        assertThat(SigningFixtures.VERIFIER
                        .verify(Content.of(row.file()), Format.CMS, request)
                        .signatures())
                .extracting(SignatureResult::id)
                .contains("1", "1.1");
    }
}
