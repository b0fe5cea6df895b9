package vn.govmail.testkit.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import vn.govmail.document.Content;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signing.AsicSigner;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.OfficeSigner;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.pki.SigningIdentity;

/** Signs packages and takes them apart again. Immutable. */
record SignedPackages(Instant at) {

    /** An OpenDocument text, signed. */
    OpenDocument document(OpenDocument document, SigningIdentity by) {
        return document.signedBy(by, at);
    }

    /** A container of files, signed. */
    OpenDocument container(AsicSigner signer, Map<String, Content> files, SigningIdentity by) {
        return written(out -> signer.sign(files, key(by), SigningRequest.at(at), out));
    }

    /** An Office file, signed. */
    OpenDocument office(OpenDocument file, SigningIdentity by) {
        return written(
                out -> OfficeSigner.create().sign(Content.of(file.bytes()), key(by), SigningRequest.at(at), out));
    }

    private static SigningKey key(SigningIdentity by) throws SigningException {
        return JcaSigningKey.of(by.key(), by.chain());
    }

    @FunctionalInterface
    private interface Writing {
        void to(Path out) throws SigningException;
    }

    private static OpenDocument written(Writing writing) {
        try {
            Path folder = Files.createTempDirectory("conformance");
            Path out = folder.resolve("signed");
            try {
                writing.to(out);
                return OpenDocument.opened(Files.readAllBytes(out));
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
}
