package vn.govmail.fact;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something about the input that is either known, with where it was learnt, or not known, with why.
 *
 * <p>Unknown is an answer of its own: no check may treat it as yes or as no. Immutable and thread-safe as long as the
 * value is.
 *
 * @param <T> the type of the value
 */
public sealed interface Fact<T> permits Fact.Known, Fact.Unknown {

    /**
     * A known fact.
     *
     * @param value the value
     * @param provenance where it was learnt, for a person to follow, for example {@code "From header"}
     */
    record Known<T>(T value, String provenance) implements Fact<T> {
        public Known {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(provenance, "provenance");
        }
    }

    /**
     * A fact that could not be established.
     *
     * @param reason the stable code
     * @param detail what exactly stood in the way, for a person; never content of the message body
     */
    record Unknown<T>(Missing reason, String detail) implements Fact<T> {
        public Unknown {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }
    }

    /** Makes a known fact. */
    static <T> Fact<T> known(T value, String provenance) {
        return new Known<>(value, provenance);
    }

    /** Makes an unknown fact. */
    static <T> Fact<T> unknown(Missing reason, String detail) {
        return new Unknown<>(reason, detail);
    }

    /** The value where it is known. */
    default Optional<T> toOptional() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** The reason where the fact is not known. */
    default Optional<Unknown<T>> missing() {
        return this instanceof Unknown<T> unknown ? Optional.of(unknown) : Optional.empty();
    }

    /** Applies a function to a known value; an unknown fact stays unknown for the same reason. */
    default <R> Fact<R> map(Function<? super T, ? extends R> function) {
        if (this instanceof Known<T> known) {
            return new Known<>(function.apply(known.value()), known.provenance());
        }
        Unknown<T> unknown = (Unknown<T>) this;
        return new Unknown<>(unknown.reason(), unknown.detail());
    }
}
