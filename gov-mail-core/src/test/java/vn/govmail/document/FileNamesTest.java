package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @Test
    void pathsControlsAndDirectionsAreTakenAway() {
        assertThat(FileNames.clean("C:\\Users\\x\\..\\QĐ 15.pdf")).isEqualTo("QĐ 15.pdf");
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.clean("QD\u202Efdp.exe\r\n")).isEqualTo("QDfdp.exe");
        assertThat(FileNames.clean("a<b>|?.txt")).isEqualTo("a_b___.txt");
        assertThat(FileNames.clean("Vie\u0302\u0323t.doc")).isEqualTo("Việt.doc");
        assertThat(FileNames.clean("\u0000/")).isEqualTo("_");
        assertThat(FileNames.clean("..")).isEqualTo("_");
    }

    @Test
    void longNamesKeepTheirExtension() {
        assertThat(FileNames.clean("x".repeat(5_000) + ".PDF"))
                .hasSize(FileNames.LONGEST)
                .endsWith("x.PDF");
        assertThat(FileNames.clean("x".repeat(300) + ".pdf"))
                .hasSize(FileNames.LONGEST)
                .endsWith("x.pdf");
    }

    @Test
    void whereALongNameIsCutNoDotOrBlankIsLeft() {
        String start = "x".repeat(FileNames.LONGEST - 2);

        assertThat(FileNames.clean(start + " . và phần tiếp theo")).isEqualTo(start);
        assertThat(FileNames.clean("a. . .")).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.pdf",
                "a\\b",
                "a\u202Egpj.exe",
                "a\u200B.pdf",
                "QD-15.pdf.exe",
                "bao cao.DOCX.scr",
                "a.pdf          .exe"
            })
    void namesBuiltToDeceiveAreSeen(String name) {
        assertThat(FileNames.hasTricks(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"15.QĐ-UBND.pdf", "Báo cáo quý I (bản 2).docx", "setup.exe", "a.tar.gz", "Công văn 1.2.2013.doc"
            })
    void ordinaryNamesHaveNoTricks(String name) {
        assertThat(FileNames.hasTricks(name)).isFalse();
    }

    @Test
    void anExtensionDisagreesOnlyWithAKnownFormatOfAnotherKind() {
        assertThat(FileNames.extensionDisagrees("a.PDF", Format.DOCX)).isTrue();
        assertThat(FileNames.extensionDisagrees("a.pdf", Format.EXECUTABLE)).isTrue();
        assertThat(FileNames.extensionDisagrees("a.pdf", Format.PDF)).isFalse();
        assertThat(FileNames.extensionDisagrees("a.doc", Format.RTF)).isFalse();
        assertThat(FileNames.extensionDisagrees("a.docx", Format.ENCRYPTED_OFFICE))
                .isFalse();
        assertThat(FileNames.extensionDisagrees("a.pdf", Format.UNKNOWN)).isFalse();
        assertThat(FileNames.extensionDisagrees("a.xyz", Format.PDF)).isFalse();
        assertThat(FileNames.extensionDisagrees("a", Format.PDF)).isFalse();
        assertThat(FileNames.extensionDisagrees("a.exe", Format.PDF)).isTrue();
    }

    @Test
    void programsAreKnownByTheirExtension() {
        assertThat(FileNames.namesExecutable("x.ExE ")).isTrue();
        assertThat(FileNames.namesExecutable("x.pdf")).isFalse();
        assertThat(FileNames.namesExecutable("exe")).isFalse();
    }
}
