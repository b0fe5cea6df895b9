package vn.govmail.naming.publication;

import java.io.IOException;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.NameReading;
import vn.govmail.naming.PersonName;
import vn.govmail.text.Language;

/** The directory as LDIF: an organizationalUnit for each agency, an inetOrgPerson (RFC 2798) for each mailbox. */
final class LdifDirectory {
    private final LdifLines lines;
    private final String base;
    private final PublicationWords words;

    /**
     * @throws IllegalArgumentException if the base is no distinguished name
     */
    LdifDirectory(Appendable out, String base, Language language) {
        this.lines = new LdifLines(out);
        this.base = name(base).toString();
        this.words = PublicationWords.in(language);
    }

    private static LdapName name(String base) {
        try {
            return new LdapName(base);
        } catch (InvalidNameException e) {
            throw new IllegalArgumentException("not a distinguished name: " + base, e);
        }
    }

    /** The entry above all others, as an empty OpenLDAP needs it; only for a base that begins with {@code dc=} or {@code o=}. */
    void root() throws IOException {
        LdapName whole = name(base);
        if (whole.isEmpty()) {
            return;
        }
        Rdn first = whole.getRdn(whole.size() - 1);
        String value = String.valueOf(first.getValue());
        lines.attribute("dn", base);
        lines.attribute("objectClass", "top");
        lines.attribute("objectClass", first.getType().equalsIgnoreCase("ou") ? "organizationalUnit" : "organization");
        if (first.getType().equalsIgnoreCase("dc")) {
            lines.attribute("objectClass", "dcObject");
            lines.attribute("o", value);
        }
        lines.attribute(first.getType(), value);
        lines.endEntry();
    }

    void version() throws IOException {
        lines.attribute("version", "1");
        lines.endEntry();
    }

    void write(List<Agency> agencies, Entries entries) throws IOException {
        for (Agency agency : agencies) {
            lines.attribute("dn", unit(agency));
            lines.attribute("objectClass", "top");
            lines.attribute("objectClass", "organizationalUnit");
            lines.attribute("ou", agency.id());
            lines.attribute("description", agency.name());
            lines.endEntry();
        }
        entries.each(this::entry);
    }

    private String unit(Agency agency) {
        return "ou=" + LdifLines.inName(agency.id()) + (base.isEmpty() ? "" : "," + base);
    }

    private void entry(PublishedEntry entry) throws IOException {
        String above = entry.agency().map(this::unit).orElse(base);
        String address = entry.address().canonical();
        lines.attribute("dn", "mail=" + LdifLines.inName(address) + (above.isEmpty() ? "" : "," + above));
        for (String objectClass : List.of("top", "person", "organizationalPerson", "inetOrgPerson")) {
            lines.attribute("objectClass", objectClass);
        }
        lines.attribute("cn", entry.name());
        NameReading reading = entry.isPerson()
                ? PersonName.tryParse(entry.name())
                        .filter(PersonName::certain)
                        .map(PersonName::reading)
                        .orElse(null)
                : null;
        boolean parted = reading != null && !reading.family().isEmpty();
        lines.attribute("sn", reading != null && parted ? String.join(" ", reading.family()) : entry.name());
        lines.attribute("givenName", reading == null ? "" : String.join(" ", reading.given()));
        lines.attribute("mail", address);
        for (MailAddress alias : entry.aliases()) {
            lines.attribute("mail", alias.canonical());
        }
        lines.attribute("ou", entry.agency().map(Agency::name).orElse(""));
        lines.attribute("title", entry.duty().map(words::duty).orElse(""));
        lines.attribute("employeeType", words.kind(entry.kind()));
        lines.attribute("preferredLanguage", "vi");
        lines.endEntry();
    }
}
