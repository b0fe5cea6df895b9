package vn.govmail.text.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;

/**
 * Encodes by a table. Letters and marks that follow them count as what they are composed; a letter is therefore held until the
 * next character is seen or the encoder is flushed.
 *
 * <p>What the encoding cannot hold is reported, also what it would read back as something else: the letters A and á of TCVN3
 * with two-byte capitals, which together are Á. Where unmappable characters are to be replaced, a capital becomes the small
 * letter if that is all the encoding has, as it was meant for a font of capitals.
 */
final class TableEncoder extends CharsetEncoder {
    private static final char LAST_LETTER = 0x1EFF;

    private final CodeTable table;
    private char held;
    /** The cell of the bytes written last: what may follow without becoming one with them. */
    private int before;
    /** The letter written last. */
    private char last;

    TableEncoder(Charset charset, CodeTable table, float average, float most, byte[] replacement) {
        super(charset, average, most, replacement);
        this.table = table;
    }

    @Override
    protected void implReset() {
        held = 0;
        before = CodeTable.NONE;
        last = 0;
    }

    @Override
    protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
        while (in.hasRemaining()) {
            char c = in.get(in.position());
            if (held != 0) {
                int marks = isMark(c) ? compose(in) : 0;
                if (marks > 0) {
                    in.position(in.position() + marks);
                    continue;
                }
                if (marks < 0) {
                    return CoderResult.UNDERFLOW;
                }
                if (!write(held, code(held), out)) {
                    return CoderResult.OVERFLOW;
                }
                held = 0;
            }
            if (Character.isSurrogate(c)) {
                return surrogate(c, in);
            }
            int code = code(c);
            if (code == 0) {
                return CoderResult.unmappableForLength(1);
            }
            if (canBeComposed(c)) {
                held = c;
            } else if (!write(c, code, out)) {
                return CoderResult.OVERFLOW;
            }
            in.get();
        }
        return CoderResult.UNDERFLOW;
    }

    @Override
    protected CoderResult implFlush(ByteBuffer out) {
        if (held != 0) {
            if (!write(held, code(held), out)) {
                return CoderResult.OVERFLOW;
            }
            held = 0;
        }
        return CoderResult.UNDERFLOW;
    }

    private static CoderResult surrogate(char c, CharBuffer in) {
        if (Character.isLowSurrogate(c)) {
            return CoderResult.malformedForLength(1);
        }
        if (in.remaining() == 1) {
            return CoderResult.UNDERFLOW;
        }
        return Character.isLowSurrogate(in.get(in.position() + 1))
                ? CoderResult.unmappableForLength(2)
                : CoderResult.malformedForLength(1);
    }

    private static boolean canBeComposed(char c) {
        return (c <= LAST_LETTER) && Character.isLetter(c);
    }

    private static boolean isMark(char c) {
        return (c >= 0x300) && (c <= 0x36F);
    }

    /**
     * Composes the held letter with the mark that follows, or with two if only both together make a letter of the set.
     *
     * @return how many marks were taken; -1 if the second one must be seen first
     */
    private int compose(CharBuffer in) {
        char composed = composed(held, in.get(in.position()));
        if (composed == 0) {
            return 0;
        }
        if (code(composed) != 0) {
            held = composed;
            return 1;
        }
        if (in.remaining() == 1) {
            // a set with a code for the mark itself needs no second one: its letters with one mark all have codes
            return table.code(in.get(in.position())) != 0 ? 0 : -1;
        }
        char next = in.get(in.position() + 1);
        char both = isMark(next) ? composed(composed, next) : 0;
        if ((both == 0) || (code(both) == 0)) {
            return 0;
        }
        held = both;
        return 2;
    }

    /** The letter with the mark; 0 if they are not one character together. */
    private static char composed(char letter, char mark) {
        String both = Normalizer.normalize("" + letter + mark, Normalizer.Form.NFC);
        return both.length() == 1 ? both.charAt(0) : 0;
    }

    /** The bytes to be written for a letter at this place; 0 if there are none. */
    private int code(char letter) {
        int code = table.code(letter);
        if ((code == 0) && CodingErrorAction.REPLACE.equals(unmappableCharacterAction())) {
            code = table.replacement(letter);
        }
        int together = code == 0 ? CodeTable.NONE : table.longer(before, CodeIndex.byteAt(code, 0));
        if (together == CodeTable.NONE) {
            return code;
        }
        if (table.isComposing()) {
            return isMark(letter) && isReadAsAnother(together, letter) ? 0 : code;
        }
        return (table.escape() >= 0) && (CodeIndex.length(code) == 1)
                ? CodeIndex.pack(new byte[] {(byte) table.escape(), (byte) code})
                : 0;
    }

    /** Whether a mark behind the last letter is read as a letter that the two are not: Ó and a tilde as Ṍ in windows-1258. */
    private boolean isReadAsAnother(int together, char mark) {
        return ((together & CodeTable.CLUSTER) == 0) && (CodeTable.letter(together) != composed(last, mark));
    }

    private boolean write(char letter, int code, ByteBuffer out) {
        int length = CodeIndex.length(code);
        if (out.remaining() < length) {
            return false;
        }
        int cell = CodeTable.NONE;
        for (int i = 0; i < length; i++) {
            int b = CodeIndex.byteAt(code, i);
            out.put((byte) b);
            cell = i == 0 ? table.first(b) : table.longer(cell, b);
        }
        before = cell;
        last = letter;
        return true;
    }
}
