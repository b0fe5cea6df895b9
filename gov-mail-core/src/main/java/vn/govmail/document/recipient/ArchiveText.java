package vn.govmail.document.recipient;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an archive line: "Lưu: VT, NVTHQ-PL-Hiểu (3b)", "Lưu VT, KGVX (03). Hg". */
final class ArchiveText {
    private static final Pattern LABEL =
            Pattern.compile("^lưu ?[:;.,]? ?(?:tại )?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "(3b)", "(03)", "(V-10b)", "10b", "(100 bản)". A number without the b counts within parentheses only. */
    private static final Pattern COPIES = Pattern.compile(
            "\\(([^()\\d]{0,20}?)(\\d{1,4}) ?(?:b|bản)?\\)?|(?<![\\p{L}\\d])(\\d{1,4}) ?(?:b|bản)(?![\\p{L}\\d])");

    private static final Pattern INITIALS = Pattern.compile("\\(([^()\\d]{1,40})\\)?$");

    /** Where the signature beside the block begins: a capacity, or a position in capitals with marks as only whole words have them. */
    private static final Pattern SIGNATURE = Pattern.compile(
            " ?(?<![,;/-] )(?<![^ .;)<(\\[])[<(\\[]?(?:(?:(?:KT|TM|TL|TUQ)\\. ?(?=\\p{Lu})|(?<=\\()[Kk]ý[ ,])|(?=(\\p{Lu}{2,12}+),? \\p{Lu}{2}))");

    /** Right behind "Lưu:" only three words and more are a signature: "Lưu: VĂN THƯ" is none. */
    private static final Pattern SIGNED = Pattern.compile("^\\p{Lu}{2,12}+,? \\p{Lu}{2,12}+,? \\p{Lu}{2}");

    private ArchiveText() {}

    /** The line up to the signature that was run into it: "Lưu: VT, TH. KT. CHỦ TỊCH PHÓ CHỦ TỊCH". */
    static String withoutSignature(String line) {
        Matcher start = SIGNATURE.matcher(line);
        while (start.find()) {
            boolean capacity = start.group(1) == null;
            boolean marked = !capacity
                    && Normalizer.normalize(start.group(1), Normalizer.Form.NFD)
                            .chars()
                            .anyMatch(c -> (c >= 0x300) && (c <= 0x36F));
            String before = line.substring(0, start.start()).strip();
            boolean keeper = before.isEmpty()
                    ? LABEL.matcher(line).find()
                    : LABEL.matcher(before + " ").matches()
                            && !SIGNED.matcher(line.substring(start.end())).find();
            if ((capacity || marked) && !keeper) {
                return before;
            }
        }
        return line;
    }

    static ArchiveNote note(String line) {
        String rest = LABEL.matcher(line).replaceFirst("");
        OptionalInt copies = OptionalInt.empty();
        String initials = "";
        Matcher number = COPIES.matcher(rest);
        if (number.find()) {
            String digits = number.group(2) == null ? number.group(3) : number.group(2);
            copies = OptionalInt.of(Integer.parseInt(digits));
            String before = number.group(1) == null ? "" : number.group(1);
            initials = tidy(tidy(before) + " " + tidy(rest.substring(number.end())));
            rest = rest.substring(0, number.start());
        } else {
            Matcher signs = INITIALS.matcher(rest);
            if (signs.find()) {
                // "( b)": the number of copies is still to be written
                initials = signs.group(1).strip().equals("b") ? "" : tidy(signs.group(1));
                rest = rest.substring(0, signs.start());
            }
        }
        return new ArchiveNote(keepers(rest), copies, initials.isEmpty() ? Optional.empty() : Optional.of(initials));
    }

    private static List<String> keepers(String rest) {
        List<String> keepers = new ArrayList<>();
        for (String piece : rest.split("[,;]", -1)) {
            String keeper = tidy(piece);
            if (!keeper.isEmpty()) {
                keepers.add(keeper.contains("(") ? keeper + ")" : keeper);
            }
        }
        return keepers;
    }

    /** Without the signs and blanks around. */
    private static String tidy(String text) {
        int start = 0;
        int end = text.length();
        while ((start < end) && isSign(text.charAt(start))) {
            start++;
        }
        while ((start < end) && isSign(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSign(char c) {
        return " .,;()-–\t".indexOf(c) >= 0;
    }
}
