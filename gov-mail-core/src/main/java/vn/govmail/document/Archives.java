package vn.govmail.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * Looks into archives: ZIP, TAR, gzip, the {@code winmail.dat} of Outlook (TNEF), compound files that hold an object of a program, messages
 * of Outlook; 7z as far as its files are stored or packed by LZMA or LZMA2, RAR as far as they are stored or compressed by version
 * 2.9 or later other than by PPMd, the names of others. One level at a time; nothing is written anywhere, and a file is expanded only while it is read.
 * Stateless and thread-safe; never throws for what is in the archive.
 */
public final class Archives {
    private static final Set<Format> OPENED =
            EnumSet.of(Format.ZIP, Format.TAR, Format.GZIP, Format.TNEF, Format.OLE2, Format.OUTLOOK_MESSAGE);
    /** Those that tell the names of files whose data they keep to themselves. */
    private static final Set<Format> LISTED = EnumSet.of(Format.RAR, Format.SEVEN_ZIP);

    private static final Set<Format> OTHERS = EnumSet.of(Format.OTHER_ARCHIVE, Format.DISK_IMAGE);

    private Archives() {}

    /** Whether files of a format hold other files and nothing else, whether they are opened here or not. */
    public static boolean isArchive(Format format) {
        return OPENED.contains(format) || LISTED.contains(format) || OTHERS.contains(format);
    }

    /**
     * Opens one level of an archive.
     *
     * @param content the bytes
     * @param detected what they are
     * @param limits how many files, and how far they may expand
     */
    public static ArchiveContents open(Content content, DetectedFormat detected, Limits limits) {
        if (detected.has(FileTrait.ENCRYPTED) && !LISTED.contains(detected.format())) {
            return ArchiveContents.unread(
                    Missing.PASSWORD_REQUIRED, detected.format().name());
        }
        try {
            return switch (detected.format()) {
                case ZIP -> zip(content, limits);
                case TAR -> TarFile.open(content, limits);
                case GZIP -> ArchiveContents.of(List.of(GzipContent.open(content, limits)));
                case OLE2 -> EmbeddedFiles.inObject(content, limits);
                case OUTLOOK_MESSAGE -> EmbeddedFiles.inMessage(content, limits);
                case TNEF -> TnefFile.open(content, limits);
                case RAR -> isOfVersion4(content) ? RarFile.open(content, limits) : Rar5File.open(content, limits);
                case SEVEN_ZIP -> SevenZipFile.open(content, limits);
                default ->
                    ArchiveContents.unread(
                            Missing.CONTENT_NOT_EXAMINED, detected.format().name());
            };
        } catch (ContainerException e) {
            return ArchiveContents.unread(TextFacts.reason(e), e.problem().name());
        } catch (IOException e) {
            return ArchiveContents.unread(Missing.MALFORMED, detected.format().name());
        }
    }

    /** Version 5 has one byte more in its signature. */
    private static boolean isOfVersion4(Content content) throws IOException {
        byte[] signature = ContentSource.bytes(content, 0, 7);
        return signature.length == 7 && signature[6] == 0;
    }

    private static ArchiveContents zip(Content content, Limits limits) throws IOException {
        ZipContainer zip = ZipContainer.open(new ContentSource(content), limits);
        List<ArchivedFile> files = new ArrayList<>();
        for (ZipEntryHeader entry : zip.entries()) {
            if (!entry.isFolder()) {
                files.add(new ArchivedFile(entry.name(), new ExpandedContent(entry.size(), () -> zip.open(entry))));
            }
        }
        return ArchiveContents.of(files);
    }

    static ContainerException tooMany() {
        return new ContainerException(ContainerProblem.TOO_MANY_ENTRIES);
    }
}
