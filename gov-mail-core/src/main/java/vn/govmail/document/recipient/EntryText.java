package vn.govmail.document.recipient;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** From the words of an entry to its name, purpose and kind. */
final class EntryText {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern AS_ABOVE = Pattern.compile("^nh[ưu] (?:trên|tren|kính gửi)(?:[^\\p{L}].*+)?$", FLAGS);

    private static final Pattern PER_ARTICLE = Pattern.compile(
            "^(?:nh[ưu] |theo |tại )?+(?:các |quy định tại )?+(?:điều|dieu|khoản|điểm|mục|phần|chương)"
                    + "(?: ?\\d| [ivxl]++\\b| [a-zđ]\\b).*+$",
            FLAGS);

    private static final Pattern ARCHIVE = Pattern.compile("^l[ưu]u(?:[^\\p{L}].*+)?$", FLAGS);

    /** "Lưu Đức Hải" is a person, "Lưu VT", "Lưu Chi bộ" and "Lưu hồ sơ" are none. */
    private static final Pattern PERSON = Pattern.compile("^L[ưu]u(?: \\p{Lu}\\p{Ll}++){1,4}[;.,]?$");

    private static final Pattern RECORDS = Pattern.compile("^lưu (?:văn thư|hồ sơ|văn phòng)\\b.*+$", FLAGS);

    /** How a purpose begins, in full and as it is shortened. */
    private static final Pattern PURPOSE = Pattern.compile(
            "^(?:kính )?+(?:để|de|đề(?= (?:b/c|báo|biết|t/h|p/h))|thay|b/c|bc|b/cáo|báo cáo|t/h|th/h|t/hiện|thực hiện|p/h|ph/h|p/hợp|phối"
                    + " hợp|đ/b|biết|đưa tin|đăng|c/đ|chỉ đạo|theo dõi|t/d|xin ý kiến|kiểm tra"
                    + "|giám sát|niêm yết|công bố|công khai|hướng dẫn|đôn đốc|triển khai|tham mưu|xem xét|b\\.c|b\\.cáo|t\\.h)(?![\\p{L}]).*+$",
            FLAGS);

    private static final Pattern GROUP = Pattern.compile(
            "^(?:các|những|toàn thể|tất cả)(?![\\p{L}]).*+$|^.*[\\p{L}:,] các (?:tỉnh|thành phố|tp|huyện|quận|thị"
                    + " xã|xã|phường|đặc khu|sở|ban|bộ|cơ quan|đơn vị|khu vực)(?![\\p{L}]).*+$|^(?:sở|bộ|ban)[,;/"
                    + " ]+(?:ban|ngành|cơ quan).*+$|^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|cơ quan|đơn vị)[,"
                    + " ]+(?:tỉnh|huyện|quận|xã|phường)[,/ ]+(?:thành phố|tp|thị xã|xã|phường|thị trấn|đặc"
                    + " khu)(?![\\p{L}]).*+$|^.*\\d{2} tỉnh,? (?:thành phố|tp).*+$|^cơ quan,? (?:đơn vị|tổ chức).*+$",
            FLAGS);

    private EntryText() {}

    /** Whether these words can only be an entry of "Nơi nhận". */
    static boolean isReference(String words) {
        return AS_ABOVE.matcher(words).matches()
                || (PER_ARTICLE.matcher(words).matches()
                        && words.toLowerCase(Locale.ROOT).matches("(?s)nh[ưu] .*"))
                || isArchive(words);
    }

    static boolean isArchive(String words) {
        return ARCHIVE.matcher(words).matches()
                && (!PERSON.matcher(words).matches() || RECORDS.matcher(words).matches());
    }

    /**
     * The entry that some words are.
     *
     * @param text wrapped lines joined
     * @param nested whether lines under it were joined, whose purposes are not its own
     * @return nothing where no letter or digit is among them, as in a form to fill in
     */
    static Optional<RecipientEntry> entry(String text, boolean nested, int firstLine, int lastLine) {
        String name = withoutEnd(text);
        Optional<String> purpose = Optional.empty();
        boolean archive = isArchive(text);
        int parenthesis = archive || nested ? -1 : name.lastIndexOf('(');
        if (parenthesis > 0) {
            String inside = name.substring(parenthesis + 1);
            boolean atEnd = (inside.indexOf(')') < 0) || (inside.indexOf(')') == inside.length() - 1);
            String words = inside.replace(")", "").strip();
            if (atEnd && PURPOSE.matcher(words).matches()) {
                purpose = Optional.of(words);
                name = withoutEnd(name.substring(0, parenthesis));
            }
        }
        if (name.chars().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        return Optional.of(new RecipientEntry(
                name,
                purpose,
                archive ? RecipientKind.ARCHIVE : kind(name),
                firstLine,
                lastLine,
                archive ? Optional.of(ArchiveText.note(name)) : Optional.empty()));
    }

    private static RecipientKind kind(String name) {
        if (AS_ABOVE.matcher(name).matches()) {
            return RecipientKind.AS_ABOVE;
        }
        if (PER_ARTICLE.matcher(name).matches()) {
            return RecipientKind.PER_ARTICLE;
        }
        return GROUP.matcher(name).matches() ? RecipientKind.GROUP : RecipientKind.RECIPIENT;
    }

    /** The signs that end an entry taken off, a full stop with a stroke too. */
    private static String withoutEnd(String words) {
        int end = words.length();
        while ((end > 0) && (";.,/… ".indexOf(words.charAt(end - 1)) >= 0)) {
            end--;
        }
        return words.substring(0, end);
    }
}
