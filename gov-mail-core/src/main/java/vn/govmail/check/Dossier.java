package vn.govmail.check;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.PlainTextReader;
import vn.govmail.fact.Fact;
import vn.govmail.message.Circumstances;
import vn.govmail.message.ClerkConfirmation;
import vn.govmail.message.Message;
import vn.govmail.message.Outgoing;
import vn.govmail.message.SenderConditions;
import vn.govmail.message.TextPart;
import vn.govmail.message.Times;
import vn.govmail.message.jakarta.EncodedWords;
import vn.govmail.rule.Regulation;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.text.office.DrawnText;

/** All that is known about one message while it is assessed. Used by one thread. */
final class Dossier {
    private static final Set<Format> OFFICE =
            EnumSet.of(Format.DOCX, Format.XLSX, Format.PPTX, Format.ODT, Format.ODS, Format.ODP);

    private final Message message;
    private final Times times;
    private final Circumstances circumstances;
    private final Services services;
    private final List<Regulation> regulations;
    private @Nullable Addressed addressed;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final List<ExaminedFile> files;
    private final SignaturesBeside beside;
    private final MessageSignature messageSignature;
    private final List<ExaminedText> texts;
    private final Sender sender;
    private final List<ExaminedFile> documents;
    private final Fact<Boolean> carriesAgencyDocument;

    Dossier(
            OpenedMessage opened,
            Times times,
            Circumstances circumstances,
            List<Regulation> regulations,
            Services services) {
        this.message = opened.message();
        this.times = times;
        this.circumstances = circumstances;
        this.services = services;
        this.regulations = List.copyOf(regulations);
        // two regulations may give lists of one name: what either of them names counts
        regulations.forEach(r -> r.lists().forEach((id, words) -> lists.merge(id, words, Dossier::union)));
        VerificationRequest request = new VerificationRequest(
                        VerificationPolicy.OFFICIAL_DOCUMENT, times.validation(), services.limits())
                .sentBy(this::isSealOfSender);
        ReadingBudget budget = new ReadingBudget(services.limits());
        this.files = NestedFiles.of(
                message.attachments(),
                a -> new ExaminedFile(a, opened, services, request, budget, this::signatureBeside),
                services,
                request);
        this.beside = new SignaturesBeside(files, services, request);
        this.messageSignature = new MessageSignature(opened, services, request);
        this.texts = collectTexts();
        this.sender = Sender.of(message, files, circumstances, services);
        AgencyDocuments sorted = AgencyDocuments.among(files, sender.role());
        this.documents = sorted.documents();
        this.carriesAgencyDocument = sorted.present();
    }

    private Optional<Fact<SignatureReport>> signatureBeside(ExaminedFile document) {
        return beside.of(document);
    }

    /** Whether a signature that may be about any document lies in a file of its own. */
    boolean mayBeSignedBeside() {
        return beside.leaveOpen();
    }

    MessageSignature messageSignature() {
        return messageSignature;
    }

    /** Whether the address book binds a certificate to the sending unit, and to no other, on the day that counts. */
    private boolean isSealOfSender(X509Certificate certificate, Instant at) {
        Agency unit = sender.agencyOrNull();
        if (unit == null) {
            return false;
        }
        List<Agency> bound =
                services.addressBook().agenciesBoundTo(certificate, LocalDate.ofInstant(at, Times.VIET_NAM));
        return bound.size() == 1 && bound.get(0).id().equals(unit.id());
    }

    private static List<String> union(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().toList();
    }

    private List<ExaminedText> collectTexts() {
        List<ExaminedText> all = new ArrayList<>();
        String subjectSet = message.headers("Subject").stream()
                .flatMap(value -> EncodedWords.legacyCharset(value).stream())
                .findFirst()
                .orElse(null);
        all.add(new ExaminedText("subject", subjectSet, message.subject(), null, false, List.of()));
        for (TextPart part : message.texts()) {
            String label = part.part().isEmpty() ? "body" : "body, part " + part.part();
            all.add(new ExaminedText(label, part.declaredCharsetOrNull(), shownText(part), null, false, List.of()));
        }
        for (ExaminedFile file : files) {
            // marks apart are the habit of a file system, not of a writer: of a name the encoding alone is judged
            String name = file.attachment().name();
            all.add(new ExaminedText(
                    "name of " + file.label(), null, Fact.known(name, "file name"), null, true, List.of()));
            if (file.isRead()) {
                all.add(new ExaminedText(
                        file.label(),
                        file.attachment().declaredCharsetOrNull(),
                        file.reading().text(),
                        OFFICE.contains(file.format()) ? file.content() : null,
                        file.format() == Format.PDF,
                        file.reading().legacyFonts()));
                addApart(
                        all,
                        "capitals of " + file.label(),
                        DrawnText.of(file.reading()).capitalsOfFonts());
                addApart(all, "hidden text of " + file.label(), file.hiddenText());
                addApart(all, "comments in " + file.label(), file.commentText());
            }
        }
        return List.copyOf(all);
    }

    private static void addApart(List<ExaminedText> all, String label, String words) {
        if (!words.isBlank()) {
            all.add(new ExaminedText(label, null, Fact.known(words, label), null, true, List.of()));
        }
    }

    private Fact<String> shownText(TextPart part) {
        String source = part.text().toOptional().orElse(null);
        if (!part.html() || source == null) {
            return part.text();
        }
        return Guard.ask(
                "HTML reader",
                () -> new PlainTextReader()
                        .read(Content.of(source.getBytes(StandardCharsets.UTF_8)), services.limits())
                        .text());
    }

    Message message() {
        return message;
    }

    Times times() {
        return times;
    }

    Services services() {
        return services;
    }

    /** The regulations in force on the day on which the message was sent. */
    List<Regulation> regulations() {
        return regulations;
    }

    /** What the caller knows beyond the bytes. */
    Circumstances circumstances() {
        return circumstances;
    }

    /** What the caller says of a message that goes out; empty for one that came in. */
    Optional<Outgoing> outgoing() {
        return circumstances.outgoing();
    }

    /** To whom the message goes. */
    Addressed addressed() {
        Addressed known = addressed;
        if (known == null) {
            known = Addressed.by(message, circumstances.outgoing().orElse(Outgoing.MESSAGE), services.addressBook());
            addressed = known;
        }
        return known;
    }

    /** Under which conditions the sender uses mail: the caller's word, else the register of the services. */
    Optional<SenderConditions> conditions() {
        return circumstances
                .conditions()
                .or(() -> sender.address().flatMap(services.addressBook()::find).map(services.conditions()));
    }

    Sender sender() {
        return sender;
    }

    List<ExaminedFile> files() {
        return files;
    }

    List<ExaminedText> texts() {
        return texts;
    }

    /** The files that are, or may be, documents of an agency. */
    List<ExaminedFile> documents() {
        return documents;
    }

    Fact<Boolean> carriesAgencyDocument() {
        return carriesAgencyDocument;
    }

    List<String> list(String id) {
        return lists.getOrDefault(id, List.of());
    }

    /** The confirmations that clerks gave for exactly these bytes, not later than the moment of validation. */
    List<ClerkConfirmation> confirmationsOf(ExaminedFile file) {
        return circumstances.confirmations().stream()
                .filter(c -> c.evidenceSha256().equals(file.content().sha256()))
                .filter(c -> !c.at().isAfter(times.validation()))
                .toList();
    }
}
