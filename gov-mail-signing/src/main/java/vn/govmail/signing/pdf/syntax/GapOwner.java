package vn.govmail.signing.pdf.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks, token by token, at the dictionary that has the gap of a signature as its value (ISO 32000-1, 12.8.1). What two
 * readers could take for different values is told: keys that are written twice or with {@code #xx}, comments before the
 * value. Stateless.
 */
public final class GapOwner {
    private static final int MAX_ITEMS = 100_000;
    private static final String CONTENTS = "/Contents";
    private static final String BYTE_RANGE = "/ByteRange";

    private GapOwner() {}

    /** Where an entry of a dictionary stands. */
    private record Entry(int dictionary, String key, long keyStart, long keyEnd, long valueEnd) {}

    /**
     * What owns a gap.
     *
     * @param holdsGap whether the gap, no more and no less, is the value of a key /Contents with white space before it
     * @param statesOnce whether that dictionary gives each key once, and its value and range in plain spelling
     */
    public record Answer(boolean holdsGap, boolean statesOnce) {}

    /**
     * Looks at the object that begins at an offset. To be asked only of an object whose place {@link Revision#locate} told:
     * that has read it from this very offset by the whole grammar, and so its hexadecimal strings may be passed over here
     * without a look at their digits.
     */
    public static Answer find(FileView file, long objectStart, long gapStart, long gapEnd) {
        List<Entry> entries = new ArrayList<>();
        Cursor cursor = new Cursor(file, objectStart);
        if (cursor.acceptObjectHeader() == null) {
            return new Answer(false, false);
        }
        ValueParser.watchAgain(
                cursor,
                MAX_ITEMS,
                (dictionary, key, keyStart, keyEnd, valueEnd) ->
                        entries.add(new Entry(dictionary, key, keyStart, keyEnd, valueEnd)));
        for (Entry entry : entries) {
            if (entry.valueEnd() == gapEnd
                    && entry.keyEnd() <= gapStart
                    && entry.key().equals("Contents")) {
                boolean plain = file.matches(CONTENTS, entry.keyStart())
                        && entry.keyEnd() - entry.keyStart() == CONTENTS.length()
                        && onlyWhite(file, entry.keyEnd(), gapStart);
                return new Answer(plain, plain && statesOnce(entry.dictionary(), entries, file));
            }
        }
        return new Answer(false, false);
    }

    private static boolean onlyWhite(Bytes file, long from, long to) {
        for (long i = from; i < to; i++) {
            if (!Characters.isWhite(file.at(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean statesOnce(int dictionary, List<Entry> entries, Bytes file) {
        Map<String, Entry> own = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.dictionary() == dictionary && own.put(entry.key(), entry) != null) {
                return false;
            }
        }
        Entry range = own.get("ByteRange");
        return range != null
                && file.matches(BYTE_RANGE, range.keyStart())
                && range.keyEnd() - range.keyStart() == BYTE_RANGE.length();
    }
}
