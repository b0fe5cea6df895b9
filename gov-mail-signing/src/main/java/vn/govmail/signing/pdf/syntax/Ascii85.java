package vn.govmail.signing.pdf.syntax;

/** ASCII base-85 (ISO 32000-1, 7.4.3). Stateless. */
final class Ascii85 {

    private Ascii85() {}

    static byte[] decode(byte[] data, int most) {
        ByteSink sink = new ByteSink(most, "pdfExpandedBytes");
        long group = 0;
        int digits = 0;
        for (byte b : data) {
            if (b == '~') {
                break;
            } else if (b == 'z' && digits == 0) {
                emit(0, 4, sink);
            } else if (b >= '!' && b <= 'u') {
                group = (group * 85) + (b - '!');
                digits++;
                if (digits == 5) {
                    emit(group, 4, sink);
                    group = 0;
                    digits = 0;
                }
            } else if (!Characters.isWhite(b)) {
                throw StructureException.malformed("no base-85 digit");
            }
        }
        if (digits == 1) {
            throw StructureException.malformed("a base-85 group of one digit");
        }
        if (digits > 1) {
            for (int i = digits; i < 5; i++) {
                group = (group * 85) + 84;
            }
            emit(group, digits - 1, sink);
        }
        return sink.toByteArray();
    }

    private static void emit(long group, int bytes, ByteSink sink) {
        if (group > 0xffff_ffffL) {
            throw StructureException.malformed("a base-85 group that is too large");
        }
        for (int i = 0; i < bytes; i++) {
            sink.add((int) (group >> (24 - (8 * i))));
        }
    }
}
