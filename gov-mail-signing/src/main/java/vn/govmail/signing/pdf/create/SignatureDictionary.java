package vn.govmail.signing.pdf.create;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signing.pdf.syntax.ObjectId;

/** A signature dictionary (ISO 32000-1, table 252) with room for what is known only later. Stateless. */
final class SignatureDictionary {
    private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+07''00'''", Locale.ROOT);
    private static final String RANGE = "/ByteRange [";
    private static final String CONTENTS = "/Contents ";
    /** Three numbers of up to 19 digits, and what stands between. */
    private static final int RANGE_WIDTH = 62;

    private SignatureDictionary() {}

    /**
     * The dictionary with an empty range and a signature of zeros.
     *
     * @param catalog what the lock speaks of
     * @param lockEntries entries of the lock; null if nothing is locked
     */
    static PdfText blank(SignatureSpec spec, ObjectId catalog, @Nullable String lockEntries) {
        PdfText text = new PdfText().raw("<<" + spec.form().entries());
        text.raw(RANGE + " ".repeat(RANGE_WIDTH) + "]\n");
        text.raw(CONTENTS + "<" + "0".repeat(2 * spec.reservedBytes()) + ">\n");
        SigningRequest request = spec.request();
        if (request != null) {
            text.raw("/M(" + date(request.signingTime()) + ")\n");
            request.reason()
                    .ifPresent(reason -> text.raw("/Reason ").textString(reason).raw("\n"));
            request.location()
                    .ifPresent(place -> text.raw("/Location ").textString(place).raw("\n"));
        }
        String references = "";
        if (spec.certification() > 0) {
            references += "<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P "
                    + spec.certification() + "/V/1.2>>>>";
        }
        if (lockEntries != null) {
            references += "<</Type/SigRef/TransformMethod/FieldMDP/TransformParams<</Type/TransformParams" + lockEntries
                    + "/V/1.2>>/Data " + PdfText.referenceTo(catalog) + ">>";
        }
        if (!references.isEmpty()) {
            text.raw("/Reference[" + references + "]\n");
        }
        return text.raw(">>");
    }

    private static String date(Instant time) {
        return DATE.format(time.atOffset(VIET_NAM));
    }

    /**
     * Fills in the range, once it is known where everything lies.
     *
     * @param appended the update, which is changed
     * @param body where in it the dictionary begins
     * @param start offset of the update in the file
     */
    static Gap setRange(byte[] appended, int body, long start, int reservedBytes) {
        int range = indexOf(appended, RANGE, body) + RANGE.length();
        int contents = indexOf(appended, CONTENTS, range) + CONTENTS.length();
        Gap gap = new Gap(start + contents, start + contents + 2 + (2L * reservedBytes));
        long end = start + appended.length;
        byte[] numbers =
                ("0 " + gap.start() + " " + gap.end() + " " + (end - gap.end())).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(numbers, 0, appended, range, numbers.length);
        return gap;
    }

    private static int indexOf(byte[] bytes, String text, int from) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        int at = from;
        while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            at++;
        }
        return at;
    }

    /**
     * The stretch of a file that its signature does not cover: the string of the signature with its brackets.
     *
     * @param start offset of the opening bracket
     * @param end offset behind the closing one
     */
    record Gap(long start, long end) {
        int capacity() {
            return (int) ((end - start - 2) / 2);
        }
    }
}
