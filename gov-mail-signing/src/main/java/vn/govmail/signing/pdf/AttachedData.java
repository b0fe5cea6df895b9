package vn.govmail.signing.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.ArchivedFile;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.signing.cms.DerivedContent;
import vn.govmail.signing.pdf.syntax.LimitException;

/**
 * The bytes of files that a document holds besides its pages, each under the name by which programs show it (ISO 32000-2, 7.11.3 and
 * 7.11.4). What cannot be had of a file is named with its reason; the pages can be read all the same. One document, one thread.
 */
final class AttachedData {
    /** Who has seen so many files knows that there are too many. */
    private static final int MOST_FILES = 200;

    private static final long RATIO_MATTERS_ABOVE = 1L << 20;
    private static final int SHARE_KEPT = 4;
    private static final COSName RELATED = COSName.getPDFName("RF");
    private static final COSName PARAMETERS = COSName.getPDFName("Params");

    private final int ratio;
    private final List<COSBase> specifications = new ArrayList<>();
    private final IdentityHashMap<COSStream, Set<String>> namesOfData = new IdentityHashMap<>();
    private final List<ArchivedFile> files = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private @Nullable Missing reason;
    private String detail = "";
    private long left;
    private boolean exhausted;

    AttachedData(Limits limits) {
        this.ratio = limits.archiveRatio();
        this.left = limits.pdfExpandedBytes() / SHARE_KEPT;
    }

    /** A file that a list of the document names; nothing of it is read yet. */
    void specified(COSBase specification) {
        if (specifications.size() < MOST_FILES) {
            specifications.add(specification);
        } else {
            missing(Missing.LIMIT_EXCEEDED, "attached files");
        }
    }

    /** Something cannot be read. The first reason is told. */
    void missing(Missing why, String what) {
        if (reason == null) {
            reason = why;
            detail = what;
        }
    }

    /** All that was specified. */
    ArchiveContents contents() {
        for (COSBase specification : specifications) {
            Guard.run(() -> read(specification), failure -> refused("", failure));
        }
        return new ArchiveContents(files, reason, detail, unread);
    }

    private boolean read(COSBase specification) {
        COSDictionary file = specification instanceof COSDictionary fields ? fields : new COSDictionary();
        String unicode = file.getString(COSName.UF);
        String plain = file.getString(COSName.F);
        String name = unicode != null ? unicode : plain != null ? plain : "";
        List<COSBase> streams = streams(file);
        if (streams.isEmpty()) {
            named(name, Missing.CONTENT_NOT_EXAMINED, "a file that lies elsewhere");
        }
        for (COSBase stream : streams) {
            Guard.run(() -> data(stream, name), failure -> refused(name, failure));
        }
        return true;
    }

    /** One for each system, mostly the same; related files stand in arrays, each behind its name. */
    private static List<COSBase> streams(COSDictionary file) {
        List<COSBase> streams = new ArrayList<>();
        COSDictionary embedded = file.getCOSDictionary(COSName.EF);
        if (embedded != null) {
            streams.addAll(embedded.getValues());
        }
        COSDictionary related = file.getCOSDictionary(RELATED);
        if (related != null) {
            for (COSName system : related.keySet()) {
                if (related.getDictionaryObject(system) instanceof COSArray pairs) {
                    for (int i = 1; i < pairs.size() && streams.size() < MOST_FILES; i += 2) {
                        streams.add(pairs.get(i));
                    }
                }
            }
        }
        return streams;
    }

    private boolean data(COSBase reference, String name) throws IOException {
        if (exhausted || files.size() + unread.size() >= MOST_FILES) {
            throw new LimitException("attached files");
        }
        COSBase value = reference instanceof COSObject object ? object.getObject() : reference;
        if (!(value instanceof COSStream stream)) {
            named(name, Missing.MALFORMED, "no data of an attached file");
        } else if (namesOfData.computeIfAbsent(stream, none -> new HashSet<>()).add(name)) {
            Content content = content(stream);
            files.add(new ArchivedFile(name, content));
            checkSize(stream, content);
        }
        return true;
    }

    /** Compressed as it stands, and expanded at each reading; what was packed otherwise is kept expanded. */
    private Content content(COSStream stream) throws IOException {
        COSBase filter = stream.getFilters();
        boolean plain = filter == null || (filter instanceof COSArray none && none.size() == 0);
        boolean deflated = COSName.FLATE_DECODE.equals(filter) && !stream.containsKey(COSName.DECODE_PARMS);
        byte[] kept;
        try (InputStream in = plain || deflated ? stream.createRawInputStream() : stream.createInputStream()) {
            kept = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
        }
        left -= kept.length;
        if (left < 0) {
            throw new LimitException("bytes of attached files");
        }
        if (!deflated) {
            return Content.of(kept);
        }
        Content content = new DerivedContent(() -> new InflaterInputStream(new ByteArrayInputStream(kept)));
        long size = content.sizeInBytes();
        if (size > RATIO_MATTERS_ABOVE && size > kept.length * (long) ratio) {
            throw new LimitException("ratio of an attached file");
        }
        return content;
    }

    /** A file that states another size than it has is read as it is; but whoever wrote that is not to be relied on. */
    private void checkSize(COSStream stream, Content content) {
        COSDictionary parameters = stream.getCOSDictionary(PARAMETERS);
        long stated = parameters == null ? -1 : parameters.getLong(COSName.SIZE, -1);
        if (stated >= 0 && stated != content.sizeInBytes()) {
            missing(Missing.MALFORMED, "an attached file of another size than stated");
        }
    }

    private boolean refused(String name, Failure failure) {
        exhausted |= failure.kind() == Failure.Kind.LIMIT;
        named(name, PdfReader.missing(failure), PdfReader.detail(failure));
        return false;
    }

    private void named(String name, Missing why, String what) {
        if (unread.size() < MOST_FILES) {
            unread.add(name);
        }
        missing(why, what);
    }
}
