package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.govmail.document.Content;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.VerificationRequest;

/** What a detached signature was made over. */
final class DetachedOption {
    private static final String DIGEST = "digest:";

    @Option(
            names = "--content",
            paramLabel = "FILE|digest:ALG:BASE64",
            description = "What a detached signature (.p7s) signs: the file, or its digest.")
    private @Nullable String content;

    /** The request with what was named, or as it is where nothing was. */
    VerificationRequest on(VerificationRequest request) {
        return content == null ? request : request.over(content.startsWith(DIGEST) ? digest(content) : file(content));
    }

    private static DetachedContent file(String name) {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw UsageException.of("CONTENT_NOT_FOUND", "file", name);
            }
            return DetachedContent.of(Content.of(file));
        } catch (InvalidPathException e) {
            throw UsageException.of("CONTENT_NO_NAME", "file", name);
        } catch (IOException e) {
            throw UsageException.file("--content " + name, e);
        }
    }

    private static DetachedContent digest(String text) {
        String[] parts = text.substring(DIGEST.length()).split(":", -1);
        if (parts.length != 2 || parts[0].isEmpty()) {
            throw UsageException.of("DIGEST", "text", text);
        }
        try {
            return DetachedContent.ofDigest(parts[0], Base64.getDecoder().decode(parts[1]));
        } catch (IllegalArgumentException e) {
            throw UsageException.of("DIGEST_NOT_BASE64", "text", text);
        }
    }
}
