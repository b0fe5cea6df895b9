package vn.govmail.operation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.govmail.address.MailAddress;
import vn.govmail.document.extract.TextExtraction;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.message.Message;
import vn.govmail.message.MessageSecurity;
import vn.govmail.message.TextPart;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Finding;

/**
 * Whether a message that came shows that the mailbox was used to register with websites, or for private business.
 *
 * <p>Only a suspicion: phrases of confirmations, newsletters and orders, in Vietnamese and English, in subject and bodies.
 * Nothing is suspected of mail from bodies of the State ({@code gov.vn}) and from domains that the caller names, such as those
 * of services that the work needs; nobody proves here that the address is genuine. A message that could not be read whole, in
 * which no phrase was found, leaves the question open. Immutable and thread-safe.
 *
 * @see "khoản 1 Điều 8 and khoản 2 Điều 12, 12/2012/QĐ-UBND"
 */
public final class MailboxUse {
    private static final int MOST_CHARACTERS = 1 << 16;
    private static final String STATE = "gov.vn";

    private final MailboxTerms terms;
    private final Set<String> workDomains;

    private MailboxUse(MailboxTerms terms, Set<String> workDomains) {
        this.terms = terms;
        this.workDomains = Set.copyOf(workDomains);
    }

    /** What a mailbox may have been used for. The names are words of the term {@code prohibited-use}. */
    public enum Kind {
        /** To become a member of a forum, a game or another website. */
        REGISTRATION,
        /** For private business: newsletters, orders. */
        PRIVATE
    }

    /**
     * The judgement of one message.
     *
     * @param suspected for each kind yes, no, or unknown
     * @param findings the suspicions, one for each clause
     */
    public record Result(Map<Kind, Fact<Boolean>> suspected, List<Finding> findings) {
        public Result {
            suspected = Map.copyOf(suspected);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What some regulations say on a day.
     *
     * @param day the day in Việt Nam
     */
    public static MailboxUse under(RuleSet rules, LocalDate day) {
        return new MailboxUse(MailboxTerms.under(rules, day), Set.of());
    }

    /** The same where mail from some domains, and those below them, is work. */
    public MailboxUse workingWith(Set<String> domains) {
        return new MailboxUse(terms, domains);
    }

    /**
     * Judges a message that came.
     *
     * @param sender who sent it; empty where that is not known
     */
    public Result judge(Message message, Optional<MailAddress> sender) {
        Map<Kind, Fact<Boolean>> suspected = new EnumMap<>(Kind.class);
        List<Finding> findings = new ArrayList<>();
        boolean work = sender.filter(this::isWork).isPresent();
        List<Fact<String>> texts = work ? List.of() : texts(message);
        for (Kind kind : Kind.values()) {
            boolean sealed = !work && message.security() == MessageSecurity.ENCRYPTED;
            suspected.put(kind, judge(kind, texts, sealed, sender, findings));
        }
        return new Result(suspected, findings);
    }

    private boolean isWork(MailAddress sender) {
        return sender.isUnder(STATE)
                || workDomains.stream().anyMatch(domain -> sender.isUnder(domain.toLowerCase(Locale.ROOT)));
    }

    private static List<Fact<String>> texts(Message message) {
        return Stream.concat(
                        Stream.of(message.subject()), message.texts().stream().map(MailboxUse::words))
                .map(MailboxUse::bounded)
                .toList();
    }

    private static Fact<String> words(TextPart part) {
        if (!part.html() || !(part.text() instanceof Fact.Known<String> html)) {
            return part.text();
        }
        try {
            return Fact.known(TextExtraction.html(html.value(), Limits.DEFAULT).text(), html.provenance());
        } catch (IOException e) {
            return Fact.unknown(Missing.TEXT_NOT_READ, "HTML");
        }
    }

    /** The beginning of a text that is too long; what is missing of it leaves the question open. */
    private static Fact<String> bounded(Fact<String> text) {
        return text.toOptional().filter(t -> t.length() > MOST_CHARACTERS).isPresent()
                ? text.map(t -> t.substring(0, MOST_CHARACTERS))
                : text;
    }

    private Fact<Boolean> judge(
            Kind kind, List<Fact<String>> texts, boolean sealed, Optional<MailAddress> sender, List<Finding> findings) {
        boolean open = sealed;
        for (Fact<String> text : texts) {
            if (text instanceof Fact.Known<String> known) {
                Set<String> phrases = UsePhrases.in(kind, known.value());
                if (!phrases.isEmpty()) {
                    findings.addAll(findings(kind, sender, phrases));
                    return Fact.known(true, String.join("; ", phrases));
                }
                open |= known.value().length() >= MOST_CHARACTERS;
            } else {
                open = true;
            }
        }
        return open ? Fact.unknown(Missing.TEXT_NOT_READ, "not all of the text") : Fact.known(false, "no phrase");
    }

    private List<Finding> findings(Kind kind, Optional<MailAddress> sender, Set<String> phrases) {
        List<MailboxTerm> asking = terms.saying(Name.PROHIBITED_USE, kind.name());
        if (asking.isEmpty()) {
            return List.of();
        }
        OperationCode code = kind == Kind.REGISTRATION
                ? OperationCode.THIRD_PARTY_REGISTRATION_SUSPECTED
                : OperationCode.PRIVATE_USE_SUSPECTED;
        String domain = sender.map(MailAddress::domain).orElse("?");
        return code.findings(asking, "message", Map.of("domain", domain), String.join("; ", phrases));
    }
}
