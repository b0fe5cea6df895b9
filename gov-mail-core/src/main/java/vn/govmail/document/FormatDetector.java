package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import vn.govmail.fact.Limits;

/**
 * Tells what a file is by its content. Stateless and thread-safe; reads the first 64 KiB, and the directory of a container.
 *
 * <p>The name of the file only tells a table (CSV) from other text. Where a file could be two things the one with more
 * consequences is said: a program before everything, signed or encrypted data (CMS) before the
 * document inside, a PDF before what else surrounds it unless that is a sound ZIP or TAR archive, one of RAR or 7z, or what Outlook packs. Does not say whether the
 * file is sound.
 */
public final class FormatDetector {
    private static final int PREFIX = 64 << 10;

    private FormatDetector() {}

    /**
     * Detects the format of a file.
     *
     * @param content the bytes
     * @param fileName the name under which it came, empty if it has none
     * @param limits bounds for looking into containers
     * @return {@link Format#UNKNOWN} for an empty file, for one that cannot be read and for what is not recognised
     */
    public static Format detect(Content content, String fileName, Limits limits) {
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(limits, "limits");
        try {
            return recognised(prefix(content), content, fileName, limits).format();
        } catch (IOException e) {
            return Format.UNKNOWN;
        }
    }

    /**
     * Detects the format of a file and what there is to know of it besides; reads the last 64 KiB too.
     *
     * @param content the bytes
     * @param fileName the name under which it came, empty if it has none
     * @param limits bounds for looking into containers
     * @return {@link Format#UNKNOWN} with no traits where {@link #detect} would say so
     */
    public static DetectedFormat examine(Content content, String fileName, Limits limits) {
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(limits, "limits");
        try {
            Prefix prefix = prefix(content);
            DetectedFormat found = recognised(prefix, content, fileName, limits);
            Prefix tail = tail(content, prefix);
            Set<FileTrait> traits = EnumSet.noneOf(FileTrait.class);
            traits.addAll(found.traits());
            if (PdfPrefix.isEncrypted(found.format(), prefix, tail)) {
                traits.add(FileTrait.ENCRYPTED);
            }
            return new DetectedFormat(found.format(), traits, Polyglots.of(found.format(), prefix, tail, content));
        } catch (IOException e) {
            return DetectedFormat.of(Format.UNKNOWN);
        }
    }

    private static Prefix prefix(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes((int) Math.min(PREFIX, Math.max(1, content.sizeInBytes())));
            return new Prefix(bytes, bytes.length == content.sizeInBytes());
        }
    }

    private static Prefix tail(Content content, Prefix prefix) throws IOException {
        long from = content.sizeInBytes() - PREFIX;
        return from <= 0 ? prefix : new Prefix(ContentSource.bytes(content, from, PREFIX), false);
    }

    private static DetectedFormat recognised(Prefix prefix, Content content, String fileName, Limits limits)
            throws IOException {
        if (ProgramFormats.isProgram(prefix)) {
            return DetectedFormat.of(Format.EXECUTABLE);
        }
        if (CmsFormats.isDer(prefix)) {
            return DetectedFormat.of(Format.CMS, CmsFormats.traits(prefix));
        }
        DetectedFormat archive = archive(prefix, content, limits);
        boolean surrounding = archive.format() != Format.UNKNOWN;
        if (PdfPrefix.isPdf(prefix) && !surrounding) {
            return DetectedFormat.of(Format.PDF);
        }
        if (surrounding) {
            return archive;
        }
        DetectedFormat other = other(prefix, content);
        return other.format() != Format.UNKNOWN ? other : TextFormats.detect(prefix, fileName);
    }

    /** A sound archive; one that is refused is what a PDF reader makes of it, if that makes anything. */
    private static DetectedFormat archive(Prefix prefix, Content content, Limits limits) throws IOException {
        DetectedFormat found = DetectedFormat.of(Format.UNKNOWN);
        if (prefix.startsWith('P', 'K', 3, 4) || prefix.startsWith('P', 'K', 5, 6)) {
            found = ZipFormats.detect(prefix, content, limits);
        } else if (prefix.startsWith(0x78, 0x9F, 0x3E, 0x22)) {
            found = DetectedFormat.of(Format.TNEF);
        } else if (!PdfPrefix.isPdf(prefix)
                || ArchiveFormats.isTar(prefix)
                || ArchiveFormats.isRar(prefix)
                || ArchiveFormats.is7z(prefix)) {
            found = ArchiveFormats.detect(prefix, content);
        }
        return found;
    }

    private static DetectedFormat other(Prefix prefix, Content content) throws IOException {
        if (CompoundFormats.isCompound(prefix)) {
            return CompoundFormats.detect(prefix, content);
        }
        return DetectedFormat.of(PictureFormats.detect(prefix));
    }
}
