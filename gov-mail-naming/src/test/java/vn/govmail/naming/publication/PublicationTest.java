package vn.govmail.naming.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Duty;
import vn.govmail.naming.directory.MailboxPolicy;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.Post;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;

class PublicationTest {
    private static final RuleSet RULES = RuleSets.named("dak-nong-2012");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Act ACT = Act.by("quản trị", Instant.parse("2026-11-22T02:00:00Z"));
    private static final Agency STTTT = Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");
    private static final String BASE = "dc=daknong,dc=gov,dc=vn";

    private final Directory directory = Directory.inMemory(MailboxPolicy.under(RULES, DAY));
    private final Naming naming = Naming.under(RULES);
    private final Publication publication = Publication.of(directory, DAY);
    private final StringBuilder out = new StringBuilder();

    @BeforeEach
    void fill() {
        directory.register(STTTT, ACT);
        reserve("Nguyễn Thị Minh Khai", "CB-SECRET-1");
        reserve("Trần Đức Lương", "CB-SECRET-2");
        directory.assign(new Post("CB-SECRET-1", "stttt", Duty.HEAD, LocalDate.of(2020, 1, 1), null), ACT);
        directory.reserve(naming.propose(MailboxKind.AGENCY, Unit.agency("stttt")), Owner.agency(STTTT));
        directory.reserve(
                naming.propose(MailboxKind.BROADCAST, Unit.agency("stttt")),
                new Owner(vn.govmail.address.SenderRole.AGENCY, STTTT, "Toàn Sở \"A\"\nca evil@x.vn ''", ""));
        directory.add(MailAddress.parse("cong.dan@gmail.com"), Owner.citizen("Công Dân Kín"));
    }

    private void reserve(String name, String id) {
        Person person = new Person(id, name);
        directory.register(person, ACT);
        directory.reserve(naming.propose(PersonName.parse(name), Unit.agency("stttt")), Owner.official(STTTT, person));
    }

    private String all() throws IOException {
        StringBuilder all = new StringBuilder();
        publication.csv(all, Language.VIETNAMESE);
        publication.csvForExcel(all, Language.ENGLISH);
        publication.vCards(all, Language.VIETNAMESE);
        publication.ldifForOpenLdap(all, BASE, Language.VIETNAMESE);
        publication.html(all, Language.VIETNAMESE);
        publication.zimbra(all);
        return all.toString();
    }

    @Test
    void nothingPrivateGoesOutAndTheSameDirectoryGivesTheSameBytes() throws IOException {
        assertThat(all()).doesNotContain("CB-SECRET").doesNotContain("cong.dan").isEqualTo(all());
    }

    @Test
    void whatWasTakenBackIsNotPublished() throws IOException {
        directory
                .by(ACT.under(new vn.govmail.naming.directory.DocumentReference("1/QĐ", DAY, "Sở Nội vụ"))
                        .askedFor(new vn.govmail.naming.directory.DocumentReference("2/CV", DAY, "STTTT")))
                .revoke(
                        MailAddress.parse("luongtd.stttt@daknong.gov.vn"),
                        vn.govmail.naming.directory.Departure.values()[0]);
        assertThat(all()).doesNotContain("luongtd");
    }

