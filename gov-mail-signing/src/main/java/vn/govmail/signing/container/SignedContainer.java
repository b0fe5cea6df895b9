package vn.govmail.signing.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.container.ByteSource;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.container.ZipRewrite;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.signing.xml.ReadableBytes;

/**
 * A ZIP container whose entries signatures speak of. Entries are streamed; each digest of an entry is computed once, however many
 * signatures ask for it. What is refused comes as {@link ContainerException}, of which {@link Refusals} makes an answer. Confined to
 * one verification.
 */
public final class SignedContainer {
    private final ZipContainer zip;
    private final Map<String, Entry> covered = new HashMap<>();

    private SignedContainer(ZipContainer zip) {
        this.zip = zip;
    }

    /**
     * Opens a container and compares all its headers.
     *
     * @throws ContainerException if it is refused
     * @throws IOException if the place where the bytes lie cannot be read
     */
    public static SignedContainer open(Content content, Limits limits) throws IOException {
        return new SignedContainer(ZipContainer.open(new Source(content), limits));
    }

    /**
     * Writes a container again with other data for some entries and further ones; everything else is copied byte for byte.
     *
     * @param content a container that {@link #open} accepts
     */
    public static void rewrite(
            Content content, Limits limits, Map<String, byte[]> replaced, Map<String, byte[]> added, OutputStream out)
            throws IOException {
        ZipRewrite.write(new Source(content), limits, replaced, added, out);
    }

    /** All entries, folders too, in the order of their data. */
    public List<ZipEntryHeader> entries() {
        return zip.entries();
    }

    /** The names of all entries that are no folders, in the order of their data. */
    public List<String> files() {
        return zip.entries().stream()
                .filter(entry -> !entry.isFolder())
                .map(ZipEntryHeader::name)
                .toList();
    }

    /** The entry of exactly this name. */
    public Optional<ZipEntryHeader> entry(String name) {
        return zip.entry(name);
    }

    /** Starts reading an entry; see {@link ZipContainer#open(ZipEntryHeader)}. */
    public InputStream open(ZipEntryHeader entry) throws IOException {
        return zip.open(entry);
    }

    /**
     * All bytes of an entry that is to be held in memory.
     *
     * @param most how many bytes it may have
     * @throws ContainerException if it has more, or is refused
     */
    public byte[] bytes(ZipEntryHeader entry, int most) throws IOException {
        if (entry.size() > most) {
            throw new ContainerException(ContainerProblem.TOO_LARGE);
        }
        try (InputStream in = zip.open(entry)) {
            return in.readAllBytes();
        }
    }

    /** The bytes of an entry, for a signature; empty where there is no file of exactly this name. */
    public Optional<ReadableBytes> covered(String name) {
        return zip.entry(name)
                .filter(entry -> !entry.isFolder())
                .map(entry -> covered.computeIfAbsent(name, key -> new Entry(zip, entry)));
    }

    private static final class Entry implements ReadableBytes {
        private final ZipContainer zip;
        private final ZipEntryHeader entry;
        private final Map<String, byte[]> digests = new HashMap<>();

        Entry(ZipContainer zip, ZipEntryHeader entry) {
            this.zip = zip;
            this.entry = entry;
        }

        @Override
        public InputStream open() throws IOException {
            return zip.open(entry);
        }

        @Override
        public byte[] digest(String algorithm) throws IOException, GeneralSecurityException {
            byte[] known = digests.get(algorithm);
            if (known == null) {
                known = ReadableBytes.super.digest(algorithm);
                digests.put(algorithm, known);
            }
            return known.clone();
        }
    }

    private record Source(Content content) implements ByteSource {
        @Override
        public long sizeInBytes() {
            return content.sizeInBytes();
        }

        @Override
        public InputStream open() throws IOException {
            return content.open();
        }
    }
}
