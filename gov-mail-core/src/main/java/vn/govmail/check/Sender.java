package vn.govmail.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.address.Mailbox;
import vn.govmail.address.SenderClassification;
import vn.govmail.address.SenderFields;
import vn.govmail.address.SenderRole;
import vn.govmail.document.OfficialHeading;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Message;
import vn.govmail.message.Origin;
import vn.govmail.message.OriginEvidence;
import vn.govmail.message.jakarta.EncodedWords;

/**
 * Who sent a message: what it claims, in which capacity, for which agency, and what shows it.
 *
 * @param addressOrNull the one address in the From field; null where there is none or more than one
 * @param role in which capacity
 * @param onRecord whether the role is on record: in the address book, or by the caller's word
 * @param agencyOrNull the agency that the sender belongs to
 * @param classification whose mail system the sender fields name
 * @param origin what shows that the From field is true
 */
record Sender(
        @Nullable MailAddress addressOrNull,
        Fact<SenderRole> role,
        boolean onRecord,
        @Nullable Agency agencyOrNull,
        SenderClassification classification,
        Origin origin) {

    static Sender of(Message message, List<ExaminedFile> files, Circumstances circumstances, Services services) {
        SenderClassification classification = services.providers()
                .classify(new SenderFields(
                        message.headers("From"),
                        message.headers("Sender"),
                        message.headers("Reply-To"),
                        message.headers("Return-Path")));
        MailAddress address = oneAddress(classification.mailboxes());
        if (address == null) {
            return new Sender(
                    null,
                    circumstances
                            .senderRole()
                            .map(r -> Fact.known(r, "the caller"))
                            .orElse(Fact.unknown(Missing.AMBIGUOUS, "From field")),
                    circumstances.senderRole().isPresent(),
                    null,
                    classification,
                    new Origin(OriginEvidence.NONE, "no single address in the From field"));
        }
        Origin origin = Origin.of(message, address, services.trustedServers(), circumstances);
        Optional<Correspondent> known = services.addressBook().find(address);
        Agency agency = known.flatMap(Correspondent::agency).orElse(null);
        if (circumstances.senderRole().isPresent()) {
            Fact<SenderRole> role = Fact.known(circumstances.senderRole().get(), "the caller");
            return new Sender(address, role, true, agency, classification, origin);
        }
        if (known.isPresent()) {
            Fact<SenderRole> role = Fact.known(known.get().role(), "the address book");
            return new Sender(address, role, true, agency, classification, origin);
        }
        Agency named = agencyNamedByDocumentAndSender(files, classification.mailboxes(), services);
        Fact<SenderRole> role = named == null
                ? Fact.unknown(Missing.NOT_STATED, "the address book does not know the sender")
                : Fact.known(SenderRole.AGENCY, "the document's issuer and the sender's display name are one agency");
        return new Sender(address, role, false, named, classification, origin);
    }

    private static @Nullable MailAddress oneAddress(List<Mailbox> mailboxes) {
        return mailboxes.size() == 1 ? mailboxes.get(0).address().orElse(null) : null;
    }

    /** The agency that both the heading of a document and the sender's display name name, and only if there is one such. */
    private static @Nullable Agency agencyNamedByDocumentAndSender(
            List<ExaminedFile> files, List<Mailbox> mailboxes, Services services) {
        String displayName = folded(EncodedWords.decode(mailboxes.get(0).displayName(), "From")
                .toOptional()
                .orElse(""));
        for (ExaminedFile file : files) {
            Optional<String> issuer =
                    file.heading().filter(OfficialHeading::isOfficial).flatMap(OfficialHeading::issuer);
            if (issuer.isPresent()) {
                List<Agency> agencies = services.addressBook().agenciesNamed(issuer.get());
                if (agencies.size() == 1 && folded(agencies.get(0).name()).equals(displayName)) {
                    return agencies.get(0);
                }
            }
        }
        return null;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    Optional<MailAddress> address() {
        return Optional.ofNullable(addressOrNull);
    }

    Optional<Agency> agency() {
        return Optional.ofNullable(agencyOrNull);
    }

    boolean hasRole(SenderRole wanted) {
        return role.toOptional().filter(wanted::equals).isPresent();
    }
}
