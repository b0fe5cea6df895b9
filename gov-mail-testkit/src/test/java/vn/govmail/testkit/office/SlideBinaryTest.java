package vn.govmail.testkit.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.document.OfficeReader;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.TextLine;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

class SlideBinaryTest {

    private static DocumentReading read(byte[] file) {
        return new OfficeReader().read(Content.of(file), Limits.DEFAULT);
    }

    private static DocumentText layout(byte[] file) {
        return read(file).layout().toOptional().orElseThrow();
    }

    private static Missing missing(byte[] file) {
        return read(file).text().missing().orElseThrow().reason();
    }

    private static PowerPoint97 lesson() {
        return new PowerPoint97()
                .master(
                        PowerPoint97.shape(true, PowerPoint97.wide("Bấm để sửa tiêu đề")),
                        PowerPoint97.shape(false, PowerPoint97.wide("SỞ NỘI VỤ")))
                .slide("Tập huấn\rthư điện tử", PowerPoint97.shape(false, PowerPoint97.narrow("Buon Ma Thuot")))
                .slide("Kết luận", PowerPoint97.foot("Tháng 1"))
                .notes(PowerPoint97.shape(false, PowerPoint97.wide("nói chậm")));
    }

    @Test
    void slidesMastersAndNotesAreRead() throws IOException {
        byte[] file = lesson().build();

        assertThat(FormatDetector.detect(Content.of(file), "a.ppt", Limits.DEFAULT))
                .isEqualTo(Format.PPT);
        assertThat(read(file).text().toOptional().orElseThrow())
                .isEqualTo("SỞ NỘI VỤ\n\fTập huấn\nthư điện tử\nBuon Ma Thuot\n\fKết luận\nTháng 1\nnói chậm\n");
        assertThat(layout(file).linesOf(TextArea.HEADER))
                .extracting(TextLine::text)
                .containsExactly("SỞ NỘI VỤ");
        assertThat(layout(file).linesOf(TextArea.FOOTER))
                .extracting(TextLine::text)
                .containsExactly("Tháng 1");
        assertThat(layout(file).linesOf(TextArea.NOTE))
                .extracting(TextLine::text)
                .containsExactly("nói chậm");
        assertThat(layout(file).linesOf(TextArea.BODY))
                .extracting(TextLine::page)
                .containsExactly(1, 1, 1, 2);
    }

    @Test
    void aHiddenSlideIsToldApartWithItsOutline() throws IOException {
        byte[] file = new PowerPoint97()
                .slide("thấy")
                .slide("TỐI MẬT", PowerPoint97.hidden(), PowerPoint97.shape(false, PowerPoint97.wide("kín")))
                .build();

        assertThat(read(file).text().toOptional().orElseThrow().strip()).isEqualTo("thấy");
        assertThat(layout(file).hiddenText()).isEqualTo("TỐI MẬT\nkín\n");
    }

    @Test
    void whatAnEarlierSavingHeldIsNotTakenForWhatIsShown() throws IOException {
        byte[] slide = PowerPoint97.record(0x03EE, 0xF, 0, PowerPoint97.shape(false, PowerPoint97.wide("bản sau")));
        byte[] file = new PowerPoint97()
                .slide("đầu đề", PowerPoint97.shape(false, PowerPoint97.wide("bản trước")))
                .save()
                .put(2, slide)
                .build();

        assertThat(read(file).text().toOptional().orElseThrow()).isEqualTo("đầu đề\nbản sau\n");
    }

    @Test
    void aPresentationBehindAPasswordAndOneOfPowerPoint95SaySo() throws IOException {
        assertThat(missing(lesson().encrypted().build())).isEqualTo(Missing.PASSWORD_REQUIRED);
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(lesson().build()))) {
            file.createDirectory("PP97_DUALSTORAGE");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            assertThat(missing(out.toByteArray())).isEqualTo(Missing.READER_NOT_AVAILABLE);
        }
    }

    @Test
    void aSlideThatIsShownVeryOftenMeetsALimit() throws IOException {
        byte[][] many = new byte[2_000][];
        java.util.Arrays.fill(many, PowerPoint97.narrow("a"));
        PowerPoint97 file = new PowerPoint97().slide("x", many);
        for (int i = 0; i < 2_000; i++) {
            file.again(2);
        }

        assertThat(missing(file.build())).isEqualTo(Missing.MALFORMED);
    }

    @Test
    void recordsWithinRecordsEndSomewhere() throws IOException {
        byte[] deep = PowerPoint97.wide("x");
        for (int i = 0; i < 1_000; i++) {
            deep = PowerPoint97.record(0xF004, 0xF, 0, deep);
        }

        assertThat(missing(new PowerPoint97().slide("x", deep).build())).isEqualTo(Missing.MALFORMED);
    }

    @Test
    void noChangeOfBytesEndsInAnException() throws IOException {
        byte[] file = lesson().build();
        Random random = new Random(8);
        for (int i = 0; i < 10_000; i++) {
            byte[] changed = file.clone();
            for (int k = 0; k <= random.nextInt(3); k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> read(changed)).doesNotThrowAnyException();
        }
    }
}
