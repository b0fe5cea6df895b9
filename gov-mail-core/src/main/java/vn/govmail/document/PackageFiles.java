package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;

/**
 * The files in an office package that are more than parts of it: objects that were put in, pieces of text in other formats, the numbers
 * behind charts, and whatever else is there that no such package has. Found by what the package says of them and by their bytes.
 */
final class PackageFiles {
    /** Folders of objects by custom, and objects of OpenDocument that are one file. */
    private static final Pattern OBJECT = Pattern.compile("(.*/)?embeddings/.*|Object [0-9]+", Pattern.DOTALL);

    private static final Pattern PICTURE = Pattern.compile("(.*/)?(media|Pictures)/.*", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile(".*\\.(xml|rels|vml|rdf)", Pattern.DOTALL);

    /** What programs write into packages themselves, or what says nothing by itself. */
    private static final Set<Format> PARTS =
            EnumSet.of(Format.UNKNOWN, Format.XML, Format.TEXT, Format.CSV, Format.CALENDAR);

    private static final Set<Format> SHEETS = EnumSet.of(Format.XLSX, Format.XLS, Format.ODS);

    private final ZipContainer zip;
    private final Limits limits;
    private final PackageRelations relations;
    private final ListedFiles found;

    private PackageFiles(ZipContainer zip, Content content, Limits limits) throws IOException {
        this.zip = zip;
        this.limits = limits;
        this.relations = PackageRelations.of(zip, limits);
        this.found = new ListedFiles(content, limits);
    }

    static ArchiveContents in(ZipContainer zip, Content content, Limits limits) {
        try {
            PackageFiles files = new PackageFiles(zip, content, limits);
            for (ZipEntryHeader entry : zip.entries()) {
                if (entry.size() > 0) {
                    files.look(entry);
                }
            }
            return files.found.contents();
        } catch (IOException e) {
            return ArchiveContents.unread(TextFacts.reason(e), TextFacts.detail(e));
        }
    }

    /** The pieces of a document's text that are in other formats. */
    static List<Content> chunks(ZipContainer zip, Limits limits) throws IOException {
        PackageRelations relations = PackageRelations.of(zip, limits);
        List<Content> chunks = new ArrayList<>();
        for (ZipEntryHeader entry : zip.entries()) {
            if (entry.size() > 0 && relations.isChunk(entry.name())) {
                chunks.add(content(zip, entry));
            }
        }
        return chunks;
    }

    private static Content content(ZipContainer zip, ZipEntryHeader entry) {
        return new ExpandedContent(entry.size(), () -> zip.open(entry));
    }

    private void look(ZipEntryHeader entry) throws IOException {
        String name = entry.name();
        boolean named = relations.isFile(name) || OBJECT.matcher(name).matches();
        if (!named && isMarkup(entry)) {
            return;
        }
        Content content = content(zip, entry);
        Format format = FormatDetector.detect(content, "", limits);
        boolean picture = format.editability() == Format.Editability.FIXED;
        if (!named && (picture || PARTS.contains(format) || isOwn(name, format))) {
            return;
        }
        boolean numbers = relations.isNumbers(name) && SHEETS.contains(format);
        boolean drawn = format == Format.PDF && PICTURE.matcher(name).matches();
        if (relations.isChunk(name) || numbers || drawn) {
            found.part(name, content);
        } else if (format == Format.OLE2) {
            EmbeddedFiles.addObject(content, name, found);
        } else {
            found.expanded(name, content, null);
        }
    }

    /** The project of a document's programs, which its format tells already. */
    private static boolean isOwn(String name, Format format) {
        return format == Format.OLE2 && name.endsWith("vbaProject.bin");
    }

    private boolean isMarkup(ZipEntryHeader entry) throws IOException {
        if (!MARKUP.matcher(entry.name()).matches()) {
            return false;
        }
        try (InputStream in = zip.open(entry)) {
            byte[] start = in.readNBytes(3);
            // "<", or the byte order mark of UTF-8 or UTF-16
            return start[0] == '<' || start[0] == (byte) 0xEF || start[0] == (byte) 0xFF || start[0] == (byte) 0xFE;
        }
    }
}
