package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.container.ForgedZip;
import vn.govmail.fact.Limits;

class FormatDetectorTest {
    private static final byte[] SIGNED_DATA =
            bytes(0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0, 0x80);

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static Format detect(byte[] bytes) {
        return FormatDetector.detect(Content.of(bytes), "", Limits.DEFAULT);
    }

    private static Format detect(String text) {
        return detect(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Format detect(ForgedZip zip) {
        return detect(zip.bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "25504446 2D312E34 0A, PDF",
        "FFD8FFE0 0010, JPEG",
        "89504E47 0D0A1A0A, PNG",
        "474946383961, GIF",
        "49492A00, TIFF",
        "4D4D002A, TIFF",
        "526172211A0700, RAR",
        "377ABCAF271C, SEVEN_ZIP",
        "789F3E22, TNEF",
        "D0CF11E0A1B11AE1, OLE2",
        "7F454C46, EXECUTABLE",
        "4D5A9000 03000000, EXECUTABLE",
        "CAFEBABE, EXECUTABLE",
        "504B0506 00000000 00000000 00000000 00000000 0000, ZIP",
        "00010203, UNKNOWN",
        "3003020101, UNKNOWN"
    })
    void binaryFormatsAreKnownByTheirFirstBytes(String hex, Format expected) {
        assertThat(detect(java.util.HexFormat.of().parseHex(hex.replace(" ", ""))))
                .isEqualTo(expected);
    }

    @Test
    void pdfIsPdfBehindUpToOneKibibyteOfJunkAndNoFurther() {
        assertThat(detect("x".repeat(1_000) + "%PDF-1.7\n")).isEqualTo(Format.PDF);
        assertThat(detect("x".repeat(3_000) + "%PDF-1.7\n")).isEqualTo(Format.TEXT);
        assertThat(detect("A PDF begins with %PDF- and its version")).isEqualTo(Format.TEXT);
    }

    @Test
    void officePackagesAreKnownByTheirMainPart() {
        assertThat(detect(Packages.docx(""))).isEqualTo(Format.DOCX);
        assertThat(detect(Packages.ooxml("spreadsheetml.sheet"))).isEqualTo(Format.XLSX);
        assertThat(detect(Packages.ooxml("presentationml.presentation"))).isEqualTo(Format.PPTX);
        assertThat(detect(new ForgedZip()
                        .with(
                                "[Content_Types].xml",
                                "<T><O ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></T>")))
                .isEqualTo(Format.DOCX);
        assertThat(detect(Packages.odf("text", ""))).isEqualTo(Format.ODT);
        assertThat(detect(Packages.odf("spreadsheet", ""))).isEqualTo(Format.ODS);
        assertThat(detect(Packages.odf("presentation", ""))).isEqualTo(Format.ODP);
        assertThat(detect(new ForgedZip()
                        .with("mimetype", "application/vnd.etsi.asic-e+zip")
                        .with("a", "b")))
                .isEqualTo(Format.ASIC);
        assertThat(detect(new ForgedZip().with("a.pdf", "%PDF"))).isEqualTo(Format.ZIP);
    }

    @Test
    void aProgramInAnArchiveFormatIsAProgram() {
        assertThat(detect(new ForgedZip().with("META-INF/MANIFEST.MF", "x").with("A.class", "x")))
                .isEqualTo(Format.EXECUTABLE);
        assertThat(detect(new ForgedZip().with("AndroidManifest.xml", "x"))).isEqualTo(Format.EXECUTABLE);
    }

    @Test
    void aForgedPackageKeepsTheFormatItClaimsForItsReaderToRefuse() {
        assertThat(detect(Packages.docx("").with("word/document.xml", "twice"))).isEqualTo(Format.DOCX);
        assertThat(detect(Packages.odf("text", "").afterEnd("junk"))).isEqualTo(Format.ODT);
        assertThat(detect(new ForgedZip().with("a", "b").afterEnd("junk"))).isEqualTo(Format.ZIP);
    }

    @Test
    void encryptedOfficeIsKnownByItsStream() {
        byte[] file = new byte[512 * 3];
        System.arraycopy(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), 0, file, 0, 8);
        file[30] = 9;
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 512 + 128, name.length);
        file[512 + 128 + 64] = (byte) (name.length + 2);

        assertThat(detect(file)).isEqualTo(Format.ENCRYPTED_OFFICE);
        file[512 + 128] = 'e';
        assertThat(detect(file)).isEqualTo(Format.OLE2);
    }

