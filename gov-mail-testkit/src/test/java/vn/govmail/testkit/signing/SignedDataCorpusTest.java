package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.testkit.signing.SigningCorpus.Row;

/** Files of signed data that others made: the good ones pass, the bad ones do not. */
class SignedDataCorpusTest {
    private static final double INTACT_SHARE = 0.95;
    /** What says only that the signature is too weak for today. */
    private static final Set<Reason> WEAK = Set.of(Reason.WEAK_ALGORITHM, Reason.WEAK_KEY);
    /**
     * Called valid by their project and not here. The first states SHA-256 as digest and SHA3-256 within the parameters of
     * RSASSA-PSS, and OpenSSL refuses it too; the second has signed attributes in another order than DER (RFC 5652, section 5.4),
     * as OpenSSL finds as well.
     */
    private static final Map<String, Set<Reason>> MISSES = Map.of(
            "CAdES-BpB-att-SHA256-SHA3_256withRSAandMGF1.p7m", Set.of(Reason.ALGORITHM_MISMATCH),
            "BER_reordered_prova.txt.p7m", Set.of(Reason.SIGNATURE_MISMATCH));

    @Test
    void goodFilesAreValidExceptThoseOnTheList() throws IOException {
        Map<String, Set<Reason>> misses = new TreeMap<>();
        List<Row> good = rows("VALID");
        int intact = 0;
        for (Row row : good) {
            SignatureReport report = report(row);
            intact += report.signatures().stream().allMatch(s -> s.integrity() == Integrity.INTACT) ? 1 : 0;
            Set<Reason> reasons = SignatureReasons.of(report);
            if (report.overall() != Verdict.VALID && !WEAK.containsAll(reasons)) {
                misses.put(row.file().getFileName().toString(), reasons);
            }
        }
        assertThat(misses).isEqualTo(MISSES);
        assertThat(intact).isGreaterThanOrEqualTo((int) Math.ceil(good.size() * INTACT_SHARE));
    }

    @Test
    void badFilesAreNotValidUnderAnyPolicy() throws IOException {
        List<Row> bad = rows("INVALID_CRYPTO", "SPOOF", "MALFORMED", "UNSIGNED", "UNTRUSTED");
        assertThat(bad).isNotEmpty();
        for (Row row : bad) {
            for (VerificationPolicy policy : VerificationPolicy.values()) {
                assertThat(report(row, policy).overall()).as(row.path()).isNotEqualTo(Verdict.VALID);
            }
        }
    }

    @Test
    void whatWasSignedIsMissing() throws IOException {
        List<Row> without =
                rows("UNKNOWN").stream().filter(r -> r.content().equals("none")).toList();
        assertThat(without).isNotEmpty();
        for (Row row : without) {
            SignatureReport report = report(row);
            assertThat(report.overall()).as(row.path()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(SignatureReasons.of(report)).as(row.path()).containsExactly(Reason.SIGNED_DATA_MISSING);
        }
    }

    @Test
    void brokenCounterSignatureCounts() throws IOException {
        SignatureReport report = report(SigningCorpus.named("cades-double-signing-time.p7m"));

        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(report.signatures())
                .extracting(SignatureResult::id, SignatureResult::verdict)
                .containsExactly(tuple("1", Verdict.VALID), tuple("1.1", Verdict.INVALID));
    }

    @Test
    void signedMessagesAreWhatTheirProjectSays() throws IOException {
        int good = 0;
        for (Row row : SigningCorpus.rows()) {
            if (row.format().equals("S/MIME")) {
                Verdict verdict = SigningFixtures.VERIFIER
                        .verify(
                                Content.of(row.file()),
                                Format.MESSAGE,
                                SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY))
                        .overall();
                boolean bad = List.of("INVALID_CRYPTO", "SPOOF").contains(row.expected());
                assertThat(verdict == Verdict.VALID && bad).as(row.path()).isFalse();
                assertThat(verdict == Verdict.VALID || !row.expected().equals("VALID"))
                        .as(row.path())
                        .isTrue();
                good += verdict == Verdict.VALID ? 1 : 0;
            }
        }
        assertThat(good).isPositive();
    }

    private static List<Row> rows(String... expected) throws IOException {
        return SigningCorpus.rows().stream()
                .filter(Row::isSignedData)
                .filter(row -> List.of(expected).contains(row.expected()))
                .toList();
    }

    private static SignatureReport report(Row row) throws IOException {
        return report(row, VerificationPolicy.INTEGRITY_ONLY);
    }

    private static SignatureReport report(Row row, VerificationPolicy policy) throws IOException {
        VerificationRequest request = SigningFixtures.request(policy);
        String given = row.content();
        int colon = given.indexOf(':');
        String value = given.substring(colon + 1);
        if (given.startsWith("file:")) {
            Path corpus = row.file();
            for (int i = 0; i < row.path().split("/", -1).length; i++) {
                corpus = corpus.getParent();
            }
            request = request.over(DetachedContent.of(Content.of(corpus.resolve(value))));
        } else if (given.startsWith("text:")) {
            request = request.over(DetachedContent.of(Content.of(value.getBytes(StandardCharsets.UTF_8))));
        } else if (given.startsWith("digest:")) {
            String[] parts = value.split(":", -1);
            request = request.over(
                    DetachedContent.ofDigest(parts[0], Base64.getDecoder().decode(parts[1])));
        }
        return SigningFixtures.VERIFIER.verify(Content.of(row.file()), Format.CMS, request);
    }
}
