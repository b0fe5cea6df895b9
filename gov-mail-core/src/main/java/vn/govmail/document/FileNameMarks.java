package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.govmail.document.SecrecyMark.Certainty;
import vn.govmail.text.TextFolding;

/** Marks in the name of a file, where words are parted by signs and often written without diacritics. */
final class FileNameMarks {
    /** Words of which MAT is the end, and that it begins: mật, mặt, mắt, mất and mát are all spelled so. */
    private static final Set<String> BEFORE = Set.of(
            "BAO", "BI", "CO", "DO", "GIAI", "THAN", "RA", "HOP", "GAP", "VANG", "BE", "TIEN", "NUOC", "KHAM", "BO",
            "TAI", "KIN", "DUONG", "THAM", "TON", "CHOI", "GIAM", "LAM", "CHAY", "VE", "TRUC", "BENH", "VIEN", "KHOA");

    private static final Set<String> AFTER = Set.of(
            "TRAN", "BANG", "KHAU", "ONG", "MA", "DO", "THIET", "TICH", "HANG", "VU", "NA", "PHO", "CAT", "KINH", "GIA",
            "DIEN", "MAY", "NAM", "TRONG", "TRANG", "DUONG", "DAT", "NUOC", "TIEN", "SAN", "CAU", "DUNG", "NGHI",
            "THAM", "THU");

    /** What programs and people add at the end of a name. */
    private static final Set<String> WORKED_ON =
            Set.of("SIGNED", "SCAN", "SCANNED", "FINAL", "COPY", "V1", "V2", "V3", "KYSO", "DAKY", "OK");

    /** The number of a document: "05-BC-CAX". */
    private static final Pattern NUMBERED = Pattern.compile("^[-_. ]?\\d{1,5}[-_]\\p{Lu}{2}");

    /** A word and the signs in front of it. */
    private record Token(String text, String bare, String before) {
        /** Whether more than blanks stands in front, or nothing at all. */
        boolean isApart() {
            return before.isEmpty() || !before.isBlank();
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private final String tail;

    private FileNameMarks(String name) {
        int start = -1;
        int end = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean part = (i < name.length()) && Character.isLetterOrDigit(name.charAt(i));
            if (part && (start < 0)) {
                start = i;
            } else if (!part && (start >= 0)) {
                String text = name.substring(start, i);
                tokens.add(new Token(text, TextFolding.bare(text), name.substring(end, start)));
                end = i;
                start = -1;
            }
        }
        tail = name.substring(end);
    }

    /** The mark that a name bears; its extension may be there. */
    static Optional<SecrecyMark> in(String fileName, List<String> marks) {
        String name = TextFolding.asRead(fileName).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        FileNameMarks search =
                new FileNameMarks(name.length() > FileNames.LONGEST ? name.substring(0, FileNames.LONGEST) : name);
        return marks.stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .flatMap(mark -> search.find(mark).stream())
                .min((a, b) -> a.certainty().compareTo(b.certainty()));
    }

    private Optional<SecrecyMark> find(String mark) {
        List<String> words = List.of(mark.split(" ", -1));
        List<String> bare = words.stream().map(TextFolding::bare).collect(Collectors.toList());
        String joined = String.join("", bare);
        if ((words.size() > 1) && tokens.stream().anyMatch(token -> isJoined(token, joined))) {
            // "KeHoach_TuyetMat"
            return Optional.of(new SecrecyMark(mark, 1, Certainty.SUSPECTED));
        }
        for (int at = 0; at + words.size() <= tokens.size(); at++) {
            List<Token> here = tokens.subList(at, at + words.size());
            if (here.stream().map(Token::bare).toList().equals(bare)) {
                Optional<Certainty> certainty = certainty(words, here, at);
                if (certainty.isPresent()) {
                    return Optional.of(new SecrecyMark(mark, 1, certainty.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The name from a word on. */
    private String rest(int from) {
        StringBuilder rest = new StringBuilder();
        tokens.subList(from, tokens.size())
                .forEach(token -> rest.append(token.before()).append(token.text()));
        return rest.toString();
    }

    /** "TuyetMat", "TUYETMAT2025" */
    private static boolean isJoined(Token token, String joined) {
        String bare = token.bare();
        return bare.startsWith(joined)
                && bare.substring(joined.length()).chars().allMatch(Character::isDigit);
    }

    private Optional<Certainty> certainty(List<String> words, List<Token> here, int at) {
        int end = at + here.size();
        boolean last = end == tokens.size();
        String after = last ? tail : tokens.get(end).before();
        boolean apart = here.get(0).isApart() && (last || !after.isBlank());
        boolean upper = here.stream().allMatch(token -> token.text().chars().noneMatch(Character::isLowerCase));
        boolean number = !last && Character.isDigit(tokens.get(end).text().charAt(0));
        boolean longer = ((at > 0)
                        && (here.size() == 1)
                        && BEFORE.contains(tokens.get(at - 1).bare()))
                || (!last && !number && AFTER.contains(tokens.get(end).bare()));
        boolean written = spelled(words, here);
        boolean opens = (at == 0) && written && (number || (here.size() > 1));
        if (!longer && opens && !upper) {
            return Optional.of(Certainty.SUSPECTED);
        }
        boolean whole = (at == 0) && last && (here.size() > 1);
        boolean slip = whole && spelled(words.subList(words.size() - 1, words.size()), here.subList(1, here.size()));
        boolean tagged = (at == 0)
                && !longer
                && Character.isUpperCase(here.get(0).text().charAt(0))
                && here.get(0).before().matches(".*[(\\[{]")
                && after.matches("[)\\]}].*");
        boolean inside = written && (here.size() > 1) && !longer;
        boolean filed =
                (at == 0) && apart && number && NUMBERED.matcher(rest(end)).find();
        if (slip || tagged || inside || filed) {
            return Optional.of(written && upper && apart ? Certainty.CERTAIN : Certainty.SUSPECTED);
        }
        if (longer || !(upper || (apart && (written || (here.size() > 1))))) {
            return Optional.empty();
        }
        if (written) {
            return Optional.of(apart && upper ? Certainty.CERTAIN : Certainty.SUSPECTED);
        }
        boolean edge = last
                || number
                || WORKED_ON.contains(tokens.get(end).bare())
                || ((upper || (here.size() > 1)) && (at == 0));
        boolean bracketed = !after.isEmpty() && "])}".indexOf(after.charAt(0)) >= 0;
        boolean plainMark = here.stream().allMatch(token -> token.text().chars().allMatch(c -> c < 0x80));
        return plainMark && apart && (edge || bracketed || (upper && (here.size() > 1)))
                ? Optional.of(Certainty.SUSPECTED)
                : Optional.empty();
    }

    private static boolean spelled(List<String> words, List<Token> here) {
        for (int i = 0; i < words.size(); i++) {
            if (!TextFolding.toneLast(here.get(i).text()).equals(TextFolding.toneLast(words.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
