package vn.govmail.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.ArchivedFile;
import vn.govmail.document.Archives;
import vn.govmail.document.FileNames;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.message.Attachment;

/**
 * The files of a message and those in its archives, an archive before what it holds. All archives of a message share one
 * bound on how deep, how many and how large, so that no nesting multiplies it. Used once.
 */
final class NestedFiles {
    private static final int DEEPEST = 3;
    private static final int MOST_FILES = 200;

    private final Function<Attachment, ExaminedFile> examination;
    private final Limits limits;
    private final List<ExaminedFile> all = new ArrayList<>();
    private long bytesLeft;
    private int filesLeft = MOST_FILES;

    private NestedFiles(Function<Attachment, ExaminedFile> examination, Limits limits) {
        this.examination = examination;
        this.limits = limits;
        this.bytesLeft = limits.archiveExpandedBytes();
    }

    static List<ExaminedFile> of(
            List<Attachment> attachments, Function<Attachment, ExaminedFile> examination, Limits limits) {
        NestedFiles files = new NestedFiles(examination, limits);
        attachments.forEach(attachment -> files.add(attachment, 0));
        return List.copyOf(files.all);
    }

    private void add(Attachment attachment, int depth) {
        ExaminedFile file = examination.apply(attachment);
        file.nested(depth > 0);
        all.add(file);
        if (Archives.isArchive(file.format())) {
            ArchiveContents contents = contents(file, depth);
            file.holds(contents);
            String place = attachment.part() + "/" + file.name();
            contents.files().forEach(inner -> add(attachment(attachment, place, inner), depth + 1));
        }
    }

    private ArchiveContents contents(ExaminedFile file, int depth) {
        if (depth >= DEEPEST) {
            return beyond("archives within archives");
        }
        ArchiveContents contents = Guard.ask(
                        "archives", () -> Fact.known(Archives.open(file.content(), file.detected(), limits), "archive"))
                .toOptional()
                .orElseGet(() -> new ArchiveContents(List.of(), Missing.CHECK_FAILED, "archives"));
        long bytes = 0;
        for (ArchivedFile inner : contents.files()) {
            bytes += inner.content().sizeInBytes();
        }
        if (contents.files().size() > filesLeft || bytes > bytesLeft) {
            return beyond("files in archives");
        }
        filesLeft -= contents.files().size();
        bytesLeft -= bytes;
        return areSound(contents) ? contents : new ArchiveContents(List.of(), Missing.MALFORMED, "damaged data");
    }

    /** Whether all data can be read to their end, where their checksum stands; whoever reads them later meets no failure. */
    private static boolean areSound(ArchiveContents contents) {
        return contents.files().stream()
                .allMatch(inner -> Guard.ask(
                                "archives", () -> Fact.known(inner.content().sha256(), "data of the archive"))
                        .toOptional()
                        .isPresent());
    }

    private static ArchiveContents beyond(String what) {
        return new ArchiveContents(List.of(), Missing.LIMIT_EXCEEDED, what);
    }

    private static Attachment attachment(Attachment outer, String place, ArchivedFile inner) {
        int slash = inner.path().lastIndexOf('/');
        String folders = slash < 0
                ? ""
                : "/" + FileNames.clean(inner.path().substring(0, slash).replace('/', '›'));
        return new Attachment(
                place + folders,
                inner.path().substring(slash + 1),
                "application/octet-stream",
                null,
                false,
                outer.forwarded(),
                inner.content());
    }
}
