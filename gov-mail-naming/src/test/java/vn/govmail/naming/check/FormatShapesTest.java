package vn.govmail.naming.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSets;

/** Formats of other provinces than Đắk Nông, each as a line of a regulation file. */
class FormatShapesTest {
    @TempDir
    private Path folder;

    private AddressCheck under(String... formats) throws IOException {
        String file = """
                <?xml version="1.0" encoding="UTF-8"?>
                <regulation xmlns="urn:gov-mail:rules:1" id="mau-2026" version="1" number="1/2026/QĐ-UBND" from="2026-01-01">
                  <issuer>UBND tỉnh Mẫu</issuer>
                  <title><vi>Quy chế mẫu</vi><en>A model regulation</en></title>
                  <cite><vi>Quy chế mẫu</vi><en>the model regulation</en></cite>
                  <domain>mau.gov.vn</domain>
                  <provision id="MAU-2026.D3.K1" article="3" clause="1" obligation="MUST" binds="ADMINISTRATOR">
                    <quote>1. Hộp thư</quote>
                    <english>Mailboxes</english>
                    %s
                  </provision>
                </regulation>
                """;
        String lines = String.join(
                "\n", Arrays.stream(formats).map(f -> "<address " + f + "/>").toList());
        return AddressCheck.under(RuleSets.read(Files.writeString(folder.resolve("mau.xml"), file.formatted(lines))));
    }

    @Test
    void personsWithoutAnAgencyAndWithNumbers() throws IOException {
        AddressCheck check = under(
                "kind=\"PERSON\" template=\"{given}{initials}\" duplicates=\"NUMBERS\"",
                "kind=\"AGENCY\" template=\"so{agency}\" duplicates=\"BY_HAND\"");

        assertThat(check.check("annv@mau.gov.vn").kinds()).containsExactly(MailboxKind.PERSON);
        assertThat(check.check("annv2@mau.gov.vn").kinds()).containsExactly(MailboxKind.PERSON);
        assertThat(check.check("annv2@mau.gov.vn").suffix().orElseThrow().added())
                .isEqualTo("2");
        assertThat(check.check("soyte@mau.gov.vn").kinds()).containsExactly(MailboxKind.PERSON, MailboxKind.AGENCY);
        assertThat(check.check("an.nv@mau.gov.vn").valid()).isFalse();
    }

    @Test
    void reversedOrderAndSeparators() throws IOException {
        AddressCheck check = under(
                "kind=\"DEPARTMENT\" template=\"{agency}.{department}\" duplicates=\"BY_HAND\"",
                "kind=\"PERSON\" template=\"{full-name:hyphens}-{agency}\" duplicates=\"LETTERS\"");

        assertThat(check.check("stttt.cchc@mau.gov.vn").kinds()).containsExactly(MailboxKind.DEPARTMENT);
        assertThat(check.check("nguyen-van-an-stttt@mau.gov.vn").kinds()).containsExactly(MailboxKind.PERSON);
        assertThat(check.check("nguyen_van_an@mau.gov.vn").valid()).isFalse();
    }

    @Test
    void wordsJoinedByDots() throws IOException {
        AddressCheck check = under("kind=\"PERSON\" template=\"{full-name:dots}\" duplicates=\"LETTERS\"");

        assertThat(List.of("an", "nguyen.an", "nguyen.van.an", "ton.nu.thi.hoa"))
                .allSatisfy(local ->
                        assertThat(check.check(local + "@mau.gov.vn").kinds()).containsExactly(MailboxKind.PERSON));
        assertThat(check.check("nguyen.van-an@mau.gov.vn").valid()).isFalse();
    }
}
