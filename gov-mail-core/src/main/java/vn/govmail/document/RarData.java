package vn.govmail.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of a RAR archive that were compressed together, each referring to those before it (a solid archive), or one by itself: expanded when
 * the first of them is read, and then kept. Filled while the archive is listed. Thread-safe.
 */
final class RarData {
    private final Content content;
    private final RarDecoder.Method method;
    private final List<Member> members = new ArrayList<>();
    private int size;
    private long packed;
    private final ExpandedOnce expanded = new ExpandedOnce(this::expand);

    RarData(Content content, RarDecoder.Method method) {
        this.content = content;
        this.method = method;
    }

    /**
     * A file.
     *
     * @param at where its compressed bytes stand, behind those of the file before it
     * @param packed how many they are, bounded by the caller
     * @param size how many they expand to, bounded by the caller
     * @param dictionary how far back its data refer at most
     */
    record Member(long at, int packed, int size, long dictionary) {}

    RarDecoder.Method method() {
        return method;
    }

    /** How many bytes all files have as they stand in the archive. */
    synchronized long packed() {
        return packed;
    }

    /** How many bytes all files have. */
    synchronized int size() {
        return size;
    }

    /** One more file, whose data can be read when the archive is listed. */
    synchronized Content add(Member member) {
        int from = size;
        members.add(member);
        size += member.size();
        packed += member.packed();
        return new ExpandedContent(
                member.size(), () -> new ByteArrayInputStream(expanded.bytes(), from, member.size()));
    }

    private synchronized byte[] expand() throws IOException {
        RarDecoder decoder = method.decoder();
        RarOutput out = new RarOutput(size);
        try (InputStream in = content.open()) {
            long at = 0;
            for (Member member : members) {
                in.skipNBytes(member.at() - at);
                byte[] bytes = new byte[member.packed() + RarBits.BEYOND];
                if (in.readNBytes(bytes, 0, member.packed()) < member.packed()) {
                    throw RarBits.damaged();
                }
                at = member.at() + member.packed();
                out.begin(member.size(), member.dictionary());
                decoder.expand(new RarBits(bytes), out);
            }
        }
        return out.filtered();
    }
}
