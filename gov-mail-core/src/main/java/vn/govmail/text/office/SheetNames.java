package vn.govmail.text.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;

/**
 * The names that have to be the text of cells: columns of tables and the labels of their totals (ISO/IEC 29500-1, 18.5.1.3), fields
 * of pivot caches (18.10.1.3). They change with their cells, and so do the formulas that quote columns. Where they cannot, since two
 * columns would have one name or a slicer or a calculated field knows it, the cell stays as it is.
 */
final class SheetNames {
    /** So often names are compared until none more has to stay; then all of the group stay. */
    private static final int ROUNDS = 8;

    private final Map<String, Map<CellPlace, List<Name>>> names = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Formula> formulas = new ArrayList<>();
    /** Names that places which are not changed know. */
    private final Set<String> quoted = new HashSet<>();

    /** Names that must differ; those of a table's columns have the name by which formulas know the table. */
    record Group(String table, List<Name> names) {}

    private record Formula(OfficePackage.Part part, int start, int end, String text) {}

    /** A name and the cell whose text it is. */
    static final class Name {
        private final OfficePackage.Part part;
        private final Markup.Attribute attribute;
        private @Nullable NamedCell cell;
        private boolean kept;

        Name(OfficePackage.Part part, Markup.Attribute attribute) {
            this.part = part;
            this.attribute = attribute;
        }

        /** As the file has it. */
        String written() {
            return attribute.value();
        }

        private String old() {
            return SheetText.withoutEscapes(attribute.value());
        }

        private boolean isChanged() {
            return (cell != null) && !cell.before().equals(cell.after());
        }

        private String now() {
            return !kept && isChanged() && (cell != null) ? SheetText.withoutEscapes(cell.after()) : old();
        }
    }

    static SheetNames of(OfficePackage document) throws IOException {
        SheetNames names = new SheetNames();
        new SheetNameReader(document, names).read();
        return names;
    }

    /** Names that must differ from each other. */
    void group(String table, List<Name> members) {
        groups.add(new Group(table, members));
    }

    /** A name that is the text of a cell. */
    void name(Name name, String sheet, CellPlace place) {
        names.computeIfAbsent(sheet, any -> new HashMap<>())
                .computeIfAbsent(place, any -> new ArrayList<>(1))
                .add(name);
    }

    /** A name by which something is known that is not changed. */
    void quote(String name) {
        quoted.add(SheetText.withoutEscapes(name));
    }

    /** Whether there is a name that is the text of this cell. */
    boolean has(String sheet, CellPlace place) {
        return names.getOrDefault(sheet, Map.of()).containsKey(place);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** A cell with a name has been read. */
    void cell(String sheet, CellPlace place, NamedCell cell) {
        String shown = SheetText.withoutEscapes(cell.before());
        for (Name name : names.getOrDefault(sheet, Map.of()).getOrDefault(place, List.of())) {
            if (name.old().equals(shown)) {
                name.cell = cell;
            }
        }
    }

    /** A formula that may quote columns. */
    void formula(OfficePackage.Part part, Markup markup) throws ContainerException {
        String text = markup.text();
        if (text.indexOf('[') >= 0) {
            part.budget().take();
            formulas.add(new Formula(part, markup.start(), markup.end(), text));
        }
    }

    /** Brings the names after their cells, when those have been converted; answers how many cells stay as they are. */
    int settle() {
        IdentityHashMap<NamedCell, List<Name>> ofCells = new IdentityHashMap<>();
        names.values()
                .forEach(sheet -> sheet.values()
                        .forEach(all -> all.stream()
                                .filter(name -> name.cell != null)
                                .forEach(name -> ofCells.computeIfAbsent(name.cell, any -> new ArrayList<>(1))
                                        .add(name))));
        for (List<Name> all : ofCells.values()) {
            if (all.stream().anyMatch(name -> name.isChanged() && quoted.contains(name.old()))) {
                all.forEach(name -> name.kept = true);
            }
        }
        boolean more = true;
        for (int i = 0; more; i++) {
            more = false;
            for (Group group : groups) {
                more |= keepEqual(group, ofCells, i >= ROUNDS);
            }
        }
        return write(ofCells);
    }

    /** Lets names stay that would be equal; whether there were some. */
    private static boolean keepEqual(Group group, IdentityHashMap<NamedCell, List<Name>> ofCells, boolean all) {
        Map<String, Integer> counts = new HashMap<>();
        group.names().forEach(name -> counts.merge(folded(name), 1, Integer::sum));
        boolean equal = counts.values().stream().anyMatch(count -> count > 1);
        boolean kept = false;
        for (Name name : equal ? group.names() : List.<Name>of()) {
            if (!name.kept && name.isChanged() && (all || counts.getOrDefault(folded(name), 0) > 1)) {
                ofCells.getOrDefault(name.cell, List.of(name)).forEach(each -> each.kept = true);
                kept = true;
            }
        }
        return kept;
    }

    private static String folded(Name name) {
        return name.now().toUpperCase(Locale.ROOT);
    }

    private int write(IdentityHashMap<NamedCell, List<Name>> ofCells) {
        int kept = 0;
        for (Map.Entry<NamedCell, List<Name>> cell : ofCells.entrySet()) {
            Name first = cell.getValue().get(0);
            if (!first.isChanged()) {
                continue;
            }
            if (first.kept) {
                cell.getKey().keep();
                kept++;
                continue;
            }
            String value = SheetText.inAttribute(cell.getKey().after());
            cell.getValue()
                    .forEach(name ->
                            name.part.edits().replace(name.attribute.valueStart(), name.attribute.valueEnd(), value));
        }
        rewriteFormulas();
        return kept;
    }

    private void rewriteFormulas() {
        Map<String, Map<String, String>> renamed = new HashMap<>();
        for (Group group : groups) {
            for (Name name : group.names()) {
                if (!group.table().isEmpty() && !name.now().equals(name.old())) {
                    renamed.computeIfAbsent(group.table().toLowerCase(Locale.ROOT), any -> new HashMap<>())
                            .put(name.old(), name.now());
                }
            }
        }
        for (Formula formula : renamed.isEmpty() ? List.<Formula>of() : formulas) {
            String now = StructuredReferences.rename(formula.text(), renamed);
            if (!now.equals(formula.text())) {
                formula.part().edits().replace(formula.start(), formula.end(), XmlText.inElement(now));
            }
        }
    }
}
