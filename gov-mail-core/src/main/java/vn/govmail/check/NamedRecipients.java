package vn.govmail.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Printed;
import vn.govmail.document.recipient.Addressing;
import vn.govmail.document.recipient.FoundAgency;
import vn.govmail.document.recipient.ListedAgency;
import vn.govmail.document.recipient.RecipientBlock;
import vn.govmail.document.recipient.RecipientDirectory;
import vn.govmail.document.recipient.RecipientEntry;
import vn.govmail.document.recipient.RecipientKind;
import vn.govmail.document.recipient.UnresolvedName;

/**
 * Whom the block "Nơi nhận" of a document names, references to other places of the document followed: "Như trên" to "Kính gửi",
 * "Như Điều 3" to those whom that article charges. Used once.
 */
final class NamedRecipients {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern ARTICLE = Pattern.compile("điều (\\d{1,3})", FLAGS);

    /** An office before the name of its agency: what goes to the head goes to the agency. */
    private static final Pattern OFFICE = Pattern.compile(
            "(^|[,;] |và )(?:các )?(?:ông |bà |ông, bà |ông \\(bà\\) )?(?:phó )?(?:tổng giám đốc|giám đốc|thủ trưởng|chủ tịch|"
                    + "cục trưởng|chi cục trưởng|trưởng|chánh|hiệu trưởng|bộ trưởng|viện trưởng) (?=\\p{L})",
            FLAGS);

    private static final Pattern PERSON = Pattern.compile(
            "^(?:các )?(?:ông|bà|đồng chí|đ/c|chủ tịch|ct|phó chủ tịch|pct|cvp|pcvp|pvp|chánh|phó chánh|giám đốc|phó giám đốc|"
                    + "lãnh đạo|trưởng|phó|thành viên|ủy viên|đại biểu|chuyên viên|cv)(?![\\p{L}]).*+$",
            FLAGS);

    private final IssuedDocument document;
    private final RecipientDirectory directory;
    private final Set<ListedAgency> agencies = new LinkedHashSet<>();
    private final Set<String> persons = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private @Nullable ChargedByArticles articles;

    NamedRecipients(IssuedDocument document, RecipientBlock block, RecipientDirectory directory) {
        this.document = document;
        this.directory = directory;
        block.entries().forEach(this::add);
    }

    /** The agencies that were found. */
    Set<ListedAgency> agencies() {
        return agencies;
    }

    /** Words that stand for persons. */
    Set<String> persons() {
        return persons;
    }

    /** Words that may stand for an agency, and nobody knows for which. */
    Set<String> open() {
        return open;
    }

    private void add(RecipientEntry entry) {
        switch (entry.kind()) {
            case ARCHIVE -> {}
            case AS_ABOVE -> above(entry.name());
            case PER_ARTICLE -> article(entry.name());
            default -> take(directory.address(entry));
        }
    }

    private void take(Addressing addressing) {
        addressing.found().stream().map(FoundAgency::agency).forEach(agencies::add);
        for (UnresolvedName name : addressing.unresolved()) {
            boolean within = name.why() == UnresolvedName.Why.WITHIN_AGENCY;
            (within || PERSON.matcher(name.words()).matches() ? persons : open).add(name.words());
        }
    }

    private void above(String words) {
        List<Printed<String>> addressees = document.anatomy().addressees();
        if (addressees.isEmpty()) {
            open.add(words);
        }
        addressees.forEach(addressee -> words(addressee.value()));
    }

    private void article(String words) {
        Optional<String> charged = chargedBy(words);
        if (charged.isEmpty()) {
            open.add(words);
            return;
        }
        for (String piece : charged.get().split(";", -1)) {
            String names = OFFICE.matcher(piece.strip()).replaceAll("$1").strip();
            if (!names.isEmpty()) {
                words(names);
            }
        }
    }

    private void words(String names) {
        String clean = names.replaceFirst("[.,;:]+$", "").strip();
        take(directory.address(
                new RecipientEntry(clean, Optional.empty(), RecipientKind.RECIPIENT, 1, 1, Optional.empty())));
    }

    /** The names at the beginning of the article that an entry refers to. */
    private Optional<String> chargedBy(String words) {
        Matcher reference = ARTICLE.matcher(words);
        if (!reference.find()) {
            return Optional.empty();
        }
        ChargedByArticles known = articles;
        if (known == null) {
            known = new ChargedByArticles(document.lines());
            articles = known;
        }
        return known.by(reference.group(1));
    }
}
