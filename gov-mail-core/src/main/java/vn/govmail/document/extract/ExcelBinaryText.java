package vn.govmail.document.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.document.text.TextArea;

/**
 * Takes the text out of an Excel 97 to 2003 workbook ([MS-XLS]): sheet after sheet as pages, rows as lines, cells with
 * tabulators between. Formulas, pictures and drawings without text are passed over. Used once.
 */
final class ExcelBinaryText {
    private static final int BEGIN = 0x0809;
    private static final int END = 0x000A;
    private static final int ENCRYPTED = 0x002F;
    private static final int VERSION_8 = 0x0600;
    private static final int VISIBILITY = 3;
    private static final int MODULE = 6;

    /** A sheet: where its records begin, whether people see it, its kind, its name. */
    private record Sheet(int place, boolean hidden, int kind, String name) {}

    private final ExcelRecords records;
    private final int mostCharacters;
    private final LineSink sink;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<Integer> places = new HashSet<>();
    private final ExcelLooks looks = new ExcelLooks();
    private List<String> strings = List.of();

    private ExcelBinaryText(ExcelRecords records, int mostCharacters, LineSink sink) {
        this.records = records;
        this.mostCharacters = mostCharacters;
        this.sink = sink;
    }

    /**
     * Takes the text into a sink.
     *
     * @return false for a workbook of Excel 95 or before, whose strings are of another kind
     */
    static boolean read(CompoundStreams streams, int mostCharacters, LineSink sink) throws ContainerException {
        Optional<StreamBytes> stream = streams.stream("Workbook");
        if (stream.isEmpty()) {
            return false;
        }
        ExcelRecords records = new ExcelRecords(stream.get());
        if (!records.next() || records.type() != BEGIN) {
            throw malformed();
        }
        if (records.u16() != VERSION_8) {
            return false;
        }
        new ExcelBinaryText(records, mostCharacters, sink).run();
        return true;
    }

    private static ContainerException malformed() {
        return new ContainerException(ContainerProblem.BAD_HEADER);
    }

    private void run() throws ContainerException {
        globals();
        int number = 0;
        for (Sheet sheet : sheets) {
            number++;
            if (sheet.kind() != MODULE) {
                sink.page();
                sheet(sheet, new ExcelSheet(sink, strings, looks, number, sheet.hidden()));
            }
        }
    }

    private void globals() throws ContainerException {
        while (next()) {
            switch (records.type()) {
                case ENCRYPTED -> throw new ContainerException(ContainerProblem.ENCRYPTED);
                case 0x0085 -> sheet();
                case 0x00FC -> strings = ExcelStrings.table(records, mostCharacters);
                case 0x0031 -> looks.font(records);
                case 0x00E0 -> looks.cell(records);
                case 0x0092 -> looks.palette(records);
                default -> {
                    // windows, names, number formats
                }
            }
        }
        if (sheets.isEmpty()) {
            throw malformed();
        }
    }

    /** Whether there is a record before the end of what was begun, which has to come. */
    private boolean next() throws ContainerException {
        if (!records.next()) {
            throw malformed();
        }
        return records.type() != END;
    }

    private void sheet() throws ContainerException {
        int place = records.i32();
        boolean hidden = (records.u8() & VISIBILITY) != 0;
        int kind = records.u8();
        if (place < 0 || !places.add(place)) {
            throw malformed();
        }
        sheets.add(new Sheet(place, hidden, kind, ExcelStrings.string(records, records.u8())));
    }

    /** A sheet with the charts in it, each between a beginning and an end of its own. */
    private void sheet(Sheet sheet, ExcelSheet text) throws ContainerException {
        records.moveTo(sheet.place());
        if (!next() || records.type() != BEGIN || records.u16() != VERSION_8) {
            throw malformed();
        }
        int open = 1;
        while (open > 0) {
            if (!next()) {
                open--;
            } else if (records.type() == BEGIN) {
                open++;
            } else {
                text.record(records);
            }
        }
        text.endRow();
        if (SheetNames.say(sheet.name())) {
            text.apart(TextArea.FOOTER, sheet.name());
        }
    }
}
