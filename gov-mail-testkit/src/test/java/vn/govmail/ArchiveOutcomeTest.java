package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.AttachmentAssessment;
import vn.govmail.verdict.Outcome;

/** Documents that come packed are judged as if they lay beside the letter; what cannot be opened is for a person. */
class ArchiveOutcomeTest {
    private static final String ZIP = "application/zip";
    private static final String RAR = "application/vnd.rar";
    private static final String TNEF = "application/ms-tnef";
    private static final byte[] NO_TEXT = new byte[4];

    private static Assessment packed(String name, String type, byte[] archive) {
        return assess(fromHealth().attach(name, type, archive));
    }

    @Test
    void aSignedDocumentInAZipIsWorthWhatItIsWorthOutside() {
        Assessment a = packed("hoso.zip", ZIP, Packed.zip("van-ban/cv.pdf", signed("1/SYT-VP")));
        assertThat(a.outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        assertThat(a.attachments())
                .extracting(AttachmentAssessment::part, AttachmentAssessment::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2", "hoso.zip"),
                        org.assertj.core.groups.Tuple.tuple("2/hoso.zip/van-ban", "cv.pdf"));
    }

    @Test
    void anUnsignedDocumentInAZipNeedsPaper() {
        byte[] zip = Packed.zip("cv.pdf", Intake.document("2/SYT-VP").build().bytes());
        assertThat(packed("hoso.zip", ZIP, zip).outcome())
                .isEqualTo(packed(
                                "cv.pdf",
                                Intake.PDF,
                                Intake.document("2/SYT-VP").build().bytes())
                        .outcome());
    }

    @Test
    void archivesOfArchivesAreOpenedThreeDeepAndNoDeeper() {
        byte[] zip = Packed.gzip(Packed.zip("a.zip", Packed.zip("cv.pdf", signed("1/SYT-VP"))));
        assertThat(packed("a.zip.gz", "application/gzip", zip).outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        Assessment deeper = packed("b.zip", ZIP, Packed.zip("a.zip.gz", zip));
        assertThat(deeper.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(deeper)).contains("ARCHIVE_NOT_READ");
    }

    @Test
    void aSecretDocumentIsFoundInsideAnArchive() {
        byte[] secret = Pdfs.letter().secrecy("MẬT").build().bytes();
        assertThat(packed("hoso.zip", ZIP, Packed.zip("cv.pdf", secret)).outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
        byte[] named = Packed.zip("TỐI MẬT.txt", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(packed("hoso.zip", ZIP, named).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void whatCannotBeOpenedIsForAPersonAndSaysWhy() {
        Assessment locked = packed("hoso.zip", ZIP, Packed.encryptedZip());
        assertThat(locked.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(locked)).contains("ARCHIVE_ENCRYPTED");
        Assessment rar = packed(
                "hoso.rar", "application/vnd.rar", HexFormat.of().parseHex("526172211A0700CF907300000D00000000000000"));
        assertThat(rar.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(rar)).contains("ARCHIVE_NOT_READ");
        byte[] broken = Packed.zip("cv.pdf", signed("1/SYT-VP"));
        broken[200] ^= 1;
        Assessment damaged = packed("hoso.zip", ZIP, broken);
        assertThat(damaged.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(damaged)).contains("ARCHIVE_NOT_READ");
    }

    @Test
    void aBombIsNotOpened() {
        Assessment bomb = packed("a.zip", ZIP, Packed.zip("a.txt", new byte[50 << 20]));
        assertThat(bomb.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(bomb)).contains("ARCHIVE_NOT_READ");
        Assessment gzip = packed("a.gz", "application/gzip", Packed.gzip(new byte[50 << 20]));
        assertThat(gzip.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void aProgramInAnArchiveIsSaid() {
        byte[] zip = Packed.zip("QD-15.pdf.exe", "MZ\0\0".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Judged.codes(packed("hoso.zip", ZIP, zip))).contains("EXECUTABLE_ATTACHED", "FILE_NAME_SUSPICIOUS");
    }

    @Test
    void whatOutlookPacksIsOpened() {
        byte[] file = signed("1/SYT-VP");
        Assessment a = packed("winmail.dat", TNEF, Packed.tnef("cv.pdf", file, NO_TEXT));
        assertThat(a.outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        byte[] rtf = HexFormat.of().parseHex("010000000201091000000000");
        Assessment text = packed("winmail.dat", TNEF, Packed.tnef("cv.pdf", file, rtf));
        assertThat(text.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(text)).contains("ARCHIVE_NOT_READ");
        byte[] cut = java.util.Arrays.copyOf(Packed.tnef("cv.pdf", file, NO_TEXT), 500);
        assertThat(packed("winmail.dat", TNEF, cut).outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    /** hoso/QD-15.pdf.exe, TỐI MẬT.docx and a.txt, packed by LZMA with their names. */
    private static final byte[] SEVEN_ZIP = Base64.getDecoder()
            .decode(
                    "N3q8ryccAAT+RIiPrAAAAAAAAAAhAAAAAAAAAHgyibwANBvKzbBFt3trEGqgVw3SZll3eAm0ZmSil531acdjDZZgc4zK/ABwNT3wYOUL"
                            + "//6HEAAAAIEzB64P0S47sKCQoHew/pOH4awj8RstHSvWn+eb4fGrg0Uj5G6s+oCzWYvtztAfdjkr3mB9BWkaV/GRKbiusw6V2WD9HfCbUWbJ"
                            + "ZEda/fuc0to4iF4vyJfFrB+8y/qp6tt8f+CeFcmpIGDW6oSAYgELoP+4icAAFwYzAQl5AAcLAQABIwMBAQVdAAABAAyAgwoBG8NdPwAA");

    private static final String X7Z = "application/x-7z-compressed";
    private static final String LZMA2 = "21210118";
    private static final String BZIP2 = "03040202";

    @Test
    void whatIsPackedTogetherInA7zIsJudgedFileByFile() {
        Assessment a = packed("hoso.7z", X7Z, SEVEN_ZIP);

        assertThat(a.outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(a.attachments())
                .extracting(AttachmentAssessment::name)
                .containsExactly("hoso.7z", "QD-15.pdf.exe", "TỐI MẬT.docx", "a.txt");
        assertThat(Judged.codes(a))
                .contains("EXECUTABLE_ATTACHED", "FILE_NAME_SUSPICIOUS")
                .doesNotContain("ARCHIVE_NOT_READ");
    }

    @Test
    void aSignedDocumentInA7zIsWorthWhatItIsWorthOutside() {
        byte[] archive = Packed.sevenZip("van-ban/cv.pdf", LZMA2, signed("1/SYT-VP"));
        assertThat(packed("hoso.7z", X7Z, archive).outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        byte[] unsigned = Packed.sevenZip(
                "cv.pdf", LZMA2, Intake.document("2/SYT-VP").build().bytes());
        assertThat(packed("hoso.7z", X7Z, unsigned).outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        byte[] secret = Packed.sevenZip(
                "cv.pdf", LZMA2, Pdfs.letter().secrecy("MẬT").build().bytes());
        assertThat(packed("hoso.7z", X7Z, secret).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void namesInAnArchiveThatCannotBeExpandedAreJudged() {
        byte[] data = signed("1/SYT-VP");
        Assessment harmless = packed("hoso.7z", X7Z, Packed.sevenZip("cv.pdf", BZIP2, data));
        assertThat(harmless.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(harmless)).contains("ARCHIVE_NOT_READ", "SECRECY_NOT_EXAMINED");
        Assessment marked = packed("hoso.7z", X7Z, Packed.sevenZip("TỐI MẬT.docx", BZIP2, data));
        assertThat(marked.outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        Assessment program = packed("hoso.7z", X7Z, Packed.sevenZip("QD-15.pdf.exe", BZIP2, data));
        assertThat(Judged.codes(program)).contains("EXECUTABLE_ATTACHED", "FILE_NAME_SUSPICIOUS");
    }

    @Test
    void a7zWithDamagedDataIsForAPerson() {
        byte[] archive = Packed.sevenZip("cv.pdf", LZMA2, signed("1/SYT-VP"));
        archive[500] ^= 1;
        Assessment a = packed("hoso.7z", X7Z, archive);
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("ARCHIVE_NOT_READ");
    }

    @Test
    void aRarWithHarmlessNamesStaysWithAPerson() {
        Assessment a = packed("hoso.rar", "application/vnd.rar", Packed.rar("cong-van.docx", 0x33, new byte[9]));

        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("ARCHIVE_NOT_READ").doesNotContain("EXECUTABLE_ATTACHED");
        assertThat(a.findings()).anyMatch(f -> f.evidence().contains("cong-van.docx"));
    }

    @Test
    void aDocumentCompressedInARarIsWorthWhatItIsWorthOutside() {
        byte[] whole = Packed.compressedRar("van-ban/cv.pdf", signed("1/SYT-VP"));
        assertThat(packed("hoso.rar", RAR, whole).outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        byte[] unsigned = Intake.document("2/SYT-VP").build().bytes();
        assertThat(packed("hoso.rar", RAR, Packed.compressedRar("cv.pdf", unsigned))
                        .outcome())
                .isEqualTo(Outcome.PAPER_REQUIRED);
        byte[] secret = Pdfs.letter().secrecy("MẬT").build().bytes();
        assertThat(packed("hoso.rar", RAR, Packed.compressedRar("cv.pdf", secret))
                        .outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void aRarThatIsCompressedInAnotherWayIsForAPersonAndSaysSo() {
        // the first bit says that a model for text follows
        Assessment a = packed("hoso.rar", RAR, Packed.rar("TỐI MẬT.txt", 0x35, new byte[] {(byte) 0xA7, 9, 9, 9}));
        assertThat(a.outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(Judged.codes(a)).contains("ARCHIVE_NOT_READ");
        assertThat(a.findings())
                .anyMatch(f -> f.message(vn.govmail.text.Language.ENGLISH).contains("a way that is not undone"));
    }

    @Test
    void aRarWithDamagedDataIsForAPerson() {
        byte[] archive = Packed.compressedRar("cv.pdf", signed("1/SYT-VP"));
        archive[500] ^= 1;
        Assessment a = packed("hoso.rar", RAR, archive);
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("ARCHIVE_NOT_READ");
        assertThat(a.findings()).anyMatch(f -> f.evidence().contains("cv.pdf"));
    }

    @Test
    void aSignedDocumentStoredInARarIsWorthWhatItIsWorthOutside() {
        byte[] rar = Packed.rar("cv.pdf", 0x30, signed("1/SYT-VP"));

        assertThat(packed("hoso.rar", "application/vnd.rar", rar).outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }
}
