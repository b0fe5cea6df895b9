package vn.govmail.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.govmail.address.AddressBook;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.address.Mailbox;
import vn.govmail.address.MailboxList;
import vn.govmail.address.SenderRole;
import vn.govmail.document.recipient.ListedAgency;
import vn.govmail.message.Message;
import vn.govmail.message.Outgoing;
import vn.govmail.message.jakarta.EncodedWords;
import vn.govmail.text.TextFolding;

/**
 * To whom a message goes: by its To, Cc and Bcc fields, and by what the caller adds. Used by one thread.
 *
 * @param addresses the addresses
 * @param agencies the ids of the agencies whose own mailboxes are among them
 * @param names the names under which they are addressed or on record, folded
 */
record Addressed(Set<MailAddress> addresses, Set<String> agencies, Set<String> names) {
    private static final List<String> FIELDS = List.of("To", "Cc", "Bcc");

    private static final Pattern OF_ADDRESS =
            Pattern.compile("^(?:ông|bà|đồng chí|đ/c)\\s+(?=\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Addressed by(Message message, Outgoing outgoing, AddressBook book) {
        Set<MailAddress> addresses = new HashSet<>(outgoing.furtherRecipients());
        Set<String> names = new HashSet<>();
        for (String field : FIELDS) {
            for (String value : message.headers(field)) {
                for (Mailbox mailbox : MailboxList.parse(value).mailboxes()) {
                    mailbox.address().ifPresent(address -> {
                        addresses.add(address);
                        String shown = EncodedWords.decode(mailbox.displayName(), field)
                                .toOptional()
                                .orElse("");
                        names.add(folded(shown));
                    });
                }
            }
        }
        Set<String> agencies = new HashSet<>();
        for (Correspondent known :
                addresses.stream().flatMap(a -> book.find(a).stream()).toList()) {
            names.add(folded(known.name()));
            if (known.role() == SenderRole.AGENCY) {
                known.agency().ifPresent(agency -> {
                    agencies.add(agency.id());
                    names.add(folded(agency.name()));
                });
            }
        }
        names.remove("");
        return new Addressed(addresses, agencies, names);
    }

    boolean reaches(ListedAgency agency) {
        return agency.address().filter(addresses::contains).isPresent()
                || agencies.contains(agency.agency().id());
    }

    /** Whether somebody is addressed, or on record, under these words, with or without the word of address before them. */
    boolean reaches(String words) {
        return names.contains(folded(words))
                || names.contains(folded(OF_ADDRESS.matcher(words).replaceFirst("")));
    }

    List<MailAddress> sorted() {
        List<MailAddress> sorted = new ArrayList<>(addresses);
        sorted.sort(null);
        return sorted;
    }

    /** Names compare with their marks and without regard to letter case: "Sở Y tế" is "SỞ Y TẾ". */
    private static String folded(String name) {
        return TextFolding.spelling(name);
    }
}
