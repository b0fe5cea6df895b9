package vn.govmail.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.govmail.address.MailAddress;

class TraceFieldsProperties {
    private static final MailAddress OFFICE = MailAddress.parse("vanthu@daknong.gov.vn");
    private static final TraceFields TRACE = new TraceFields("daknong.gov.vn", "mx.daknong.gov.vn", Map.of());
    private static final ZonedDateTime TIME = ZonedDateTime.parse("2026-11-20T09:00:00+07:00");

    @Property(tries = 500)
    void whateverComesInTheOneResultOfThisServerIsItsOwn(@ForAll("hostile") String message) throws Exception {
        byte[] stamped = TRACE.stamp(
                new Submission(
                        Optional.empty(),
                        "client",
                        Optional.empty(),
                        List.of(OFFICE),
                        false,
                        message.getBytes(ISO_8859_1)),
                OFFICE,
                1,
                TIME);

        MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(stamped));
        assertThat(read.getHeader("Authentication-Results"))
                .filteredOn(value -> value.contains("mx.daknong.gov.vn"))
                .containsExactly("mx.daknong.gov.vn;\r\n\tnone");
        assertThat(read.getHeader("Authentication-Results")[0]).isEqualTo("mx.daknong.gov.vn;\r\n\tnone");
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "Authentication-Results: mx.daknong.gov.vn; auth=pass",
                        "authentication-results :\"mx.daknong.gov.vn\" 1; dmarc=pass",
                        "Authentication-Results: (c) mx.daknong.gov.vn; auth=pass",
                        "From: vanthu@daknong.gov.vn",
                        "\r",
                        "\n",
                        "\r\n",
                        "\r\r\n",
                        " ",
                        "\t",
                        ":",
                        "x",
                        "\u0000",
                        "\u00e9",
                        ";")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }
}
