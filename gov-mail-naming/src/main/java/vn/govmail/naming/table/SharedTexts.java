package vn.govmail.naming.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.container.XmlCursor;

/** The texts that cells refer to by number (clause 18.4). Readings for the ear (rPh) are left out. */
final class SharedTexts implements Workbook.Part {
    private static final int MOST_CHARACTERS = 64 << 20;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int longest;
    private long characters;
    private boolean inText;
    private int inReading;

    SharedTexts(TableLimits limits) {
        this.longest = limits.cellCharacters() + 1;
    }

    /** The text of a number; empty if there is none. */
    String get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    @Override
    public void take(XmlCursor.Event event, XmlCursor xml) throws IOException {
        switch (event) {
            case START -> {
                inReading += xml.localName().equals("rPh") ? 1 : 0;
                inText = xml.localName().equals("t");
            }
            case TEXT -> {
                if (inText && inReading == 0 && text.length() < longest) {
                    text.append(xml.text());
                }
            }
            case END -> {
                inText = false;
                inReading -= xml.localName().equals("rPh") ? 1 : 0;
                if (xml.localName().equals("si")) {
                    add();
                }
            }
            default -> {}
        }
    }

    private void add() throws IOException {
        text.setLength(Math.min(text.length(), longest));
        // a text costs memory even when it is empty
        characters += text.length() + 32;
        if (characters > MOST_CHARACTERS) {
            throw new ContainerException(ContainerProblem.TOO_LARGE);
        }
        texts.add(text.toString());
        text.setLength(0);
    }
}
