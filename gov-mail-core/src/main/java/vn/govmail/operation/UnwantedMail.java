package vn.govmail.operation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.DetectedFormat;
import vn.govmail.document.FileTrait;
import vn.govmail.document.FormatDetector;
import vn.govmail.fact.Limits;
import vn.govmail.message.Attachment;
import vn.govmail.message.Message;
import vn.govmail.message.MessageSecurity;
import vn.govmail.rule.Effect;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Finding;

/**
 * What is to become of a message with a virus or of spam, as the host's scanner and score see it: what goes out is stopped, what
 * came is deleted or reported. A virus is reported, since how far it might spread is not for a program to say; spam is deleted.
 * A file that nobody could look at, and a message without a scanner, is left to a person. Immutable; thread-safe as far as the
 * scanner and the score are.
 *
 * @see "khoản 3 Điều 8 and khoản 5 Điều 12, 12/2012/QĐ-UBND"
 */
public final class UnwantedMail {
    private static final int LONGEST_NAME = 100;

    private final MailboxTerms terms;
    private final @Nullable VirusScanner scanner;
    private final @Nullable SpamScorer scorer;
    private final double spamFrom;

    private UnwantedMail(
            MailboxTerms terms, @Nullable VirusScanner scanner, @Nullable SpamScorer scorer, double spamFrom) {
        this.terms = terms;
        this.scanner = scanner;
        this.scorer = scorer;
        this.spamFrom = spamFrom;
    }

    /** Whether a message came or goes out. */
    public enum Direction {
        /** It came. */
        INCOMING,
        /** It is to be sent. */
        OUTGOING
    }

    /** What is to become of a message, from the mildest on. */
    public enum Measure {
        /** Nothing. */
        NONE,
        /** It is deleted unread. */
        DELETE,
        /** A person decides; nobody opens its files meanwhile. */
        ASK,
        /** It is not opened, and the head and the department are told. */
        REPORT,
        /** It is not sent. */
        STOP
    }

    /**
     * The judgement of one message.
     *
     * @param measure what is to become of it
     * @param findings why
     */
    public record Result(Measure measure, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What some regulations say on a day.
     *
     * @param day the day in Việt Nam
     */
    public static UnwantedMail under(RuleSet rules, LocalDate day) {
        return new UnwantedMail(MailboxTerms.under(rules, day), null, null, 0);
    }

    /** The same with a virus scanner. */
    public UnwantedMail with(VirusScanner virusScanner) {
        return new UnwantedMail(terms, virusScanner, scorer, spamFrom);
    }

    /**
     * The same with a judgement of spam.
     *
     * @param from the score from which on a message is taken for spam
     * @throws IllegalArgumentException if that is no number
     */
    public UnwantedMail with(SpamScorer spamScorer, double from) {
        if (!Double.isFinite(from)) {
            throw new IllegalArgumentException("spam from a score of " + from);
        }
        return new UnwantedMail(terms, scanner, spamScorer, from);
    }

    /** Judges a message. */
    public Result judge(Message message, Direction direction) {
        List<Finding> findings = new ArrayList<>();
        Measure measure = Measure.NONE;
        if (looksLikeSpam(message)) {
            findings.addAll(spam(direction));
            measure = direction == Direction.INCOMING ? Measure.DELETE : Measure.ASK;
        }
        if (message.security() == MessageSecurity.ENCRYPTED) {
            findings.addAll(file(false, "0", "encrypted message", direction));
            measure = stricter(measure, Measure.ASK);
        }
        for (Attachment attachment : message.attachments()) {
            VirusScanner.Answer answer = scan(attachment);
            if (answer.result() == VirusScanner.Result.CLEAN) {
                continue;
            }
            boolean virus = answer.result() == VirusScanner.Result.INFECTED;
            findings.addAll(file(virus, attachment.part(), answer.name(), direction));
            Measure onVirus = direction == Direction.INCOMING ? Measure.REPORT : Measure.STOP;
            measure = stricter(measure, virus ? onVirus : Measure.ASK);
        }
        return new Result(measure, findings);
    }

    private static Measure stricter(Measure one, Measure other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private boolean looksLikeSpam(Message message) {
        SpamScorer asked = scorer;
        if (asked == null) {
            return false;
        }
        OptionalDouble score = asked.score(message);
        return score.isPresent() && score.getAsDouble() >= spamFrom;
    }

    /** What the scanner says; a file that is encrypted was not looked at, whatever the scanner says. */
    private VirusScanner.Answer scan(Attachment attachment) {
        VirusScanner asked = scanner;
        if (asked == null) {
            return new VirusScanner.Answer(VirusScanner.Result.UNSCANNABLE, "no scanner");
        }
        VirusScanner.Answer answer;
        try {
            answer = asked.scan(attachment.content());
        } catch (IOException | RuntimeException e) {
            // the class alone: a message may quote what it failed on
            return new VirusScanner.Answer(
                    VirusScanner.Result.UNSCANNABLE, e.getClass().getSimpleName());
        }
        DetectedFormat format = FormatDetector.examine(attachment.content(), attachment.name(), Limits.DEFAULT);
        return answer.result() == VirusScanner.Result.CLEAN && format.has(FileTrait.ENCRYPTED)
                ? new VirusScanner.Answer(VirusScanner.Result.UNSCANNABLE, "encrypted")
                : answer;
    }

    private List<Finding> spam(Direction direction) {
        return OperationCode.SPAM_SUSPECTED.findings(terms(direction, "SPAM"), "message", Map.of(), "score");
    }

    private List<Finding> file(boolean virus, String part, String what, Direction direction) {
        OperationCode code = virus ? OperationCode.VIRUS_FOUND : OperationCode.UNSCANNABLE;
        Effect effect = virus && direction == Direction.OUTGOING ? Effect.BLOCK : Effect.WARN;
        String subject = "part " + part;
        String name = what.length() <= LONGEST_NAME ? what : what.substring(0, LONGEST_NAME);
        Map<String, String> arguments = Map.of("part", part, "name", name);
        List<MailboxTerm> asking = terms(direction, "VIRUS");
        if (asking.isEmpty()) {
            return List.of(code.finding(effect, null, subject, arguments, name));
        }
        return asking.stream()
                .map(term -> code.finding(effect, term, subject, arguments, name))
                .toList();
    }

    private List<MailboxTerm> terms(Direction direction, String use) {
        return direction == Direction.INCOMING ? terms.all(Name.UNWANTED_MAIL) : terms.saying(Name.PROHIBITED_USE, use);
    }
}
