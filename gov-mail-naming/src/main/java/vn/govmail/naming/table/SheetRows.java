package vn.govmail.naming.table;

import vn.govmail.container.XmlCursor;

/** Turns the cells of a sheet (clause 18.3) into rows. */
final class SheetRows implements Workbook.Part {
    private final SharedTexts texts;
    private final NumberFormats formats;
    private final TableLimits limits;
    private final RowSink sink;
    private final StringBuilder value = new StringBuilder();

    private RowBuilder row;
    private int number;
    private int rows;
    private int column;
    private String type = "";
    private String style = "";
    private boolean formula;
    private boolean inValue;
    private int inReading;
    private boolean done;
    private boolean overLimit;

    SheetRows(SharedTexts texts, NumberFormats formats, TableLimits limits, RowSink sink) {
        this.texts = texts;
        this.formats = formats;
        this.limits = limits;
        this.sink = sink;
        this.row = new RowBuilder(limits);
    }

    @Override
    public boolean isDone() {
        return done;
    }

    boolean isOverLimit() {
        return overLimit;
    }

    @Override
    public void take(XmlCursor.Event event, XmlCursor xml) {
        switch (event) {
            case START -> start(xml);
            case TEXT -> {
                if (inValue && inReading == 0 && value.length() <= limits.cellCharacters()) {
                    value.append(xml.text());
                }
            }
            case END -> end(xml.localName());
            default -> {}
        }
    }

    private void start(XmlCursor xml) {
        switch (xml.localName()) {
            case "row" -> {
                String given = xml.attribute("r");
                number = given.matches("[0-9]{1,9}") ? Math.max(number + 1, Integer.parseInt(given)) : number + 1;
                row = new RowBuilder(limits);
                column = -1;
            }
            case "c" -> {
                column = column(xml.attribute("r"), column + 1);
                type = xml.attribute("t");
                style = xml.attribute("s");
                value.setLength(0);
                formula = false;
            }
            case "f" -> formula = true;
            case "rPh" -> inReading++;
            case "v", "t" -> inValue = true;
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inReading--;
            case "c" -> cell();
            case "row" -> {
                overLimit = rows == limits.rows();
                done = overLimit || !sink.take(row.build(number));
                rows++;
            }
            default -> {}
        }
    }

    private void cell() {
        if (formula) {
            row.note(Row.Problem.FORMULA, column);
        }
        String text = value.toString();
        switch (type) {
            case "s" ->
                row.set(column, text.strip().matches("[0-9]{1,9}") ? texts.get(Integer.parseInt(text.strip())) : "");
            case "e" -> {
                row.note(Row.Problem.ERROR_VALUE, column);
                row.set(column, "");
            }
            case "", "n" -> row.set(column, formats.shown(text.strip(), style));
            default -> row.set(column, text);
        }
    }

    /** The place that a reference such as {@code AB12} names; the next one where there is none. */
    private static int column(String reference, int next) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && at < 4 && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            column = column * 26 + reference.charAt(at) - 'A' + 1;
            at++;
        }
        return at == 0 ? next : column - 1;
    }
}