    @Test
    void signaturesAreKnownAsDerPemAndBase64() {
        assertThat(detect(SIGNED_DATA)).isEqualTo(Format.CMS);
        assertThat(detect("-----BEGIN PKCS7-----\nMII")).isEqualTo(Format.CMS);
        assertThat(detect(Base64.getEncoder().encodeToString(SIGNED_DATA))).isEqualTo(Format.CMS);
        assertThat(detect("MISSING from the list")).isEqualTo(Format.TEXT);
    }

    @Test
    void signedDataThatEnclosesAPdfIsNoPdf() {
        byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(SIGNED_DATA, SIGNED_DATA.length + pdf.length);
        System.arraycopy(pdf, 0, both, SIGNED_DATA.length, pdf.length);
        assertThat(detect(both)).isEqualTo(Format.CMS);
    }

    @Test
    void textFormatsAreKnownByTheirBeginning() {
        assertThat(detect("{\\rtf1\\ansi")).isEqualTo(Format.RTF);
        assertThat(detect("\uFEFF  <!DOCTYPE html><p>")).isEqualTo(Format.HTML);
        assertThat(detect("<table><tr><td>x")).isEqualTo(Format.HTML);
        assertThat(detect("<?xml version='1.0'?><!-- c --><html xmlns='x'>")).isEqualTo(Format.HTML);
        assertThat(detect("<?xml version='1.0'?><a/>")).isEqualTo(Format.XML);
        assertThat(detect("<edXML:Envelope xmlns:edXML='x'>")).isEqualTo(Format.XML);
        assertThat(detect("<3 lời nhắn")).isEqualTo(Format.TEXT);
        assertThat(detect("BEGIN:VCALENDAR\r\nVERSION:2.0")).isEqualTo(Format.CALENDAR);
        assertThat(detect("From: a@b\r\nTo: c@d\r\nSubject: x\r\nDate: y\r\n\r\nbody"))
                .isEqualTo(Format.MESSAGE);
        assertThat(detect("Received: from x\r\n by y\r\nFrom: a@b\r\n\r\n")).isEqualTo(Format.MESSAGE);
        assertThat(detect("Subject: only this\n\nNot a message")).isEqualTo(Format.TEXT);
        assertThat(detect("Kính gửi: Sở Nội vụ\nFrom: x")).isEqualTo(Format.TEXT);
        assertThat(detect("#!/bin/sh\n")).isEqualTo(Format.EXECUTABLE);
        assertThat(detect("@ECHO OFF\r\ndel *")).isEqualTo(Format.EXECUTABLE);
        assertThat(detect("MZ là viết tắt")).isEqualTo(Format.TEXT);
        assertThat(detect("Chào anh".getBytes(StandardCharsets.UTF_16))).isEqualTo(Format.TEXT);
        assertThat(detect(bytes('C', 0xE9, 'n', 'g'))).isEqualTo(Format.TEXT);
        assertThat(detect("a\0b")).isEqualTo(Format.UNKNOWN);
        assertThat(detect("")).isEqualTo(Format.UNKNOWN);
    }

    @Test
    void theNameOnlyTellsATableFromText() {
        assertThat(FormatDetector.detect(Packages.content("a;b"), "Bảng.CSV", Limits.DEFAULT))
                .isEqualTo(Format.CSV);
        assertThat(FormatDetector.detect(Packages.content("a;b"), "a.pdf", Limits.DEFAULT))
                .isEqualTo(Format.TEXT);
        assertThat(FormatDetector.detect(Packages.content("%PDF-1.4"), "a.csv", Limits.DEFAULT))
                .isEqualTo(Format.PDF);
    }
}
