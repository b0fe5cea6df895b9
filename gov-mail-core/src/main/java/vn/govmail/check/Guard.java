package vn.govmail.check;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;

/**
 * Keeps a failure of one reader, verifier or check from becoming anything but an open answer: content is hostile, and no
 * message may be lost or let through because a part of the assessment broke.
 */
final class Guard {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private Guard() {}

    /** What the supplier gives, or unknown with {@link Missing#CHECK_FAILED}. */
    static <T> Fact<T> ask(String name, Supplier<Fact<T>> supplier) {
        try {
            return supplier.get();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // the class alone: a message may quote what it failed on
            LOG.debug("{} failed with {}", name, e.getClass().getName());
            return Fact.unknown(Missing.CHECK_FAILED, name);
        }
    }
}
