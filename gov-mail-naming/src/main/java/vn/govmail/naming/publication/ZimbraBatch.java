package vn.govmail.naming.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.directory.MailboxPolicy;
import vn.govmail.rule.MailboxKind;

/**
 * A file for {@code zmprov -f}: accounts with the quota of the policy, aliases, and a distribution list for each broadcast box.
 * Accounts are made without a password, so nobody can log in until one is issued, which then has to be changed.
 */
final class ZimbraBatch {
    /** Addresses that mean the same to every parser of a command line; the formats of regulations make no others. */
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9._-]*@[a-z0-9][a-z0-9.-]*");

    private static final int MEMBERS_A_LINE = 50;

    private final Appendable out;
    private final MailboxPolicy policy;

    ZimbraBatch(Appendable out, MailboxPolicy policy) {
        this.out = out;
        this.policy = policy;
    }

    /** Writes the commands, and answers the addresses that cannot be written safely. */
    List<MailAddress> write(Publication publication) throws IOException {
        List<MailAddress> left = new ArrayList<>();
        List<PublishedEntry> lists = new ArrayList<>();
        publication.entries().each(entry -> {
            if (!isPlain(entry.address())) {
                left.add(entry.address());
            } else if (entry.kind() == MailboxKind.BROADCAST) {
                lists.add(entry);
            } else {
                account(entry, left);
            }
        });
        for (PublishedEntry list : lists) {
            list(list, publication, left);
        }
        return List.copyOf(left);
    }

    private static boolean isPlain(MailAddress address) {
        return PLAIN.matcher(address.canonical()).matches();
    }

    private void account(PublishedEntry entry, List<MailAddress> left) throws IOException {
        String address = entry.address().canonical();
        StringBuilder line = new StringBuilder("ca ").append(address).append(" \"\"");
        attribute(line, "displayName", entry.name());
        Optional<PersonName> name =
                entry.isPerson() ? PersonName.tryParse(entry.name()).filter(PersonName::certain) : Optional.empty();
        name.ifPresent(n -> {
            attribute(line, "givenName", String.join(" ", n.reading().given()));
            attribute(line, "sn", String.join(" ", n.reading().family()));
        });
        attribute(line, "company", entry.agency().map(Agency::name).orElse(""));
        policy.quotaInBytes(entry.kind()).ifPresent(quota -> attribute(line, "zimbraMailQuota", quota.toString()));
        attribute(line, "zimbraPasswordMustChange", "TRUE");
        attribute(line, "zimbraPrefLocale", "vi");
        out.append(line).append('\n');
        for (MailAddress alias : entry.aliases()) {
            if (isPlain(alias)) {
                out.append("aaa ")
                        .append(address)
                        .append(' ')
                        .append(alias.canonical())
                        .append('\n');
            } else {
                left.add(alias);
            }
        }
    }

    private static void attribute(StringBuilder line, String name, String value) {
        if (!value.isEmpty()) {
            line.append(' ').append(name).append(' ').append(quoted(value));
        }
    }

    /**
     * In double quotation marks. What a parser might take for their end or for an escape is replaced, not escaped, so that nothing
     * depends on the way in which a version of zmprov reads escapes.
     */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append('\u201D');
                case '\'' -> quoted.append('\u2019');
                case '\\' -> quoted.append('/');
                default -> quoted.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }

    private void list(PublishedEntry list, Publication publication, List<MailAddress> left) throws IOException {
        String address = list.address().canonical();
        StringBuilder line = new StringBuilder("cdl ").append(address);
        attribute(line, "displayName", list.name());
        out.append(line).append('\n');
        List<String> members = new ArrayList<>();
        // the box of everybody in the province belongs to no agency or to the operator's: only its address tells
        boolean ofAgency =
                list.address().localPart().contains(".") && list.agency().isPresent();
        Publication those =
                ofAgency ? publication.ofAgency(list.agency().map(Agency::id).orElse("")) : publication;
        those.entries().each(entry -> {
            if (entry.isPerson() && isPlain(entry.address())) {
                members.add(entry.address().canonical());
            }
            if (members.size() == MEMBERS_A_LINE) {
                members(address, members);
            }
        });
        members(address, members);
        for (MailAddress sender : publication.sendersOf(list.address())) {
            if (isPlain(sender)) {
                out.append("grr dl ")
                        .append(address)
                        .append(" usr ")
                        .append(sender.canonical())
                        .append(" sendToDistList\n");
            } else {
                left.add(sender);
            }
        }
    }

    private void members(String list, List<String> members) throws IOException {
        if (!members.isEmpty()) {
            out.append("adlm ")
                    .append(list)
                    .append(' ')
                    .append(String.join(" ", members))
                    .append('\n');
            members.clear();
        }
    }
}
