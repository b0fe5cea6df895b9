package vn.govmail.document.extract;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** Strings of an Excel 97 to 2003 workbook ([MS-XLS] 2.5.293, 2.5.294), and the table of those that its cells share. */
final class ExcelStrings {
    private static final int MOST_STRINGS = 1_000_000;
    private static final int WIDE = 1;
    private static final int EXTENDED = 4;
    private static final int RICH = 8;

    private ExcelStrings() {}

    /** The strings of an SST record. One with fewer than it says is as long as it is. */
    static List<String> table(ExcelRecords record, int mostCharacters) throws ContainerException {
        List<String> strings = new ArrayList<>();
        record.skip(4);
        int count = record.i32();
        long total = 0;
        for (int i = 0; (count < 0 || i < count) && record.hasMore(); i++) {
            String next = string(record);
            total += next.length();
            if (total > mostCharacters || i >= MOST_STRINGS) {
                throw new ContainerException(ContainerProblem.XML_SIZE);
            }
            strings.add(next);
        }
        return strings;
    }

    /** A string with a length of two bytes; its fonts and its reading aids are passed over. */
    static String string(ExcelRecords record) throws ContainerException {
        int count = record.u16();
        int flags = record.u8();
        long after = (flags & RICH) != 0 ? 4L * record.u16() : 0;
        after += (flags & EXTENDED) != 0 ? Integer.toUnsignedLong(record.i32()) : 0;
        String text = characters(record, count, flags);
        record.skip(after);
        return text;
    }

    /** A string whose length is known or stands in one byte before it. */
    static String string(ExcelRecords record, int count) throws ContainerException {
        return characters(record, count, record.u8());
    }

    private static String characters(ExcelRecords record, int count, int flags) throws ContainerException {
        StringBuilder text = new StringBuilder(Math.min(count, 1_024));
        record.characters(text, count, (flags & WIDE) != 0);
        return text.toString();
    }
}
