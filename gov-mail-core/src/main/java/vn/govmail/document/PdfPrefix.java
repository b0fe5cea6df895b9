package vn.govmail.document;

/** What the ends of a file say of a PDF, without reading it (ISO 32000-1, 7.5.2 and 7.5.5, and Adobe's tolerance of 1,024 bytes). */
final class PdfPrefix {
    private static final int WITHIN = 1_024;

    private PdfPrefix() {}

    static boolean isPdf(Prefix prefix) {
        return headerAt(prefix) >= 0;
    }

    /** Where the header stands; -1 if nowhere. */
    static int headerAt(Prefix prefix) {
        int at = prefix.indexOf("%PDF-", WITHIN + 5);
        return (at >= 0) && Character.isDigit(prefix.at(at + 5)) && (prefix.at(at + 6) == '.') ? at : -1;
    }

    /** Whether a trailer at one of its ends names an encryption dictionary; the reader of PDF says for sure. */
    static boolean isEncrypted(Format format, Prefix prefix, Prefix tail) {
        return (format == Format.PDF) && (namesEncryption(prefix) || namesEncryption(tail));
    }

    private static boolean namesEncryption(Prefix part) {
        for (int at = part.indexOf("/Encrypt", 0, part.length());
                at >= 0;
                at = part.indexOf("/Encrypt", at + 1, part.length())) {
            int next = part.at(at + 8);
            if ((next == ' ') || (next == '<') || (next == '\r') || (next == '\n')) {
                return true;
            }
        }
        return false;
    }
}
