package vn.govmail.document.extract;

import vn.govmail.container.ContainerException;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.Visibility;

/** Text of a workbook that stands in no cell: heads and feet of pages, text boxes, comments, names of sheets. */
final class ApartText {
    private ApartText() {}

    /** Adds its lines between what was written and what comes; rows have to have ended. */
    static void add(LineSink sink, TextArea area, String words, Look look) throws ContainerException {
        sink.in(null);
        sink.area(area);
        for (String line : words.split("[\r\n]+", -1)) {
            if (!line.isBlank()) {
                sink.add(line, look, Visibility.SHOWN);
                sink.newLine();
            }
        }
        sink.area(TextArea.BODY);
    }
}
