package vn.govmail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.govmail.document.Content;
import vn.govmail.document.DetectedFormat;
import vn.govmail.document.DocumentAnatomy;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.FileNames;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.document.PageKind;
import vn.govmail.document.PrintedLine;
import vn.govmail.document.SecrecyMark;
import vn.govmail.document.SecrecyMarks;
import vn.govmail.document.recipient.RecipientBlock;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.text.Detection;
import vn.govmail.text.EncodingDetector;
import vn.govmail.text.office.DrawnText;

/**
 * What one document is and says of itself, all at once: for showing a file to somebody, or for filling in a register.
 * {@code GovMail.assess} judges; this only reads. Immutable and thread-safe; leaves the text out of {@code toString}.
 */
public final class DocumentFacts {
    private final DetectedFormat format;
    private final DocumentReading reading;
    private final Fact<Detection> encoding;
    private final Fact<String> text;
    private final Fact<DocumentAnatomy> anatomy;
    private final Optional<RecipientBlock> recipients;
    private final Fact<List<SecrecyMark>> secrecyMarks;
    private final Fact<ScanEvidence> scan;

    private DocumentFacts(
            DetectedFormat format,
            DocumentReading reading,
            Fact<ScanEvidence> scan,
            String fileName,
            List<String> marks) {
        this.format = format;
        this.reading = reading;
        this.scan = scan;
        Fact<String> shown = shown(format.format(), reading);
        this.encoding = shown.map(EncodingDetector::detect);
        this.text = encoding instanceof Fact.Known<Detection> detected
                ? shown.map(words -> detected.value().text(words))
                : shown;
        DrawnText drawn = DrawnText.of(reading);
        Fact<List<PrintedLine>> lines = text.map(drawn::lines);
        this.anatomy = lines.map(DocumentAnatomy::of);
        this.recipients = lines.toOptional()
                .flatMap(printed -> RecipientBlock.all(printed).stream().findFirst());
        List<SecrecyMark> named =
                SecrecyMarks.inFileName(fileName, marks).stream().toList();
        Fact<List<SecrecyMark>> printed = text.map(words -> printedMarks(words, drawn, named, marks));
        this.secrecyMarks = printed instanceof Fact.Unknown<List<SecrecyMark>> && !named.isEmpty()
                ? Fact.known(named, "file name")
                : printed;
    }

    private List<SecrecyMark> printedMarks(String words, DrawnText drawn, List<SecrecyMark> named, List<String> marks) {
        List<SecrecyMark> all = new ArrayList<>(SecrecyMarks.find(words, marks));
        all.addAll(SecrecyMarks.find(drawn.capitalsOfFonts(), marks));
        reading.layout().toOptional().ifPresent(layout -> {
            all.addAll(SecrecyMarks.find(layout.hiddenText(), marks));
            all.addAll(SecrecyMarks.find(layout.commentText(), marks));
        });
        all.addAll(named);
        return List.copyOf(all);
    }

    /** A document that shows pictures alone says nothing that can be read here. */
    private static Fact<String> shown(Format format, DocumentReading reading) {
        boolean pictures = reading.pageKind()
                        .toOptional()
                        .filter(kind -> kind != PageKind.BORN_DIGITAL)
                        .isPresent()
                || (format.editability() == Format.Editability.FIXED);
        boolean blank = reading.text().toOptional().filter(String::isBlank).isPresent();
        return pictures && blank
                ? Fact.unknown(Missing.CONTENT_NOT_EXAMINED, "pictures of paper without a text layer")
                : reading.text();
    }

    /**
     * Reads a document.
     *
     * @param content the bytes
     * @param fileName the name under which it came, empty if it has none
     * @param readers who reads which format; the first that reads a format counts
     * @param secrecyMarks the marks of secrecy to look for, see {@code RuleSet.secrecyMarks}
     * @param limits where to stop
     * @return the facts; what could not be read is unknown with its reason
     */
    public static DocumentFacts read(
            Content content, String fileName, List<DocumentReader> readers, List<String> secrecyMarks, Limits limits) {
        Objects.requireNonNull(fileName, "fileName");
        DetectedFormat format = FormatDetector.examine(content, fileName, limits);
        DocumentReading reading = content.sizeInBytes() == 0
                ? DocumentReading.unreadable(Missing.EMPTY, "0 bytes")
                : readers.stream()
                        .filter(reader -> reader.reads(format.format()))
                        .findFirst()
                        .map(reader -> reader.read(content, limits))
                        .orElseGet(() -> DocumentReading.unreadable(
                                Missing.READER_NOT_AVAILABLE, format.format().name()));
        Fact<ScanEvidence> scan = readers.stream()
                .filter(reader -> reader.scans(format.format()))
                .findFirst()
                .map(reader -> reader.scan(content, format.format(), limits))
                .orElseGet(() -> Fact.unknown(
                        Missing.CHECK_NOT_AVAILABLE, format.format().name()));
        return new DocumentFacts(format, reading, scan, FileNames.clean(fileName), List.copyOf(secrecyMarks));
    }

    /** What the file is by its content. */
    public DetectedFormat format() {
        return format;
    }

    /** What its reader found: pages, text as it stands, old fonts, layout. */
    public DocumentReading reading() {
        return reading;
    }

    /** What the pictures of its pages show of a seal and a signature; unknown for files that nobody looks at as pictures. */
    public Fact<ScanEvidence> scan() {
        return scan;
    }

    /** In which encoding the text is; unknown where there is no text that could be read. */
    public Fact<Detection> encoding() {
        return encoding;
    }

    /** The text as it was meant: one in an older encoding is converted. */
    public Fact<String> text() {
        return text;
    }

    /** Issuer, number, date, type, subject and the rest of the heading, and the signer. */
    public Fact<DocumentAnatomy> anatomy() {
        return anatomy;
    }

    /** "Nơi nhận"; empty where there is none in the text that could be read. */
    public Optional<RecipientBlock> recipients() {
        return recipients;
    }

    /** The marks of secrecy in the text, in what is hidden in it, in comments, and in the name of the file. */
    public Fact<List<SecrecyMark>> secrecyMarks() {
        return secrecyMarks;
    }

    @Override
    public String toString() {
        return "DocumentFacts[" + format.format() + "]";
    }
}
