package vn.govmail.document.recipient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.text.TextFolding;

/**
 * A group that an entry names: which level, and of which kinds of units.
 *
 * @param level whose members they are
 * @param kinds the first words of their names, folded: {@code huyen}, {@code thi xa}; empty for departments
 * @param others what else the words name beside them, as "đoàn thể"
 */
record RecipientGroup(AgencyLevel level, List<String> kinds, List<String> others) {
    private static final Pattern DEPARTMENTS = Pattern.compile(
            "^(?:cac )?so(?: ban)?(?: nganh)?((?: doan the| hoi)*+)(?: (?:thuoc|cap|cua|truc thuoc))?(?: (?:ubnd|uy"
                    + " ban nhan dan))?(?: ((?:tinh|thanh pho|tp)(?: .++)?))?$");

    private static final String UNIT = "(?:thi xa|thi tran|thanh pho|tp|tinh|huyen|quan|xa|phuong|dac khu)";

    private static final Pattern UNITS =
            Pattern.compile("^(?:(.+?) )??(cac )?(" + UNIT + "(?: (?:va )?" + UNIT + ")*+)(?: (.*+))?$");

    private static final Pattern ONE_UNIT = Pattern.compile(UNIT);

    private static final Pattern HERE =
            Pattern.compile("^(?:thuoc|trong|cua|tren dia ban) ((?:tinh|thanh pho|tp)(?: .++)?)$");

    private static final Pattern CENTRAL_CITIES = Pattern.compile("^truc thuoc (?:trung uong|tw|tu)$");

    /** A group is named in a few words. */
    private static final int LONGEST = 160;

    /** The group that some words name; nothing where they name none that a province's directory can have. */
    static Optional<RecipientGroup> of(String words, Province province) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = TextFolding.search(words);
        Matcher departments = DEPARTMENTS.matcher(folded);
        boolean plural = folded.startsWith("cac ") || folded.startsWith("so ban") || folded.startsWith("so nganh");
        if (plural
                && departments.matches()
                && province.isMeantBy(departments.group(2) == null ? "" : departments.group(2))) {
            List<String> others = new ArrayList<>();
            if (departments.group(1).contains("doan the")) {
                others.add("đoàn thể");
            }
            if (departments.group(1).contains("hoi")) {
                others.add("hội");
            }
            return Optional.of(new RecipientGroup(AgencyLevel.DEPARTMENT, List.of(), others));
        }
        return units(words, folded, province);
    }

    private static Optional<RecipientGroup> units(String words, String folded, Province province) {
        Matcher matcher = UNITS.matcher(folded);
        if (!matcher.matches() || (matcher.group(1) == null)) {
            return Optional.empty();
        }
        List<String> kinds = new ArrayList<>();
        Matcher unit = ONE_UNIT.matcher(matcher.group(3));
        while (unit.find()) {
            kinds.add(unit.group().equals("tp") ? "thanh pho" : unit.group());
        }
        String tail = matcher.group(4) == null ? "" : matcher.group(4);
        Matcher here = HERE.matcher(tail);
        boolean central = kinds.contains("tinh")
                && (tail.isEmpty() || CENTRAL_CITIES.matcher(tail).matches());
        boolean local =
                !kinds.contains("tinh") && (tail.isEmpty() || (here.matches() && province.isMeantBy(here.group(1))));
        boolean plural = (matcher.group(2) != null) || (kinds.size() > 1);
        if (!plural || !(central || local)) {
            return Optional.empty();
        }
        List<String> others = new ArrayList<>();
        boolean committee = false;
        for (String head : matcher.group(1).split(" va |(?<=hdnd) |(?<=hoi dong nhan dan) ", -1)) {
            if (head.equals("ubnd") || head.equals("uy ban nhan dan") || head.equals("cac ubnd")) {
                committee = true;
            } else {
                others.add(asPrinted(head, words));
            }
        }
        return committee ? Optional.of(new RecipientGroup(level(kinds), kinds, others)) : Optional.empty();
    }

    /** The part of the printed words that folds to this. */
    private static String asPrinted(String folded, String words) {
        for (String piece : words.split("[,;/]| và | các ", -1)) {
            if (TextFolding.search(piece).equals(folded)) {
                return piece.strip();
            }
        }
        return words;
    }

    private static AgencyLevel level(List<String> kinds) {
        if (kinds.contains("tinh")) {
            return AgencyLevel.PROVINCE;
        }
        boolean district = kinds.contains("huyen") || kinds.contains("thi xa") || kinds.contains("quan");
        boolean commune = kinds.contains("xa") || kinds.contains("phuong") || kinds.contains("thi tran");
        return district || !commune ? AgencyLevel.DISTRICT : AgencyLevel.COMMUNE;
    }
}