    @Test
    void cardsHaveTheirPartsAndShortLines() throws IOException {
        publication.vCards(out, Language.VIETNAMESE);
        assertThat(out.toString())
                .contains("BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\n")
                .contains("\r\nN:Nguyễn;Khai;")
                .contains("\r\nTITLE:Thủ trưởng\r\n")
                .contains("KIND:org\r\n")
                .contains("FN:Toàn Sở \"A\"\\nca evil@x.vn ''\r\n");
        assertThat(out.toString().split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void ldifIsAsciiInShortLinesAndNamesAreEscaped() throws IOException {
        publication.ldifForOpenLdap(out, BASE, Language.VIETNAMESE);
        assertThat(out.toString())
                .startsWith("dn: dc=daknong,dc=gov,dc=vn\n")
                .contains("dn: ou=stttt,dc=daknong,dc=gov,dc=vn\n")
                .doesNotContain("userPassword");
        assertThat(out.toString().replace("\n ", ""))
                .contains("\ndn: mail=khaintm.stttt@daknong.gov.vn,ou=stttt,dc=daknong,dc=gov,dc=vn\n");
        assertThat(out.chars()).allMatch(c -> c < 0x80);
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 76);
        assertThat(LdifLines.inName(" a,b+c=\"d\\<e>;#\u0000 "))
                .isEqualTo("\\ a\\,b\\+c\\=\\\"d\\\\\\<e\\>\\;#\\00\\ ");
        assertThatThrownBy(() -> publication.ldif(out, "no name", Language.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBatchForZimbraHasQuotasNoPasswordsAndNoWayOutOfItsQuotes() throws IOException {
        List<MailAddress> left = publication.zimbra(out);
        assertThat(left).isEmpty();
        assertThat(out.toString().lines())
                .containsExactly(
                        "ca khaintm.stttt@daknong.gov.vn \"\" displayName \"Nguyễn Thị Minh Khai\" givenName \"Khai\" sn \"Nguyễn\""
                                + " company \"Sở Thông tin và Truyền thông\" zimbraMailQuota \"524288000\" zimbraPasswordMustChange"
                                + " \"TRUE\" zimbraPrefLocale \"vi\"",
                        "ca luongtd.stttt@daknong.gov.vn \"\" displayName \"Trần Đức Lương\" givenName \"Lương\" sn \"Trần\""
                                + " company \"Sở Thông tin và Truyền thông\" zimbraMailQuota \"524288000\" zimbraPasswordMustChange"
                                + " \"TRUE\" zimbraPrefLocale \"vi\"",
                        "ca stttt@daknong.gov.vn \"\" displayName \"Sở Thông tin và Truyền thông\" company"
                                + " \"Sở Thông tin và Truyền thông\" zimbraMailQuota \"524288000\" zimbraPasswordMustChange \"TRUE\""
                                + " zimbraPrefLocale \"vi\"",
                        "cdl internal.stttt@daknong.gov.vn displayName \"Toàn Sở \u201DA\u201D ca evil@x.vn \u2019\u2019\"",
                        "adlm internal.stttt@daknong.gov.vn khaintm.stttt@daknong.gov.vn luongtd.stttt@daknong.gov.vn");
    }

    @Test
    void whoMayWriteToABroadcastBoxHasThatRightOnTheServerToo() throws IOException {
        MailAddress everybody = MailAddress.parse("internal.stttt@daknong.gov.vn");
        for (String until : new String[] {"2100-01-01", "2000-01-01"}) {
            String sender = until.startsWith("21") ? "khaintm.stttt@daknong.gov.vn" : "luongtd.stttt@daknong.gov.vn";
            directory.by(ACT).allowSender(everybody, MailAddress.parse(sender), LocalDate.parse(until));
        }

        publication.zimbra(out);

        assertThat(out.toString().lines().filter(line -> line.startsWith("grr")))
                .containsExactly(
                        "grr dl internal.stttt@daknong.gov.vn usr khaintm.stttt@daknong.gov.vn sendToDistList");
    }

    @Test
    void thePageLoadsNothingAndCanBeReadWithoutItsScript() throws IOException {
        publication.html(out, Language.VIETNAMESE);
        assertThat(out.toString())
                .startsWith("<!DOCTYPE html>\n<html lang=\"vi\">")
                .contains("default-src 'none'; style-src 'sha256-")
                .contains("script-src 'sha256-")
                .contains("<main id=\"main\"")
                .contains("<th scope=\"row\" lang=\"vi\">Nguyễn Thị Minh Khai</th>")
                .contains("<form role=\"search\" id=\"f\" hidden>")
                .doesNotContain("src=\"")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }
}
