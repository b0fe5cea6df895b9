package vn.govmail.signing.pdf.create;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.pdf.create.SourceFile.Refusal;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfBoolean;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;

/** Values in the syntax of PDF (ISO 32000-1, 7.3), as they stand in a file. Text of the caller goes in as ISO 8859-1. */
final class PdfText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String DELIMITERS = "()<>[]{}/%#";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Puts syntax as it is. */
    PdfText raw(String syntax) {
        bytes.writeBytes(syntax.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    PdfText raw(byte[] data) {
        bytes.writeBytes(data);
        return this;
    }

    PdfText name(String name) {
        StringBuilder text = new StringBuilder("/");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c >= 0x7F || DELIMITERS.indexOf(c) >= 0) {
                text.append('#').append(HEX.toHexDigits((byte) c));
            } else {
                text.append(c);
            }
        }
        return raw(text.toString());
    }

    PdfText reference(ObjectId id) {
        return raw(referenceTo(id));
    }

    static String referenceTo(ObjectId id) {
        return id.number() + " " + id.generation() + " R";
    }

    /** A text string for people (7.9.2.2): ASCII as it is, all else in UTF-16. */
    PdfText textString(String text) {
        boolean ascii = text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        if (!ascii) {
            return hexString(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
        }
        return raw("(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")");
    }

    PdfText hexString(byte[] value) {
        return raw("<" + HEX.formatHex(value) + ">");
    }

    /** Hexadecimal digits, as they stand in a file. */
    static byte[] hex(byte[] value) {
        return HEX.formatHex(value).getBytes(StandardCharsets.US_ASCII);
    }

    /** A number with at most three decimals, in the one way to write it. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.equals("-0") ? "0" : text;
    }

    /** A value as another file, or an earlier revision, has it. */
    PdfText value(PdfValue value) {
        if (value instanceof PdfDictionary dictionary) {
            return dictionary(dictionary, Map.of());
        }
        if (value instanceof PdfArray array) {
            raw("[");
            String space = "";
            for (PdfValue item : array.items()) {
                raw(space).value(item);
                space = " ";
            }
            return raw("]");
        }
        if (value instanceof PdfName name) {
            return name(name.value());
        }
        if (value instanceof PdfString string) {
            return hexString(string.bytes());
        }
        if (value instanceof PdfReference reference) {
            return reference(reference.id());
        }
        if (value instanceof PdfNumber number) {
            return raw(number.source());
        }
        if (value instanceof PdfBoolean truth) {
            return raw(truth == PdfBoolean.TRUE ? "true" : "false");
        }
        if (value.isNull()) {
            return raw("null");
        }
        throw new IllegalArgumentException("a stream is not written within another object");
    }

    /**
     * A dictionary with some entries put in place of, or behind, its own.
     *
     * @param changes syntax by key
     */
    PdfText dictionary(PdfDictionary dictionary, Map<String, String> changes) {
        if (!dictionary.repeatedKeys().isEmpty()) {
            // readers differ about which one holds, and writing it again would decide for them
            throw new Refusal(SigningProblem.FILE_AMBIGUOUS, "a key that was written twice");
        }
        raw("<<");
        for (Map.Entry<String, PdfValue> entry : dictionary.entries().entrySet()) {
            if (!changes.containsKey(entry.getKey())) {
                name(entry.getKey()).raw(" ").value(entry.getValue()).raw("\n");
            }
        }
        changes.forEach((key, syntax) -> name(key).raw(" ").raw(syntax).raw("\n"));
        return raw(">>");
    }

    /** A stream with its dictionary, which gets its length. */
    static byte[] stream(String entries, byte[] data) {
        return new PdfText()
                .raw("<<" + entries + "/Length " + data.length + ">>\nstream\n")
                .raw(data)
                .raw("\nendstream")
                .toBytes();
    }

    int length() {
        return bytes.size();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** As syntax to be put into something else. */
    String toSyntax() {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
