package vn.govmail.message.jakarta;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.govmail.fact.Limits;
import vn.govmail.message.Message;
import vn.govmail.message.MessageProblem.Code;

/**
 * Finds the structure of a message in one pass over its bytes (RFC 2046 clause 5.1), whatever its size: only header sections
 * and the places of bodies are kept. Follows the rule that an outer boundary ends everything inside it. Used once.
 */
final class MimeParser {
    /** All header sections together are kept in memory: as much as this many of the longest. */
    private static final int SECTIONS = 16;

    private final RawSource source;
    private final Limits limits;
    private final Message.Builder problems;
    /** Multiparts whose end has not come yet, outermost first. */
    private final List<MimeEntity> open = new ArrayList<>();

    private @Nullable MimeEntity root;
    private @Nullable MimeEntity current;
    private int parts;

    /** The header section being read; null while a body is. */
    private @Nullable HeaderSection section;

    private @Nullable MimeEntity sectionParent;
    private String sectionPath = "";
    private long sectionStart;
    private long sectionBytes;
    private long allSectionsBytes;
    private boolean stopped;

    MimeParser(RawSource source, Limits limits, Message.Builder problems) {
        this.source = source;
        this.limits = limits;
        this.problems = problems;
    }

    /** Reads the whole message; problems go to the builder. */
    MimeEntity parse() throws IOException {
        try (InputStream in = source.open(0, source.size())) {
            MimeLines lines = new MimeLines(in, limits.headerBytes());
            beginSection(null, "", 0);
            long bodyEnd = 0;
            while (!stopped && lines.next()) {
                if (!(lines.mayBeDelimiter() && atDelimiter(lines, bodyEnd))) {
                    addLine(lines);
                }
                bodyEnd = lines.contentEnd();
            }
            finish();
        }
        return Objects.requireNonNull(root);
    }

    private void addLine(MimeLines lines) {
        HeaderSection reading = section;
        if (reading == null) {
            return;
        }
        if (lines.isEmpty()) {
            endSection(reading, lines.end());
            return;
        }
        sectionBytes += lines.end() - lines.start();
        if (sectionBytes <= limits.headerBytes()) {
            allSectionsBytes += lines.end() - lines.start();
        }
        if (allSectionsBytes > (long) SECTIONS * limits.headerBytes()) {
            problems.problem(
                    Code.LIMIT_EXCEEDED,
                    "",
                    "header sections over " + SECTIONS + " × " + limits.headerBytes() + " bytes");
            stopped = true;
            return;
        }
        if (sectionBytes > limits.headerBytes()) {
            problems.problem(
                    Code.LIMIT_EXCEEDED, sectionPath, "header section over " + limits.headerBytes() + " bytes");
            return;
        }
        if (!reading.add(lines.head())) {
            endSection(reading, lines.start());
        }
    }

    private void beginSection(@Nullable MimeEntity parent, String path, long start) {
        sectionStart = start;
        section = new HeaderSection();
        sectionParent = parent;
        sectionPath = path;
        sectionBytes = 0;
    }

    /** The header section is complete: the body, or what is inside it, begins at {@code bodyStart}. */
    private void endSection(HeaderSection finished, long bodyStart) {
        section = null;
        boolean inDigest = sectionParent != null && sectionParent.mediaType().is("multipart/digest");
        MediaType type = MediaType.of(finished.fields(), inDigest ? "message/rfc822" : "text/plain");
        MimeEntity entity = new MimeEntity(sectionParent, sectionPath, finished.fields(), type, sectionStart);
        if (sectionParent == null) {
            root = entity;
        } else {
            sectionParent.children().add(entity);
        }
        current = entity;
        entity.body(bodyStart);
        if (finished.malformed()
                || type.malformed()
                || (sectionParent == null && finished.fields().isEmpty())) {
            problems.problem(Code.MESSAGE_MALFORMED, sectionPath, "a header field does not follow its grammar");
        }
        goInside(entity);
    }

    private void goInside(MimeEntity entity) {
        if (!entity.mediaType().isMultipart() && !entity.mediaType().isPlainMessage()) {
            return;
        }
        if (entity.depth() >= limits.messageDepth()) {
            problems.problem(
                    Code.LIMIT_EXCEEDED, entity.path(), "nested more than " + limits.messageDepth() + " levels deep");
        } else if (entity.mediaType().isPlainMessage()) {
            startPart(entity, entity.bodyStart());
        } else if (entity.mediaType().boundaryOrNull() == null) {
            problems.problem(Code.MESSAGE_MALFORMED, entity.path(), "a multipart without a boundary");
        } else {
            open.add(entity);
        }
    }

    private void startPart(MimeEntity parent, long start) {
        parts++;
        if (parts > limits.messageParts()) {
            problems.problem(Code.LIMIT_EXCEEDED, "", "more than " + limits.messageParts() + " parts");
            stopped = true;
            return;
        }
        beginSection(parent, parent.nextChildPath(), start);
    }

    /** Looks whether the line is a delimiter of an open multipart, the innermost first; if so, acts on it. */
    private boolean atDelimiter(MimeLines lines, long bodyEnd) {
        byte[] line = lines.head();
        for (int level = open.size() - 1; level >= 0; level--) {
            MimeEntity multipart = open.get(level);
            Delimiter delimiter = multipart.delimiter(line);
            if (delimiter != Delimiter.NONE) {
                closeInside(multipart, level, Math.min(bodyEnd, lines.start()), lines.start());
                if (delimiter == Delimiter.PART) {
                    startPart(multipart, lines.end());
                } else {
                    open.remove(level);
                    multipart.endBody(lines.end());
                    current = multipart;
                }
                return true;
            }
        }
        return false;
    }

    private void closeInside(MimeEntity multipart, int level, long bodyEnd, long lineStart) {
        if (section != null) {
            endSection(section, lineStart);
        }
        for (int deeper = open.size() - 1; deeper > level; deeper--) {
            MimeEntity unfinished = open.remove(deeper);
            problems.problem(Code.MESSAGE_MALFORMED, unfinished.path(), "a multipart without its final boundary");
        }
        endBodies(multipart, bodyEnd);
        current = multipart;
    }

    /** Ends the bodies of the current entity and of those around it, up to but not including {@code outer}. */
    private void endBodies(@Nullable MimeEntity outer, long end) {
        for (MimeEntity e = current; e != null && e != outer; e = e.parent().orElse(null)) {
            e.endBody(end);
        }
    }

    private void finish() {
        if (section != null && !stopped) {
            endSection(section, source.size());
            // going inside may have begun one more section, which has no bytes left
            if (section != null) {
                endSection(section, source.size());
            }
        }
        if (!stopped) {
            for (MimeEntity unfinished : open) {
                problems.problem(Code.MESSAGE_MALFORMED, unfinished.path(), "a multipart without its final boundary");
            }
        }
        endBodies(null, source.size());
    }
}
