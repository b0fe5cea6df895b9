package vn.govmail.document;

import java.util.Objects;
import java.util.Set;

/**
 * What a file is by its content. Immutable.
 *
 * @param format the format
 * @param traits what is known of it besides; a trait that is absent was not found, which proves nothing in a damaged file
 * @param alsoReadsAs other formats as which a program would open the same bytes: an honest file has none
 */
public record DetectedFormat(Format format, Set<FileTrait> traits, Set<Format> alsoReadsAs) {
    public DetectedFormat {
        Objects.requireNonNull(format, "format");
        traits = Set.copyOf(traits);
        alsoReadsAs = Set.copyOf(alsoReadsAs);
    }

    static DetectedFormat of(Format format) {
        return new DetectedFormat(format, Set.of(), Set.of());
    }

    static DetectedFormat of(Format format, Set<FileTrait> traits) {
        return new DetectedFormat(format, traits, Set.of());
    }

    /** Whether the file has a trait. */
    public boolean has(FileTrait trait) {
        return traits.contains(trait);
    }
}
