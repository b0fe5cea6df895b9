package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.DOCX;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.letter.Tcvn3;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/** Secrecy comes before everything: wherever the mark stands, and whatever else is wrong with the letter. */
class SecrecyOutcomeTest {
    @TempDir
    private Path folder;

    private static final String K3_2 = "DN-12-2012.D3.K2";
    private static final String K8_2 = "DN-12-2012.D8.K2";
    private static final byte[] SECRET =
            document("07/BC-SYT").secrecy("MẬT").build().bytes();

    /** A mark far below where marks stand. */
    private static final String SUSPICIOUS = "một dòng của báo cáo\n".repeat(80) + "MẬT\n" + "và một dòng nữa\n";

    private static void blocked(Letter letter) {
        Assessment a = assess(letter);
        assertThat(a.outcome()).as(a.explain(Language.ENGLISH)).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(Judged.codes(a)).startsWith("SECRET_BLOCKED");
        new Judged(a).citing(K3_2, K8_2);
        nothingIsSentAgain(a);
    }

    private static void nothingIsSentAgain(Assessment a) {
        assertThat(a.replyAllowed()).isFalse();
        for (Language language : Language.values()) {
            assertThat(a.findings())
                    .extracting(f -> f.advice(language))
                    .noneMatch(advice -> advice.contains("again") || advice.contains("gửi lại"))
                    .noneMatch(advice -> advice.contains("scanned") || advice.contains("scan văn bản"));
        }
        assertThat(a.findings()).extracting(Finding::code).doesNotContain("PAPER_REQUIRED_AND_SCAN");
    }

    @Test
    void markOnAPdfBlocks() {
        blocked(fromHealth().attach("bc.pdf", PDF, SECRET));
    }

    @Test
    void validSignatureDoesNotHelp() {
        byte[] file = document("07/BC-SYT")
                .secrecy("TUYỆT MẬT")
                .build()
                .signedBy(Intake.HEALTH_SEAL, Intake.SIGNED)
                .bytes();

        blocked(fromHealth().attach("bc.pdf", PDF, file));
    }

    @Test
    void markOnAWordFileBlocks() {
        blocked(fromHealth()
                .attach(
                        "bc.docx",
                        DOCX,
                        Docx.letter().secrecy("TỐI MẬT").build().bytes()));
    }

    @Test
    void markInTheSubjectBlocks() {
        blocked(fromHealth().subject("[MẬT] Kế hoạch phòng thủ"));
    }

    @Test
    void markInAFileNameBlocks() {
        blocked(fromHealth().attach("[MẬT] Kế hoạch.pdf", PDF, signed("1/SYT-VP")));
    }

    @Test
    void markInAFileNameWithSignsBetweenTheWordsBlocks() {
        blocked(fromHealth().attach("01_MẬT_Ke hoach.pdf", PDF, signed("1/SYT-VP")));
    }

    @Test
    void markDeclaredInTheHeadBlocks() {
        for (String value : List.of("MAT", "=?UTF-8?B?TeG6rFQ=?=")) {
            blocked(fromHealth().header("X-Classification", value).attach("bc.pdf", PDF, signed("1/SYT-VP")));
        }
    }

    @Test
    void markInAFileNameWithoutDiacriticsOrInQuotedWordsGoesToAPerson() {
        Letter named = fromHealth().attach("KH_TUYET_MAT.pdf", PDF, signed("1/SYT-VP"));
        Letter quoting =
                fromHealth().body("Vâng, tôi đã nhận.\n\n> Độ mật: Mật\n").attach("bc.pdf", PDF, signed("1/SYT-VP"));
        for (Letter each : List.of(named, quoting)) {
            Assessment a = assess(each);
            assertThat(a.outcome()).as(a.explain(Language.ENGLISH)).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
            assertThat(Judged.codes(a)).contains("SECRECY_SUSPECTED");
            nothingIsSentAgain(a);
        }
    }

    @Test
    void ordinaryWordsInFileNamesDoNotDisturb() {
        for (String name :
                List.of("Quy chế bảo mật.pdf", "GIAI_PHONG_MAT_BANG.pdf", "Luật Bảo vệ bí mật nhà nước.pdf")) {
            assertThat(assess(fromHealth().attach(name, PDF, signed("1/SYT-VP")))
                            .outcome())
                    .as(name)
                    .isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        }
    }

