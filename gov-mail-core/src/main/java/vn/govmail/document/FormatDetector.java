package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import vn.govmail.fact.Limits;

/**
 * Tells what a file is by its content. Stateless and thread-safe; reads the first 64 KiB, and the directory of a container.
 *
 * <p>The name of the file only tells a table (CSV) from other text. Where a file could be two things the one with more
 * consequences is said: a program before everything, signed or encrypted data (CMS) before the
 * document inside, a PDF before what else surrounds it. Does not say whether the file is sound.
 */
public final class FormatDetector {
    private static final int PREFIX = 64 << 10;
    private static final int PDF_WITHIN = 1_024;

    private FormatDetector() {}

    /**
     * Detects the format of a file.
     *
     * @param content the bytes
     * @param fileName the name under which it came, empty if it has none
     * @param limits bounds for looking into containers
     * @return {@link Format#UNKNOWN} for an empty file, for one that cannot be read and for what is not recognised
     */
    public static Format detect(Content content, String fileName, Limits limits) {
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(limits, "limits");
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes(PREFIX);
            Prefix prefix = new Prefix(bytes, bytes.length == content.sizeInBytes());
            Format binary = binary(prefix, content, limits);
            return binary != Format.UNKNOWN ? binary : TextFormats.detect(prefix, fileName);
        } catch (IOException e) {
            return Format.UNKNOWN;
        }
    }

    private static Format binary(Prefix prefix, Content content, Limits limits) {
        if (isProgram(prefix)) {
            return Format.EXECUTABLE;
        }
        if (CmsFormats.isDer(prefix)) {
            return Format.CMS;
        }
        if (isPdf(prefix)) {
            return Format.PDF;
        }
        if (prefix.startsWith('P', 'K', 3, 4) || prefix.startsWith('P', 'K', 5, 6)) {
            return ZipFormats.detect(prefix, content, limits);
        }
        if (prefix.startsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return CompoundFiles.isEncryptedOffice(content) ? Format.ENCRYPTED_OFFICE : Format.OLE2;
        }
        if (prefix.startsWith(0x78, 0x9F, 0x3E, 0x22)) {
            return Format.TNEF;
        }
        if (prefix.startsWith("Rar!") && (prefix.at(4) == 0x1A) && (prefix.at(5) == 7)) {
            return Format.RAR;
        }
        if (prefix.startsWith('7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
            return Format.SEVEN_ZIP;
        }
        return image(prefix);
    }

    private static Format image(Prefix prefix) {
        if (prefix.startsWith(0xFF, 0xD8, 0xFF)) {
            return Format.JPEG;
        }
        if (prefix.startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Format.PNG;
        }
        if (prefix.startsWith("GIF87a") || prefix.startsWith("GIF89a")) {
            return Format.GIF;
        }
        boolean little = prefix.startsWith('I', 'I', 42, 0) || prefix.startsWith('I', 'I', 43, 0);
        boolean big = prefix.startsWith('M', 'M', 0, 42) || prefix.startsWith('M', 'M', 0, 43);
        return little || big ? Format.TIFF : Format.UNKNOWN;
    }

    private static boolean isPdf(Prefix prefix) {
        int at = prefix.indexOf("%PDF-", PDF_WITHIN + 5);
        return (at >= 0) && Character.isDigit(prefix.at(at + 5)) && (prefix.at(at + 6) == '.');
    }

    private static boolean isProgram(Prefix prefix) {
        return (prefix.startsWith("MZ") && prefix.hasControls())
                || prefix.startsWith(0x7F, 'E', 'L', 'F')
                || prefix.startsWith(0xFE, 0xED, 0xFA, 0xCE)
                || prefix.startsWith(0xFE, 0xED, 0xFA, 0xCF)
                || prefix.startsWith(0xCE, 0xFA, 0xED, 0xFE)
                || prefix.startsWith(0xCF, 0xFA, 0xED, 0xFE)
                || prefix.startsWith(0xCA, 0xFE, 0xBA, 0xBE)
                || prefix.startsWith('d', 'e', 'x', '\n')
                || prefix.startsWith(0x4C, 0, 0, 0, 1, 0x14, 2, 0);
    }
}
