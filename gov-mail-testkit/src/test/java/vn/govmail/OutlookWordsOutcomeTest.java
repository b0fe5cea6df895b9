package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.CITIZEN;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.OutlookWords.packed;
import static vn.govmail.OutlookWords.rtf;
import static vn.govmail.OutlookWords.stored;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.AttachmentAssessment;
import vn.govmail.verdict.Outcome;

/** Words that Outlook keeps as compressed RTF are read as those of any body, in winmail.dat and in messages of Outlook. */
class OutlookWordsOutcomeTest {
    private static final String TYPE = "application/ms-tnef";
    private static final String HARMLESS = rtf("Kính gửi: Sở Y tế", "Xin gửi lịch họp.");
    private static final String SECRET = rtf("TỐI MẬT", "Kế hoạch");

    /** A message of Outlook whose words are compressed RTF alone. */
    static byte[] msg(byte[] rtf) {
        return new CompoundBytes()
                .stream("__properties_version1.0", new byte[32]).stream(
                                "__substg1.0_0037001F", "Công văn".getBytes(StandardCharsets.UTF_16LE))
                        .stream("__substg1.0_10090102", rtf)
                        .bytes();
    }

    private static Assessment judged(byte[] tnef) {
        return assess(fromHealth().attach("winmail.dat", TYPE, tnef));
    }

    private static Assessment judged(String rtf) {
        return judged(new OutlookWords().with(OutlookWords.RTF, packed(rtf)).alone());
    }

    private static Outcome outcomeOfMsg(byte[] rtf) {
        return assess(fromHealth().attach("a.msg", "application/vnd.ms-outlook", msg(rtf)))
                .outcome();
    }

    private static void assertLeftToAPerson(byte[] tnef) {
        Assessment a = judged(tnef);
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("ARCHIVE_NOT_READ");
    }

    @Test
    void aMarkInThemIsFoundInEitherForm() {
        for (byte[] rtf : new byte[][] {packed(SECRET), stored(SECRET)}) {
            assertThat(judged(new OutlookWords().with(OutlookWords.RTF, rtf).alone())
                            .outcome())
                    .isEqualTo(Outcome.SECRET_BLOCKED);
            assertThat(outcomeOfMsg(rtf)).isEqualTo(Outcome.SECRET_BLOCKED);
        }
    }

