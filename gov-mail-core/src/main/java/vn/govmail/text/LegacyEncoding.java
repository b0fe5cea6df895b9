package vn.govmail.text;

import java.util.Optional;

/** Stub. */
public final class LegacyEncoding {

    private LegacyEncoding() {}

    /**
     * A guess about a text.
     *
     * @param encodingName the older encoding, {@code tcvn3-abc} or {@code vni-windows}
     * @param confidence from 0 (none) to 1
     * @param repaired the text as it was meant
     */
    public record Suspicion(String encodingName, double confidence, String repaired) {}

    /** Recognises text of an older Vietnamese encoding that was read as ISO-8859-1 or windows-1252. */
    public static Optional<Suspicion> suspect(String decodedText) {
        return Optional.empty();
    }
}
