package vn.govmail.document;

import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/** The compressed files of a RAR archive in the order of their headers. Used once. */
final class RarMembers {
    /** What is expanded is kept while the archive is: more is for a person. */
    private static final int MOST_EXPANDED = 64 << 20;

    private static final long RATIO_MATTERS_ABOVE = 1L << 20;

    private final Content content;
    private final Limits limits;
    private final ListedFiles found;
    private @Nullable RarData before;
    private long left;

    RarMembers(Content content, Limits limits, ListedFiles found) {
        this.content = content;
        this.limits = limits;
        this.found = found;
        this.left = Math.min(MOST_EXPANDED, limits.archiveExpandedBytes());
    }

    /**
     * A file as its header has it.
     *
     * @param at where its compressed bytes stand
     * @param method how it was compressed; null where that cannot be undone
     * @param continues whether it refers to the files before it
     */
    record Header(
            String name,
            long at,
            long packed,
            long size,
            @Nullable Long crc,
            RarDecoder.@Nullable Method method,
            boolean continues,
            long dictionary) {}

    /** A compressed file that cannot be read, so that those which continue it cannot either. */
    void unread(String name, Missing why, String what) throws ContainerException {
        before = null;
        found.named(name, why, what);
    }

    /** A compressed file. */
    void compressed(Header file) throws ContainerException {
        RarDecoder.Method method = file.method();
        RarData last = before;
        if (method == null) {
            unread(file.name(), Missing.CONTENT_NOT_EXAMINED, "RAR, compressed in another way");
        } else if (file.crc() == null) {
            unread(file.name(), Missing.CONTENT_NOT_EXAMINED, "RAR, compressed without a checksum that is known here");
        } else if (!file.continues()) {
            add(file, new RarData(content, method));
        } else if (last == null || last.method() != method) {
            unread(file.name(), Missing.CONTENT_NOT_EXAMINED, "RAR, compressed after a file that cannot be read");
        } else {
            add(file, last);
        }
    }

    private void add(Header file, RarData data) throws ContainerException {
        if (!hasRoom(file, data)) {
            unread(file.name(), Missing.LIMIT_EXCEEDED, "RAR, compressed");
            return;
        }
        left -= file.size();
        before = data;
        Content expanded =
                data.add(new RarData.Member(file.at(), (int) file.packed(), (int) file.size(), file.dictionary()));
        found.expanded(file.name(), expanded, file.crc());
    }

    /** Whether what has to be expanded for it stays within the limits. */
    private boolean hasRoom(Header file, RarData data) throws ContainerException {
        if (file.at() < 0 || file.packed() > content.sizeInBytes() - file.at()) {
            throw ByteCursor.malformed();
        }
        if (file.size() < 0 || file.size() > left || file.packed() > MOST_EXPANDED) {
            return false;
        }
        long size = data.size() + file.size();
        return size <= RATIO_MATTERS_ABOVE || size / limits.archiveRatio() <= data.packed() + file.packed();
    }
}
