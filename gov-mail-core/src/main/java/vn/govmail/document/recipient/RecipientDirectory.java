package vn.govmail.document.recipient;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.govmail.address.AddressBook;

/**
 * The agencies to which a province's offices send, by the names that stand in "Nơi nhận". Immutable and thread-safe.
 *
 * <p>Finds by names in full (letter case, tone placement, blanks, signs and usual abbreviations aside; marks count), by initials
 * after the kind of agency where they are unique here, and by groups. Guesses nothing: another province's agency, a name that
 * two have, a person are left open.
 */
public final class RecipientDirectory {
    private final Province province;
    private final List<ListedAgency> agencies;
    private final AddressBook book;
    private final Map<String, Set<ListedAgency>> byName = new LinkedHashMap<>();
    private final Map<String, Set<ListedAgency>> byInitials = new LinkedHashMap<>();

    private RecipientDirectory(Province province, List<ListedAgency> agencies, AddressBook book) {
        this.province = province;
        this.agencies = List.copyOf(agencies);
        this.book = book;
        for (ListedAgency listed : this.agencies) {
            AgencyNames.keys(listed, province).forEach(key -> add(byName, key, listed));
            add(byInitials, AgencyNames.initialsOf(listed.agency().name()), listed);
            listed.otherNames().forEach(name -> add(byInitials, AgencyNames.initialsOf(name), listed));
        }
    }

    private static void add(Map<String, Set<ListedAgency>> index, String key, ListedAgency listed) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(listed);
        }
    }

    /**
     * A directory of one province.
     *
     * @param province the province or city with its kind: {@code tỉnh Đắk Nông}; "tỉnh" without a name means this one
     * @param agencies the agencies, all that belong to a group among them
     * @param book who else has a name; asked for names in full only, after the list. Agencies from it have no mailbox here
     */
    public static RecipientDirectory of(String province, List<ListedAgency> agencies, AddressBook book) {
        return new RecipientDirectory(Province.of(province), agencies, Objects.requireNonNull(book, "book"));
    }

    /** A directory of one province and nobody else. */
    public static RecipientDirectory of(String province, List<ListedAgency> agencies) {
        return of(province, agencies, AddressBook.empty());
    }

    /** Whom each entry of a block stands for, in its order. */
    public List<Addressing> address(RecipientBlock block) {
        return block.entries().stream().map(this::address).toList();
    }

    /** Whom an entry stands for. */
    public Addressing address(RecipientEntry entry) {
        return new EntryAddressing(this, entry).result();
    }

    Province province() {
        return province;
    }

    List<ListedAgency> agencies() {
        return agencies;
    }

    /** The agencies of a name in full. */
    Set<ListedAgency> named(String words) {
        Set<ListedAgency> listed = byName.get(AgencyNames.key(words));
        if (listed != null) {
            return listed;
        }
        Set<ListedAgency> known = new LinkedHashSet<>();
        book.agenciesNamed(words).forEach(agency -> known.add(ListedAgency.withoutAddress(agency, AgencyLevel.OTHER)));
        return known;
    }

    /** The agencies of a name printed as initials. */
    Set<ListedAgency> initialled(String words) {
        return byInitials.getOrDefault(AgencyNames.initialsPrinted(words, province), Set.of());
    }
}