    @Test
    void wordsWithoutAMarkAreNoDocumentAndNothingStaysUnread() {
        Assessment a = judged(HARMLESS);
        assertThat(a.outcome()).isEqualTo(Outcome.NO_DOCUMENT);
        assertThat(Judged.codes(a)).doesNotContain("ARCHIVE_NOT_READ");
        assertThat(a.attachments()).extracting(AttachmentAssessment::name).containsExactly("winmail.dat", "body.rtf");
        assertThat(outcomeOfMsg(packed(HARMLESS))).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void aSignedDocumentBesideThemIsWorthWhatItIsWorth() {
        byte[] properties =
                new OutlookWords().with(OutlookWords.RTF, packed(HARMLESS)).properties();
        assertThat(judged(Packed.tnef("cv.pdf", Intake.signed("1/SYT-VP"), properties))
                        .outcome())
                .isEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Test
    void vietnameseInTheCharacterSetOfItsFontIsRead() {
        StringBuilder mark = new StringBuilder();
        for (byte each : "TUYÊ\u0323T MÂ\u0323T".getBytes(Charset.forName("windows-1258"))) {
            mark.append("\\'").append("%02x".formatted(each & 0xFF));
        }
        String byFont = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset163 Arial;}}\\f0 " + mark + "\\par x\\par}";
        assertThat(judged(byFont).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        String byFile = "{\\rtf1\\ansi\\ansicpg1258 " + mark + "\\par x\\par}";
        assertThat(judged(byFile).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        String withFallbacks = "{\\rtf1\\ansi\\uc2 M\\u7852\\'41\\'41T\\par x\\par}";
        assertThat(judged(withFallbacks).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void aMarkThatNobodySeesIsFound() {
        assertThat(Judged.codes(judged(
                        rtf("Kính gửi").replace("\\par", "\\par\\v " + OutlookWords.escaped("TỐI MẬT") + "\\v0\\par"))))
                .contains("SECRET_BLOCKED", "HIDDEN_TEXT");
    }

    @Test
    void aMarkInAnyOfTheFormsCounts() {
        byte[] harmless = packed(HARMLESS);
        byte[] secretHtml = "<p>TỐI MẬT</p><p>Kế hoạch</p>".getBytes(StandardCharsets.UTF_8);
        for (OutlookWords words : new OutlookWords[] {
            new OutlookWords().with(OutlookWords.RTF, harmless).with(OutlookWords.BODY, "TỐI MẬT\r\n\r\nKế hoạch"),
            new OutlookWords().with(OutlookWords.RTF, harmless).with(OutlookWords.HTML, secretHtml),
            new OutlookWords().with(OutlookWords.BODY, "Xin gửi").with(OutlookWords.RTF, packed(SECRET)),
            new OutlookWords().with(OutlookWords.RTF, harmless).with(OutlookWords.RTF, packed(SECRET)),
            new OutlookWords().with(OutlookWords.RTF, harmless).with(OutlookWords.SUBJECT, "TỐI MẬT"),
            new OutlookWords()
                    .with(OutlookWords.BODY, "Xin gửi anh. TỐI MẬT Họp.")
                    .with(OutlookWords.RTF, packed(rtf("Xin gửi anh.", "TỐI MẬT", "Họp.")))
        }) {
            assertThat(judged(words.alone()).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        }
    }

    @Test
    void htmlThatIsHeldByRtfIsReadOnceAndEitherViewCounts() {
        String head = "{\\rtf1\\ansi\\fromhtml1\\uc1{\\*\\htmltag64}{\\*\\htmltag19 <html>}{\\*\\htmltag64 <p>}";
        String mark = OutlookWords.escaped("TỐI MẬT");
        String line = "{\\*\\htmltag72 </p>}\\htmlrtf\\par\\htmlrtf0 {\\*\\htmltag64 <p>}";
        String end = OutlookWords.escaped("Kế hoạch") + "{\\*\\htmltag72 </p></html>}}";
        Assessment both = judged(head + mark + line + end);
        assertThat(both.outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(both.attachments()).hasSize(2);
        assertThat(judged(head + "{\\*\\htmltag84 " + mark + "}" + line + end).outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(judged(head + "\\htmlrtf " + mark + "\\htmlrtf0" + line + end)
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(judged(head + "M{\\*\\htmltag84 &#7852;}T" + line + end).outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void aLinkToAFileInThemDidNotComeEither() {
        String shown = rtf("Tài liệu: https://drive.google.com/x");
        String field =
                "{\\rtf1 {\\field{\\*\\fldinst HYPERLINK \"https://drive.goo\\'67le.com/x\"}{\\fldrslt Xem}}\\par}";
        String markup =
                "{\\rtf1\\fromhtml1{\\*\\htmltag64}{\\*\\htmltag84 <a href=\"https://drive.google.com/x\">}Xem\\par}";
        for (String rtf : new String[] {shown, field, markup}) {
            Assessment a = judged(rtf);
            assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
            assertThat(Judged.codes(a)).doesNotContain("ARCHIVE_NOT_READ");
        }
    }

    @Test
    void whatWasPutIntoTheRtfIsLookedInto() {
        byte[] object = CompoundBytes.ole1("Package", CompoundBytes.packed("a.exe", OfficeObjects.PROGRAM));
        String rtf = new String(OfficeObjects.rtf(object), StandardCharsets.UTF_8);
        assertThat(Judged.codes(judged(rtf))).contains("EXECUTABLE_ATTACHED");
    }

    @Test
    void aMessageWithinIsReadToo() {
        byte[] inner = new OutlookWords().with(OutlookWords.RTF, packed(SECRET)).alone();
        byte[] object = new byte[16 + inner.length];
        System.arraycopy(inner, 0, object, 16, inner.length);
        byte[] around = Packed.tnefAround(
                new OutlookWords().with(OutlookWords.DATA_OBJECT, object).properties());
        assertThat(judged(around).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        byte[] letter =
                Intake.from(CITIZEN, "Bình").attach("winmail.dat", TYPE, inner).bytes();
        assertThat(assess(fromHealth().attach("goc.eml", "message/rfc822", letter))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
        byte[] msg = new CompoundBytes()
                .stream("__properties_version1.0", new byte[32]).storage("__attach_version1.0_#00000000").stream(
                                "__properties_version1.0", new byte[8])
                        .storage("__substg1.0_3701000D")
                        .stream("__properties_version1.0", new byte[8])
                        .stream("__substg1.0_10090102", packed(SECRET))
                        .bytes();
        assertThat(assess(fromHealth().attach("a.msg", "application/vnd.ms-outlook", msg))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void aMessageWithinThatIsNoMessageIsLeftToAPerson() {
        byte[] around = Packed.tnefAround(
                new OutlookWords().with(OutlookWords.DATA_OBJECT, new byte[40]).properties());
        assertThat(judged(around).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertLeftToAPerson(Packed.tnefAround(new byte[4]));
    }

    @Test
    void damagedRtfIsLeftToAPerson() {
        byte[] rtf = packed(HARMLESS);
        for (int at : new int[] {0, 4, 8, 12, 40, rtf.length - 1}) {
            byte[] damaged = rtf.clone();
            damaged[at] ^= 1;
            assertLeftToAPerson(
                    new OutlookWords().with(OutlookWords.RTF, damaged).alone());
        }
        assertLeftToAPerson(
                new OutlookWords().with(OutlookWords.RTF, packed("Xin gửi")).alone());
        assertLeftToAPerson(new OutlookWords()
                .with(OutlookWords.RTF, packed("{\\rtf1 Xin"))
                .with(OutlookWords.BODY, "Xin")
                .alone());
    }

    @Test
    void wordsThatAreNoTextAreLeftToAPerson() {
        for (String words : new String[] {"Xin\u0001gửi", "M\0ẬT", "#!/bin/sh\nrm x"}) {
            byte[] plain = new OutlookWords().with(OutlookWords.BODY, words).alone();
            assertThat(judged(plain).outcome()).isNotIn(Outcome.NO_DOCUMENT, Outcome.LEGALLY_EQUIVALENT);
        }
    }

    @Test
    void propertiesThatCannotBeFollowedAreLeftToAPersonAndAMarkInThemStillCounts() {
        byte[] properties =
                new OutlookWords().with(OutlookWords.RTF, packed(HARMLESS)).properties();
        assertLeftToAPerson(Packed.tnef(Arrays.copyOf(properties, properties.length - 1)));
        properties[0] = 2;
        assertLeftToAPerson(Packed.tnef(properties));
        byte[] secret =
                new OutlookWords().with(OutlookWords.RTF, packed(SECRET)).properties();
        secret[0] = 2;
        assertThat(judged(Packed.tnef(secret)).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
    }
}
