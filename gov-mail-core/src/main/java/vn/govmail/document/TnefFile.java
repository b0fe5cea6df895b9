package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.document.extract.EmbeddedObjects;
import vn.govmail.document.extract.MapiProperties;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * What a {@code winmail.dat} holds ([MS-OXTNEF]): the words of its message in the forms in which it has them, its attachments, and messages
 * and objects among these. Properties that cannot be followed to their end leave it unread, whatever was found in them.
 */
final class TnefFile {
    private static final int SUBJECT = 0x00018004;
    private static final int MESSAGE_BODY = 0x0002800C;
    private static final int MESSAGE_PROPERTIES = 0x00069003;
    private static final int ATTACHMENT_BEGINS = 0x00069002;
    private static final int ATTACHMENT_NAME = 0x00018010;
    private static final int ATTACHMENT_DATA = 0x0006800F;
    private static final int ATTACHMENT_PROPERTIES = 0x00069005;
    private static final int LONG_NAME = 0x3707;
    private static final int DATA = 0x3701;
    private static final int LONGEST_NAME = 1 << 10;
    /** Words and properties are held while they are looked into. */
    private static final int MOST_BYTES = 32 << 20;

    private static final byte[] NOTHING = {};

    private final Content content;
    private final Limits limits;
    private final ListedFiles found;
    private byte[] subject = NOTHING;
    private byte[] body = NOTHING;
    private MapiProperties properties = MapiProperties.NONE;
    private boolean inAttachment;
    private boolean hasData;
    private String name = "";
    private long dataAt;
    private long dataSize;
    private MapiProperties attachment = MapiProperties.NONE;
    private long attachmentAt;

    private TnefFile(Content content, Limits limits) {
        this.content = content;
        this.limits = limits;
        this.found = new ListedFiles(content, limits);
    }

    static ArchiveContents open(Content content, Limits limits) throws IOException {
        TnefFile file = new TnefFile(content, limits);
        file.read();
        return file.found.contents();
    }

    private void read() throws IOException {
        long at = 6;
        try (InputStream in = content.open()) {
            in.skipNBytes(at);
            while (at < content.sizeInBytes()) {
                Prefix header = new Prefix(in.readNBytes(9), true);
                at += 9;
                long length = header.u32(5);
                if (header.length() < 9 || length > content.sizeInBytes() - at - 2) {
                    throw new ContainerException(ContainerProblem.BAD_HEADER);
                }
                int id = (int) header.u32(1);
                byte[] value = isHeld(id) ? in.readNBytes((int) Math.min(length, MOST_BYTES)) : NOTHING;
                in.skipNBytes(length - value.length + 2);
                if (isHeld(id) && value.length < length) {
                    found.missing(Missing.LIMIT_EXCEEDED, "properties or text of more than 32 MiB");
                }
                if (header.at(0) == 2) {
                    ofAttachment(id, value, at, length);
                } else {
                    ofMessage(id, value);
                }
                at += length + 2;
            }
        }
        endOfAttachment();
        try {
            EmbeddedFiles.addAll(EmbeddedObjects.wordsOf(subject, body, properties, limits), "", found);
        } catch (IOException e) {
            found.missing(TextFacts.reason(e), TextFacts.detail(e));
        }
    }

    private static boolean isHeld(int id) {
        return switch (id) {
            case SUBJECT, MESSAGE_BODY, MESSAGE_PROPERTIES, ATTACHMENT_NAME, ATTACHMENT_PROPERTIES -> true;
            default -> false;
        };
    }

    private void ofMessage(int id, byte[] value) {
        switch (id) {
            case SUBJECT -> subject = once(subject, value);
            case MESSAGE_BODY -> body = once(body, value);
            case MESSAGE_PROPERTIES -> {
                if (properties != MapiProperties.NONE) {
                    found.missing(Missing.AMBIGUOUS, "properties of a message twice");
                }
                properties = followed(value);
            }
            default -> {
                // dates, classes, keys
            }
        }
    }

    /** Which of two a program shows nobody knows. */
    private byte[] once(byte[] before, byte[] value) {
        if (before.length > 0) {
            found.missing(Missing.AMBIGUOUS, "text of a message twice");
        }
        return value;
    }

    private MapiProperties followed(byte[] value) {
        MapiProperties list = MapiProperties.of(value);
        if (!list.isWhole()) {
            found.missing(Missing.MALFORMED, "properties that cannot be followed to their end");
        }
        return list;
    }

    private void ofAttachment(int id, byte[] value, long at, long length) throws ContainerException {
        switch (id) {
            case ATTACHMENT_BEGINS -> {
                endOfAttachment();
                inAttachment = true;
            }
            case ATTACHMENT_NAME -> name = name.isEmpty() ? shown(new String(value, StandardCharsets.UTF_8)) : name;
            case ATTACHMENT_DATA -> {
                if (hasData || !inAttachment) {
                    found.missing(Missing.AMBIGUOUS, "data of no attachment, or of one twice");
                }
                hasData = true;
                dataAt = at;
                dataSize = length;
            }
            case ATTACHMENT_PROPERTIES -> {
                attachment = followed(value);
                attachmentAt = at;
                name = attachment.text(LONG_NAME).map(TnefFile::shown).orElse(name);
            }
            default -> {
                // dates, icons
            }
        }
    }

    private void endOfAttachment() throws ContainerException {
        if (inAttachment) {
            String called = name.isEmpty() ? "attachment" : name;
            Optional<MapiProperties.Place> object = attachment.object(DATA).or(() -> attachment.binary(DATA));
            if (hasData) {
                found.stored(called, dataAt, dataSize, null);
            }
            if (object.isPresent()) {
                MapiProperties.Place place = object.get();
                found.stored(called, attachmentAt + place.at(), place.length(), null);
            } else if (!hasData) {
                found.named(called, Missing.CONTENT_NOT_EXAMINED, "an attachment without data");
            }
        }
        name = "";
        hasData = false;
        attachment = MapiProperties.NONE;
        inAttachment = false;
    }

    private static String shown(String text) {
        int end = text.indexOf('\0');
        String whole = end < 0 ? text : text.substring(0, end);
        return whole.substring(0, Math.min(whole.length(), LONGEST_NAME));
    }
}
