package vn.govmail.document.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.container.XmlCursor;
import vn.govmail.document.text.TableCell;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.Visibility;

/** The text of one sheet: what its cells show, their formulas as field codes, hidden rows and columns as such. Used once. */
final class SheetMarkup {
    private static final int MOST_HIDDEN_RANGES = 1_000;
    private static final int LONGEST_INDEX = 64;
    private static final int LONGEST_MARGIN = 64 << 10;

    private record Columns(int from, int to) {}

    private final LineSink sink;
    private final Workbook workbook;
    private final int sheet;
    private final boolean hiddenSheet;
    private final List<Columns> hiddenColumns = new ArrayList<>();
    private final StringBuilder index = new StringBuilder();
    private boolean hiddenRow;
    private boolean isShared;
    private boolean inValue;
    private boolean inFormula;
    private @Nullable TextArea margin;
    private final StringBuilder marginText = new StringBuilder();
    private int row;
    private int column;
    private Look look = Look.PLAIN;

    SheetMarkup(LineSink sink, Workbook workbook, int sheet, boolean hidden) {
        this.sink = sink;
        this.workbook = workbook;
        this.sheet = sheet;
        this.hiddenSheet = hidden;
    }

    void start(XmlCursor xml) {
        String name = xml.localName();
        inValue = false;
        inFormula = false;
        switch (name) {
            case "col" -> column(xml);
            case "row" -> {
                row = Values.number(xml.attribute("r"), row + 1);
                column = 0;
                hiddenRow = isTrue(xml.attribute("hidden"));
            }
            case "c" -> cell(xml);
            case "f" -> inFormula = true;
            case "v", "t" -> inValue = true;
            case "oddHeader", "evenHeader", "firstHeader" -> margin = TextArea.HEADER;
            case "oddFooter", "evenFooter", "firstFooter" -> margin = TextArea.FOOTER;
            default -> {}
        }
    }

    private void column(XmlCursor xml) {
        if (isTrue(xml.attribute("hidden")) && (hiddenColumns.size() < MOST_HIDDEN_RANGES)) {
            hiddenColumns.add(new Columns(
                    Values.number(xml.attribute("min"), Integer.MAX_VALUE), Values.number(xml.attribute("max"), 0)));
        }
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    private void cell(XmlCursor xml) {
        isShared = xml.attribute("t").equals("s");
        column = place(xml.attribute("r"), column + 1);
        boolean hidden = hiddenSheet
                || hiddenRow
                || hiddenColumns.stream().anyMatch(c -> (column >= c.from()) && (column <= c.to()));
        look = workbook.look(Values.number(xml.attribute("s"), 0)).hidden(hidden);
        sink.in(new TableCell(sheet, row, column));
    }

    /** The column of a reference such as {@code AB12}. */
    private static int place(String reference, int otherwise) {
        int column = 0;
        for (int i = 0; (i < reference.length()) && (i < 4); i++) {
            char c = reference.charAt(i);
            if ((c < 'A') || (c > 'Z')) {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? otherwise : column;
    }

    void text(String words) throws ContainerException {
        if (margin != null) {
            if (marginText.length() + words.length() > LONGEST_MARGIN) {
                throw new ContainerException(ContainerProblem.XML_SIZE);
            }
            marginText.append(words);
        } else if (inFormula) {
            sink.add(words, look, Visibility.FIELD_CODE);
        } else if (inValue && isShared) {
            if (index.length() + words.length() > LONGEST_INDEX) {
                throw new ContainerException(ContainerProblem.BAD_XML);
            }
            index.append(words);
        } else if (inValue) {
            sink.add(words, look, Visibility.SHOWN);
        }
    }

    void end(String name) throws ContainerException {
        inValue = false;
        inFormula = false;
        TextArea ended = margin;
        if (ended != null) {
            apart(ended, HeaderCodes.text(marginText.toString()));
            marginText.setLength(0);
            margin = null;
        } else if (name.equals("c")) {
            if (index.length() > 0) {
                sink.add(workbook.shared(index.toString().strip()), look, Visibility.SHOWN);
                index.setLength(0);
            }
            sink.cell();
        } else if (name.equals("row")) {
            sink.newLine();
        }
    }

    /** Text of the sheet that stands in no cell. */
    void apart(TextArea area, String words) throws ContainerException {
        ApartText.add(sink, area, words, Look.PLAIN.hidden(hiddenSheet));
    }
}
