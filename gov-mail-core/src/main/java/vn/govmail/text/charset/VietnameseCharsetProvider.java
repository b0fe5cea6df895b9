package vn.govmail.text.charset;

import java.nio.charset.Charset;
import java.nio.charset.spi.CharsetProvider;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Offers the older Vietnamese encodings to {@link Charset#forName}. The JDK asks only providers on the class path or module path
 * of the application, not those in a web application's own class loader.
 */
public final class VietnameseCharsetProvider extends CharsetProvider {
    /** For the service loader. */
    public VietnameseCharsetProvider() {}

    @Override
    public Iterator<Charset> charsets() {
        return CharsetNames.all().stream().map(Charset.class::cast).iterator();
    }

    @Override
    public @Nullable Charset charsetForName(String charsetName) {
        return CharsetNames.offered(charsetName);
    }
}
