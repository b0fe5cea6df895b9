package vn.govmail.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.address.MailboxList.Code;
import vn.govmail.address.ProviderFinding.Field;

/** Judges the sender fields of one message. Serves one call. */
final class SenderJudgement {
    private final Providers providers;
    private final SenderFields fields;
    private final List<ProviderFinding> findings = new ArrayList<>();
    private final List<ProviderClassification> authors = new ArrayList<>();

    SenderJudgement(Providers providers, SenderFields fields) {
        this.providers = providers;
        this.fields = fields;
    }

    SenderClassification result() {
        List<Mailbox> mailboxes = from();
        ProviderClassification provider = gravest();
        ProviderVerdict verdict = authorsVerdict();
        elsewhere(Field.SENDER, ProviderCode.SENDER_ELSEWHERE, fields.sender());
        elsewhere(Field.REPLY_TO, ProviderCode.REPLY_TO_ELSEWHERE, fields.replyTo());
        elsewhere(Field.RETURN_PATH, ProviderCode.RETURN_PATH_ELSEWHERE, fields.returnPath());
        for (ProviderFinding finding : findings) {
            if (finding.verdict() == ProviderVerdict.REVIEW) {
                verdict = verdict.or(ProviderVerdict.REVIEW);
            }
        }
        return new SenderClassification(provider, verdict, mailboxes, findings);
    }

    private List<Mailbox> from() {
        List<Mailbox> mailboxes = new ArrayList<>();
        for (String value : fields.from()) {
            MailboxList list = MailboxList.parse(value);
            mailboxes.addAll(list.mailboxes());
            problems(list);
        }
        for (Mailbox mailbox : mailboxes) {
            ProviderClassification author = providers.classify(mailbox);
            authors.add(author);
            if (authors.size() <= SHOWN) {
                findings.add(new ProviderFinding(
                        Field.FROM, author.code(), author.verdict(), author.arguments(), author.provisionOrNull()));
                name(mailbox, author);
            }
        }
        if (fields.from().size() > 1) {
            review(
                    Field.FROM,
                    ProviderCode.FROM_REPEATED,
                    Map.of("count", count(fields.from().size())));
        }
        if (mailboxes.size() > 1) {
            review(Field.FROM, ProviderCode.FROM_SEVERAL, Map.of("count", count(mailboxes.size())));
        }
        if (mailboxes.isEmpty()) {
            review(Field.FROM, ProviderCode.FROM_MISSING, Map.of());
        }
        return mailboxes;
    }

    /** Looks at what the display name claims: people see it, and often it alone. */
    private void name(Mailbox mailbox, ProviderClassification author) {
        DisplayName name = DisplayName.of(mailbox);
        if (name.text().isEmpty()) {
            return;
        }
        Map<String, String> arguments = Map.of("name", name.text(), "domain", author.domain());
        if (!name.text().equals(mailbox.displayName())
                && name.addresses().stream().anyMatch(shown -> !isAddressOf(mailbox, shown))) {
            review(Field.FROM, ProviderCode.NAME_SHOWS_ADDRESS, arguments);
        }
        boolean official = author.kind() == ProviderKind.OWN || author.kind() == ProviderKind.STATE;
        if (name.domains(providers.own()).stream().anyMatch(shown -> !DomainSuffixes.isUnder(author.domain(), shown))) {
            review(Field.FROM, ProviderCode.NAME_SHOWS_DOMAIN, arguments);
        }
        if (!official && name.claimsAgency()) {
            review(Field.FROM, ProviderCode.NAME_CLAIMS_AGENCY, arguments);
        }
        if (isOfOtherAgency(name, mailbox)) {
            review(Field.FROM, ProviderCode.NAME_OF_OTHER_AGENCY, arguments);
        }
    }

    private static boolean isAddressOf(Mailbox mailbox, String shown) {
        return shown.equalsIgnoreCase(mailbox.localPart() + "@" + mailbox.domain());
    }

    private boolean isOfOtherAgency(DisplayName name, Mailbox mailbox) {
        List<Agency> named = providers.book().agenciesNamed(name.text());
        if (named.isEmpty()) {
            return false;
        }
        Optional<Agency> owner =
                mailbox.address().flatMap(providers.book()::find).flatMap(Correspondent::agency);
        return owner.isEmpty()
                || named.stream()
                        .noneMatch(agency -> agency.id().equals(owner.get().id()));
    }

    /** How many authors and problems get findings of their own: nobody reads more, and a hostile field may hold thousands. */
    private static final int SHOWN = 20;

    private void problems(MailboxList list) {
        list.problems().stream()
                .map(MailboxList.Problem::code)
                .distinct()
                .forEach(code -> review(Field.FROM, ProviderCode.FROM_PROBLEM, Map.of("problem", code.name())));
    }

    private ProviderClassification gravest() {
        ProviderClassification gravest = null;
        for (ProviderClassification author : authors) {
            if (gravest == null || author.verdict().compareTo(gravest.verdict()) > 0) {
                gravest = author;
            }
        }
        return gravest == null ? providers.classify("") : gravest;
    }

    /** Who of several authors sends is open: only if none would be accepted or looked at is the message rejected. */
    private ProviderVerdict authorsVerdict() {
        ProviderVerdict mildest = ProviderVerdict.REJECT;
        ProviderVerdict worst = ProviderVerdict.ACCEPT;
        for (ProviderClassification author : authors) {
            mildest = author.verdict().compareTo(mildest) < 0 ? author.verdict() : mildest;
            worst = worst.or(author.verdict());
        }
        boolean open = authors.isEmpty() || (worst == ProviderVerdict.REJECT && mildest != worst);
        return open ? ProviderVerdict.REVIEW : worst;
    }

    private void elsewhere(Field field, ProviderCode code, List<String> values) {
        for (String value : values) {
            MailboxList list = MailboxList.parse(value);
            if (field == Field.RETURN_PATH && list.mailboxes().isEmpty() && list.has(Code.EMPTY_ADDRESS)) {
                review(field, ProviderCode.RETURN_PATH_EMPTY, Map.of());
            } else if (list.mailboxes().isEmpty()) {
                review(field, code, Map.of("domain", ""));
            }
            list.mailboxes().stream()
                    .limit(SHOWN)
                    .map(providers::classify)
                    .filter(other -> !isAtHome(other))
                    .forEach(other -> review(field, code, other.arguments()));
            if (list.mailboxes().size() > SHOWN) {
                review(field, code, Map.of("count", count(list.mailboxes().size())));
            }
        }
    }

    /** Whether a domain is the State's, the operator's own, or the author's. */
    private boolean isAtHome(ProviderClassification other) {
        if (other.kind() == ProviderKind.OWN || other.kind() == ProviderKind.STATE) {
            return other.verdict() == ProviderVerdict.ACCEPT;
        }
        return other.kind() != ProviderKind.INVALID
                && authors.stream().anyMatch(author -> author.domain().equals(other.domain()));
    }

    private void review(Field field, ProviderCode code, Map<String, String> arguments) {
        findings.add(new ProviderFinding(field, code, ProviderVerdict.REVIEW, arguments, null));
    }

    private static String count(int number) {
        return Integer.toString(number);
    }
}
