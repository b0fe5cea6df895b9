package vn.govmail.testkit;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.govmail.address.MailAddress;

/**
 * Writes above a message what the province's server knows of its way in: {@code Return-Path} and {@code Received}
 * (RFC 5321 clause 4.4) and {@code Authentication-Results} (RFC 8601), and takes out results that somebody else wrote in
 * the province's name (RFC 8601 section 5). All other bytes stay.
 */
final class TraceFields {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private static final int LONGEST_FROM = 8192;

    private final String domain;
    private final String authservId;
    private final Map<String, String> outsideResults;

    TraceFields(String domain, String authservId, Map<String, String> outsideResults) {
        this.domain = domain;
        this.authservId = authservId;
        this.outsideResults = outsideResults;
    }

    byte[] stamp(Submission message, MailAddress recipient, long queueId, ZonedDateTime time) {
        List<HeaderLines.Field> fields = HeaderLines.of(message.raw());
        Optional<MailAddress> from = soleFrom(fields);
        boolean own = message.account()
                .filter(account -> from.filter(account::equals).isPresent()
                        && message.envelopeFrom().filter(account::equals).isPresent())
                .isPresent();
        String protocol = (message.smtputf8() ? "UTF8SMTP" : "ESMTP") + (own ? "A" : "");
        String stamped = "Return-Path: <"
                + message.envelopeFrom().map(MailAddress::toString).orElse("") + ">\r\n"
                + "Received: from " + message.clientName() + " ([127.0.0.1])\r\n"
                + "\tby " + authservId + " with " + protocol + " id " + String.format(Locale.ROOT, "%08d", queueId)
                + "\r\n"
                + "\tfor <" + recipient + ">; " + DATE.format(time.withZoneSameInstant(ZoneOffset.ofHours(7))) + "\r\n"
                + "Authentication-Results: " + authservId + ";\r\n\t"
                + (own ? "auth=pass smtp.auth=" + from.orElseThrow() : outsideResult(message.envelopeFrom(), from))
                + "\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream(message.raw().length + 1024);
        out.writeBytes(stamped.getBytes(StandardCharsets.UTF_8));
        if (!HeaderLines.startWell(message.raw())) {
            // a first line that is no field would otherwise continue our own field
            out.writeBytes(new byte[] {'\r', '\n'});
            out.writeBytes(message.raw());
        } else {
            writeWithoutForgedResults(message.raw(), fields, out);
        }
        return out.toByteArray();
    }

    /** A result is about the domain in From, and only if the envelope does not contradict it: nobody else earns its pass. */
    private String outsideResult(Optional<MailAddress> envelopeFrom, Optional<MailAddress> from) {
        if (from.isEmpty()) {
            return "none";
        }
        String fromDomain = from.get().domain();
        String result = outsideResults.get(fromDomain);
        if (result == null) {
            return "none";
        }
        boolean aligned = envelopeFrom.isEmpty() || envelopeFrom.get().isUnder(fromDomain);
        return aligned ? result : "dmarc=fail header.from=" + fromDomain;
    }

    private void writeWithoutForgedResults(byte[] raw, List<HeaderLines.Field> fields, ByteArrayOutputStream out) {
        int kept = 0;
        for (HeaderLines.Field field : fields) {
            if (field.name().equals("authentication-results") && claimsThisProvince(field.value())) {
                out.write(raw, kept, field.start() - kept);
                if (field.start() > 0 && raw[field.start() - 1] == '\r') {
                    // a bare CR must not join with an LF after the gap: that would swallow the end of the header
                    out.write('\n');
                }
                kept = field.end();
            }
        }
        out.write(raw, kept, raw.length - kept);
    }

    private boolean claimsThisProvince(String value) {
        String id = authservIdOf(value);
        return id.equals(authservId) || id.equals(domain) || id.endsWith("." + domain);
    }

    /** The first word of the value: comments before it skipped, quotes taken off, lower case. */
    private static String authservIdOf(String value) {
        StringBuilder id = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && (quoted || depth > 0) && i + 1 < value.length()) {
                i++;
                if (depth == 0) {
                    id.append(value.charAt(i));
                }
            } else if (depth == 0 && c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (depth > 0 && c == ')') {
                depth--;
            } else if (depth == 0 && !quoted && (c == ';' || c <= ' ')) {
                if (id.length() > 0 || c == ';') {
                    break;
                }
            } else if (depth == 0) {
                id.append(c);
            }
        }
        return id.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** The one address of the one From field; empty if there is none, are several, or it cannot be read. */
    private static Optional<MailAddress> soleFrom(List<HeaderLines.Field> fields) {
        List<HeaderLines.Field> from =
                fields.stream().filter(field -> field.name().equals("from")).toList();
        if (from.size() != 1 || from.get(0).value().length() > LONGEST_FROM) {
            return Optional.empty();
        }
        try {
            String value =
                    new String(from.get(0).value().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            InternetAddress[] addresses = InternetAddress.parse(value, true);
            return addresses.length == 1 && !addresses[0].isGroup()
                    ? MailAddress.tryParse(addresses[0].getAddress())
                    : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
