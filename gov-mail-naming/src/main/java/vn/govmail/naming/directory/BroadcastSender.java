package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;

/**
 * Somebody who may write to a broadcast mailbox (điểm e khoản 1 Điều 5 of 12/2012/QĐ-UBND). Immutable.
 *
 * @param sender the address from which they write
 * @param untilOrNull the first day on which it is no longer allowed; null while no end is set
 */
public record BroadcastSender(MailAddress sender, @Nullable LocalDate untilOrNull) {
    public BroadcastSender {
        Objects.requireNonNull(sender, "sender");
    }

    /** The first day on which it is no longer allowed; empty while no end is set. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(untilOrNull);
    }

    /** Whether it is allowed on a day. */
    public boolean holdsOn(LocalDate day) {
        return untilOrNull == null || day.isBefore(untilOrNull);
    }
}
