package vn.govmail.check;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.govmail.address.MailAddress;
import vn.govmail.rule.AddressFormat;
import vn.govmail.rule.AddressTemplate;
import vn.govmail.rule.Expression;
import vn.govmail.rule.MailboxKind;
import vn.govmail.verdict.Answer;

/** Whether a message goes to a mailbox that stands for everybody, by how the regulations in force make such addresses. */
final class BroadcastCheck {
    private BroadcastCheck() {}

    static Answer ask(Expression.Check parameters, Dossier dossier, Item item) {
        SortedSet<MailAddress> everybody = addressed(dossier);
        String addresses = everybody.stream().map(MailAddress::canonical).collect(Collectors.joining(", "));
        return everybody.isEmpty()
                ? Answers.of(false, "no address for everybody")
                : new Answer.Satisfied(Map.of("addresses", addresses), addresses);
    }

    /** The mailboxes for everybody to which the message goes. */
    static SortedSet<MailAddress> addressed(Dossier dossier) {
        List<Pattern> formats = dossier.regulations().stream()
                .flatMap(regulation -> regulation.addressFormats().stream())
                .filter(format -> format.kind() == MailboxKind.BROADCAST)
                .filter(format ->
                        format.provision().validity().includes(dossier.times().daySent()))
                .flatMap(format -> format.templates().stream().map(local -> pattern(local, format)))
                .toList();
        return dossier.addressed().addresses().stream()
                .filter(address -> formats.stream()
                        .anyMatch(format -> format.matcher(address.canonical()).matches()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Pattern pattern(AddressTemplate local, AddressFormat format) {
        return Pattern.compile(regex(local) + "@" + regex(format.domain()));
    }

    /** A part stands for one label: what "internal.a.b" would be, no format says. */
    private static String regex(AddressTemplate template) {
        return template.segments().stream()
                .map(segment -> segment instanceof AddressTemplate.Segment.Literal literal
                        ? Pattern.quote(literal.text())
                        : "[a-z0-9_-]+")
                .collect(Collectors.joining());
    }
}
