package vn.govmail.signature;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one signature shall be and say, whatever the format of the file. Immutable: each {@code with…} gives a changed copy. */
public final class SigningRequest {
    private final Instant signingTime;
    private final SignatureLevel level;
    private final @Nullable String reason;
    private final @Nullable String location;

    private SigningRequest(
            Instant signingTime, SignatureLevel level, @Nullable String reason, @Nullable String location) {
        this.signingTime = Objects.requireNonNull(signingTime, "signingTime");
        this.level = Objects.requireNonNull(level, "level");
        this.reason = reason;
        this.location = location;
    }

    /**
     * A signature of level {@link SignatureLevel#B_B} that states a time and no more.
     *
     * @param signingTime when it is signed, by the caller's clock; the signer's claim until a time stamp proves it
     */
    public static SigningRequest at(Instant signingTime) {
        return new SigningRequest(signingTime, SignatureLevel.B_B, null, null);
    }

    /** The same at another level, which must be one. */
    public SigningRequest withLevel(SignatureLevel wanted) {
        if (wanted == SignatureLevel.NONE) {
            throw new IllegalArgumentException("a signature has a level");
        }
        return new SigningRequest(signingTime, wanted, reason, location);
    }

    /** The same with the reason for signing, for example "Ban hành". */
    public SigningRequest withReason(String text) {
        return new SigningRequest(signingTime, level, Objects.requireNonNull(text, "text"), location);
    }

    /** The same with the place of signing. */
    public SigningRequest withLocation(String text) {
        return new SigningRequest(signingTime, level, reason, Objects.requireNonNull(text, "text"));
    }

    /** When it is signed, as the signer claims. */
    public Instant signingTime() {
        return signingTime;
    }

    public SignatureLevel level() {
        return level;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "SigningRequest[" + level + ", " + signingTime + "]";
    }
}
