package vn.govmail.testkit.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.XmlSigner;

/** Thousands of damaged copies of one signed document: always an answer, never VALID where what is signed was changed. */
@Tag("slow")
class XmlMutationTest {
    private static final int MUTATIONS = 10_000;
    private static final long SEED = 20261122;
    private static final String LETTER = "<letter><to>S\u1edf N\u1ed9i v\u1ee5</to><pay>1000</pay></letter>";

    @TempDir
    Path folder;

    @Test
    void aDamagedDocumentGetsAnAnswerAndIsNotValid() throws Exception {
        Path out = folder.resolve("signed.xml");
        XmlSigner.create()
                .sign(Content.of(LETTER.getBytes(UTF_8)), JcaSigningKey.of(SEAL.key(), SEAL.chain()), REQUEST, out);
        byte[] signed = Files.readAllBytes(out);
        String text = new String(signed, UTF_8);
        int from = text.substring(0, text.indexOf("<letter>")).getBytes(UTF_8).length;
        int to = text.substring(0, text.indexOf("</ds:SignedInfo>")).getBytes(UTF_8).length;
        Random random = new Random(SEED);
        int unchanged = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] copy = signed.clone();
            int place = from + random.nextInt(signed.length - from);
            copy[place] = (byte) (random.nextBoolean() ? random.nextInt(256) : copy[place] ^ (1 << random.nextInt(8)));
            SignatureReport report = SigningFixtures.VERIFIER.verify(
                    Content.of(copy), Format.XML, SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY));
            if (copy[place] == signed[place] || isWhiteSpaceWithinATag(signed[place], copy[place])) {
                unchanged++;
            } else if (place < to) {
                assertThat(report.overall())
                        .as("byte %d is %d", place, copy[place])
                        .isNotEqualTo(Verdict.VALID);
            }
        }
        assertThat(unchanged).isLessThan(MUTATIONS / 10);
    }

    /** What a parser takes for the same. */
    private static boolean isWhiteSpaceWithinATag(byte before, byte after) {
        return before == ' ' && (after == '\t' || after == '\n' || after == '\r');
    }
}
