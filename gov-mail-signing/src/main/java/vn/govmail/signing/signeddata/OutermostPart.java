package vn.govmail.signing.signeddata;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.document.Content;
import vn.govmail.message.Message;
import vn.govmail.signature.Reason;

/**
 * Whether all mail programs take the same for the outermost part of a message: one type and one boundary, no transfer encoding over parts
 * (RFC 2045, section 6.4), and no text behind the last of them, which some show. Stateless.
 */
final class OutermostPart {
    private static final Set<String> IDENTITY = Set.of("7bit", "8bit", "binary");
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary\\s*(\\*[0-9]*\\*?)?\\s*=\\s*(\"([^\"\\\\]*)\"|[^\\s;\"()]+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SMIME_TYPE =
            Pattern.compile("smime-type\\s*\\*?[0-9*]*\\s*=\\s*\"?([^\\s;\"]*)", Pattern.CASE_INSENSITIVE);
    /** As long as a line with a boundary may be, and more. */
    private static final int LOOKED_AT = 1_000;

    private OutermostPart() {}

    /**
     * What speaks against a message that is signed as a whole.
     *
     * @param content its bytes
     */
    static Set<Reason> objections(Message message, Content content) throws IOException {
        List<String> types = message.headers("Content-Type");
        List<String> encodings = message.headers("Content-Transfer-Encoding");
        if (types.size() != 1 || encodings.size() > 1) {
            return Set.of(Reason.CONTAINER_MALFORMED);
        }
        String type = types.get(0).strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("(")) {
            return Set.of(Reason.CONTAINER_MALFORMED);
        }
        if (!type.startsWith("multipart/")) {
            boolean signedData = SMIME_TYPE.matcher(type).results().allMatch(each -> each.group(1)
                    .equalsIgnoreCase("signed-data"));
            return signedData ? Set.of() : Set.of(Reason.CONTAINER_MALFORMED);
        }
        Set<Reason> objections = EnumSet.noneOf(Reason.class);
        boolean encoded = encodings.stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .anyMatch(value -> !IDENTITY.contains(value));
        Optional<String> boundary = boundary(types.get(0));
        if (encoded || boundary.isEmpty()) {
            objections.add(Reason.CONTAINER_MALFORMED);
        }
        if (boundary.isPresent() && isFollowed(content, boundary.get())) {
            objections.add(Reason.PARTIALLY_SIGNED_MESSAGE);
        }
        return objections;
    }

    /** The one that is stated, in one way and once. */
    private static Optional<String> boundary(String type) {
        Matcher matcher = BOUNDARY.matcher(type);
        if (!matcher.find() || matcher.group(1) != null || matcher.group(2) == null) {
            return Optional.empty();
        }
        String value = matcher.group(3) == null ? matcher.group(2) : matcher.group(3);
        return matcher.find() ? Optional.empty() : Optional.of(value);
    }

    /** Whether anything but blanks stands behind the line that ends the parts. */
    private static boolean isFollowed(Content content, String boundary) throws IOException {
        String end = "--" + boundary + "--";
        StringBuilder line = new StringBuilder();
        boolean ended = false;
        try (InputStream in = new BufferedInputStream(content.open())) {
            for (int each = in.read(); each >= 0; each = in.read()) {
                if (ended) {
                    if (each > ' ') {
                        return true;
                    }
                } else if (each == '\n') {
                    ended = line.toString().stripTrailing().equals(end);
                    line.setLength(0);
                } else if (line.length() < LOOKED_AT) {
                    line.append((char) each);
                }
            }
        }
        return false;
    }
}
