package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.message.Times;
import vn.govmail.rule.RuleSets;

class GovMailBuilderTest {

    /** An adopter's reader for one format. */
    private record OwnReader(String name, Format format) implements DocumentReader {
        @Override
        public String version() {
            return "7";
        }

        @Override
        public boolean reads(Format other) {
            return other == format;
        }

        @Override
        public DocumentReading read(Content content, Limits limits) {
            return DocumentReading.unreadable(Missing.AMBIGUOUS, "own reader");
        }
    }

    private static GovMail.Builder builder() {
        return GovMail.under(RuleSets.named("dak-nong-2012"));
    }

    @Test
    void twoReadersPassedForOneFormatAreAnError() {
        GovMail.Builder builder =
                builder().reader(new OwnReader("one", Format.TIFF)).reader(new OwnReader("two", Format.TIFF));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TIFF")
                .hasMessageContaining("[one, two]");
    }

    @Test
    void readerThatIsPassedComesBeforeThoseThatAreFoundAndLeavesThemTheirOtherFormats() {
        GovMail mail = builder().reader(new OwnReader("own", Format.CSV)).build();
        byte[] message = "From: a@b.vn\r\nSubject: x\r\n\r\nhello\r\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(mail.assess(message, Times.received(Instant.EPOCH)).versions())
                .contains("own@7")
                .anyMatch(v -> v.startsWith("gov-mail-office@"));
    }
}
