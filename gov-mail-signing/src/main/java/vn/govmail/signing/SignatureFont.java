package vn.govmail.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.pdf.create.BundledFont;

/**
 * A TrueType font for visible signatures; only the letters that are used go into a file. A font whose licence bits forbid
 * embedding is refused when it is used. No font is shipped with this library. Immutable.
 */
public final class SignatureFont {
    private static final long MAX_BYTES = 32 << 20;

    private final byte[] program;

    private SignatureFont(byte[] program) {
        this.program = program;
    }

    /**
     * A font from a file, for example Times New Roman where the host has it.
     *
     * @throws SigningException with FONT_UNUSABLE if the file cannot be read or is too large
     */
    public static SignatureFont trueType(Path file) throws SigningException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new SigningException(SigningProblem.FONT_UNUSABLE, "too large for a font");
            }
            return new SignatureFont(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new SigningException(SigningProblem.FONT_UNUSABLE, "the file cannot be read", e);
        }
    }

    /** A font from its bytes. */
    public static SignatureFont trueType(byte[] program) {
        return new SignatureFont(program.clone());
    }

    /**
     * Liberation Sans, which PDFBox carries in its jar (SIL Open Font License 1.1, embedding allowed). It has all Vietnamese
     * letters; the face is not the one that NĐ 30/2020/NĐ-CP asks for.
     *
     * @throws SigningException with FONT_UNUSABLE if this PDFBox has none
     */
    public static SignatureFont liberationSans() throws SigningException {
        try (InputStream in = BundledFont.open()) {
            if (in == null) {
                throw new SigningException(SigningProblem.FONT_UNUSABLE, "this PDFBox carries no font");
            }
            return new SignatureFont(in.readAllBytes());
        } catch (IOException e) {
            throw new SigningException(SigningProblem.FONT_UNUSABLE, "the font of PDFBox cannot be read", e);
        }
    }

    byte[] program() {
        return program;
    }
}
