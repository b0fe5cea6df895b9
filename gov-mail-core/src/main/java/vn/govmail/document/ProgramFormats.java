package vn.govmail.document;

/** Programs by their first bytes: for Windows, Linux, macOS, Android and Java, shortcuts and compiled help. */
final class ProgramFormats {
    private ProgramFormats() {}

    static boolean isProgram(Prefix prefix) {
        return (prefix.startsWith("MZ") && prefix.hasControls())
                || prefix.startsWith(0x7F, 'E', 'L', 'F')
                || isMachO(prefix)
                || prefix.startsWith(0xCA, 0xFE, 0xD0, 0x0D)
                || prefix.startsWith('d', 'e', 'x', '\n')
                || prefix.startsWith(0x4C, 0, 0, 0, 1, 0x14, 2, 0)
                || prefix.startsWith('I', 'T', 'S', 'F', 3, 0, 0, 0);
    }

    /** Both orders of bytes, and the container of several, which Java's classes share their first bytes with. */
    private static boolean isMachO(Prefix prefix) {
        return prefix.startsWith(0xFE, 0xED, 0xFA, 0xCE)
                || prefix.startsWith(0xFE, 0xED, 0xFA, 0xCF)
                || prefix.startsWith(0xCE, 0xFA, 0xED, 0xFE)
                || prefix.startsWith(0xCF, 0xFA, 0xED, 0xFE)
                || prefix.startsWith(0xCA, 0xFE, 0xBA, 0xBE);
    }
}