    @Test
    void markInATcvn3BodyBlocks() {
        blocked(fromHealth()
                .bodyBytes(
                        Tcvn3.encode("Độ mật: TỐI MẬT\nKính gửi Sở Thông tin, đề nghị họp tuần tới về kế hoạch."),
                        "iso-8859-1"));
    }

    @Test
    void markInTheHtmlThatThePlainTextDoesNotShowBlocks() {
        blocked(fromHealth().html("<html><body><p><b>Độ mật: TỐI MẬT</b></p></body></html>"));
    }

    @Test
    void secrecyComesBeforeTheFreeMailbox() {
        blocked(Intake.from(Intake.HEALTH_AT_GMAIL, "Sở Y tế").attach("bc.pdf", PDF, SECRET));
    }

    @Test
    void secrecyBindsTheSystemWhoeverSends() {
        blocked(Intake.from(Intake.CITIZEN, "Bình").attach("bc.pdf", PDF, SECRET));
        blocked(Intake.from(Intake.STRANGER, "Văn thư").attach("bc.pdf", PDF, SECRET));
    }

    @Test
    void otherFaultsOfASecretLetterBringNoAdviceToSendItAgain() {
        byte[] large =
                Pdfs.letter().secrecy("MẬT").build().paddedTo((25 << 20) + 1).bytes();
        byte[] tcvn3 = Tcvn3.encode("Kính gửi Sở Thông tin và Truyền thông, đề nghị cho biết lịch họp tuần tới.");

        blocked(fromHealth()
                .bodyBytes(tcvn3, "iso-8859-1")
                .attach("bc.pdf", PDF, large)
                .attach("a.pdf", PDF, new byte[0]));
    }

    @Test
    void regulationThatNamesFewerMarksDoesNotWeakenAnother() throws Exception {
        Path file = folder.resolve("other.xml");
        try (InputStream in = RuleSets.class.getResourceAsStream("dak-nong-2012.xml")) {
            String other = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("id=\"dak-nong-2012\"", "id=\"other\"")
                    .replace("<item>MẬT</item>", "");
            Files.writeString(file, other);
        }
        RuleSet both = RuleSets.named("dak-nong-2012").and(RuleSets.read(file));
        byte[] secret = fromHealth().subject("[MẬT] Kế hoạch").bytes();

        assertThat(GovMail.under(both).build().assess(secret, Intake.TIMES).outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void wordsLikeMatKhauAreNoMark() {
        Letter letter = fromHealth()
                .subject("Hướng dẫn đổi mật khẩu, bảo mật hộp thư")
                .body("Tuyên truyền Luật Bảo vệ bí mật nhà nước.");

        Judged.that(assess(letter), Outcome.NO_DOCUMENT);
    }

    @Test
    void fileThatNobodyCanReadIsForAPerson() {
        byte[] encrypted = document("1/SYT-VP").build().encrypted("geheim").bytes();
        for (byte[] file : List.of(
                encrypted, new byte[0], new byte[] {1, 2, 3}, "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII))) {
            Assessment a = assess(fromHealth().attach("cv.pdf", PDF, file));
            assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
            assertThat(Judged.codes(a)).contains("SECRECY_NOT_EXAMINED");
        }
    }

    @Test
    void suspicionIsForAPersonAndBringsNoAdviceToSendItAgain() {
        Letter letter = fromHealth()
                .body(SUSPICIOUS)
                .attach("bc.docx", DOCX, Docx.letter().build().bytes());
        Letter free = Intake.from(Intake.HEALTH_AT_GMAIL, "Sở Y tế")
                .body(SUSPICIOUS)
                .attach("bc.docx", DOCX, Docx.letter().build().bytes());
        for (Letter each : List.of(letter, free)) {
            Assessment a = assess(each);
            assertThat(a.outcome()).as(a.explain(Language.ENGLISH)).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
            assertThat(Judged.codes(a)).contains("SECRECY_SUSPECTED");
            nothingIsSentAgain(a);
        }
    }
}
