package vn.govmail.signing.xades.create;

import java.util.Objects;

/**
 * Where a signature stands to what it signs (ETSI EN 319 132-1, 3.1). Immutable.
 *
 * @param place the place
 * @param name for a signature beside a file, what it calls the file; else empty text
 */
public record Packaging(Place place, String name) {
    /** The three places. */
    public enum Place {
        ENVELOPED,
        ENVELOPING,
        DETACHED
    }

    public Packaging {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(name, "name");
    }

    /** In the document that is signed. */
    public static Packaging enveloped() {
        return new Packaging(Place.ENVELOPED, "");
    }

    /** Around the content, which is kept in it as Base64. */
    public static Packaging enveloping() {
        return new Packaging(Place.ENVELOPING, "");
    }

    /** In a file of its own beside the one that is signed. */
    public static Packaging detached(String uri) {
        return new Packaging(Place.DETACHED, uri);
    }
}
