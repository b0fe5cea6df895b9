package vn.govmail.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A type of document (tên loại văn bản). Immutable.
 *
 * @param id a stable identifier: {@code quyet-dinh}
 * @param group to which documents it belongs
 * @param abbreviation as numbers print it: {@code QĐ}; empty for types that have none, such as công văn
 * @param name as documents print it, in small letters after the first: {@code Quyết định}
 * @see "30/2020/NĐ-CP Điều 7 and Phụ lục III, mục I"
 */
public record DocumentType(String id, Group group, Optional<String> abbreviation, String name) {

    /** Which documents a type is of. A Quyết định or Nghị quyết may be normative too: then its number bears the year. */
    public enum Group {
        /** One of the 29 types of administrative documents. */
        ADMINISTRATIVE,
        /** A certified copy. */
        COPY,
        /** A form of normative documents only. */
        NORMATIVE,
        /** Any other that is often met. */
        OTHER
    }

    public DocumentType {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(abbreviation, "abbreviation");
        Objects.requireNonNull(name, "name");
    }

    /** All types that are known here, the 29 administrative ones first. */
    public static List<DocumentType> all() {
        return DocumentTypes.all();
    }

    /** The type of an identifier. */
    public static Optional<DocumentType> of(String id) {
        return DocumentTypes.all().stream().filter(type -> type.id().equals(id)).findFirst();
    }
}
