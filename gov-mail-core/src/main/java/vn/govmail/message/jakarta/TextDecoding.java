package vn.govmail.message.jakarta;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.text.EncodingDetector;
import vn.govmail.text.MailCharsets;
import vn.govmail.text.VietnameseCharsets;

/** Turns the bytes of a text part into text, by the declared character set and by what the bytes are. */
final class TextDecoding {
    private TextDecoding() {}

    /** Decodes a text of at most {@code limit} bytes. */
    static Fact<String> decode(Content content, @Nullable String declaredCharset, int limit) throws IOException {
        if (content.sizeInBytes() > limit) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "text over " + limit + " bytes");
        }
        byte[] bytes;
        try (InputStream in = content.open()) {
            bytes = in.readNBytes(limit);
        }
        Optional<Charset> declared = declaredCharset == null ? Optional.empty() : MailCharsets.named(declaredCharset);
        if (isAscii(bytes) && !declared.filter(VietnameseCharsets::changesAscii).isPresent()) {
            return Fact.known(new String(bytes, StandardCharsets.US_ASCII), "text part, ASCII");
        }
        if (declaredCharset != null && declared.isEmpty()) {
            return Fact.unknown(Missing.TEXT_NOT_READ, "character set '" + shortened(declaredCharset) + "'");
        }
        Charset charset = declared.orElse(StandardCharsets.US_ASCII);
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return utf8(bytes)
                    .map(text -> Fact.known(text, "text part, UTF-8 though not declared"))
                    .orElseGet(() -> byteByByte(bytes, "not declared"));
        }
        if (charset.equals(StandardCharsets.UTF_8)
                && utf8(bytes).isEmpty()
                && EncodingDetector.detect(bytes).needsRepair()) {
            // in an older encoding whatever is declared: its bytes are kept for the check of characters
            return byteByByte(bytes, "not the UTF-8 declared");
        }
        return Fact.known(new String(bytes, charset), "text part, " + charset.name());
    }

    private static Fact<String> byteByByte(byte[] bytes, String why) {
        return Fact.known(new String(bytes, StandardCharsets.ISO_8859_1), "text part, read byte by byte, " + why);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
