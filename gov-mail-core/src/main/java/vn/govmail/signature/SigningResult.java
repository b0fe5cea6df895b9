package vn.govmail.signature;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Format;

/** What was written when a file was signed. Immutable. */
public final class SigningResult {
    private final Format format;
    private final SignatureLevel level;
    private final @Nullable String fieldName;
    private final long originalBytes;
    private final long signedBytes;
    private final int signatureBytes;
    private final int reservedBytes;

    private SigningResult(Format format, SignatureLevel level, @Nullable String fieldName, Sizes sizes) {
        this.format = Objects.requireNonNull(format, "format");
        this.level = Objects.requireNonNull(level, "level");
        this.fieldName = fieldName;
        this.originalBytes = sizes.originalBytes();
        this.signedBytes = sizes.signedBytes();
        this.signatureBytes = sizes.signatureBytes();
        this.reservedBytes = sizes.reservedBytes();
    }

    /**
     * Sizes in bytes.
     *
     * @param originalBytes of the file before
     * @param signedBytes of the file that was written
     * @param signatureBytes of the signature itself, for example the CMS object
     * @param reservedBytes of the room that was kept for it in the file; as large as the signature where the form has none
     */
    public record Sizes(long originalBytes, long signedBytes, int signatureBytes, int reservedBytes) {}

    /** What was written into a file whose signatures lie in named fields. */
    public static SigningResult inField(Format format, SignatureLevel level, String fieldName, Sizes sizes) {
        return new SigningResult(format, level, Objects.requireNonNull(fieldName, "fieldName"), sizes);
    }

    /** What was written where signatures have no names. */
    public static SigningResult of(Format format, SignatureLevel level, Sizes sizes) {
        return new SigningResult(format, level, null, sizes);
    }

    /** The form of the signed file. */
    public Format format() {
        return format;
    }

    /** The level that was reached; never below the one asked for. */
    public SignatureLevel level() {
        return level;
    }

    /** The full name of the signature field, in forms that have fields. */
    public Optional<String> fieldName() {
        return Optional.ofNullable(fieldName);
    }

    public long originalBytes() {
        return originalBytes;
    }

    public long signedBytes() {
        return signedBytes;
    }

    /** Size of the signature itself. */
    public int signatureBytes() {
        return signatureBytes;
    }

    /** Size of the room that was kept for the signature. */
    public int reservedBytes() {
        return reservedBytes;
    }

    @Override
    public String toString() {
        return "SigningResult[" + format + ", " + level + ", " + originalBytes + " -> " + signedBytes + " bytes]";
    }
}
