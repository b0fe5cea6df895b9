package vn.govmail.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/** The files that an archive lists while it is read: those with their data, and those of which only the name is known. Used once. */
final class ListedFiles {
    private final Content content;
    private final Limits limits;
    private final List<ArchivedFile> files = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private @Nullable Missing reason;
    private String detail = "";

    ListedFiles(Content content, Limits limits) {
        this.content = content;
        this.limits = limits;
    }

    /** A file whose data stand in the archive as they are. */
    void stored(String name, long at, long size, @Nullable Long crc) throws ContainerException {
        if (at < 0 || size > content.sizeInBytes() - at) {
            throw ByteCursor.malformed();
        }
        expanded(name, ExpandedContent.slice(content, at, size), crc);
    }

    /** A file whose data come out of the archive when they are read. */
    void expanded(String name, Content data, @Nullable Long crc) throws ContainerException {
        long size = data.sizeInBytes();
        files.add(new ArchivedFile(
                name, crc == null ? data : new ExpandedContent(size, () -> new Checked(data.open(), size, crc))));
        bound();
    }

    /** A file that is a part of the document around it. */
    void part(String name, Content data) throws ContainerException {
        files.add(new ArchivedFile(name, data, true));
        bound();
    }

    /** A file without data. */
    void empty(String name) throws ContainerException {
        files.add(new ArchivedFile(name, Content.of(new byte[0])));
        bound();
    }

    /** A file whose data cannot be had. */
    void named(String name, Missing why, String what) throws ContainerException {
        unread.add(name);
        missing(why, what);
        bound();
    }

    /** Something of the archive cannot be read. The first reason is told, a password before others. */
    void missing(Missing why, String what) {
        if (reason == null || (why == Missing.PASSWORD_REQUIRED && reason != why)) {
            reason = why;
            detail = what;
        }
    }

    private void bound() throws ContainerException {
        if (files.size() + unread.size() > limits.archiveEntries()) {
            throw Archives.tooMany();
        }
    }

    /** All of them; beyond the limit none, since nobody knows which. */
    ArchiveContents contents() {
        boolean many = files.size() + unread.size() > limits.archiveEntries();
        return many
                ? ArchiveContents.unread(Missing.LIMIT_EXCEEDED, ContainerProblem.TOO_MANY_ENTRIES.name())
                : new ArchiveContents(files, reason, detail, unread);
    }

    /** Data whose length and checksum are compared at their end. */
    private static final class Checked extends FilterInputStream {
        private final CRC32 sum = new CRC32();
        private final long expected;
        private long left;

        Checked(InputStream in, long size, long expected) {
            super(in);
            this.left = size;
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count > 0) {
                sum.update(target, offset, count);
                left -= count;
            } else if (count < 0 && (left != 0 || sum.getValue() != expected)) {
                throw new ContainerException(ContainerProblem.CRC_MISMATCH);
            }
            return count;
        }
    }
}
