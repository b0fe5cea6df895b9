package vn.govmail.message;

import java.util.Objects;

/**
 * A field of a header section (RFC 5322 clause 2.2), unfolded; bytes beyond ASCII are read as UTF-8 where they are UTF-8
 * (RFC 6532), else as ISO-8859-1. Encoded words stay as they are.
 *
 * @param name the field's name as it is written
 * @param value what follows the colon, without white space at its ends
 */
public record HeaderField(String name, String value) {
    public HeaderField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** Whether the field has a name; names are compared without regard to letter case. */
    public boolean is(String otherName) {
        return name.equalsIgnoreCase(otherName);
    }
}
