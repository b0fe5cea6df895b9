package vn.govmail.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.document.DetectedFormat;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.FileNames;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.document.OfficialHeading;
import vn.govmail.document.PlainTextReader;
import vn.govmail.document.scan.PagePicture;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.document.text.DocumentText;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.message.Attachment;
import vn.govmail.message.jakarta.MessageTextReader;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureVerifier;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;

/** An attachment and what can be learnt from it, each thing when it is first asked for. Used by one thread. */
final class ExaminedFile {
    private final Attachment attachment;
    private final OpenedMessage opened;
    private final Services services;
    private final VerificationRequest request;
    private final ReadingBudget budget;
    private final Function<ExaminedFile, Optional<Fact<SignatureReport>>> beside;
    private final DetectedFormat detected;
    private final FilePictures pictures;
    private final FilesHeld held = new FilesHeld();
    private @Nullable DocumentReading reading;
    private @Nullable Fact<SignatureReport> signatures;
    private @Nullable Fact<IssuedDocument> issued;
    private @Nullable Boolean admitted;
    private @Nullable Supplier<Fact<SignatureReport>> covering;
    private boolean nested;
    private boolean part;

    /**
     * A file.
     *
     * @param opened the message with what was opened in it
     * @param beside what a signature in another file says of this one
     */
    ExaminedFile(
            Attachment attachment,
            OpenedMessage opened,
            Services services,
            VerificationRequest request,
            ReadingBudget budget,
            Function<ExaminedFile, Optional<Fact<SignatureReport>>> beside) {
        this.budget = budget;
        this.beside = beside;
        this.attachment = attachment;
        this.opened = opened;
        this.services = services;
        this.request = request;
        this.detected = Guard.ask(
                        "format detection",
                        () -> Fact.known(
                                FormatDetector.examine(attachment.content(), attachment.name(), services.limits()),
                                "content"))
                .toOptional()
                .orElseGet(() -> new DetectedFormat(Format.UNKNOWN, Set.of(), Set.of()));
        this.pictures = new FilePictures(content(), format(), services, budget, this::isAdmitted);
    }

    Attachment attachment() {
        return attachment;
    }

    Content content() {
        return attachment.content();
    }

    Format format() {
        return detected.format();
    }

    DetectedFormat detected() {
        return detected;
    }

    /** The name, made safe for display. */
    String name() {
        return FileNames.clean(attachment.name());
    }

    /** How findings call the file. */
    String label() {
        return "part " + attachment.part() + ": " + name();
    }

    DocumentReading reading() {
        DocumentReading known = reading;
        if (known == null) {
            known = budget.charge(read());
            reading = known;
        }
        return known;
    }

    private DocumentReading read() {
        if (content().sizeInBytes() == 0) {
            return DocumentReading.unreadable(Missing.EMPTY, "0 bytes");
        }
        return reader().map(this::readBy)
                .orElseGet(() -> DocumentReading.unreadable(Missing.READER_NOT_AVAILABLE, format().name()));
    }

    private DocumentReading readBy(DocumentReader reader) {
        if (!isAdmitted()) {
            return DocumentReading.unreadable(Missing.LIMIT_EXCEEDED, ReadingBudget.TOO_MANY_FILES);
        }
        return Guard.ask(reader.name(), () -> Fact.known(reader.read(content(), services.limits()), reader.name()))
                .toOptional()
                .orElseGet(() -> DocumentReading.unreadable(Missing.CHECK_FAILED, reader.name()));
    }

    /** Whether the message's budget has room for this file; asked once, when the file is first to be read or verified. */
    private boolean isAdmitted() {
        Boolean known = admitted;
        if (known == null) {
            known = budget.admitsFile();
            admitted = known;
        }
        return known;
    }

    private Optional<DocumentReader> reader() {
        return switch (format()) {
            case CALENDAR -> Optional.of(new PlainTextReader());
            case MESSAGE -> Optional.of(new MessageTextReader());
            default -> services.readerOf(format());
        };
    }

    /** What the pictures of the file show of a seal and a signature, looked at once and only if somebody asks. */
    Fact<ScanEvidence> scan() {
        return pictures.scan();
    }

    /** Small pictures of the places where seals and signatures were seen, if somebody asked for these and pictures are wanted. */
    List<PagePicture> pictures() {
        return pictures.kept();
    }

    /** What the file holds and its readers do not see; empty where there is none or it is not known. */
    String hiddenText() {
        return reading().layout().toOptional().map(DocumentText::hiddenText).orElse("");
    }

    /** What reviewers wrote beside its text; empty where there is nothing or it is not known. */
    String commentText() {
        return reading().layout().toOptional().map(DocumentText::commentText).orElse("");
    }

    /** The heading that the text begins with, where there is a readable text. */
    Optional<OfficialHeading> heading() {
        return reading().text().toOptional().flatMap(OfficialHeading::of);
    }

    /** What the file says as a document that somebody issued, read once and only if somebody asks. */
    Fact<IssuedDocument> issued() {
        Fact<IssuedDocument> known = issued;
        if (known == null) {
            known = IssuedDocument.of(this);
            issued = known;
        }
        return known;
    }

    /** The same where somebody has asked already. */
    Optional<IssuedDocument> issuedIfAsked() {
        Fact<IssuedDocument> known = issued;
        return known == null ? Optional.empty() : known.toOptional();
    }

