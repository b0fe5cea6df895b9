package vn.govmail;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.AddressBook;
import vn.govmail.address.Agency;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.document.Sha256;
import vn.govmail.document.recipient.AgencyLevel;
import vn.govmail.document.recipient.ListedAgency;
import vn.govmail.document.recipient.RecipientDirectory;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Outgoing;
import vn.govmail.message.SenderConditions;
import vn.govmail.message.Times;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.Validity;

/** The facts of an example of a rule file, made a message, what its sender is, and who judges it. */
record ExampleCase(Map<String, String> facts) {
    private static final String UNSIGNED_TEXT = "Số: 15/STTTT-VP\nThông báo lịch họp";
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 11, 20);
    private static final int LARGEST = 64 << 20;

    GovMail mail(RuleSet rules) {
        GovMail.Builder builder = GovMail.under(rules).recipients(directory());
        fact("secure-provider").ifPresent(builder::secureProvider);
        fact("signed")
                .ifPresent(signed ->
                        builder.addressBook(senderAlone()).signatures(new ExampleSignature(signed.equals("UNIT"))));
        return builder.build();
    }

    /** The day that the case names, or a day on which the regulation is in force. */
    Times times(Validity validity) {
        LocalDate day = fact("sent")
                .map(LocalDate::parse)
                .orElseGet(() -> validity.includes(SOME_DAY) ? SOME_DAY : validity.from());
        return Times.received(day.atTime(9, 0).atZone(Times.VIET_NAM).toInstant());
    }

    Circumstances circumstances() {
        SenderConditions conditions = new SenderConditions(
                truth("state-mailbox"),
                fact("level").map(AgencyLevel::valueOf).orElse(null),
                truth("infrastructure"),
                truth("other-system"),
                truth("administrator"));
        Circumstances circumstances = Circumstances.NONE.withConditions(conditions);
        if (!facts.containsKey("signed")) {
            circumstances = circumstances.withSenderRole(SenderRole.valueOf(facts.getOrDefault("role", "UNKNOWN")));
        }
        return facts.containsKey("outgoing")
                ? circumstances.goingOut(
                        new Outgoing(Set.of(), truth("paper"), fact("contact").orElse(null), null, issued()))
                : circumstances;
    }

    /** The digest of the document that goes out, or of another one; none where the case does not say. */
    private Set<String> issued() {
        byte[] sent = facts.getOrDefault("document", "").getBytes(StandardCharsets.UTF_8);
        return fact("issued")
                .map(same -> Set.of(Sha256.of(Boolean.parseBoolean(same) ? sent : new byte[0])))
                .orElse(Set.of());
    }

    byte[] message() {
        StringBuilder out = new StringBuilder("From: <").append(from()).append(">\r\n");
        fact("to").ifPresent(to -> out.append("To: ").append(to).append("\r\n"));
        out.append("Subject: ")
                .append(facts.getOrDefault("subject", "cong van"))
                .append("\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n")
                .append("Content-Type: text/plain; charset=")
                .append(facts.getOrDefault("charset", "utf-8"))
                .append("\r\n\r\n")
                .append(facts.getOrDefault("text", "Kính gửi Quý cơ quan"));
        fact("document").ifPresent(document -> {
            String text = document.equals("unsigned-text") ? UNSIGNED_TEXT : document;
            attach(out, text.getBytes(StandardCharsets.UTF_8));
        });
        fact("size").ifPresent(size -> attach(out, file(Integer.parseInt(size))));
        return out.append("\r\n--b--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(int size) {
        if (size < 0 || size > LARGEST) {
            throw new IllegalArgumentException("a file of an example has at most " + LARGEST + " bytes, not " + size);
        }
        return new byte[size];
    }

    private static void attach(StringBuilder out, byte[] file) {
        out.append("\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n")
                .append("Content-Disposition: attachment; filename=van-ban.txt\r\n\r\n")
                .append(Base64.getMimeEncoder().encodeToString(file));
    }

    private String from() {
        return facts.getOrDefault("from", "stttt@daknong.gov.vn");
    }

    private Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    private @Nullable Boolean truth(String name) {
        return fact(name).map(Boolean::valueOf).orElse(null);
    }

    /** {@code Sở Y tế=syt@mau.gov.vn; …} */
    private RecipientDirectory directory() {
        List<ListedAgency> agencies = fact("directory").stream()
                .flatMap(list -> Arrays.stream(list.split("; ", -1)))
                .map(entry -> entry.split("=", -1))
                .map(pair -> ListedAgency.of(
                        Agency.named(pair[0], pair[0], ""), AgencyLevel.DEPARTMENT, MailAddress.parse(pair[1])))
                .toList();
        return RecipientDirectory.of("tỉnh", agencies);
    }

    private AddressBook senderAlone() {
        Agency agency = Agency.named("sender", "Sở Mẫu", "");
        Correspondent sender = new Correspondent(
                MailAddress.parse(from()),
                SenderRole.valueOf(facts.getOrDefault("role", "AGENCY")),
                agency,
                agency.name());
        return new OneCorrespondent(sender);
    }
}
