package vn.govmail.text.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.OfficeReader;
import vn.govmail.fact.Limits;
import vn.govmail.text.VietnameseCharsets;

/** Office documents in code, and what became of them. */
final class Office {
    static final String TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Override PartName='/x' ContentType='application/vnd.openxmlformats-officedocument.%s.main+xml'/></Types>";

    private final Map<String, String> parts = new LinkedHashMap<>();

    static Office docx(String body) {
        return new Office()
                .with("[Content_Types].xml", TYPES.formatted("wordprocessingml.document"))
                .with("word/document.xml", word(body));
    }

    static Office xlsx() {
        return new Office().with("[Content_Types].xml", TYPES.formatted("spreadsheetml.sheet"));
    }

    static Office pptx() {
        return new Office().with("[Content_Types].xml", TYPES.formatted("presentationml.presentation"));
    }

    static Office odt() {
        return new Office().with("mimetype", "application/vnd.oasis.opendocument.text");
    }

    static String word(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"urn:w\" xmlns:a=\"urn:a\"><w:body>"
                + body + "</w:body></w:document>";
    }

    static String p(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    static String r(String font, String text) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\"/></w:rPr><w:t>" + text
                + "</w:t></w:r>";
    }

    static String r(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    /** A text as a font of an older encoding has it in a document. */
    static String shown(String text, String encoding) {
        byte[] bytes = text.getBytes(VietnameseCharsets.named(encoding).orElseThrow());
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    Office with(String name, String text) {
        parts.put(name, text);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    LegacyFontReport examined() {
        return LegacyFonts.examine(Content.of(bytes()), Limits.DEFAULT);
    }

    /** The parts of the converted document; it has been found readable. */
    Map<String, String> converted() {
        byte[] bytes = convertedBytes();
        new OfficeReader()
                .read(Content.of(bytes), Limits.DEFAULT)
                .text()
                .toOptional()
                .orElseThrow();
        return parts(bytes);
    }

    byte[] convertedBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            examined().writeConverted(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, String> parts(byte[] bytes) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static Format format(byte[] bytes) {
        return vn.govmail.document.FormatDetector.detect(Content.of(bytes), "", Limits.DEFAULT);
    }
}
