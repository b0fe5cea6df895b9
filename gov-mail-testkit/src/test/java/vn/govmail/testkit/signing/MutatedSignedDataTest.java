package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.message.Message;
import vn.govmail.message.SignedEntity;
import vn.govmail.message.jakarta.MimeMessages;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.conformance.SignedDataConformance;

/** 10,000 changed CMS files and 10,000 changed messages: an answer each, and VALID only where what is signed is the same. */
@Tag("slow")
class MutatedSignedDataTest {
    private static final int FILES = 10_000;
    private static final long SEED = 32_2026;

    @Test
    void noFileWithAnotherContentIsValid() {
        mutate(
                SignedDataConformance.lawfulFiles(SigningFixtures.PKI, SigningFixtures.SIGNED_AT),
                Format.CMS,
                file -> SigningFixtures.VERIFIER
                        .contentWithin(Content.of(file), Format.CMS)
                        .map(Content::sha256)
                        .orElse(""));
    }

    @Test
    void noMessageWithAnotherSignedPartIsValid() {
        mutate(
                SignedDataConformance.lawfulMessages(SigningFixtures.PKI, SigningFixtures.SIGNED_AT),
                Format.MESSAGE,
                MutatedSignedDataTest::signedPart);
    }

    private static String signedPart(byte[] message) {
        try (Message read = MimeMessages.read(message, Limits.DEFAULT)) {
            SignedEntity outermost = read.signedEntities().get(0);
            return outermost
                    .covered()
                    .or(() -> outermost
                            .signature()
                            .flatMap(signature -> SigningFixtures.VERIFIER.contentWithin(signature, Format.CMS)))
                    .map(Content::sha256)
                    .orElse("");
        }
    }

    private interface SignedContent {
        String of(byte[] file);
    }

    private static void mutate(Map<String, byte[]> originals, Format format, SignedContent signed) {
        List<Map.Entry<String, byte[]>> files = List.copyOf(originals.entrySet());
        List<String> contents = files.stream().map(f -> signed.of(f.getValue())).toList();
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            int number = i % files.size();
            byte[] changed = mutated(files.get(number).getValue(), random);
            Verdict verdict = SigningFixtures.VERIFIER
                    .verify(Content.of(changed), format, SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY))
                    .overall();
            if (verdict == Verdict.VALID) {
                assertThat(signed.of(changed))
                        .as("%s, file %d of seed %d", files.get(number).getKey(), i, SEED)
                        .isEqualTo(contents.get(number));
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(FILES / 3);
    }

    /** Changes, takes out or puts in a stretch of bytes. */
    private static byte[] mutated(byte[] original, Random random) {
        int length = 1 + (random.nextBoolean() ? 0 : random.nextInt(20));
        int at = random.nextInt(original.length - length);
        byte[] stretch = new byte[length];
        random.nextBytes(stretch);
        int kind = random.nextInt(4);
        int taken = kind == 1 ? 0 : length;
        int put = kind == 2 ? 0 : length;
        byte[] changed = Arrays.copyOf(original, original.length - taken + put);
        System.arraycopy(stretch, 0, changed, at, put);
        System.arraycopy(original, at + taken, changed, at + put, original.length - at - taken);
        return changed;
    }
}
