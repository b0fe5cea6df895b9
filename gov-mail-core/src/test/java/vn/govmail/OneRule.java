package vn.govmail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Times;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;

/** A regulation with one provision for tests of single mechanisms, and letters to judge under it. */
final class OneRule {
    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <regulation xmlns="urn:gov-mail:rules:1" id="mau-2026" version="1" number="1/2026/QĐ-UBND" from="2008-01-01">
              <issuer>UBND tỉnh Mẫu</issuer>
              <title><vi>Quy chế mẫu</vi><en>A model regulation</en></title>
              <cite><vi>Quy chế mẫu</vi><en>the model Regulation</en></cite>
              <domain>mau.gov.vn</domain>
              <provision id="MAU-2026.D1" article="1" obligation="MUST" binds="AGENCY">
                <quote>Gửi qua thư điện tử: lịch công tác; khuyến khích: công văn và các văn bản khác.</quote>
                <english>By mail: work schedules; encouraged: official letters and others.</english>
                %s
              </provision>
            </regulation>
            """;

    private OneRule() {}

    /** A rule set whose one provision has this content. */
    static RuleSet provision(String content) {
        return read(FILE.formatted(content));
    }

    /** The same whose provision alone is in force between two days, the second one no longer. */
    static RuleSet provision(String content, LocalDate from, LocalDate until) {
        return read(FILE.formatted(content)
                .replace(" article=", " from=\"" + from + "\" until=\"" + until + "\" article="));
    }

    /** The same in force between two days, the second one no longer. */
    static RuleSet between(LocalDate from, LocalDate until, String content) {
        return read(FILE.formatted(content)
                .replace("from=\"2008-01-01\"", "from=\"" + from + "\" until=\"" + until + "\""));
    }

    private static RuleSet read(String content) {
        try {
            Path file = Files.createTempFile("mau", ".xml");
            try {
                Files.writeString(file, content);
                return RuleSets.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule about messages that requires something. */
    static RuleSet requiring(String subject, String condition, String requirement) {
        String applies = condition.isEmpty() ? "" : "<if>" + condition + "</if>";
        return provision("<rule code=\"BROKEN\" subject=\"" + subject + "\" effect=\"ERROR\">" + applies + "<require>"
                + requirement + "</require></rule>");
    }

    static Times on(LocalDate day) {
        return Times.received(day.atTime(9, 0).atZone(Times.VIET_NAM).toInstant());
    }

    static List<String> codes(GovMail mail, Letter letter, Circumstances circumstances) {
        return codes(assess(mail, letter, circumstances));
    }

    static Assessment assess(GovMail mail, Letter letter, Circumstances circumstances) {
        Times times = Times.received(Instant.parse("2026-11-20T02:00:00Z"));
        return mail.assess(letter.bytes(), times, circumstances);
    }

    static List<String> codes(Assessment assessment) {
        return assessment.findings().stream().map(Finding::code).toList();
    }

    /** A letter with text files; each method gives another one. */
    record Letter(String from, List<String> fields, List<String> files) {
        static Letter from(String from) {
            return new Letter(from, List.of(), List.of());
        }

        Letter field(String name, String value) {
            List<String> more = new ArrayList<>(fields);
            more.add(name + ": " + value);
            return new Letter(from, more, files);
        }

        Letter to(String... addresses) {
            return field("To", String.join(", ", addresses));
        }

        Letter file(String text) {
            List<String> more = new ArrayList<>(files);
            more.add(text);
            return new Letter(from, fields, more);
        }

        byte[] bytes() {
            StringBuilder out = new StringBuilder("From: ").append(from).append("\r\n");
            fields.forEach(field -> out.append(field).append("\r\n"));
            out.append("Subject: cong van\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n")
                    .append("Content-Type: text/plain; charset=utf-8\r\n\r\nKính gửi Quý cơ quan");
            for (String file : files) {
                out.append(
                                "\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n")
                        .append("Content-Disposition: attachment; filename=van-ban.txt\r\n\r\n")
                        .append(Base64.getMimeEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8)));
            }
            return out.append("\r\n--b--\r\n").toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
