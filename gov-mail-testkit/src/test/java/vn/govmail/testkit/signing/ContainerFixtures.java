package vn.govmail.testkit.signing;

import static vn.govmail.testkit.signing.SignerFixtures.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.AsicSigner;
import vn.govmail.signing.OdfSigner;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.pki.SigningIdentity;

/** What the tests of containers and OpenDocument files share. */
final class ContainerFixtures {
    static final byte[] TEXT = "Công văn số 12/STTTT-CNTT".getBytes(StandardCharsets.UTF_8);
    static final byte[] ANNEX = "Phụ lục".getBytes(StandardCharsets.UTF_8);

    private ContainerFixtures() {}

    /** Something that writes a file. */
    @FunctionalInterface
    interface Writing {
        void to(Path out) throws SigningException, IOException;
    }

    /** The bytes that it writes. */
    static byte[] written(Writing writing) {
        try {
            Path folder = Files.createTempDirectory("signing");
            Path out = folder.resolve("out");
            try {
                writing.to(out);
                return Files.readAllBytes(out);
            } finally {
                Files.deleteIfExists(out);
                Files.delete(folder);
            }
        } catch (SigningException e) {
            throw new IllegalStateException(e.problem() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Content> two() {
        Map<String, Content> files = new LinkedHashMap<>();
        files.put("Công văn.txt", Content.of(TEXT));
        files.put("phụ lục/1 + 2.txt", Content.of(ANNEX));
        return files;
    }

    static Map<String, Content> one() {
        return Map.of("Công văn.txt", Content.of(TEXT));
    }

    static byte[] container(AsicSigner signer, Map<String, Content> files, SigningIdentity by) {
        return container(signer, files, by, SignerFixtures.REQUEST);
    }

    static byte[] container(
            AsicSigner signer, Map<String, Content> files, SigningIdentity by, SigningRequest request) {
        return written(out -> signer.sign(files, key(by), request, out));
    }

    static byte[] document(OdfSigner signer, OpenDocument document, SigningIdentity by, SigningRequest request) {
        return written(out -> signer.sign(Content.of(document.bytes()), Format.ODT, key(by), request, out));
    }

    /** A package that is changed after it was written. */
    static OpenDocument opened(byte[] zip) {
        return OpenDocument.opened(zip);
    }

    static SignatureReport verify(byte[] bytes, Format format) {
        return verify(bytes, format, VerificationPolicy.GENERAL);
    }

    static SignatureReport verify(byte[] bytes, Format format, VerificationPolicy policy) {
        return SigningFixtures.VERIFIER.verify(Content.of(bytes), format, SigningFixtures.request(policy));
    }
}
