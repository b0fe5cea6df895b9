package vn.govmail.text.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.text.office.LegacyFontReport.Outcome;

/** Alleged documents that are made to exhaust a reader. */
class LegacyFontsBombTest {
    private static Outcome outcome(byte[] bytes) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> LegacyFonts.examine(Content.of(bytes), Limits.DEFAULT).outcome());
    }

    @Test
    void aPartThatGrowsAThousandfoldIsOverALimit() {
        String text = Office.p(Office.r(".VnTime", "x".repeat(150_000_000)));
        assertThat(outcome(Office.docx(text).bytes())).isEqualTo(Outcome.LIMIT_EXCEEDED);
    }

    @Test
    void entitiesAreNeverExpanded() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
                        + "<w:document xmlns:w=\"urn:w\"><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>";
        assertThat(outcome(Office.docx("").with("word/document.xml", bomb).bytes()))
                .isIn(Outcome.UNREADABLE, Outcome.NOT_AN_OFFICE_DOCUMENT);
    }

    @Test
    void endlessNestingIsRefused() {
        String deep = "<w:p>".repeat(100_000) + "</w:p>".repeat(100_000);
        assertThat(outcome(Office.docx(deep).bytes())).isIn(Outcome.LIMIT_EXCEEDED, Outcome.UNREADABLE);
    }

    @Test
    void tooManyPartsAreRefused() {
        Office office = Office.docx("");
        for (int i = 0; i < 11_000; i++) {
            office.with("word/header" + i + ".xml", "<x/>");
        }
        assertThat(outcome(office.bytes())).isIn(Outcome.LIMIT_EXCEEDED, Outcome.NOT_AN_OFFICE_DOCUMENT);
    }

    @Test
    void aMillionRunsAreGoneThrough() {
        String runs = Office.r(".VnTime", "\u00B5").repeat(200_000);
        assertThat(outcome(Office.docx(Office.p(runs)).bytes())).isNotNull();
        String marks = "<w:p><w:r><w:t>" + "e\u0302\u0323".repeat(1_000_000) + "</w:t></w:r></w:p>";
        assertThat(outcome(Office.docx(marks).bytes())).isIn(Outcome.NOTHING_FOUND, Outcome.LIMIT_EXCEEDED);
    }

    @Test
    void aHeaderOfASheetIsReadUpToItsLimit() {
        for (int length : new int[] {65_536, 65_537}) {
            String header = "<worksheet><headerFooter><oddHeader>" + "&amp;L".repeat(length / 6)
                    + "x".repeat(length % 6) + "</oddHeader></headerFooter></worksheet>";
            LegacyFontReport report =
                    Office.xlsx().with("xl/worksheets/sheet1.xml", header).examined();
            assertThat(report.outcome()).isEqualTo(length == 65_536 ? Outcome.NOTHING_FOUND : Outcome.LIMIT_EXCEEDED);
            assertThat(report.detail()).isEqualTo(length == 65_536 ? "" : "XML_SIZE");
        }
    }
}
