package vn.govmail.signature;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;

/**
 * What a signature that stands in a file of its own was made over (RFC 5652, section 5.2, "external signature"): the bytes, or their
 * digest alone where the bytes are elsewhere. Immutable and thread-safe as far as its content is.
 */
public final class DetachedContent {
    private final @Nullable Content content;
    private final String algorithm;
    private final byte[] digest;

    private DetachedContent(@Nullable Content content, String algorithm, byte[] digest) {
        this.content = content;
        this.algorithm = algorithm;
        this.digest = digest;
    }

    /** The signed bytes. */
    public static DetachedContent of(Content content) {
        return new DetachedContent(Objects.requireNonNull(content, "content"), "", new byte[0]);
    }

    /**
     * The digest of the signed bytes. It serves signatures over the same digest; others stay open.
     *
     * @param algorithm its name, for example {@code SHA256} or {@code SHA-256}
     * @param value its bytes, copied
     */
    public static DetachedContent ofDigest(String algorithm, byte[] value) {
        String upper = algorithm.toUpperCase(Locale.ROOT);
        String name = upper.matches("SHA\\d+") ? "SHA-" + upper.substring("SHA".length()) : upper;
        return new DetachedContent(null, name, value.clone());
    }

    /** The signed bytes; empty where only their digest is known. */
    public Optional<Content> content() {
        return Optional.ofNullable(content);
    }

    /**
     * The digest as the caller gave it; empty where it is of another algorithm, or the bytes themselves were given.
     *
     * @param wanted name of the algorithm as JCA spells it, for example {@code SHA-256}
     */
    public Optional<byte[]> digest(String wanted) {
        return content == null && wanted.equals(algorithm) ? Optional.of(digest.clone()) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DetachedContent that
                && Objects.equals(content, that.content)
                && algorithm.equals(that.algorithm)
                && Arrays.equals(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(content, algorithm, Arrays.hashCode(digest));
    }

    @Override
    public String toString() {
        return content == null ? "DetachedContent[" + algorithm + "]" : "DetachedContent[" + content + "]";
    }
}
