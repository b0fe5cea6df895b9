package vn.govmail.testkit.letter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A MIME entity (RFC 2045 clause 2.4): the lines that say what it is, each with its CRLF, and the encoded body. */
final class Entity {
    private final String header;
    private final byte[] body;

    Entity(String header, byte[] body) {
        this.header = header;
        this.body = body;
    }

    static Entity of(String contentType, TransferEncoding encoding, String moreFields, byte[] content) {
        String header = "Content-Type: " + contentType + "\r\n" + "Content-Transfer-Encoding: " + encoding.fieldValue()
                + "\r\n" + moreFields;
        return new Entity(header, encoding.encode(content));
    }

    static Entity multipart(String subtypeAndParameters, String boundary, List<Entity> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Entity part : parts) {
            out.writeBytes(ascii("--" + boundary + "\r\n"));
            out.writeBytes(part.bytes());
            out.writeBytes(ascii("\r\n"));
        }
        out.writeBytes(ascii("--" + boundary + "--\r\n"));
        return new Entity(multipartHeader(subtypeAndParameters, boundary), out.toByteArray());
    }

    static String multipartHeader(String subtypeAndParameters, String boundary) {
        return "Content-Type: multipart/" + subtypeAndParameters + ";\r\n\tboundary=\"" + boundary + "\"\r\n";
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(header.length() + body.length + 2);
        out.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(ascii("\r\n"));
        out.writeBytes(body);
        return out.toByteArray();
    }

    boolean endsLine() {
        return body.length == 0 || body[body.length - 1] == '\n';
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
