package vn.govmail.document.recipient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.document.recipient.FoundAgency.How;
import vn.govmail.document.recipient.UnresolvedName.Why;
import vn.govmail.text.TextFolding;

/** Looks one entry up: as a whole, without what stands in parentheses or after a colon, as a group, as a list. */
final class EntryAddressing {
    private static final Pattern PARENTHESES = Pattern.compile("^([^()]+)\\(([^()]*)\\)$");

    /** "Các Sở: A, B", "Các Bộ: A, B": the kind is said once. */
    private static final Pattern KIND_ONCE = Pattern.compile(
            "^(?:(?:các|những) )?(sở|bộ|cục|ban|vp|văn phòng|thường trực) ?: ?(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Các Sở Nội vụ, Tài chính", "Thường trực Tỉnh ủy, HĐND": what the first name begins with goes for all. */
    private static final Pattern SHARED = Pattern.compile(
            "^(?:(?:các|những) (sở|bộ|cục)|(thường trực|tt\\.?)) (.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String COMMITTEES = "(?:các )?(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)";

    /** "UBND các xã: A, B", "UBND các xã A, B". */
    private static final Pattern UNITS_BY_NAME = Pattern.compile(
            "^" + COMMITTEES + "(?: các)? (xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)(?: ?: ?| )(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Các sở, ban, ngành, UBND các xã, phường": one group and then another. */
    private static final Pattern TWO_GROUPS = Pattern.compile(
            "^([^;]{3,80}?)(?:[,;]| và) (" + COMMITTEES + " .+)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Giám đốc Sở Y tế", "Chủ tịch UBND các xã, phường": a person within an agency. */
    private static final Pattern HEAD = Pattern.compile(
            "^(thủ trưởng|giám đốc|chủ tịch|chánh văn phòng|lãnh đạo|trưởng ban)(?: (?=\\p{L}))(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;/]\\s*|\\s+và\\s+");

    private static final Pattern ELSEWHERE =
            Pattern.compile("\\b(?:(?:cac|\\d+) (?:tinh|thanh pho|tp)|(?:tinh|thanh pho|tp) \\p{L})");

    private static final int MOST_PIECES = 60;
    private static final int MOST_JOINED = 5;

    private static final Map<String, String> PRINTED = Map.of(
            "tinh",
            "tỉnh",
            "thanh pho",
            "thành phố",
            "huyen",
            "huyện",
            "quan",
            "quận",
            "thi xa",
            "thị xã",
            "xa",
            "xã",
            "phuong",
            "phường",
            "thi tran",
            "thị trấn",
            "dac khu",
            "đặc khu");

    private final RecipientDirectory directory;
    private final RecipientEntry entry;
    private final Map<ListedAgency, FoundAgency> found = new LinkedHashMap<>();
    private final List<UnresolvedName> unresolved = new ArrayList<>();

    EntryAddressing(RecipientDirectory directory, RecipientEntry entry) {
        this.directory = directory;
        this.entry = entry;
    }

    Addressing result() {
        switch (entry.kind()) {
            case ARCHIVE -> {}
            case AS_ABOVE, PER_ARTICLE -> leave(entry.name(), Why.ELSEWHERE_IN_DOCUMENT);
            default -> names(entry.name());
        }
        return new Addressing(entry, List.copyOf(found.values()), unresolved);
    }

    private void leave(String words, Why why) {
        unresolved.add(UnresolvedName.of(words, why));
    }

    private void names(String words) {
        if (whole(words)) {
            return;
        }
        Matcher two = TWO_GROUPS.matcher(words);
        if (two.matches() && group(two.group(1))) {
            names(two.group(2));
            return;
        }
        if (group(words)) {
            return;
        }
        Matcher units = UNITS_BY_NAME.matcher(words);
        if (units.matches()
                && (words.indexOf(':') > 0 || SEPARATOR.matcher(units.group(2)).find())) {
            list(units.group(2), units.group(1) + " ");
            return;
        }
        Matcher head = HEAD.matcher(words);
        if (head.matches() && (whole(head.group(2)) || group(head.group(2)))) {
            leave(head.group(1), Why.WITHIN_AGENCY);
            return;
        }
        Matcher kind = KIND_ONCE.matcher(words);
        if (kind.matches()) {
            list(kind.group(2), kind.group(1) + " ");
            return;
        }
        Matcher parentheses = PARENTHESES.matcher(words);
        if (parentheses.matches() && !isElsewhere(parentheses.group(2)) && whole(parentheses.group(1))) {
            leave(parentheses.group(2), Why.WITHIN_AGENCY);
            return;
        }
        int colon = words.indexOf(':');
        if ((colon > 0) && whole(words.substring(0, colon))) {
            leave(words.substring(colon + 1).strip(), Why.WITHIN_AGENCY);
            return;
        }
        if ((colon > 0) || (words.indexOf('(') >= 0)) {
            leave(words, Why.NOT_LISTED);
            return;
        }
        Matcher shared = SHARED.matcher(words);
        if (shared.matches() && SEPARATOR.matcher(shared.group(3)).find()) {
            String first = shared.group(1) == null ? shared.group(2) : shared.group(1);
            list(shared.group(3), first + " ");
        } else {
            // "Các Sở Công Thương" are those of other provinces; no name in full begins with "các"
            for (String part : words.split(";", -1)) {
                if (!part.isBlank() && !whole(part) && !group(part.strip())) {
                    list(part.strip(), "");
                }
            }
        }
    }

    /** Looks up the words as one name; answers whether they are one, ambiguous or not. */
    private boolean whole(String words) {
        Set<ListedAgency> named = directory.named(words);
        How how = How.NAME;
        if (named.isEmpty()) {
            named = directory.initialled(words);
            how = How.INITIALS;
        }
        if (named.size() == 1) {
            add(named.iterator().next(), words.strip(), how);
        } else if (named.size() > 1) {
            unresolved.add(new UnresolvedName(words.strip(), Why.AMBIGUOUS, List.copyOf(named)));
        }
        return !named.isEmpty();
    }

    private void add(ListedAgency agency, String words, How how) {
        found.putIfAbsent(agency, new FoundAgency(agency, words, how));
    }

    private boolean group(String words) {
        Optional<RecipientGroup> group = RecipientGroup.of(words, directory.province());
        group.ifPresent(known -> expand(known, words));
        return group.isPresent();
    }

    private void expand(RecipientGroup group, String words) {
        List<String> kinds = group.kinds().isEmpty() ? List.of("") : group.kinds();
        for (String kind : kinds) {
            boolean any = false;
            for (ListedAgency listed : directory.agencies()) {
                if ((listed.level() == group.level()) && isOfKind(listed, kind)) {
                    add(listed, words, How.GROUP);
                    any = true;
                }
            }
            if (!any) {
                leave(
                        kind.isEmpty() ? words : PRINTED.getOrDefault(kind, kind) + " (" + words + ")",
                        Why.GROUP_NOT_LISTED);
            }
        }
        group.others().forEach(other -> leave(other, Why.GROUP_NOT_LISTED));
    }

    private static boolean isOfKind(ListedAgency listed, String kind) {
        String name = TextFolding.search(listed.agency().name())
                .replaceFirst("^(?:ubnd|uy ban nhan dan) ", "")
                .replaceFirst("^tp ", "thanh pho ");
        return kind.isEmpty() || name.startsWith(kind + " ");
    }

    /** Names one after the other; a name may have the separators within, so the longest run of pieces comes first. */
    private void list(String words, String head) {
        EntryAddressing apart = new EntryAddressing(directory, entry);
        apart.pieces(words, head);
        // "Sở Nội vụ, Sở Tài chính tỉnh X": the province at the end is that of all
        boolean elsewhere = apart.unresolved.stream().anyMatch(open -> isElsewhere(open.words()));
        if (elsewhere || (apart.found.isEmpty() && !apart.hasCandidates())) {
            leave(head + words, Why.NOT_LISTED);
            return;
        }
        apart.found.forEach(found::putIfAbsent);
        unresolved.addAll(apart.unresolved);
    }

    private boolean hasCandidates() {
        return unresolved.stream().anyMatch(open -> !open.candidates().isEmpty());
    }

    private void pieces(String words, String head) {
        String[] pieces = SEPARATOR.split(words, MOST_PIECES);
        int[] starts = starts(words, pieces);
        int at = 0;
        while (at < pieces.length) {
            int last = Math.min(pieces.length, at + MOST_JOINED);
            while ((last > at)
                    && !whole(withHead(
                            head, words.substring(starts[at], starts[last - 1] + pieces[last - 1].length())))) {
                last--;
            }
            if ((last == at) && !pieces[at].isBlank()) {
                leave(withHead(head, pieces[at]), Why.NOT_LISTED);
            }
            at = Math.max(last, at + 1);
        }
    }

    private static String withHead(String head, String words) {
        String kind = TextFolding.search(head);
        return !kind.isEmpty() && TextFolding.search(words).startsWith(kind + " ") ? words : head + words;
    }

    /** Whether the words name a province or city, or several. */
    private static boolean isElsewhere(String words) {
        return ELSEWHERE.matcher(TextFolding.search(words)).find();
    }

    private static int[] starts(String words, String[] pieces) {
        int[] starts = new int[pieces.length];
        int from = 0;
        for (int i = 0; i < pieces.length; i++) {
            starts[i] = words.indexOf(pieces[i], from);
            from = starts[i] + pieces[i].length();
        }
        return starts;
    }
}
