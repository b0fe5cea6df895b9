package vn.govmail.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import vn.govmail.message.Times;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

/** Regulations made of terms alone. */
final class TestRegulations {
    private TestRegulations() {}

    /** A regulation in force since 27 August 2012, of clauses written {@code "D10.K1 unit-checks=MORNING_START"}. */
    static RuleSet of(String id, String... clauses) {
        return from(id, "2012-08-27", clauses);
    }

    static RuleSet from(String id, String from, String... clauses) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <regulation xmlns="urn:gov-mail:rules:1" id="%s" version="1" number="1/QĐ-UBND" from="%s">
                  <issuer>UBND tỉnh Mẫu</issuer>
                  <title><vi>Quy chế</vi><en>Regulation</en></title>
                  <cite><vi>Quy chế mẫu</vi><en>the model Regulation</en></cite>
                """.formatted(id, from));
        for (String clause : clauses) {
            String[] parts = clause.split("[ =]", 3);
            xml.append("""
                      <provision id="%s-1-2012.%s" article="1" obligation="MUST" binds="AGENCY">
                        <quote>Điều 1.</quote>
                        <english>Article 1.</english>
                        <term name="%s" value="%s"/>
                      </provision>
                    """.formatted(id.toUpperCase(Locale.ROOT), parts[0], parts[1], parts[2]));
        }
        try {
            Path file = Files.createTempFile("regulation", ".xml");
            try {
                Files.writeString(file, xml.append("</regulation>\n"));
                return RuleSets.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A moment in Việt Nam: {@code "2026-11-23T07:35"}. */
    static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(Times.VIET_NAM).toInstant();
    }
}
