package vn.govmail.document;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** OLE2 compound files, told apart by the streams in their directory. */
final class CompoundFormats {
    /** The class of Windows Installer packages and patches: 000C1084 and 000C1086-0000-0000-C000-000000000046. */
    private static final Set<String> INSTALLERS =
            Set.of("84100c0000000000c000000000000046", "86100c0000000000c000000000000046");

    private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA", "_VBA_PROJECT");
    /** FibBase.fEncrypted ([MS-DOC] 2.5.2). */
    private static final int WORD_ENCRYPTED = 0x0100;
    /** The FilePass record ([MS-XLS] 2.4.117). */
    private static final int FILE_PASS = 0x2F;

    private CompoundFormats() {}

    static boolean isCompound(Prefix prefix) {
        return prefix.startsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    static DetectedFormat detect(Prefix prefix, Content content) throws IOException {
        Optional<CompoundFile> opened = CompoundFile.open(prefix, content);
        if (opened.isEmpty()) {
            return DetectedFormat.of(Format.OLE2);
        }
        CompoundFile file = opened.get();
        Set<FileTrait> traits = EnumSet.noneOf(FileTrait.class);
        if (file.entries().stream().anyMatch(e -> MACROS.contains(e.name()))) {
            traits.add(FileTrait.MACROS);
        }
        if (file.entries().stream().anyMatch(e -> INSTALLERS.contains(e.classId()))) {
            return DetectedFormat.of(Format.EXECUTABLE);
        }
        if (has(file, "EncryptedPackage")) {
            traits.add(FileTrait.ENCRYPTED);
            return DetectedFormat.of(Format.ENCRYPTED_OFFICE, traits);
        }
        Format format = office(file);
        if (isEncrypted(file, format)) {
            traits.add(FileTrait.ENCRYPTED);
        }
        return DetectedFormat.of(format, traits);
    }

    private static Format office(CompoundFile file) {
        if (has(file, "WordDocument")) {
            return Format.DOC;
        }
        if (has(file, "Workbook") || has(file, "Book")) {
            return Format.XLS;
        }
        if (has(file, "PowerPoint Document")) {
            return Format.PPT;
        }
        return has(file, "__properties_version1.0") ? Format.OUTLOOK_MESSAGE : Format.OLE2;
    }

    private static boolean isEncrypted(CompoundFile file, Format format) throws IOException {
        return switch (format) {
            case DOC -> (start(file, "WordDocument").u16(10) & WORD_ENCRYPTED) != 0;
            case XLS -> hasFilePass(start(file, has(file, "Workbook") ? "Workbook" : "Book"));
            case PPT -> has(file, "EncryptedSummary");
            default -> false;
        };
    }

    /** Among the first records, where it has to be. */
    private static boolean hasFilePass(Prefix stream) {
        for (int at = 0; at + 4 <= stream.length(); at += 4 + stream.u16(at + 2)) {
            if (stream.u16(at) == FILE_PASS) {
                return true;
            }
        }
        return false;
    }

    private static Prefix start(CompoundFile file, String stream) throws IOException {
        Optional<CompoundFile.Entry> entry = file.entry(stream);
        return entry.isPresent() ? file.start(entry.get()) : new Prefix(new byte[0], true);
    }

    private static boolean has(CompoundFile file, String name) {
        return file.entry(name).isPresent();
    }
}
