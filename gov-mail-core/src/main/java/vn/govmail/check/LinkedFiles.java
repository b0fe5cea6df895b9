package vn.govmail.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.govmail.document.Format;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TextRun;
import vn.govmail.fact.Fact;
import vn.govmail.message.TextPart;

/**
 * Links in the bodies of a message, those that Outlook packed among them, to files that lie elsewhere: at a place where people leave files, or by the ending of the
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
    private static final Set<Format> WORDS = EnumSet.of(Format.TEXT, Format.HTML, Format.RTF);
    /** As much as Outlook's words may come to. */
    private static final int MOST_BYTES = 32 << 20;

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

    /** The host of the first link to a file; nothing where no body has one, nor the words of a letter that Outlook packed. */
    static Optional<String> in(List<TextPart> bodies, List<ExaminedFile> files) {
        return Stream.concat(
                        bodies.stream().map(body -> body.text().toOptional().orElse("")),
                        files.stream().filter(LinkedFiles::isWords).flatMap(LinkedFiles::views))
                .flatMap(words -> in(words).stream())
                .findFirst();
    }

    private static boolean isWords(ExaminedFile file) {
        return file.isPart() && WORDS.contains(file.format());
    }

    /** Markup has links that no text shows, and in RTF characters of a link may be written as numbers. */
    private static Stream<String> views(ExaminedFile file) {
        return Stream.of(
                Guard.ask("links", () -> Fact.known(bytes(file), "bytes"))
                        .toOptional()
                        .orElse(""),
                file.reading().layout().toOptional().orElse(DocumentText.NONE).lines().stream()
                        .flatMap(line -> line.runs().stream())
                        .map(TextRun::text)
                        .collect(Collectors.joining("\n")));
    }

    private static String bytes(ExaminedFile file) {
        try (InputStream in = file.content().open()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> in(String words) {
        Matcher link = LINK.matcher(words);
        while (link.find()) {
            String host = link.group(1).toLowerCase(Locale.ROOT);
            if (isFileHost(host) || FILE.matcher(link.group(2)).find()) {
                return Optional.of(host);
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
