package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.govmail.document.Sha256;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/** Whatever comes in, an assessment comes out, with all its texts. */
class AssessNeverThrowsProperties {
    private static final List<LetterCorpus.Case> LETTERS =
            LetterCorpus.letters().values().stream().toList();
    private static final byte[] SIGNED = Intake.signed("1/SYT-VP");
    private static final byte[] SIGNED_LETTER =
            Intake.fromHealth().attach("cv.pdf", Intake.PDF, SIGNED).bytes();

    private static Assessment assessed(byte[] message) {
        Assessment assessment = Intake.MAIL.assess(message, Intake.TIMES);
        for (Language language : Language.values()) {
            assertThat(assessment.explain(language)).isNotBlank();
            assertThat(assessment.toJson(language)).startsWith("{").endsWith("}");
        }
        return assessment;
    }

    @Property(tries = 150)
    void anyBytes(@ForAll byte[] message) {
        assertThat(assessed(message).outcome()).isNotEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Property(tries = 100)
    void mutatedLetters(@ForAll("letters") byte[] message) {
        assertThat(assessed(message).outcome()).isNotNull();
    }

    @Property(tries = 150)
    void hostileFieldsInALetter(@ForAll("fields") List<String> fields) {
        String head = String.join("\r\n", fields) + "\r\n";
        byte[] message = (head + "From: syt@daknong.gov.vn\r\n\r\nxin chào\r\n").getBytes(StandardCharsets.UTF_8);

        assertThat(assessed(message).outcome()).isNotEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Property(tries = 150)
    void equivalentOnlyWithTheVeryBytesThatWereSigned(@ForAll("signedLetters") byte[] message) {
        Assessment assessment = assessed(message);

        if (assessment.outcome() == Outcome.LEGALLY_EQUIVALENT) {
            assertThat(assessment.attachments())
                    .singleElement()
                    .satisfies(a -> assertThat(a.sha256()).isEqualTo(Sha256.of(SIGNED)));
        }
    }

    /** Changes the file itself rather than its wrapping, so that every try reaches the verifier. */
    @Property(tries = 40)
    void changedByteOfTheSignedFileIsNeverEquivalent(@ForAll("offsets") int offset, @ForAll("changes") int change) {
        byte[] file = SIGNED.clone();
        file[offset] ^= (byte) change;

        assertThat(assessed(Intake.fromHealth()
                                .attach("cv.pdf", Intake.PDF, file)
                                .bytes())
                        .outcome())
                .isNotEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Provide
    Arbitrary<Integer> offsets() {
        return Arbitraries.integers().between(0, SIGNED.length - 1);
    }

    @Provide
    Arbitrary<Integer> changes() {
        return Arbitraries.integers().between(1, 255);
    }

    @Provide
    Arbitrary<byte[]> letters() {
        Arbitrary<byte[]> letter = Arbitraries.of(LETTERS).map(LetterCorpus.Case::message);
        return Combinators.combine(letter, mutations()).as(AssessNeverThrowsProperties::mutated);
    }

    @Provide
    Arbitrary<byte[]> signedLetters() {
        return mutations().map(m -> mutated(SIGNED_LETTER, m));
    }

    /** What is done to a message, at a place given in parts of its length. */
    private record Mutation(int kind, double at, double to, byte value) {}

    private static Arbitrary<List<Mutation>> mutations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.doubles().between(0, 1).ofScale(6),
                        Arbitraries.doubles().between(0, 1).ofScale(6),
                        Arbitraries.bytes())
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static byte[] mutated(byte[] message, List<Mutation> mutations) {
        byte[] result = message;
        for (Mutation mutation : mutations) {
            result = mutated(result, mutation);
        }
        return result;
    }

    private static byte[] mutated(byte[] message, Mutation m) {
        int length = message.length;
        int at = (int) Math.min(length - 1, m.at() * length);
        int to = (int) Math.min(length, Math.max(at, at + m.to() * 200));
        if (length == 0) {
            return message;
        }
        byte[] changed = message.clone();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (m.kind()) {
            case 0 -> changed[at] = m.value();
            case 1 -> changed[at] ^= (byte) (1 << (m.value() & 7));
            case 2 -> changed = Arrays.copyOf(message, at);
            case 3 -> {
                // a stretch is cut out
                out.write(message, 0, at);
                out.write(message, to, length - to);
                changed = out.toByteArray();
            }
            case 4 -> {
                // the head of another message is spliced in
                out.write(message, 0, at);
                out.writeBytes(
                        ("\r\n--=_intake0001_1\r\nContent-Type: message/rfc822\r\n\r\nFrom: <x@gmail.com>\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                out.write(message, at, length - at);
                changed = out.toByteArray();
            }
            default -> {
                // within the first lines, where the fields are
                int inHead = (int) (m.at() * Math.min(600, length - 1));
                changed[inHead] = m.value();
            }
        }
        return changed;
    }

    @Provide
    Arbitrary<List<String>> fields() {
        Arbitrary<String> name = Arbitraries.of(
                "From",
                "Sender",
                "Reply-To",
                "Return-Path",
                "Subject",
                "Received",
                "Authentication-Results",
                "Content-Type",
                "Content-Disposition",
                "Content-Transfer-Encoding",
                "Content-ID",
                "Message-ID",
                "Date",
                "Auto-Submitted",
                "Precedence");
        Arbitrary<String> piece = Arbitraries.of(
                "=?utf-8?q?=C3=A0?=",
                "=?x?b?AAAA?=",
                "=?utf-8?q?=?=",
                "<",
                ">",
                "@",
                "\"",
                "\\",
                "(",
                ")",
                ";",
                ",",
                "%00",
                "a@b.vn",
                "syt@daknong.gov.vn",
                Intake.SERVER + "; dmarc=pass",
                "header.from=daknong.gov.vn",
                "multipart/mixed",
                "boundary=",
                "message/rfc822",
                "charset=",
                "filename*0*=utf-8''%C3",
                "\r\n ",
                "\t",
                "\u202e",
                "\u0000",
                "xn--",
                "[127.0.0.1]",
                "by ",
                "base64",
                "text/html",
                Base64.getEncoder().encodeToString(new byte[20]));
        Arbitrary<String> value = Arbitraries.oneOf(
                piece.list().ofMaxSize(12).map(p -> String.join("", p)),
                Arbitraries.strings().ofMaxLength(60));
        return Combinators.combine(name, value)
                .as((n, v) -> n + ": " + v)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
