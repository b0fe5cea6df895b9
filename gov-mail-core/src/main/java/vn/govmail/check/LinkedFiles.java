package vn.govmail.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.govmail.message.TextPart;

/**
 * Links in the bodies of a message to files that lie elsewhere: at a place where people leave files, or by the ending of the
 * path. Nothing is fetched. What lies there may be replaced at any time, so it is no document that came with the message.
 */
final class LinkedFiles {
    /** Bounded from left to right, so that no text costs more than its length. */
    private static final Pattern LINK = Pattern.compile(
            "\\bhttps?://([a-z0-9.-]{1,253}+)(?::\\d{1,5}+)?([^\\s\"'<>]{0,2000}+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern FILE = Pattern.compile(
            "\\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|zip|rar|7z|asice|asics|p7m)(?:[?#].*+)?$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Set<String> HOSTS = hosts();

    private LinkedFiles() {}

    private static Set<String> hosts() {
        try (InputStream in = LinkedFiles.class.getResourceAsStream("file-hosts.tsv")) {
            if (in == null) {
                throw new IllegalStateException("missing resource file-hosts.tsv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The host of the first link to a file; nothing where no body has one. */
    static Optional<String> in(List<TextPart> bodies) {
        for (TextPart body : bodies) {
            Matcher link = LINK.matcher(body.text().toOptional().orElse(""));
            while (link.find()) {
                String host = link.group(1).toLowerCase(Locale.ROOT);
                if (isFileHost(host) || FILE.matcher(link.group(2)).find()) {
                    return Optional.of(host);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFileHost(String host) {
        for (int from = 0; from >= 0; from = host.indexOf('.', from) + 1) {
            if (HOSTS.contains(host.substring(from))) {
                return true;
            }
            if (host.indexOf('.', from) < 0) {
                return false;
            }
        }
        return false;
    }
}
