package vn.govmail.address;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.text.MailCharsets;

/**
 * A display name as people see it: encoded words (RFC 2047) decoded, and what it claims. Takes time in proportion to its length.
 *
 * @param text the name for people
 */
record DisplayName(String text) {
    /** Names are short: nobody sees more of them. */
    private static final int LONGEST = 2_000;

    private static final Pattern ENCODED = Pattern.compile("=\\?([^?\\s]{1,40})\\?([bBqQ])\\?([^?\\s]*)\\?=");
    private static final Pattern GAP_BETWEEN = Pattern.compile("(\\?=)\\s+(=\\?)");
    private static final Pattern OUTSIDE_OF_ADDRESSES = Pattern.compile("[\\s<>()\\[\\]\"',;:|/]+");

    private static final class Agencies {
        static final List<String> NAMES = read();

        private static List<String> read() {
            try (InputStream in = DisplayName.class.getResourceAsStream("agency-names.txt")) {
                if (in == null) {
                    throw new IllegalStateException("agency-names.txt is missing from the jar");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The name of a mailbox. */
    static DisplayName of(Mailbox mailbox) {
        String raw = mailbox.displayName();
        String shown = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        if (shown.contains("=?")) {
            Matcher words = ENCODED.matcher(GAP_BETWEEN.matcher(shown).replaceAll("$1$2"));
            shown = words.replaceAll(
                    word -> Matcher.quoteReplacement(decoded(word.group(1), word.group(2), word.group(3))));
        }
        StringBuilder visible = new StringBuilder(shown.length());
        shown.codePoints()
                .filter(c -> !AddressCharacters.isInvisible(c))
                .forEach(c -> visible.appendCodePoint(c == '＠' || c == '﹫' ? '@' : c));
        return new DisplayName(visible.toString().strip());
    }

    private static String decoded(String charset, String encoding, String text) {
        Charset known = MailCharsets.named(charset).orElse(StandardCharsets.UTF_8);
        byte[] bytes;
        try {
            bytes = encoding.equalsIgnoreCase("b") ? Base64.getMimeDecoder().decode(text) : quotedPrintable(text);
        } catch (IllegalArgumentException e) {
            return text;
        }
        return new String(bytes, known);
    }

    private static byte[] quotedPrintable(String text) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(c == '_' ? ' ' : c);
            }
        }
        return bytes.toByteArray();
    }

    /** The words that have an at sign. */
    List<String> addresses() {
        List<String> found = new ArrayList<>();
        for (String word : words()) {
            if (word.indexOf('@') > 0) {
                found.add(word);
            }
        }
        return found;
    }

    /** The words that are names of the State or lie below one of some domains. */
    List<String> domains(Iterable<String> own) {
        List<String> found = new ArrayList<>();
        for (String word : words()) {
            Optional<DomainName> name =
                    word.indexOf('.') > 0 && word.indexOf('@') < 0 ? DomainName.of(word) : Optional.empty();
            name.map(DomainName::ascii).filter(domain -> isTrusted(domain, own)).ifPresent(found::add);
        }
        return found;
    }

    private static boolean isTrusted(String domain, Iterable<String> own) {
        for (String mine : own) {
            if (DomainSuffixes.isUnder(domain, mine)) {
                return true;
            }
        }
        return DomainSuffixes.isVietnameseState(domain);
    }

    private List<String> words() {
        return List.of(OUTSIDE_OF_ADDRESSES.split(text, -1));
    }

    /** Whether the name begins as that of a state body does. */
    boolean claimsAgency() {
        String bare = ConfusableText.bare(text);
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter) {
                folded.append(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        String name = folded.append(' ').toString();
        return Agencies.NAMES.stream().anyMatch(agency -> name.startsWith(agency + " "));
    }
}
