package vn.govmail.document.recipient;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.text.TextFolding;

/** A line as the search for "Nơi nhận" sees it: its left column, blanks collapsed, marks of emphasis and of tables taken off. */
final class BlockLine {
    private static final Pattern LABEL = Pattern.compile(
            "^(?i:n[ơo]i (?:nh[ậa]n|gửi))(?: ?\\([^()]{0,40}+\\))? ?([:;.]?+) ?(.*+)$", Pattern.UNICODE_CASE);

    private static final Pattern BULLET = Pattern.compile("^([-–—‐‑−•·+\\p{So}\\p{Co}]|\\* )[ -]*+(.*+)$");

    /** "1. Sở Xây dựng;", "a) Sở Xây dựng;" */
    private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,2}|[a-zđ])[.)] ?(\\p{Lu}.*+)$");

    /** Documents before 1993 and some of today label the block so; forms call the sender so. */
    private static final Pattern SENT_FROM =
            Pattern.compile("^n[ơo]i gửi", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CAPACITY = Pattern.compile(
            "^(?:(?:T\\.?/?M|K\\.?/?T|T\\.?/?L|T\\.?U\\.?Q|Q)(?:\\.\\s*+|\\s++)\\p{Lu}.*+|(?:TM|KT|TL|TUQ)\\.)$");

    /** With these words something else begins. */
    private static final Pattern NEXT_PART = Pattern.compile(
            "^(?:ký bởi|người ký|phụ lục|điều \\d|chương [ivx\\d]|mục [ivx\\d]|phần [ivx\\d]|căn cứ|kính gửi|cộng hòa"
                    + " xã hội|cộng hoà xã hội|trang \\d|page \\d|địa chỉ ?:|điện thoại ?:|fax ?:|e-?mail ?:|website ?:|số:|\\(đã ký\\)|\\(ký|đã ký|mẫu số)(?<=:|\\b).*+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern TITLE = Pattern.compile("^\\p{Lu}++,?+(?: [\\p{Lu}\\d,./()…-]++)++$");

    private static final Pattern PERSON = Pattern.compile("^(?:\\p{Lu}\\p{Ll}*+ ){1,5}\\p{Lu}\\p{Ll}*+$");

    /** What typists put under the archive line: codes of files, numbers of copies. */
    private static final Pattern CODE = Pattern.compile("^(?=.{1,40}$)(?:.*[\\d_/()].*|\\S{1,20}+)$");

    /** So many blanks at the beginning of a line, and it belongs to the right column. */
    private static final int RIGHT_COLUMN = 20;

    private final String text;
    private final boolean ruled;

    private BlockLine(String text, boolean ruled) {
        this.text = text;
        this.ruled = ruled;
    }

    static BlockLine of(String line) {
        String plain = calm(line);
        boolean ruled = plain.indexOf('|') >= 0;
        String left = leftColumn(plain.replace('|', '\t'));
        String star = left.strip().startsWith("* ") ? "* " : "";
        String words = left.replace("*", "").replaceAll("\\s+", " ").strip();
        while (words.startsWith("_") || words.endsWith("_")) {
            words = words.startsWith("_") ? words.substring(1) : words.substring(0, words.length() - 1);
        }
        return new BlockLine(TextFolding.fontCapitals(star + words.strip()), ruled);
    }

    /** Composed, invisible characters taken out, every blank a space or tabulator. */
    private static String calm(String line) {
        String composed = Normalizer.normalize(line, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.getType(c) == Character.FORMAT) {
                continue;
            }
            out.append(Character.isSpaceChar(c) || (Character.isWhitespace(c) && (c != '\t')) ? ' ' : c);
        }
        return out.toString();
    }

    /** What stands before a gap of four blanks or a tabulator, once words have begun. */
    private static String leftColumn(String line) {
        int blanks = 0;
        boolean words = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            blanks = c == ' ' ? blanks + 1 : 0;
            if (!words && (blanks >= RIGHT_COLUMN)) {
                return "";
            }
            if (words && ((blanks >= 4) || (c == '\t'))) {
                return line.substring(0, i);
            }
            words |= Character.isLetterOrDigit(c);
        }
        return line;
    }

    String text() {
        return text;
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** Whether the line is nothing but the rule of a table. */
    boolean isRule() {
        return ruled && text.isEmpty();
    }

    /** What follows the label "Nơi nhận" on its line; nothing where this is no label. */
    Optional<String> afterLabel() {
        Matcher matcher = LABEL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group(2);
        boolean open = rest.isEmpty() || endsBlock(rest) || isTitle(rest);
        boolean entries = BULLET.matcher(rest).matches() || EntryText.isReference(rest);
        boolean signed = !matcher.group(1).isEmpty();
        return open || (signed && entries) ? Optional.of(entries ? rest : "") : Optional.empty();
    }

    /** What follows the bullet; nothing where there is none. */
    Optional<String> afterBullet() {
        Matcher matcher = BULLET.matcher(text);
        boolean rule = text.length() > 2 && text.chars().noneMatch(Character::isLetterOrDigit) && !text.contains(".");
        return matcher.matches() && !rule && !text.startsWith("…")
                ? Optional.of(matcher.group(2).strip())
                : Optional.empty();
    }

    /** What follows the number of an item; nothing where there is none. */
    Optional<String> afterNumber() {
        Matcher matcher = NUMBERED.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    /** Whether the label says "Nơi gửi", which may be the sender too. */
    boolean isSentFrom() {
        return SENT_FROM.matcher(text).find();
    }

    boolean isNested() {
        return text.startsWith("+");
    }

    /** Whether the signature begins here: a capacity, or a position in capitals. */
    boolean isSignature() {
        return CAPACITY.matcher(text).matches() || isTitle(text);
    }

    /** Whether the signature or another part of the document begins here. */
    boolean endsBlock() {
        return endsBlock(text) || isTitle(text);
    }

    static boolean endsBlock(String words) {
        return CAPACITY.matcher(words).matches() || NEXT_PART.matcher(words).matches();
    }

    /** Words in capitals as the signer's position is printed, with marks as only whole words have them. */
    static boolean isTitle(String words) {
        return TITLE.matcher(words).matches()
                && Normalizer.normalize(words, Normalizer.Form.NFD).chars().anyMatch(c -> (c >= 0x300) && (c <= 0x36F));
    }

    /** Whether this may still belong to the archive line above it. */
    static boolean isTypistsCode(String text) {
        boolean page = text.chars().allMatch(c -> Character.isDigit(c) || (c == ' '));
        return CODE.matcher(text).matches()
                && !PERSON.matcher(text).matches()
                && !page
                && (text.indexOf(':') < 0)
                && !endsBlock(text)
                && !isTitle(text);
    }
}
