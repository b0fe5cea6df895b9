package vn.govmail.testkit.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import vn.govmail.document.Content;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;

/** The bytes of a PDF, and what can be done to them honestly or otherwise. Immutable and thread-safe. */
public final class PdfFile {
    private final byte[] bytes;

    private PdfFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static PdfFile of(byte[] bytes) {
        return new PdfFile(bytes.clone());
    }

    static PdfFile build(Drawing drawing) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(1L);
            drawing.draw(document);
            return save(document, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public int sizeInBytes() {
        return bytes.length;
    }

    /** The bytes as the library takes them. */
    public Content content() {
        return Content.of(bytes.clone());
    }

    /** Writes the file and returns where. */
    public Path writeTo(Path file) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signed over the whole file by an incremental update, as {@code adbe.pkcs7.detached}. */
    public PdfFile signedBy(SigningIdentity signer, Instant at) {
        return signedWith("adbe.pkcs7.detached", at, Cms.at(at, signer)::sign);
    }

    /**
     * Signed over the whole file with a signature that the test makes itself.
     *
     * @param subFilter the form that the signature dictionary states
     * @param at the time that the signature dictionary states
     */
    public PdfFile signedWith(String subFilter, Instant at, SignatureMaker maker) {
        return new PdfFile(PdfSigning.sign(bytes, subFilter, at, maker));
    }

    /** With a byte of the first page's content changed, so that the page shows something else; a signature must notice. */
    public PdfFile withByteChanged() {
        int stream = indexOf("stream", 0);
        if (stream < 0) {
            throw new IllegalStateException("the file has no stream");
        }
        return withByteChanged(stream + 40);
    }

    /** With the byte at an offset changed. */
    public PdfFile withByteChanged(int offset) {
        byte[] changed = bytes.clone();
        changed[offset] ^= 0x01;
        return new PdfFile(changed);
    }

    /** With a page added by a correct incremental update, as an editor would after signing. */
    public PdfFile withPageAddedAfterSigning() {
        return new PdfFile(PdfSigning.appendPage(bytes));
    }

    /** With bytes after the end. */
    public PdfFile withBytesAppended(byte[] tail) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + tail.length);
        System.arraycopy(tail, 0, longer, bytes.length, tail.length);
        return new PdfFile(longer);
    }

    /** The first bytes alone. */
    public PdfFile truncatedTo(int length) {
        return new PdfFile(Arrays.copyOf(bytes, length));
    }

    /** With the first occurrence of one text replaced by another; both in ISO 8859-1. */
    public PdfFile withReplaced(String old, String replacement) {
        Objects.requireNonNull(replacement, "replacement");
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException("the file does not contain what is to be replaced");
        }
        String changed = text.substring(0, at) + replacement + text.substring(at + old.length());
        return new PdfFile(changed.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Encrypted (AES-256) so that it opens only with the password; an empty one opens for everybody. */
    public PdfFile encrypted(String password) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            return save(document, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written anew with object streams and a cross-reference stream, as newer programs do. */
    public PdfFile withCompressedObjects() {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return save(document, CompressParameters.DEFAULT_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written anew with a file in its list of embedded files; before signing. */
    public PdfFile withFileAttached(String name, byte[] content) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setFileUnicode(name);
            specification.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content)));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(name, specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            return save(document, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Filled up to exactly this many bytes with an embedded object that no page shows; before signing.
     *
     * @param sizeInBytes at least some 300 bytes more than now
     */
    public PdfFile paddedTo(int sizeInBytes) {
        return new PdfFile(PdfSigning.padTo(bytes, sizeInBytes));
    }

    /** Where a text (ISO 8859-1) occurs at or after an offset, or -1. */
    public int indexOf(String text, int from) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text, from);
    }

    private static PdfFile save(PDDocument document, CompressParameters compression) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, compression);
        return new PdfFile(out.toByteArray());
    }

    @Override
    public String toString() {
        return "PdfFile[" + bytes.length + " bytes]";
    }

    /** Puts pages into an empty document. */
    interface Drawing {
        void draw(PDDocument document) throws IOException;
    }
}
