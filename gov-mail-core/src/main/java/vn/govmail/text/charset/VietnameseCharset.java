package vn.govmail.text.charset;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An older Vietnamese encoding as a character set of Java. Its table is loaded when it is first used. */
public final class VietnameseCharset extends Charset {
    private final String encoding;
    private final List<String> otherNames;

    VietnameseCharset(String encoding, String canonicalName, List<String> aliases, List<String> otherNames) {
        super(canonicalName, aliases.toArray(new String[0]));
        this.encoding = encoding;
        this.otherNames = otherNames;
    }

    /** The name by which the project knows the encoding, for example {@code tcvn3-abc}. */
    public String encoding() {
        return encoding;
    }

    /** Names under which it travels that belong to character sets of the JDK, which do not compose. */
    List<String> otherNames() {
        return otherNames;
    }

    /** Its table. */
    public CodeTable table() {
        return CodeTable.of(encoding);
    }

    /** Whether bytes below 0x80 can be other characters than those of ASCII. */
    public boolean changesAscii() {
        CodeTable table = table();
        for (int b = 0; b < 0x80; b++) {
            if ((table.single((char) b) != b) || table.continues(b)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean contains(Charset other) {
        return equals(other) || (other.equals(StandardCharsets.US_ASCII) && !changesAscii());
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new TableDecoder(this, table());
    }

    @Override
    public CharsetEncoder newEncoder() {
        CodeTable table = table();
        return new TableEncoder(this, table, table.averageLength(), table.greatestLength(), replacement(table));
    }

    /** The question mark, escaped where it is the sign of a tone. */
    private static byte[] replacement(CodeTable table) {
        byte mark = (byte) table.code('?');
        return table.escape() < 0 ? new byte[] {mark} : new byte[] {(byte) table.escape(), mark};
    }
}
