package vn.govmail.document;

import java.util.Set;

/** Whether a text begins with the header section of a message (RFC 5322, section 2.2). */
final class MessageHeaders {
    private static final int LINES = 100;
    private static final int LONGEST_NAME = 76;

    /** Fields that hardly anything but a message has. */
    private static final Set<String> TELLING = Set.of(
            "received",
            "return-path",
            "message-id",
            "mime-version",
            "dkim-signature",
            "delivered-to",
            "reply-to",
            "authentication-results",
            "arc-seal",
            "x-mailer",
            "content-transfer-encoding",
            "thread-topic",
            "in-reply-to");

    private static final Set<String> COMMON = Set.of("from", "to", "cc", "subject", "date", "sender", "content-type");

    private MessageHeaders() {}

    static boolean begin(String text) {
        int telling = 0;
        int common = 0;
        boolean from = false;
        int at = text.startsWith("From ") ? Math.max(0, text.indexOf('\n') + 1) : 0;
        for (int line = 0; (line < LINES) && (at < text.length()); line++) {
            int end = text.indexOf('\n', at);
            int stop = end < 0 ? text.length() : end;
            String content = text.substring(at, stop);
            if (content.isBlank()) {
                break;
            }
            if ((content.charAt(0) != ' ') && (content.charAt(0) != '\t')) {
                String name = name(content);
                if (name.isEmpty()) {
                    if (end < 0) {
                        break;
                    }
                    return false;
                }
                telling += TELLING.contains(name) ? 1 : 0;
                common += COMMON.contains(name) ? 1 : 0;
                from |= name.equals("from");
            } else if (line == 0) {
                return false;
            }
            at = stop + 1;
        }
        return ((telling >= 1) && (telling + common >= 2)) || (from && (common >= 3));
    }

    private static String name(String line) {
        int colon = line.indexOf(':');
        if ((colon < 1) || (colon > LONGEST_NAME)) {
            return "";
        }
        for (int i = 0; i < colon; i++) {
            char c = line.charAt(i);
            if ((c <= ' ') || (c > '~')) {
                return "";
            }
        }
        return Prefix.lower(line.substring(0, colon));
    }
}
