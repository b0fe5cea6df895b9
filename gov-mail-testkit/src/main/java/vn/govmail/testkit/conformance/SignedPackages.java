package vn.govmail.testkit.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signing.AsicSigner;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.OdfSigner;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.pki.SigningIdentity;

/** Signs packages and takes them apart again. Immutable. */
record SignedPackages(Instant at) {

    @FunctionalInterface
    private interface Writing {
        void to(Path out) throws SigningException;
    }

    /** An OpenDocument text, signed. */
    OpenDocument document(OpenDocument document, SigningIdentity by) {
        return written(out -> OdfSigner.create()
                .sign(
                        Content.of(document.bytes()),
                        Format.ODT,
                        JcaSigningKey.of(by.key(), by.chain()),
                        SigningRequest.at(at),
                        out));
    }

    /** A container of files, signed. */
    OpenDocument container(AsicSigner signer, Map<String, Content> files, SigningIdentity by) {
        return written(out ->
                signer.sign(files, JcaSigningKey.of(by.key(), by.chain()), SigningRequest.at(at), out));
    }

    private static OpenDocument written(Writing writing) {
        try {
            Path folder = Files.createTempDirectory("conformance");
            Path out = folder.resolve("signed");
            try {
                writing.to(out);
                return opened(Files.readAllBytes(out));
            } finally {
                Files.deleteIfExists(out);
                Files.delete(folder);
            }
        } catch (SigningException e) {
            throw new IllegalStateException("a sample cannot be signed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenDocument opened(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return OpenDocument.of(files);
    }
}
