package vn.govmail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import vn.govmail.testkit.letter.Letter;

/** The header of a letter over a body that no honest letter has. */
record MessageText(String header) {

    /** Takes the header section without what describes the content. */
    static MessageText of(Letter letter) {
        String text = new String(letter.bytes(), StandardCharsets.ISO_8859_1);
        String head = text.substring(0, text.indexOf("\r\n\r\n") + 2);
        return new MessageText(head.replaceAll("(?m)^Content-[^\r]*\r\n([ \t][^\r]*\r\n)*", ""));
    }

    byte[] withBody(String contentType, Object... pieces) {
        return with("Content-Type: " + contentType + "\r\n", pieces);
    }

    /** Strings are written in UTF-8, arrays as they are. */
    byte[] with(String fields, Object... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes((fields + "\r\n").getBytes(StandardCharsets.UTF_8));
        for (Object piece : pieces) {
            out.writeBytes(
                    piece instanceof byte[] bytes ? bytes : piece.toString().getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
