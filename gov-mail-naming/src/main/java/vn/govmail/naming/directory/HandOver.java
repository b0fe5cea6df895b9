package vn.govmail.naming.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The handing over of an agency's mailbox when its head changes: address, password and all its content.
 *
 * @param from who hands it over
 * @param to who takes it
 * @param passwordHandedOver whether the password was handed over; the receiver then has to change it
 * @param contentOrNull what is in the mailbox; null where nobody has listed it
 * @see "khoản 2 Điều 13, 12/2012/QĐ-UBND"
 */
public record HandOver(
        String from,
        Keeper to,
        boolean passwordHandedOver,
        @Nullable Content contentOrNull) {

    /**
     * What a mailbox holds.
     *
     * @param messages how many messages
     * @param sizeInBytes how many bytes they take
     * @param sha256 a digest over them, in hexadecimal, by which both parties can tell later that nothing is missing
     */
    public record Content(long messages, long sizeInBytes, String sha256) {
        public Content {
            if (messages < 0 || sizeInBytes < 0 || !sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("messages and bytes are not negative, the digest is a SHA-256");
            }
        }
    }

    public HandOver {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** What is missing for a complete handing over: {@code "from"}, {@code "password"}, {@code "content"}. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (from.isBlank()) {
            missing.add("from");
        }
        if (!passwordHandedOver) {
            missing.add("password");
        }
        if (contentOrNull == null) {
            missing.add("content");
        }
        return List.copyOf(missing);
    }
}
