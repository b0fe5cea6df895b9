package vn.govmail.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import vn.govmail.message.Times;
import vn.govmail.signature.CertificateOwner;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Trust;
import vn.govmail.signature.Verdict;
import vn.govmail.text.Language;

/**
 * Says in words that a clerk understands what a signature report says in codes. The words explain, the codes decide: what has
 * no sentence is shown as its code. Immutable and thread-safe.
 */
public final class SignatureSentences {
    private static final SignatureSentences VIETNAMESE = new SignatureSentences(Language.VIETNAMESE);
    private static final SignatureSentences ENGLISH = new SignatureSentences(Language.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu", Locale.ROOT).withZone(Times.VIET_NAM);

    private final Language language;
    private final Properties sentences = new Properties();

    private SignatureSentences(Language language) {
        this.language = language;
        String resource = "signature_" + language.tag() + ".properties";
        try (InputStream in = SignatureSentences.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without " + resource);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentences of a language. */
    public static SignatureSentences in(Language language) {
        return language == Language.VIETNAMESE ? VIETNAMESE : ENGLISH;
    }

    /** Why a signature got its verdict. */
    public String reason(Reason reason) {
        return Messages.in(language).text("reason." + reason);
    }

    /**
     * What was changed after signing.
     *
     * @param change an entry of {@link SignatureResult#changes()}: a code, and perhaps where
     */
    public String change(String change) {
        int end = change.indexOf(' ');
        String code = end < 0 ? change : change.substring(0, end);
        return text("change", code) + change.substring(code.length());
    }

    /**
     * The whole result, a sentence to a line: what the verdict is and what it counts for, how much is signed, what has changed,
     * who signed and when, how long that can be proved, and what speaks against it.
     */
    public List<String> explain(SignatureResult result) {
        List<String> lines = new ArrayList<>();
        boolean trustLeftOut = result.verdict() == Verdict.VALID && result.trust() == Trust.NOT_CHECKED;
        lines.add(text("verdict", trustLeftOut ? "VALID_WITHOUT_TRUST" : result.verdict()));
        if (result.standing() != Standing.COUNTED) {
            lines.add(text("standing", result.standing()));
        }
        if (result.integrity() != Integrity.NOT_CHECKED) {
            lines.add(text("integrity", result.integrity()));
        }
        if (result.integrity() == Integrity.INTACT) {
            lines.add(text("coverage", result.coverage()));
            lines.add(text("modification", result.modification()));
        }
        signer(result, lines);
        result.bestTime().ifPresent(at -> lines.add(text("time", result.timeSource()) + ": " + TIME.format(at)));
        if (result.level() != SignatureLevel.NONE && result.standing() != Standing.TIME_STAMP) {
            lines.add(text("level", result.level()));
        }
        result.reasons().forEach(reason -> lines.add("- " + reason(reason) + " [" + reason + "]"));
        result.warnings()
                .forEach(warning -> lines.add(text("word", "note") + ": " + reason(warning) + " [" + warning + "]"));
        return List.copyOf(lines);
    }

    private void signer(SignatureResult result, List<String> lines) {
        if (result.owner() != CertificateOwner.UNKNOWN) {
            lines.add(text("owner", result.owner()));
        }
        if (result.trust() != Trust.NOT_CHECKED || result.integrity() == Integrity.INTACT) {
            lines.add(text("trust", result.trust()));
        }
        if (result.trust() == Trust.TRUSTED) {
            lines.add(text("revocation", result.revocation()));
        }
    }

    private String text(String kind, Object code) {
        return sentences.getProperty(kind + "." + code, String.valueOf(code));
    }
}
