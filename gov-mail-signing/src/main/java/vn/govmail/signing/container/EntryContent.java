package vn.govmail.signing.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.document.Content;

/** An entry of a container as a file of its own. As thread-safe as its container. */
public record EntryContent(SignedContainer container, ZipEntryHeader entry) implements Content {
    @Override
    public long sizeInBytes() {
        return entry.size();
    }

    @Override
    public String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(container.covered(entry.name()).orElseThrow().digest("SHA-256"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return container.open(entry);
    }
}
