package vn.govmail.naming.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.govmail.address.Agency;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;

/** Whatever the names are, other programs read from the published files what the directory has. */
class HostileNamesProperties {
    private static final Naming NAMING = Naming.under(RuleSets.named("dak-nong-2012"));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String BASE = "dc=daknong,dc=gov,dc=vn";

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars("\\,;:\"'\n\r\t\u0000=+<>#&ĂđữX \u2028\u202E")
                .ofMaxLength(120);
        return Arbitraries.oneOf(marks, Arbitraries.strings().ofMaxLength(120)).map(text -> "Sở " + utf8(text));
    }

    /** What is no Unicode text (half a pair) has no UTF-8. */
    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Publication publication(String agencyName, String personName) {
        Directory directory = Directory.inMemory();
        Agency agency = Agency.named("stttt", agencyName, "");
        directory.register(agency);
        directory.reserve(NAMING.propose(MailboxKind.AGENCY, Unit.agency("stttt")), Owner.agency(agency));
        directory.reserve(
                NAMING.propose(PersonName.parse("Nguyễn Văn An"), Unit.agency("stttt")),
                Owner.official(agency, personName));
        return Publication.of(directory, DAY);
    }

    /** Control characters are no part of a name. */
    private static String visible(String text, String kept) {
        StringBuilder visible = new StringBuilder();
        text.chars()
                .filter(c -> !Character.isISOControl(c) || kept.indexOf(c) >= 0)
                .forEach(c -> visible.append((char) c));
        return visible.toString();
    }

    @Property(tries = 300)
    void cardsGiveTheNamesBack(@ForAll("names") String agency, @ForAll("names") String person) throws IOException {
        StringBuilder out = new StringBuilder();
        publication(agency, person).vCards(out, Language.VIETNAMESE);
        List<String> lines = List.of(out.toString().replace("\r\n ", "").split("\r\n", -1));

        assertThat(lines).filteredOn(line -> line.equals("BEGIN:VCARD")).hasSize(2);
        assertThat(lines.stream().filter(line -> line.startsWith("FN:")).map(line -> unescaped(line.substring(3))))
                .containsExactlyInAnyOrder(visible(agency, "\n\t"), visible(person, "\n\t"));
        assertThat(lines.stream().filter(line -> line.startsWith("EMAIL")))
                .allMatch(line -> line.endsWith("stttt@daknong.gov.vn"));
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                char next = text.charAt(++i);
                plain.append(next == 'n' ? '\n' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    @Property(tries = 300)
    void aStrictReaderOfLdifReadsEveryRecordUnderItsParent(
            @ForAll("names") String agency, @ForAll("names") String person) throws IOException, InvalidNameException {
        StringBuilder out = new StringBuilder();
        publication(agency, person).ldifForOpenLdap(out, BASE, Language.VIETNAMESE);
        Set<LdapName> known = new HashSet<>();
        for (Map<String, List<String>> entry : records(out.toString())) {
            LdapName name = new LdapName(entry.get("dn").get(0));
            if (!known.isEmpty()) {
                assertThat(known).as("%s", name).contains((LdapName) name.getPrefix(name.size() - 1));
            }
            assertThat(known.add(name)).isTrue();
            assertThat(entry).containsKey("objectClass");
        }
        assertThat(known).hasSizeGreaterThanOrEqualTo(4);
    }

    /** RFC 2849: records parted by empty lines, folded lines, SAFE-STRING or base64 of UTF-8. */
    private static List<Map<String, List<String>>> records(String ldif) {
        assertThat(ldif).startsWith("dn: ").endsWith("\n").doesNotContain("\r");
        List<Map<String, List<String>>> records = new ArrayList<>();
        String unfolded = ldif.replace("\n ", "");
        Stream.of(unfolded.split("\n\n+", -1)).filter(text -> !text.isBlank()).forEach(text -> {
            Map<String, List<String>> entry = new LinkedHashMap<>();
            for (String line : text.strip().split("\n", -1)) {
                assertThat(line)
                        .matches("[A-Za-z][A-Za-z0-9-]*:(: [A-Za-z0-9+/]+=*| [^ :<\\x00-\\x1f\\x7f-\\uffff].*)");
                int colon = line.indexOf(':');
                boolean base64 = line.charAt(colon + 1) == ':';
                String value = base64
                        ? new String(Base64.getDecoder().decode(line.substring(colon + 3)), StandardCharsets.UTF_8)
                        : line.substring(colon + 2);
                assertThat(base64 || value.chars().allMatch(c -> c >= 0x20 && c < 0x7f))
                        .isTrue();
                entry.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                        .add(value);
            }
            assertThat(entry.keySet().iterator().next()).isEqualTo("dn");
            records.add(entry);
        });
        return records;
    }

    @Property(tries = 300)
    void noNameLeavesItsQuotesInTheBatchForZimbra(@ForAll("names") String agency, @ForAll("names") String person)
            throws IOException {
        StringBuilder out = new StringBuilder();
        publication(agency, person).zimbra(out);
        List<String> lines = out.toString().lines().toList();

        assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("ca "));
        assertThat(out.toString()).doesNotContain("\\", "'", "\u2028", "\r");
        for (String line : lines) {
            String outside = line.replaceAll("\"[^\"]*\"", "Q");
            assertThat(outside).matches("ca [a-z.]+@daknong\\.gov\\.vn Q( [A-Za-z]+ Q)+");
        }
    }
}
