package vn.govmail.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vn.govmail.container.ContainerException;

/** Names of files in RAR archives. */
final class RarName {
    private RarName() {}

    /** UTF-8, or where it is none, bytes of a code page that the archive does not name. */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** Of version 4 with the flag of Unicode: a name in a code page, a zero, the characters in terms of that name. */
    static String wide(byte[] bytes) throws ContainerException {
        int zero = 0;
        while (zero < bytes.length && bytes[zero] != 0) {
            zero++;
        }
        if (zero >= bytes.length - 1) {
            return utf8(java.util.Arrays.copyOf(bytes, zero));
        }
        ByteCursor in = new ByteCursor(bytes);
        in.skip(zero + 1L);
        int high = in.u8() << 8;
        StringBuilder out = new StringBuilder();
        int flags = 0;
        int bits = 0;
        while (in.left() > 0) {
            if (bits == 0) {
                flags = in.u8();
                bits = 8;
            }
            switch ((flags >> 6) & 3) {
                case 0 -> out.append((char) in.u8());
                case 1 -> out.append((char) (high | in.u8()));
                case 2 -> out.append((char) in.u16());
                default -> repeated(in, bytes, zero, high, out);
            }
            flags <<= 2;
            bits -= 2;
        }
        return out.toString();
    }

    private static void repeated(ByteCursor in, byte[] narrow, int most, int high, StringBuilder out)
            throws ContainerException {
        int length = in.u8();
        boolean moved = (length & 0x80) != 0;
        int by = moved ? in.u8() : 0;
        for (int i = (length & 0x7F) + 2; i > 0 && out.length() < most; i--) {
            int letter = narrow[out.length()] & 0xFF;
            out.append((char) (moved ? high | ((letter + by) & 0xFF) : letter));
        }
    }
}
