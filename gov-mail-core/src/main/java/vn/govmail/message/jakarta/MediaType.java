package vn.govmail.message.jakarta;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.message.HeaderField;

/**
 * A part's Content-Type, Content-Disposition and Content-Transfer-Encoding (RFC 2045, 2183, 2231).
 *
 * @param type media type in lower case, for example {@code multipart/mixed}
 * @param boundaryOrNull the boundary of a multipart
 * @param charsetOrNull the declared character set
 * @param protocol the protocol of a multipart/signed or the smime-type of a PKCS#7 part, in lower case; may be empty
 * @param fileName the file name as declared, with encoded words left in it; may be empty
 * @param attachment whether the disposition is {@code attachment}
 * @param transferEncoding in lower case, {@code 7bit} where none is declared
 * @param malformed whether one of the fields does not follow its grammar
 */
record MediaType(
        String type,
        @Nullable String boundaryOrNull,
        @Nullable String charsetOrNull,
        String protocol,
        String fileName,
        boolean attachment,
        String transferEncoding,
        boolean malformed) {

    static MediaType of(List<HeaderField> headers, String defaultType) {
        boolean malformed = false;
        ContentType contentType = null;
        Optional<String> declared = field(headers, "Content-Type");
        if (declared.isPresent()) {
            try {
                contentType = new ContentType(declared.get());
            } catch (ParseException e) {
                malformed = true;
            }
        }
        ContentDisposition disposition = null;
        Optional<String> declaredDisposition = field(headers, "Content-Disposition");
        if (declaredDisposition.isPresent()) {
            try {
                disposition = new ContentDisposition(declaredDisposition.get());
            } catch (ParseException e) {
                malformed = true;
            }
        }
        // a type that cannot be read is not text: nobody may take it for one
        String fallback = declared.isPresent() ? "application/octet-stream" : defaultType;
        String boundary = parameter(contentType, "boundary");
        String name = disposition == null ? null : disposition.getParameter("filename");
        return new MediaType(
                contentType == null ? fallback : contentType.getBaseType().toLowerCase(Locale.ROOT),
                boundary == null || boundary.isEmpty() ? null : boundary,
                parameter(contentType, "charset"),
                lower(parameter(contentType, "protocol")) + lower(parameter(contentType, "smime-type")),
                name == null ? orEmpty(parameter(contentType, "name")) : name,
                disposition != null && "attachment".equalsIgnoreCase(disposition.getDisposition()),
                field(headers, "Content-Transfer-Encoding")
                        .map(v -> v.strip().toLowerCase(Locale.ROOT))
                        .orElse("7bit"),
                malformed);
    }

    boolean is(String other) {
        return type.equals(other);
    }

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    /** Whether the body of the part is a message that is to be looked into; one in base64 is a file like any other. */
    boolean isPlainMessage() {
        return type.equals("message/rfc822") && !transferEncoding.equals("base64");
    }

    private static Optional<String> field(List<HeaderField> headers, String name) {
        return headers.stream().filter(f -> f.is(name)).map(HeaderField::value).findFirst();
    }

    private static @Nullable String parameter(@Nullable ContentType type, String name) {
        return type == null ? null : type.getParameter(name);
    }

    private static String lower(@Nullable String value) {
        return orEmpty(value).toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
