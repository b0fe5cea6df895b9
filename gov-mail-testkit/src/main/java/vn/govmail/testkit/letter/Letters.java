package vn.govmail.testkit.letter;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import vn.govmail.address.MailAddress;

/**
 * Begins letters and numbers them. Letters of two sequences with the same seed, begun in the same order, have the same bytes.
 * Thread-safe, but only one thread gets the same numbers in every run.
 */
public final class Letters {
    /**
     * File names that try to lead a program elsewhere or a reader astray: paths up, absolute, of Windows and UNC, a device, a
     * NUL, a line end, an alternate stream, a right-to-left override that makes {@code .exe} read as {@code .pdf}.
     */
    public static final List<String> TRICKY_NAMES = List.of(
            "../../etc/passwd",
            "..\\..\\windows\\system.ini",
            "/etc/shadow",
            "C:\\Users\\Public\\start.bat",
            "\\\\server\\share\\a.docx",
            "CON.pdf",
            "a.pdf\u0000.exe",
            "a.pdf\r\nBcc: x@example.com",
            "a.docx:stream",
            "cong-van-\u202efdp.exe",
            "..");

    private final String seed;
    private final AtomicLong number = new AtomicLong();

    private Letters(String seed) {
        this.seed = seed;
    }

    /** A sequence whose Message-IDs and boundaries begin with the given seed, letters and digits. */
    public static Letters seeded(String seed) {
        if (!seed.matches("[A-Za-z0-9]{1,20}")) {
            throw new IllegalArgumentException("a seed is 1 to 20 letters and digits: " + seed);
        }
        return new Letters(seed);
    }

    /** The sequence that most tests want. */
    public static Letters sequence() {
        return seeded("letter");
    }

    /** Begins a letter without sender. */
    public Letter blank() {
        return new Letter(String.format(Locale.ROOT, "%s%04d", seed, number.incrementAndGet()));
    }

    /** Begins a letter. */
    public Letter from(MailAddress sender) {
        return blank().from(sender, "");
    }

    /** Begins a letter; the text must be an address. */
    public Letter from(String sender) {
        return from(MailAddress.parse(sender));
    }
}
