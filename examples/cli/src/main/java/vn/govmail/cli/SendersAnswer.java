package vn.govmail.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.directory.BroadcastSender;
import vn.govmail.naming.directory.Change;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.rule.MailboxKind;

/**
 * Who may write to a broadcast mailbox.
 *
 * @param senders in the order of their addresses
 */
record SendersAnswer(Mailbox mailbox, List<BroadcastSender> senders, Sentences sentences) implements Answer {

    /** What the directory says; refused where it has no such mailbox, or one of another kind. */
    static Answer of(Directory directory, MailAddress address, LocalDate day, DirectoryRun run) {
        Mailbox mailbox = directory.mailbox(address).orElse(null);
        boolean broadcast = mailbox != null && mailbox.kind().orElse(null) == MailboxKind.BROADCAST;
        if (mailbox != null && broadcast) {
            return new SendersAnswer(mailbox, directory.sendersOf(address), run.sentences());
        }
        Change refused = new Change(mailbox, directory.checkSender(address, address, day));
        return ChangeAnswer.of(ChangeAnswer.Outcome.of(refused), run);
    }

    @Override
    public String json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mailbox", new MailboxView(mailbox).toJson());
        json.put("senders", senders.stream().map(SendersAnswer::sender).toList());
        json.put("findings", List.of());
        return JsonText.of(json);
    }

    private static Map<String, @Nullable Object> sender(BroadcastSender sender) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("sender", sender.sender());
        json.put("until", sender.until().orElse(null));
        return json;
    }

    @Override
    public String text() {
        if (senders.isEmpty()) {
            return sentences.text("directory.noSenders");
        }
        StringBuilder text = new StringBuilder();
        for (BroadcastSender sender : senders) {
            text.append(text.isEmpty() ? "" : "\n").append(sender.sender());
            sender.until()
                    .ifPresent(day -> text.append("  ")
                            .append(sentences.text("directory.senderUntil", Map.of("day", day.toString()))));
        }
        return Printable.of(text.toString());
    }

    @Override
    public boolean fine() {
        return true;
    }
}
