package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.Format;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.message.Attachment;
import vn.govmail.message.HeaderField;
import vn.govmail.message.Message;
import vn.govmail.message.Times;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/** Facts are computed when a rule asks for them: rules about the provider alone never open an attachment. */
class FilesAskedTest {
    private static final Times TODAY = Times.received(Instant.parse("2026-11-20T02:00:00Z"));
    private static final String PROVIDER = "<not><sender-provider kinds=\"FREE DISPOSABLE\"/></not>";

    private final AtomicInteger opened = new AtomicInteger();

    /** Counts whoever touches its bytes, their number or their digest. */
    private final class Counted implements Content {
        private final Content content = Content.of("Số: 15/STTTT-VP".getBytes(StandardCharsets.UTF_8));

        @Override
        public long sizeInBytes() {
            opened.incrementAndGet();
            return content.sizeInBytes();
        }

        @Override
        public InputStream open() throws IOException {
            opened.incrementAndGet();
            return content.open();
        }

        @Override
        public String sha256() {
            opened.incrementAndGet();
            return content.sha256();
        }
    }

    private final class CountingReader implements DocumentReader {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public boolean reads(Format format) {
            return true;
        }

        @Override
        public DocumentReading read(Content content, Limits limits) {
            opened.incrementAndGet();
            return DocumentReading.unreadable(Missing.AMBIGUOUS, "counting");
        }
    }

    private Assessment assess(RuleSet rules, String from) {
        Message message = new Message.Builder()
                .headers(List.of(new HeaderField("From", from)))
                .subject(Fact.known("Công văn", "Subject"))
                .attachment(new Attachment("2", "cv.pdf", "application/pdf", null, false, false, new Counted()))
                .build(() -> {});
        return GovMail.under(rules).reader(new CountingReader()).build().assess(message, TODAY);
    }

    @Test
    void rulesAboutTheProviderAloneOpenNoAttachment() {
        Assessment free = assess(OneRule.requiring("MESSAGE", "", PROVIDER), "a@gmail.com");
        Assessment own = assess(OneRule.requiring("MESSAGE", "", PROVIDER), "a@mau.gov.vn");

        assertThat(opened).hasValue(0);
        assertThat(OneRule.codes(free)).contains("BROKEN");
        assertThat(OneRule.codes(own)).doesNotContain("BROKEN");
        // of a document that nobody opened nothing is determined: a person has to look
        assertThat(own.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(own.documents())
                .singleElement()
                .satisfies(d -> assertThat(d.files()).containsExactly("cv.pdf"));
    }

    @Test
    void anyRuleAboutFilesOpensThem() {
        assess(OneRule.requiring("ATTACHMENT", "", "<size-at-most bytes=\"10\"/>"), "a@mau.gov.vn");
        assertThat(opened.get()).isPositive();
        opened.set(0);
        assess(OneRule.requiring("MESSAGE", "", "<carries-agency-document/>"), "a@mau.gov.vn");
        assertThat(opened.get()).isPositive();
    }

    @Test
    void everyShippedRegulationAsksForFiles() {
        for (String id : RuleSets.shipped()) {
            opened.set(0);
            assess(RuleSets.named(id), "a@mau.gov.vn");
            assertThat(opened.get()).as(id).isPositive();
        }
    }
}
