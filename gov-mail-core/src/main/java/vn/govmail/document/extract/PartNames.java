package vn.govmail.document.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;

/** Parts of an office package, found by their customary names. */
final class PartNames {
    private PartNames() {}

    /** Parts named start + digits + ".xml", in the order of the digits. */
    static List<ZipEntryHeader> numbered(ZipContainer zip, String start) {
        List<ZipEntryHeader> parts = new ArrayList<>();
        for (ZipEntryHeader entry : zip.entries()) {
            if (number(entry.name(), start) >= 0) {
                parts.add(entry);
            }
        }
        parts.sort(Comparator.comparingInt(entry -> number(entry.name(), start)));
        return parts;
    }

    private static int number(String name, String start) {
        if (!name.startsWith(start) || !name.endsWith(".xml")) {
            return -1;
        }
        String digits = name.substring(start.length(), Math.max(start.length(), name.length() - 4));
        return digits.isEmpty() ? 0 : Values.number(digits, -1);
    }
}
