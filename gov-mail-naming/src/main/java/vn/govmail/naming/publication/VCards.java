package vn.govmail.naming.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.NameReading;
import vn.govmail.naming.PersonName;
import vn.govmail.text.Language;

/** The directory as vCard 4.0 (RFC 6350): CRLF, lines folded at 75 octets without cutting a character. */
final class VCards {
    private static final int LONGEST_LINE = 75;

    private final Appendable out;
    private final PublicationWords words;

    VCards(Appendable out, Language language) {
        this.out = out;
        this.words = PublicationWords.in(language);
    }

    void write(Entries entries) throws IOException {
        entries.each(this::card);
    }

    private void card(PublishedEntry entry) throws IOException {
        line("BEGIN:VCARD");
        line("VERSION:4.0");
        line("KIND:" + kind(entry));
        line("UID;VALUE=text:" + escaped(entry.address().canonical()));
        line("FN:" + escaped(entry.name()));
        if (entry.isPerson()) {
            line("N:" + structured(entry.name()));
        }
        if (entry.agency().isPresent()) {
            line("ORG:" + escaped(entry.agency().map(Agency::name).orElse("")));
        }
        String title = entry.duty().map(words::duty).orElse("");
        if (!title.isEmpty()) {
            line("TITLE:" + escaped(title));
        }
        line("EMAIL;TYPE=work;PREF=1:" + escaped(entry.address().toString()));
        for (MailAddress alias : entry.aliases()) {
            line("EMAIL;TYPE=work:" + escaped(alias.toString()));
        }
        line("END:VCARD");
    }

    private static String kind(PublishedEntry entry) {
        return switch (entry.kind()) {
            case PERSON -> "individual";
            case BROADCAST -> "group";
            case AGENCY, DEPARTMENT, DISTRICT, COMMUNE -> "org";
        };
    }

    /** Family, given and middle names; a name whose order is not certain stands as a whole among the given names. */
    private static String structured(String text) {
        return PersonName.tryParse(text)
                .filter(PersonName::certain)
                .map(PersonName::reading)
                .map(VCards::parts)
                .orElseGet(() -> ";" + escaped(text) + ";;;");
    }

    private static String parts(NameReading reading) {
        return part(reading.family()) + ";" + part(reading.given()) + ";" + part(reading.middle()) + ";;";
    }

    private static String part(List<String> words) {
        return words.stream().map(VCards::escaped).collect(Collectors.joining(" "));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', ',', ';' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (c == '\t' || !Character.isISOControl(c)) {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private void line(String text) throws IOException {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int end = i + Character.charCount(text.codePointAt(i));
            String character = text.substring(i, end);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
            i = end;
        }
        out.append("\r\n");
    }
}
