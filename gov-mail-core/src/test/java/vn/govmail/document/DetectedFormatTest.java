package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.container.ForgedZip;
import vn.govmail.fact.Limits;

class DetectedFormatTest {
    private static final String OPC = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final byte[] JPEG = HexFormat.of().parseHex("FFD8FFE000104A46494600010100000100010000FFD9");

    private static DetectedFormat examine(byte[] bytes) {
        return FormatDetector.examine(Content.of(bytes), "", Limits.DEFAULT);
    }

    private static DetectedFormat examine(String text) {
        return examine(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static DetectedFormat examine(ForgedZip zip) {
        return examine(zip.bytes());
    }

    private static DetectedFormat examine(ForgedCompound file) {
        return examine(file.bytes());
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, DOCX, ''",
        "application/vnd.ms-word.document.macroEnabled.main+xml, DOCX, MACROS",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml, DOCX, TEMPLATE",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml, DOCX, MACROS TEMPLATE",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml, XLSX, MACROS",
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main, XLSX, BINARY_PARTS MACROS",
        "application/vnd.ms-excel.addin.macroEnabled.main+xml, XLSX, MACROS TEMPLATE",
        "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml, PPTX, MACROS",
        "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml, PPTX, ''",
    })
    void officePackagesTellTheirKindByTheTypeOfTheirMainPart(String type, Format format, String traits) {
        DetectedFormat found = examine(new ForgedZip()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns='" + OPC + "'><Override PartName='/a' ContentType='" + type + "'/></Types>"));
        assertThat(found.format()).isEqualTo(format);
        assertThat(found.traits()).extracting(Enum::name).containsExactlyInAnyOrder(split(traits));
    }

    private static String[] split(String words) {
        return words.isEmpty() ? new String[0] : words.split(" ", -1);
    }

    @Test
    void aProjectOfMacrosIsSeenWhateverTheTypeSays() {
        assertThat(examine(Packages.docx("").with("word/vbaProject.bin", "x")).has(FileTrait.MACROS))
                .isTrue();
        assertThat(examine(Packages.odf("text", "").with("Basic/Standard/Module1.xml", "<x/>"))
                        .has(FileTrait.MACROS))
                .isTrue();
        assertThat(examine(new ForgedCompound().with("WordDocument").with("Macros"))
                        .has(FileTrait.MACROS))
                .isTrue();
        assertThat(examine(Packages.docx("")).traits()).isEmpty();
    }

    @Test
    void openDocumentTemplatesAndFlatFilesAreToldApart() {
        assertThat(examine(Packages.odf("spreadsheet-template", "")))
                .isEqualTo(DetectedFormat.of(Format.ODS, java.util.Set.of(FileTrait.TEMPLATE)));
        assertThat(examine("<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:o\""
                        + " office:mimetype=\"application/vnd.oasis.opendocument.text\"/>"))
                .isEqualTo(DetectedFormat.of(Format.XML, java.util.Set.of(FileTrait.FLAT)));
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument, DOC",
        "Workbook, XLS",
        "Book, XLS",
        "PowerPoint Document, PPT",
        "__properties_version1.0, OUTLOOK_MESSAGE",
        "Contents, OLE2",
        "EncryptedPackage, ENCRYPTED_OFFICE",
    })
    void compoundFilesAreToldApartByTheirStreams(String stream, Format format) {
        assertThat(examine(new ForgedCompound()
                                .with("a")
                                .with("b")
                                .with("c")
                                .with("d")
                                .with(stream))
                        .format())
                .isEqualTo(format);
    }

    @Test
    void anInstallerIsAProgramThoughItIsACompoundFile() {
        assertThat(examine(new ForgedCompound()
                                .rootClass("84100c0000000000c000000000000046")
                                .with("WordDocument"))
                        .format())
                .isEqualTo(Format.EXECUTABLE);
    }

    @Test
    void encryptionInsideOldOfficeFilesIsSeen() {
        byte[] fib = new byte[32];
        fib[11] = 1;
        assertThat(examine(new ForgedCompound().with("WordDocument", fib)).has(FileTrait.ENCRYPTED))
                .isTrue();
        assertThat(examine(new ForgedCompound().with("WordDocument", new byte[32]))
                        .has(FileTrait.ENCRYPTED))
                .isFalse();
        byte[] records = HexFormat.of().parseHex("0908040000060500" + "2F00020000000000");
        assertThat(examine(new ForgedCompound().with("Workbook", records)).has(FileTrait.ENCRYPTED))
                .isTrue();
        assertThat(examine(new ForgedCompound().with("PowerPoint Document").with("EncryptedSummary"))
                        .has(FileTrait.ENCRYPTED))
                .isTrue();
    }

    @Test
    void aDirectoryThatLoopsOrLiesIsStillAnswered() {
        byte[] loop =
                new ForgedCompound().with("a").with("b").with("c").with("d").bytes();
        ByteBuffer buffer = ByteBuffer.wrap(loop).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(512 + 4 * 2, 1);
        assertThat(examine(loop).format()).isEqualTo(Format.OLE2);
        buffer.putInt(48, 0x7FFFFFF0);
        assertThat(examine(loop).format()).isEqualTo(Format.OLE2);
        buffer.putShort(30, (short) 31);
        assertThat(examine(loop).format()).isEqualTo(Format.OLE2);
    }

    @Test
    void encryptedArchivesPdfFilesAndEnvelopesSaySo() {
        assertThat(examine(HexFormat.of().parseHex("526172211A07010033DAE9FE0A0401000000"))
                        .has(FileTrait.ENCRYPTED))
                .isTrue();
        assertThat(examine(HexFormat.of().parseHex("526172211A0700CE99738000" + "0D00000000000000"))
                        .has(FileTrait.ENCRYPTED))
                .isTrue();
        assertThat(examine(HexFormat.of().parseHex("526172211A0700CF907300000D00000000000000"))
                        .traits())
                .isEmpty();
        assertThat(examine(sevenZip("0106F10701")))
                .matches(f -> f.format() == Format.SEVEN_ZIP && f.has(FileTrait.ENCRYPTED));
        assertThat(examine(sevenZip("0103030101")).traits()).isEmpty();
        assertThat(examine("%PDF-1.7\n%%EOF trailer << /Encrypt 5 0 R /Root 1 0 R>>")
                        .has(FileTrait.ENCRYPTED))
                .isTrue();
        assertThat(examine("%PDF-1.7\n (/EncryptMetadata) ").traits()).isEmpty();
        assertThat(examine(HexFormat.of().parseHex("308006092A864886F70D010703A0800000"))
                        .traits())
                .containsExactly(FileTrait.ENCRYPTED);
        assertThat(examine(HexFormat.of().parseHex("308006092A864886F70D010702A0800000"))
                        .traits())
                .isEmpty();
        assertThat(examine("-----BEGIN PKCS7-----\nMIAGCSqGSIb3DQEHA6CABgAA\n-----END PKCS7-----")
                        .traits())
                .containsExactly(FileTrait.ENCRYPTED);
    }

    private static byte[] sevenZip(String header) {
        byte[] end = HexFormat.of().parseHex(header);
        ByteBuffer file = ByteBuffer.allocate(32 + end.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(HexFormat.of().parseHex("377ABCAF271C0004")).putLong(12, 0).putLong(20, end.length);
        return file.put(32, end).array();
    }

    @Test
    void anEncryptedZipEntryIsATraitOfTheArchive() {
        byte[] zip = new ForgedZip().with("a.pdf", "secret").bytes();
        zip[6] |= 1;
        int directory = zip.length - 22 - 46 - 5;
        zip[directory + 8] |= 1;
        assertThat(examine(zip)).isEqualTo(DetectedFormat.of(Format.ZIP, java.util.Set.of(FileTrait.ENCRYPTED)));
    }

    @ParameterizedTest
    @CsvSource({
        "424D460000000000000036000000280000000100, BMP",
        "5249464624000000574542505650382018000000, WEBP",
        "00000018667479706865696300000000, HEIC",
        "000000186674797061766966, HEIC",
        "0000001866747970697736D0, UNKNOWN",
        "1F8B0800000000000003, GZIP",
        "4D5343460000000024000000, OTHER_ARCHIVE",
        "425A6839314159265359000000, OTHER_ARCHIVE",
        "FD377A585A000004, OTHER_ARCHIVE",
        "28B52FFD2400, OTHER_ARCHIVE",
        "4954534603000000600000000100, EXECUTABLE",
    })
    void firstBytesTell(String hexadecimal, Format format) {
        assertThat(examine(HexFormat.of().parseHex(hexadecimal)).format()).isEqualTo(format);
    }

    @Test
    void aTarIsKnownByItsChecksumAndADiskByItsDescriptor() {
        assertThat(examine(tar("QD-15.pdf", "%PDF-1.7")).format()).isEqualTo(Format.TAR);
        byte[] disk = new byte[40_000];
        System.arraycopy(ascii("CD001"), 0, disk, 0x8001, 5);
        assertThat(examine(disk).format()).isEqualTo(Format.DISK_IMAGE);
    }

    static byte[] tar(String name, String data) {
        byte[] file = new byte[1024];
        byte[] content = ascii(data);
        System.arraycopy(ascii(name), 0, file, 0, name.length());
        System.arraycopy(ascii("0000644"), 0, file, 100, 7);
        System.arraycopy(ascii(String.format(java.util.Locale.ROOT, "%011o", content.length)), 0, file, 124, 11);
        file[156] = '0';
        System.arraycopy(ascii("ustar\00000"), 0, file, 257, 8);
        Arrays.fill(file, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += file[i] & 0xFF;
        }
        System.arraycopy(ascii(String.format(java.util.Locale.ROOT, "%06o\0 ", sum)), 0, file, 148, 8);
        System.arraycopy(content, 0, file, 512, content.length);
        return file;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Windows Registry Editor Version 5.00",
                "[InternetShortcut]",
                "set x = CreateObject(\"WScript.Shell\")",
                "var a = new ActiveXObject('x')",
                "$c = New-Object System.Net.WebClient",
                "start /min powershell -enc AAAA",
            })
    void scriptsAreKnownByWhatTheyReachFor(String text) {
        assertThat(examine(text).format()).isEqualTo(Format.EXECUTABLE);
    }

    @Test
    void aFileThatOpensAsTwoThingsNamesBoth() {
        byte[] zip = new ForgedZip().with("a.docx", "x").bytes();
        assertThat(examine(join(JPEG, zip)).alsoReadsAs()).containsExactly(Format.ZIP);
        assertThat(examine(join(ascii("%PDF-1.7\n%%EOF\n"), zip)).alsoReadsAs()).containsExactly(Format.ZIP);
        DetectedFormat pictureFirst = examine(join(JPEG, ascii("%PDF-1.7\n")));
        assertThat(pictureFirst.format()).isEqualTo(Format.PDF);
        assertThat(pictureFirst.alsoReadsAs()).containsExactly(Format.JPEG);
        assertThat(examine("GIF89a/*<script>x</script>").alsoReadsAs()).containsExactly(Format.HTML);
        assertThat(examine(join(ascii("MZ\0\0"), ascii("%PDF-1.4"))).alsoReadsAs())
                .containsExactly(Format.PDF);
        assertThat(examine(join(JPEG, HexFormat.of().parseHex("526172211A0700")))
                        .alsoReadsAs())
                .containsExactly(Format.RAR);
    }

    @Test
    void honestFilesReadOneWay() {
        byte[] zip = new ForgedZip().with("a.docx", "x").bytes();
        assertThat(examine(JPEG).alsoReadsAs()).isEmpty();
        assertThat(examine(zip).alsoReadsAs()).isEmpty();
        assertThat(examine(join(ascii("%PDF-1.7\n"), join(zip, ascii("endstream\n%%EOF"))))
                        .alsoReadsAs())
                .isEmpty();
        DetectedFormat stored = examine(new ForgedZip().with("a.pdf", "%PDF-1.7\n%%EOF"));
        assertThat(stored).isEqualTo(DetectedFormat.of(Format.ZIP));
    }

    @Test
    void aBrokenZipAroundAPdfIsThePdfThatItsReaderOpens() {
        byte[] cut =
                Arrays.copyOf(new ForgedZip().with("a.pdf", "%PDF-1.7\n%%EOF").bytes(), 60);
        assertThat(examine(cut).format()).isEqualTo(Format.PDF);
        assertThat(examine(cut).alsoReadsAs()).containsExactly(Format.ZIP);
    }
}