    /**
     * The report on the file's signatures, or where it has none within, on the one around it or beside it; unknown where no verifier judges
     * files of this format.
     */
    Fact<SignatureReport> signatures() {
        Fact<SignatureReport> known = signatures;
        if (known == null) {
            // a message within the message has documents of its own, of which its signature would say nothing here
            Fact<SignatureReport> within = Optional.of(format())
                    .filter(f -> f != Format.MESSAGE)
                    .flatMap(services::verifierOf)
                    .map(this::verifiedBy)
                    .orElseGet(() -> Fact.unknown(Missing.CHECK_NOT_AVAILABLE, format().name()));
            known = hasNoneWithin(within)
                    ? around().or(() -> beside.apply(this)).orElse(within)
                    : within;
            signatures = known;
        }
        return known;
    }

    /** The report on the file's signatures where it is one on all that the file carries, as any is that proves nothing; else open. */
    Fact<SignatureReport> signaturesOverAll() {
        boolean part = signatures()
                .toOptional()
                .filter(report -> report.overall() == Verdict.VALID && !SignatureChecks.isOverAll(report))
                .isPresent();
        return part ? Fact.unknown(Missing.AMBIGUOUS, "a signature on a part of " + label()) : signatures();
    }

    private Optional<Fact<SignatureReport>> around() {
        Supplier<Fact<SignatureReport>> container = covering;
        if (container != null) {
            return Optional.of(
                    isAdmitted()
                            ? container.get()
                            : Fact.unknown(Missing.LIMIT_EXCEEDED, ReadingBudget.TOO_MANY_FILES));
        }
        return opened.around(attachment)
                .flatMap(signed -> services.verifierOf(Format.CMS)
                        .map(verifier -> Guard.ask(
                                verifier.name(),
                                () -> Fact.known(
                                        verifier.verify(signed.content(), Format.CMS, request),
                                        verifier.name() + ", part " + signed.part()))));
    }

    private boolean hasNoneWithin(Fact<SignatureReport> within) {
        return within instanceof Fact.Unknown<SignatureReport> missing
                ? missing.reason() == Missing.CHECK_NOT_AVAILABLE
                        && !reading().signatureFields().toOptional().orElse(true)
                : within.toOptional()
                        .filter(report -> report.overall() == Verdict.UNSIGNED)
                        .isPresent();
    }

    private Fact<SignatureReport> verifiedBy(SignatureVerifier verifier) {
        return isAdmitted()
                ? Guard.ask(
                        verifier.name(),
                        () -> Fact.known(verifier.verify(content(), format(), request), verifier.name()))
                : Fact.unknown(Missing.LIMIT_EXCEEDED, ReadingBudget.TOO_MANY_FILES);
    }

    Fact<DocumentForm> form() {
        return content().sizeInBytes() == 0
                ? Fact.unknown(Missing.EMPTY, "0 bytes")
                : DocumentForm.of(format(), reading());
    }

    /** Says that the file came inside another one. */
    void nested(boolean value) {
        nested = value;
    }

    /** Says that the file came inside a container of signed files, and who knows what its signatures say of it. */
    void coveredBy(Supplier<Fact<SignatureReport>> value) {
        covering = value;
    }

    boolean isNested() {
        return nested;
    }

    /** What the file holds, as far as that was looked for. */
    FilesHeld held() {
        return held;
    }

    /** Whether what the file holds stands beside it as a file of its own. */
    boolean isOpened() {
        return opened.isOpened(attachment.part());
    }

    /** Says whether it is a part of a document and none of its own, as the numbers behind a chart are. */
    void partOfDocument(boolean value) {
        part = value;
    }

    /** Whether it is a part of a document or of a letter. */
    boolean isPart() {
        return part;
    }

    /** Whether it is a message that came as a file: a forwarded one, whoever wrote it. */
    boolean isLetter() {
        return format() == Format.MESSAGE || format() == Format.OUTLOOK_MESSAGE;
    }

    /** Whether a file like this may be a document at all: not decoration, not a signature or an appointment. */
    boolean mayBeDocument() {
        boolean decoration =
                attachment.decoration() && PictureSize.of(content()).isTooSmallForPaper();
        boolean signature = format() == Format.CMS && (isOpened() || DetachedSignature.is(content()));
        return !decoration
                && !signature
                && !part
                && format() != Format.CALENDAR
                && !held.isUnpacked()
                && !isAroundFiles();
    }

    /** Whether it has words of its own that are no document: the cover sheet of a portfolio, a letter, where all files in it are read. */
    private boolean isAroundFiles() {
        return switch (format()) {
            case PDF -> held.contents().isPresent() && held.areBehindCover(reading());
            case MESSAGE -> held.areAllRead() && reading().text().missing().isEmpty();
            default -> false;
        };
    }

    /** Whether its words are looked at: also those of what is no document. */
    boolean isRead() {
        return mayBeDocument() || part || format() == Format.CALENDAR || isAroundFiles();
    }

    /** Whether the file stands for others that are not looked into, or cannot be told. */
    boolean isOpaque() {
        return switch (format()) {
            case ZIP,
                    RAR,
                    SEVEN_ZIP,
                    GZIP,
                    TAR,
                    OTHER_ARCHIVE,
                    DISK_IMAGE,
                    ASIC,
                    CMS,
                    MESSAGE,
                    OUTLOOK_MESSAGE,
                    TNEF,
                    EXECUTABLE,
                    UNKNOWN -> true;
            default -> false;
        };
    }
}
