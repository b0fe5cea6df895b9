package vn.govmail.naming.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.page.HtmlPage;
import vn.govmail.text.Language;
import vn.govmail.text.TextFolding;

/** The directory as a page: a section with a table for each agency. Reading needs no script; searching has a small one. */
final class HtmlDirectory {
    private static final String STYLE = resource("directory.css");
    private static final String SCRIPT = resource("directory.js");

    private final HtmlPage page;
    private final PublicationWords words;

    HtmlDirectory(Appendable out, Language language) {
        this.page = new HtmlPage(out);
        this.words = PublicationWords.in(language);
    }

    void write(Entries entries) throws IOException {
        Map<String, List<PublishedEntry>> byAgency = new TreeMap<>();
        int[] count = {0};
        entries.each(entry -> {
            String agency = entry.agency().map(Agency::name).orElse("");
            String id = entry.agency().map(Agency::id).orElse("");
            byAgency.computeIfAbsent(TextFolding.search(agency) + "\n" + id, key -> new ArrayList<>())
                    .add(entry);
            count[0]++;
        });
        page.begin(words.language(), words.word("title"), STYLE, SCRIPT);
        page.markup("<a class=\"skip\" href=\"#main\">")
                .text(words.word("skip"))
                .markup("</a>\n<header>");
        page.element("h1", words.word("title"));
        page.element("p", words.word("count") + ": " + count[0]);
        page.markup("<form role=\"search\" id=\"f\" hidden><label for=\"q\">")
                .text(words.word("search"))
                .markup(
                        "</label> <input id=\"q\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" aria-controls=\"main\">")
                .markup(" <output id=\"n\" for=\"q\" data-word=\"")
                .text(words.word("found"))
                .markup("\"></output></form></header>\n<main id=\"main\" tabindex=\"-1\">\n");
        int number = 0;
        for (List<PublishedEntry> section : byAgency.values()) {
            section(section, ++number);
        }
        page.markup("</main>\n");
        page.end(SCRIPT);
    }

    private void section(List<PublishedEntry> entries, int number) throws IOException {
        String agency = entries.get(0).agency().map(Agency::name).orElse(words.word("noAgency"));
        entries.sort(Comparator.comparing(PublishedEntry::isPerson).thenComparing(PublishedEntry::address));
        page.markup("<section aria-labelledby=\"a" + number + "\"><h2 lang=\"vi\" id=\"a" + number + "\">")
                .text(agency)
                .markup("</h2>\n<table><thead><tr>");
        for (String key : List.of("name", "duty", "address", "kind")) {
            page.element("th scope=\"col\"", words.word("heading." + key));
        }
        page.markup("</tr></thead><tbody>\n");
        for (PublishedEntry entry : entries) {
            row(entry);
        }
        page.markup("</tbody></table></section>\n");
    }

    private void row(PublishedEntry entry) throws IOException {
        page.markup("<tr>").element("th scope=\"row\" lang=\"vi\"", entry.name());
        page.element("td", entry.duty().map(words::duty).orElse(""));
        page.markup("<td><a href=\"mailto:")
                .markup(uri(entry.address().toString()))
                .markup("\">")
                .text(entry.address().toString())
                .markup("</a>");
        if (!entry.aliases().isEmpty()) {
            String aliases = entry.aliases().stream().map(MailAddress::toString).collect(Collectors.joining(", "));
            page.markup("<br>").element("small", words.word("heading.aliases") + ": " + aliases);
        }
        page.markup("</td>").element("td", words.kind(entry.kind())).markup("</tr>\n");
    }

    /** Percent-encoded for a mailto URI (RFC 6068). */
    private static String uri(String address) {
        StringBuilder uri = new StringBuilder(address.length());
        for (byte octet : address.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || "@.-_~".indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xF, 16));
            }
        }
        return uri.toString();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlDirectory.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
