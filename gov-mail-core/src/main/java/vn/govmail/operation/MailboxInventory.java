package vn.govmail.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.govmail.document.Content;

/**
 * What a mailbox holds, so that those who hand it over and take it can tell later that nothing is missing: how many messages,
 * how many bytes, and one digest over all, which does not depend on their order. Holds digests alone. Immutable, thread-safe.
 *
 * @see "khoản 2 Điều 13, 12/2012/QĐ-UBND"
 */
public final class MailboxInventory {
    private final List<String> digests;
    private final long sizeInBytes;

    private MailboxInventory(List<String> digests, long sizeInBytes) {
        this.digests = digests.stream().sorted().toList();
        this.sizeInBytes = sizeInBytes;
    }

    /** The inventory of some messages; two that are alike are two. */
    public static MailboxInventory of(Collection<? extends Content> messages) {
        List<String> digests = new ArrayList<>();
        long size = 0;
        for (Content message : messages) {
            digests.add(message.sha256());
            size = Math.addExact(size, message.sizeInBytes());
        }
        return new MailboxInventory(digests, size);
    }

    /** Both together: that of a mailbox is that of its folders. */
    public MailboxInventory and(MailboxInventory other) {
        List<String> all = new ArrayList<>(digests);
        all.addAll(other.digests);
        return new MailboxInventory(all, Math.addExact(sizeInBytes, other.sizeInBytes));
    }

    /** How many messages. */
    public long messages() {
        return digests.size();
    }

    /** How many bytes they take. */
    public long sizeInBytes() {
        return sizeInBytes;
    }

    /** SHA-256 over the messages' SHA-256 in small hexadecimal digits, sorted, each with a line feed behind it. */
    public String sha256() {
        try {
            MessageDigest whole = MessageDigest.getInstance("SHA-256");
            for (String digest : digests) {
                whole.update((digest + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().formatHex(whole.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The SHA-256 of the messages that stand here and not in a later inventory, sorted; of two alike one may be missing. */
    public List<String> missingIn(MailboxInventory later) {
        Map<String, Integer> there = new HashMap<>();
        later.digests.forEach(digest -> there.merge(digest, 1, Integer::sum));
        List<String> missing = new ArrayList<>();
        for (String digest : digests) {
            if (there.merge(digest, -1, Integer::sum) < 0) {
                missing.add(digest);
            }
        }
        return List.copyOf(missing);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailboxInventory inventory
                && digests.equals(inventory.digests)
                && sizeInBytes == inventory.sizeInBytes;
    }

    @Override
    public int hashCode() {
        return Objects.hash(digests, sizeInBytes);
    }

    @Override
    public String toString() {
        return "MailboxInventory[" + messages() + " messages, " + sizeInBytes + " bytes]";
    }
}
