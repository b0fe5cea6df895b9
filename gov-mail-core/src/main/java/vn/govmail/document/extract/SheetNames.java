package vn.govmail.document.extract;

import java.util.regex.Pattern;

/** Names of sheets, which people read on their tabs. */
final class SheetNames {
    private static final Pattern NUMBERED = Pattern.compile("(?:Sheet|Trang[ _]?tính|Bảng|Chart|Biểu[ _]?đồ)\\d{0,5}");

    private SheetNames() {}

    /** Whether somebody gave a name: one that the program gave says nothing. */
    static boolean say(String name) {
        return !name.isBlank() && !NUMBERED.matcher(name.strip()).matches();
    }
}
