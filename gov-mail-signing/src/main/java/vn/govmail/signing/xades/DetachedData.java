package vn.govmail.signing.xades;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.Reason;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.cms.DetachedBytes;
import vn.govmail.signing.xml.ExternalData;
import vn.govmail.signing.xml.ReadableBytes;
import vn.govmail.signing.xml.XmlRefusedException;

/**
 * The one file that the caller says a signature is about. Whatever a reference calls it, nothing else is looked for; a second name in
 * the same file is a second file, which is not at hand. Confined to one verification.
 */
final class DetachedData implements ExternalData {
    private final Optional<DetachedContent> given;
    private @Nullable String name;

    DetachedData(Optional<DetachedContent> given) {
        this.given = given;
    }

    boolean isGiven() {
        return given.isPresent();
    }

    /** Whether a reference leads out of its document. */
    static boolean isOutside(Optional<String> uri) {
        return uri.isEmpty() || !(uri.get().isEmpty() || uri.get().startsWith("#"));
    }

    @Override
    public Optional<CoveredBytes> find(String uri) throws XmlRefusedException {
        if (given.isEmpty()) {
            if (isAbsolute(uri)) {
                throw new XmlRefusedException(Reason.EXTERNAL_REFERENCE, "a reference out of the document");
            }
            return Optional.empty();
        }
        if (name == null) {
            name = uri;
        }
        return name.equals(uri) ? Optional.of(bytes(given.get())) : Optional.empty();
    }

    private static CoveredBytes bytes(DetachedContent content) {
        Optional<Content> bytes = content.content();
        return bytes.isPresent() ? (ReadableBytes) bytes.get()::open : new DetachedBytes(content);
    }

    /** A scheme, or a host or place in a file system of nobody knows whom. */
    private static boolean isAbsolute(String uri) {
        int colon = uri.indexOf(':');
        int slash = uri.indexOf('/');
        return uri.startsWith("/") || uri.startsWith("\\") || (colon >= 0 && (slash < 0 || colon < slash));
    }
}
