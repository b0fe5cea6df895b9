package vn.govmail.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import vn.govmail.text.charset.CharsetNames;
import vn.govmail.text.charset.VietnameseCharset;

/**
 * The older Vietnamese encodings as character sets: TCVN3 (ABC), VNI, VISCII, VPS, VIQR, windows-1258 and others. Stateless and
 * thread-safe.
 *
 * <p>They decode into composed letters (Unicode normal form C) and take composed and decomposed letters when they encode. What
 * an encoding cannot hold is unmappable: {@link java.nio.charset.CharsetEncoder} reports it, {@link String#getBytes(Charset)}
 * replaces it.
 *
 * <p>{@link Charset#forName} finds them under their own names where this library is on the class path or module path of the
 * application; a JDK does not ask the libraries of a web application, and answers {@code windows-1258} and {@code x-IBM1129} with
 * its own sets, which do not compose. This look-up depends on neither.
 */
public final class VietnameseCharsets {
    private VietnameseCharsets() {}

    /** Every encoding that is known here. */
    public static List<Charset> all() {
        return List.copyOf(CharsetNames.all());
    }

    /**
     * The character set of a name.
     *
     * @param name in any case, the project's name of an encoding ({@code tcvn3-abc}), the name or an alias of a character set
     *     ({@code VISCII}, {@code x-viet-tcvn5712}), or one of the JDK's names for such a set ({@code windows-1258})
     * @return nothing if the name is none of an older Vietnamese encoding
     */
    public static Optional<Charset> named(String name) {
        return Optional.ofNullable(CharsetNames.known(name));
    }

    /**
     * The project's name of an encoding, for example {@code vni-windows}.
     *
     * @return nothing if the character set is not one of these
     */
    public static Optional<String> encodingOf(Charset charset) {
        return charset instanceof VietnameseCharset own ? Optional.of(own.encoding()) : Optional.empty();
    }

    /** Whether bytes below 0x80 can mean something else than ASCII: VIQR spells the letters of Vietnamese so. */
    public static boolean changesAscii(Charset charset) {
        return charset instanceof VietnameseCharset own && own.changesAscii();
    }
}
