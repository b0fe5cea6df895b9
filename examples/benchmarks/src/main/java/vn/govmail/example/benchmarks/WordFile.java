package vn.govmail.example.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Letters as word processors write them: four pages of text, styles, header and footer, and scanned pictures that fill them up. */
final class WordFile {
    private static final int PARAGRAPHS = 120;
    private static final int LARGEST_PICTURE = 2 << 20;
    private static final String SENTENCE =
            "Đề nghị các đơn vị kiểm tra hộp thư điện tử công vụ ít nhất hai lần mỗi ngày. ";

    private WordFile() {}

    /** A file of paragraphs alone. */
    static byte[] withText(String... paragraphs) {
        try (XWPFDocument document = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file with so many bytes of pictures beside some 10 KB of text. */
    static byte[] withPictures(int bytes) {
        Random random = new Random(bytes);
        try (XWPFDocument document = new XWPFDocument()) {
            document.createStyles();
            document.createNumbering();
            document.createFootnotes();
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("SỞ Y TẾ");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Lưu: VT");
            for (int i = 0; i < PARAGRAPHS; i++) {
                XWPFParagraph paragraph = document.createParagraph();
                XWPFRun run = paragraph.createRun();
                run.setFontFamily("Times New Roman");
                run.setText(i + ". " + SENTENCE.repeat(1 + random.nextInt(5)) + Long.toHexString(random.nextLong()));
            }
            for (int left = bytes; left > 0; left -= LARGEST_PICTURE) {
                // what a scanner gives cannot be compressed further
                byte[] picture = new byte[Math.min(left, LARGEST_PICTURE)];
                random.nextBytes(picture);
                document.createParagraph()
                        .createRun()
                        .addPicture(
                                new ByteArrayInputStream(picture),
                                PictureType.JPEG,
                                "scan" + left + ".jpg",
                                4_000_000,
                                5_000_000);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("not a picture", e);
        }
    }
}
