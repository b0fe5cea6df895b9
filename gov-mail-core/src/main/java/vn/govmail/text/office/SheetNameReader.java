package vn.govmail.text.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;

/** Finds the names in tables, pivot caches and slicers of a workbook, and the formulas outside of its sheets. */
final class SheetNameReader {
    private final OfficePackage document;
    private final SheetNames names;
    private final List<Label> labels = new ArrayList<>();

    /** The text of the last row of a table. */
    private record Label(SheetNames.Name name, int column) {}

    SheetNameReader(OfficePackage document, SheetNames names) {
        this.document = document;
        this.names = names;
    }

    void read() throws IOException {
        Map<String, Place> tables = new HashMap<>();
        for (OfficePackage.Part sheet : document.parts(name -> name.startsWith("xl/worksheets/sheet"))) {
            for (OfficePackage.Part table : document.allRelated(sheet, "table")) {
                table(sheet.name(), table, tables);
            }
        }
        Map<String, String> sheets = workbook();
        for (OfficePackage.Part cache : document.parts(name -> name.startsWith("xl/pivotCache/pivotCacheDefinition"))) {
            pivot(cache, tables, sheets);
        }
        for (OfficePackage.Part part :
                document.parts(name -> name.startsWith("xl/slicerCaches/") || name.startsWith("xl/timelineCaches/"))) {
            Markup markup = new Markup(part.xml());
            while (markup.next()) {
                if (markup.kind() == Markup.Kind.START) {
                    markup.attribute("sourceName").ifPresent(name -> names.quote(name.value()));
                }
            }
        }
    }

    /** Where names begin: the first cell of a row of them. */
    private record Place(String sheet, CellPlace first) {}

    private void table(String sheet, OfficePackage.Part part, Map<String, Place> tables) throws ContainerException {
        Markup markup = new Markup(part.xml());
        List<SheetNames.Name> columns = new ArrayList<>();
        String known = "";
        String range = "";
        boolean header = true;
        boolean formula = false;
        labels.clear();
        while (markup.next()) {
            boolean start = markup.kind() == Markup.Kind.START;
            switch (start ? markup.localName() : "") {
                case "table" -> {
                    known = markup.value("displayName");
                    range = markup.value("ref");
                    header = !markup.value("headerRowCount").equals("0");
                }
                case "tableColumn" -> column(part, markup, columns);
                default -> {}
            }
            if (formula && (markup.kind() == Markup.Kind.TEXT)) {
                names.formula(part, markup);
            }
            formula = start && markup.localName().endsWith("Formula") && !markup.isEmpty();
        }
        CellPlace first = CellPlace.first(range);
        if (first.equals(CellPlace.NONE)) {
            return;
        }
        for (int i = 0; header && (i < columns.size()); i++) {
            names.name(columns.get(i), sheet, first.right(i));
        }
        for (Label label : labels) {
            CellPlace last = CellPlace.last(range);
            names.name(label.name(), sheet, new CellPlace(last.row(), first.column() + label.column()));
        }
        names.group(known, columns);
        tables.put(known, new Place(sheet, first));
    }

    private void column(OfficePackage.Part part, Markup markup, List<SheetNames.Name> columns)
            throws ContainerException {
        for (Markup.Attribute attribute : markup.attributes()) {
            if (attribute.name().equals("name")) {
                part.budget().take();
                columns.add(new SheetNames.Name(part, attribute));
            } else if (attribute.name().equals("totalsRowLabel")) {
                part.budget().take();
                labels.add(new Label(new SheetNames.Name(part, attribute), columns.size()));
            }
        }
    }

    /** The parts of sheets by the names that readers see; notes the formulas of defined names. */
    private Map<String, String> workbook() throws IOException {
        Map<String, String> sheets = new HashMap<>();
        Optional<OfficePackage.Part> workbook = document.part("xl/workbook.xml");
        if (workbook.isEmpty()) {
            return sheets;
        }
        Map<String, String> targets = document.targets(workbook.get());
        Markup markup = new Markup(workbook.get().xml());
        boolean defined = false;
        while (markup.next()) {
            if (defined && (markup.kind() == Markup.Kind.TEXT)) {
                names.formula(workbook.get(), markup);
            }
            boolean start = markup.kind() == Markup.Kind.START;
            defined = start && markup.localName().equals("definedName") && !markup.isEmpty();
            if (start && markup.localName().equals("sheet")) {
                workbook.get().budget().take();
                sheets.put(markup.value("name"), targets.getOrDefault(markup.value("id"), ""));
            }
        }
        return sheets;
    }

    private void pivot(OfficePackage.Part part, Map<String, Place> tables, Map<String, String> sheets)
            throws ContainerException {
        Markup markup = new Markup(part.xml());
        List<SheetNames.Name> fields = new ArrayList<>();
        @Nullable Place source = null;
        boolean calculated = false;
        while (markup.next()) {
            if (markup.kind() != Markup.Kind.START) {
                continue;
            }
            if (markup.localName().equals("worksheetSource")
                    && markup.value("id").isEmpty()) {
                String sheet = sheets.getOrDefault(markup.value("sheet"), "");
                source = markup.value("name").isEmpty()
                        ? new Place(sheet, CellPlace.first(markup.value("ref")))
                        : tables.get(markup.value("name"));
            } else if (markup.localName().equals("cacheField")) {
                Optional<Markup.Attribute> name = markup.attribute("name");
                if (name.isPresent()) {
                    part.budget().take();
                    fields.add(new SheetNames.Name(part, name.get()));
                }
                calculated |= markup.attribute("formula").isPresent();
            } else {
                calculated |= markup.localName().equals("calculatedItem");
            }
        }
        if ((source == null) || source.first().equals(CellPlace.NONE)) {
            return;
        }
        for (int i = 0; i < fields.size(); i++) {
            names.name(fields.get(i), source.sheet(), source.first().right(i));
            if (calculated) {
                names.quote(fields.get(i).written());
            }
        }
        names.group("", fields);
    }
}
