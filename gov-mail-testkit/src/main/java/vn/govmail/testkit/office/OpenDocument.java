package vn.govmail.testkit.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.OdfSigner;
import vn.govmail.testkit.pki.SigningIdentity;

/**
 * An OpenDocument text (ODF 1.3) or any other ZIP package by its files, for tests that change them. Immutable.
 *
 * @see #letter
 */
public final class OpenDocument {
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 11, 20, 8, 0);
    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

    private final Map<String, byte[]> files;

    private OpenDocument(Map<String, byte[]> files) {
        this.files = files;
    }

    /** A text of these paragraphs. */
    public static OpenDocument letter(String... paragraphs) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            text.append("<text:p>").append(Xml.escaped(paragraph)).append("</text:p>");
        }
        String content = Xml.DECLARATION + "<office:document-content xmlns:office=\"" + OFFICE + "\" xmlns:text=\"" + TEXT
                + "\" office:version=\"1.3\"><office:body><office:text>" + text
                + "</office:text></office:body></office:document-content>";
        String styles = Xml.DECLARATION + "<office:document-styles xmlns:office=\"" + OFFICE
                + "\" office:version=\"1.3\"><office:styles/></office:document-styles>";
        String manifest = Xml.DECLARATION + "<manifest:manifest xmlns:manifest=\"" + MANIFEST
                + "\" manifest:version=\"1.3\">"
                + entry("/", TYPE) + entry("content.xml", "text/xml") + entry("styles.xml", "text/xml")
                + "</manifest:manifest>";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
        files.put("content.xml", content.getBytes(StandardCharsets.UTF_8));
        files.put("styles.xml", styles.getBytes(StandardCharsets.UTF_8));
        files.put("META-INF/manifest.xml", manifest.getBytes(StandardCharsets.UTF_8));
        return new OpenDocument(files);
    }

    /** A package of these files, in their order. */
    public static OpenDocument of(Map<String, byte[]> files) {
        return new OpenDocument(new LinkedHashMap<>(files));
    }

    /** A package that was written, taken apart. */
    public static OpenDocument opened(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OpenDocument(files);
    }

    /** The same with a document signature. */
    public OpenDocument signedBy(SigningIdentity signer, Instant at) {
        try {
            Path folder = Files.createTempDirectory("document");
            Path out = folder.resolve("signed");
            try {
                SigningKey key = JcaSigningKey.of(signer.key(), signer.chain());
                OdfSigner.create().sign(Content.of(bytes()), Format.ODT, key, SigningRequest.at(at), out);
                return opened(Files.readAllBytes(out));
            } finally {
                Files.deleteIfExists(out);
                Files.delete(folder);
            }
        } catch (SigningException e) {
            throw new IllegalStateException("the document cannot be signed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entry(String path, String type) {
        return "<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + type + "\"/>";
    }

    /** The same with another content of a file, or with one more. */
    public OpenDocument with(String name, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put(name, content.clone());
        return new OpenDocument(more);
    }

    /** The same with text in a file replaced, every time that it stands there. */
    public OpenDocument withReplaced(String name, String old, String replacement) {
        String text = new String(file(name).orElseThrow(), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(name + " does not contain: " + old);
        }
        return with(name, text.replace(old, replacement).getBytes(StandardCharsets.UTF_8));
    }

    /** The same without a file. */
    public OpenDocument without(String name) {
        Map<String, byte[]> fewer = new LinkedHashMap<>(files);
        fewer.remove(name);
        return new OpenDocument(fewer);
    }

    /** The content of a file, if there is one of this name. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    /** The files by their names. */
    public Map<String, byte[]> files() {
        return Collections.unmodifiableMap(files);
    }

    /** The package as a ZIP file, its type first and not compressed; a fresh array each time. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ENTRY_TIME);
                if (file.getKey().equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(file.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
