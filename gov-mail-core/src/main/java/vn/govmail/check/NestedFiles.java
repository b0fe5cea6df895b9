package vn.govmail.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.ArchivedFile;
import vn.govmail.document.Archives;
import vn.govmail.document.FileNames;
import vn.govmail.document.Format;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.message.Attachment;
import vn.govmail.signature.VerificationRequest;

/**
 * The files of a message and those in its archives, in containers of signed files and beside the pages of its documents, each before what
 * it holds. All archives of a message share one bound on how deep, how many and how large, so that no nesting multiplies it. Used once.
 */
final class NestedFiles {
    private static final int DEEPEST = 3;
    private static final int MOST_FILES = 200;
    private static final Map<Missing, String> DAMAGE = Map.of(
            Missing.CONTENT_NOT_EXAMINED,
            "compressed in a way that is not undone",
            Missing.LIMIT_EXCEEDED,
            "more data");

    private final Function<Attachment, ExaminedFile> examination;
    private final Services services;
    private final VerificationRequest request;
    private final Limits limits;
    private final List<ExaminedFile> all = new ArrayList<>();
    private long bytesLeft;
    private int filesLeft = MOST_FILES;

    private NestedFiles(
            Function<Attachment, ExaminedFile> examination, Services services, VerificationRequest request) {
        this.examination = examination;
        this.services = services;
        this.request = request;
        this.limits = services.limits();
        this.bytesLeft = limits.archiveExpandedBytes();
    }

    static List<ExaminedFile> of(
            List<Attachment> attachments,
            Function<Attachment, ExaminedFile> examination,
            Services services,
            VerificationRequest request) {
        NestedFiles files = new NestedFiles(examination, services, request);
        attachments.forEach(attachment -> files.add(files.examination.apply(attachment), 0));
        return List.copyOf(files.all);
    }

    private void add(ExaminedFile file, int depth) {
        file.nested(depth > 0);
        all.add(file);
        Optional<SignedFiles> signed = SignedFiles.of(file, services, request);
        if (signed.isEmpty() && !Archives.isArchive(file.format())) {
            addCarried(file, depth);
            return;
        }
        ArchiveContents contents = depth >= DEEPEST
                ? beyond("archives within archives")
                : contents(() -> signed.map(SignedFiles::contents).orElseGet(() -> opened(file)));
        file.held().alone(contents);
        for (ArchivedFile each : contents.files()) {
            ExaminedFile inner = examination.apply(attachment(file, each));
            inner.partOfDocument(each.part());
            signed.ifPresent(container -> inner.coveredBy(() -> container.report(each.path())));
            add(inner, depth + 1);
        }
    }

    /** What a document carries besides its pages, a letter besides its words; its signature is over that too. */
    private void addCarried(ExaminedFile file, int depth) {
        if (!file.isRead()) {
            return;
        }
        ArchiveContents carried = file.reading().attachedFiles();
        ArchiveContents contents = carried;
        if (!carried.isEmpty()) {
            contents = depth >= DEEPEST
                    ? unread(carried, Missing.LIMIT_EXCEEDED, "files within files")
                    : contents(() -> carried);
        } else if (!file.isLetter()) {
            return;
        }
        file.held().besides(contents);
        for (ArchivedFile each : contents.files()) {
            ExaminedFile inner = examination.apply(attachment(file, each));
            inner.coveredBy(file::signaturesOverAll);
            inner.partOfDocument(each.part() && file.format() != Format.MESSAGE);
            add(inner, depth + 1);
        }
    }

    private ArchiveContents opened(ExaminedFile file) {
        return Archives.open(file.content(), file.detected(), limits);
    }

    private ArchiveContents contents(Supplier<ArchiveContents> opening) {
        ArchiveContents contents = Guard.ask("archives", () -> Fact.known(opening.get(), "archive"))
                .toOptional()
                .orElseGet(() -> new ArchiveContents(List.of(), Missing.CHECK_FAILED, "archives"));
        long bytes = 0;
        for (ArchivedFile inner : contents.files()) {
            bytes += inner.content().sizeInBytes();
        }
        int files = contents.files().size() + contents.unreadNames().size();
        if (files > filesLeft || bytes > bytesLeft) {
            return beyond("files in archives");
        }
        filesLeft -= files;
        bytesLeft -= bytes;
        return damage(contents)
                .map(why -> unread(contents, why, DAMAGE.getOrDefault(why, "damaged data")))
                .orElse(contents);
    }

    /** Why data cannot be read to their end; without a reason whoever reads them later meets no failure. */
    private static Optional<Missing> damage(ArchiveContents contents) {
        return contents.files().stream()
                .flatMap(inner -> Guard.ask("archives", () -> Fact.known(inner.damage(), "data of the archive"))
                        .toOptional()
                        .orElse(Optional.of(Missing.MALFORMED))
                        .stream())
                .findFirst();
    }

    /** The names stay known, among them those of files that were to be read. */
    private static ArchiveContents unread(ArchiveContents contents, Missing why, String what) {
        List<String> names = new ArrayList<>(contents.unreadNames());
        contents.files().forEach(file -> names.add(file.path()));
        return new ArchiveContents(List.of(), why, what, names);
    }

    private static ArchiveContents beyond(String what) {
        return new ArchiveContents(List.of(), Missing.LIMIT_EXCEEDED, what);
    }

    private static Attachment attachment(ExaminedFile around, ArchivedFile inner) {
        Attachment outer = around.attachment();
        String place = outer.part() + "/" + around.name();
        int slash = inner.path().lastIndexOf('/');
        String folders = slash < 0
                ? ""
                : "/" + FileNames.clean(inner.path().substring(0, slash).replace('/', '›'));
        return new Attachment(
                place + folders,
                inner.path().substring(slash + 1),
                "application/octet-stream",
                null,
                inner.part(),
                outer.forwarded() || around.isLetter(),
                inner.content());
    }
}
