package vn.govmail.signing.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;
import vn.govmail.signing.pdf.syntax.Revision;

/**
 * A signature dictionary as one revision has it. What a later revision says about it is never looked at.
 *
 * @param dictionary the dictionary
 * @param holder the object in which it is written
 * @param revision the revision that answers
 */
record SignatureValues(PdfDictionary dictionary, @Nullable ObjectId holder, Revision revision) {
    private static final int MAX_CERTIFICATES = 100;

    PdfValue get(String key) {
        return revision.get(dictionary, key);
    }

    SubFilter form() {
        return SubFilter.of(get("SubFilter"));
    }

    boolean isTimeStamp() {
        return form() == SubFilter.TIME_STAMP;
    }

    /** The signature itself, with its padding. */
    Optional<byte[]> contents() {
        return get("Contents") instanceof PdfString string ? Optional.of(string.writtenBytes()) : Optional.empty();
    }

    /** The certificates that stand beside a bare signature value (ISO 32000-1, table 252). */
    List<byte[]> certificates() {
        PdfValue stated = get("Cert");
        if (stated instanceof PdfString one) {
            return List.of(one.bytes());
        }
        List<byte[]> found = new ArrayList<>();
        if (stated instanceof PdfArray array) {
            for (int i = 0; i < Math.min(array.size(), MAX_CERTIFICATES); i++) {
                if (revision.resolve(array.get(i)) instanceof PdfString each) {
                    found.add(each.bytes());
                }
            }
        }
        return found;
    }

    /** A text string; empty where there is none. */
    Optional<String> text(String key) {
        return get(key) instanceof PdfString string ? Optional.of(string.text()) : Optional.empty();
    }

    Optional<ByteRange> range(long fileLength) {
        return ByteRange.of(get("ByteRange"), revision::resolve, fileLength);
    }

    /** The same object as an earlier revision has it; empty where it has none or something else. */
    Optional<SignatureValues> in(Revision earlier, @Nullable ObjectId object) {
        if (earlier.number() == revision.number()) {
            return Optional.of(this);
        }
        if (object == null) {
            return Optional.ofNullable(holder)
                    .flatMap(earlier::get)
                    .filter(this::isWithin)
                    .map(found -> new SignatureValues(dictionary, holder, earlier));
        }
        return earlier.get(object)
                .map(earlier::resolve)
                .flatMap(value -> value instanceof PdfDictionary own
                        ? Optional.of(new SignatureValues(own, object, earlier))
                        : Optional.empty());
    }

    /** Whether this very dictionary is written somewhere in a value. */
    private boolean isWithin(PdfValue value) {
        if (value instanceof PdfArray array) {
            return array.items().stream().anyMatch(this::isWithin);
        }
        return value instanceof PdfDictionary other
                && (other.equals(dictionary)
                        || other.entries().values().stream().anyMatch(this::isWithin));
    }
}
