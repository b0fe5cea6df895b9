package vn.govmail.example.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.govmail.document.Content;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;

/** Something that signs a file; the signers of all forms are used alike. */
@FunctionalInterface
interface Signing {
    void sign(Content content, SigningKey key, SigningRequest request, Path out) throws SigningException;

    /** The signed file. */
    default byte[] signed(byte[] file, SigningKey key, SigningRequest request) throws SigningException {
        try {
            Path out = Files.createTempFile("signed", null);
            try {
                sign(Content.of(file), key, request, out);
                return Files.readAllBytes(out);
            } finally {
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
