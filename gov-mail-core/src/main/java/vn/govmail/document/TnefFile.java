package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * The attachments of a {@code winmail.dat} ([MS-OXTNEF]), and the text of its message where that is plain. Text of other forms, which mail
 * programs also send as a part of its own, and messages within are not read and said to be unread.
 */
final class TnefFile {
    private static final int ATTACHMENT_BEGINS = 0x00069002;
    private static final int ATTACHMENT_NAME = 0x00018010;
    private static final int ATTACHMENT_DATA = 0x0006800F;
    private static final int ATTACHMENT_PROPERTIES = 0x00069005;
    private static final int MESSAGE_BODY = 0x0002800C;
    private static final int MESSAGE_PROPERTIES = 0x00069003;
    private static final int LONG_NAME = 0x3707;
    private static final int LONGEST_NAME = 1 << 10;
    /** Properties beyond are icons and embedded objects. */
    private static final int PROPERTIES_LOOKED_AT = 64 << 10;

    private final Content content;
    private final Limits limits;
    private final List<ArchivedFile> files = new ArrayList<>();
    private String name = "";
    private long dataAt = -1;
    private long dataSize;
    private boolean inAttachment;
    private boolean unread;

    private TnefFile(Content content, Limits limits) {
        this.content = content;
        this.limits = limits;
    }

    static ArchiveContents open(Content content, Limits limits) throws IOException {
        TnefFile file = new TnefFile(content, limits);
        file.read();
        return file.unread
                ? new ArchiveContents(file.files, Missing.CONTENT_NOT_EXAMINED, "a text or message inside")
                : ArchiveContents.of(file.files);
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
                int kept = (int) Math.min(length, PROPERTIES_LOOKED_AT);
                Prefix start = new Prefix(in.readNBytes(kept), true);
                in.skipNBytes(length - kept + 2);
                attribute(header.at(0) == 2, (int) header.u32(1), start, at, length);
                at += length + 2;
            }
        }
        endOfAttachment();
    }

    private void attribute(boolean attachment, int id, Prefix start, long at, long length) throws ContainerException {
        if (!attachment) {
            if (id == MESSAGE_BODY && length > 1) {
                // without the zero at its end
                files.add(new ArchivedFile("body.txt", ExpandedContent.slice(content, at, length - 1), true));
            }
            unread |= id == MESSAGE_PROPERTIES && hasText(start);
            return;
        }
        switch (id) {
            case ATTACHMENT_BEGINS -> {
                endOfAttachment();
                inAttachment = true;
            }
            case ATTACHMENT_NAME -> name = name.isEmpty() ? bytes(start, 0, length) : name;
            case ATTACHMENT_DATA -> {
                dataAt = at;
                dataSize = length;
            }
            case ATTACHMENT_PROPERTIES -> {
                String found = longName(start);
                name = found.isEmpty() ? name : found;
            }
            default -> {
                // dates, icons
            }
        }
    }

    /** Compressed RTF, HTML or plain text among the properties of the message. */
    private static boolean hasText(Prefix properties) {
        return properties.indexOf(0x02, 0x01, 0x09, 0x10) >= 0
                || properties.indexOf(0x02, 0x01, 0x13, 0x10) >= 0
                || properties.indexOf(0x1F, 0, 0, 0x10) >= 0
                || properties.indexOf(0x1E, 0, 0, 0x10) >= 0;
    }

    private void endOfAttachment() throws ContainerException {
        if (inAttachment && dataAt >= 0) {
            files.add(new ArchivedFile(
                    name.isEmpty() ? "attachment" : name, ExpandedContent.slice(content, dataAt, dataSize)));
        } else {
            unread |= inAttachment;
        }
        if (files.size() > limits.archiveEntries()) {
            throw Archives.tooMany();
        }
        name = "";
        dataAt = -1;
        inAttachment = false;
    }

    private static String bytes(Prefix start, int from, long length) {
        byte[] bytes = start.ascii(from, (int) Math.min(length, LONGEST_NAME)).getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The long file name among properties: a type and tag, a count of values, a length, the characters. */
    private static String longName(Prefix properties) {
        for (int at = 4; at + 12 <= properties.length(); at += 2) {
            int type = properties.u16(at);
            if (properties.u16(at + 2) == LONG_NAME && (type == 0x1E || type == 0x1F) && properties.u32(at + 4) == 1) {
                int length = (int) Math.min(properties.u32(at + 8), LONGEST_NAME);
                if (type == 0x1E) {
                    return bytes(properties, at + 12, length);
                }
                byte[] wide = properties.ascii(at + 12, length).getBytes(StandardCharsets.ISO_8859_1);
                String name = new String(wide, StandardCharsets.UTF_16LE);
                int end = name.indexOf('\0');
                return end < 0 ? name : name.substring(0, end);
            }
        }
        return "";
    }
}
