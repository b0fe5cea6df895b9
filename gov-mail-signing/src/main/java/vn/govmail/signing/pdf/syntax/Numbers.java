package vn.govmail.signing.pdf.syntax;

/** Reads numbers (ISO 32000-1, 7.3.3): a sign, digits, a point; no exponents. Stateless. */
final class Numbers {
    private static final int LONG_DIGITS = 18;

    private Numbers() {}

    static PdfNumber parse(String source) {
        int start = source.startsWith("+") || source.startsWith("-") ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '.') {
                points++;
            } else if (Characters.isDigit(c)) {
                digits++;
            } else {
                throw StructureException.malformed("no number: " + source);
            }
        }
        if (digits == 0 || points > 1) {
            throw StructureException.malformed("no number: " + source);
        }
        return points == 0 && digits <= LONG_DIGITS
                ? PdfNumber.ofInteger(Long.parseLong(source), source)
                : PdfNumber.ofReal(Double.parseDouble(source), source);
    }
}
