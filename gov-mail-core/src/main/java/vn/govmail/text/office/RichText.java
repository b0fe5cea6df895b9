package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.ContainerException;

/**
 * A string of SpreadsheetML (ISO/IEC 29500-1, 18.4.12) while it is read: pieces of text, each with a font of its own or that of
 * the cell; how it is pronounced is left out.
 */
final class RichText {
    private final List<Piece> pieces = new ArrayList<>();
    private final List<FontElement> own = new ArrayList<>();
    private final TextBudget budget;
    private FontElement font = FontElement.NONE;
    private boolean inText;
    private int phonetic;

    RichText(TextBudget budget) {
        this.budget = budget;
    }

    /** Takes what a walk stands on. */
    void take(Markup markup) throws ContainerException {
        switch (markup.kind()) {
            case START -> {
                switch (markup.localName()) {
                    case "r" -> font = FontElement.NONE;
                    case "rFont" -> font = FontElement.of(markup);
                    case "rPh" -> phonetic++;
                    case "t" -> inText = phonetic == 0;
                    default -> {}
                }
            }
            case TEXT -> {
                if (inText) {
                    budget.take();
                    pieces.add(Piece.of(markup));
                    own.add(font);
                }
            }
            case END -> {
                switch (markup.localName()) {
                    case "r" -> font = FontElement.NONE;
                    case "rPh" -> phonetic--;
                    case "t" -> inText = false;
                    default -> {}
                }
            }
            case OTHER -> {}
        }
    }

    /**
     * The runs, where the string is shown in a font.
     *
     * @param edits takes changes of text
     * @param fonts takes changes of the font in which cells show it
     */
    List<Run> runs(String cellFont, Edits edits, SheetFonts fonts) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            runs.add(new Shown(cellFont, pieces.get(i), own.get(i), edits, fonts));
        }
        return runs;
    }

    private record Shown(String cellFont, Piece piece, FontElement own, Edits edits, SheetFonts fonts)
            implements OnePieceRun {
        @Override
        public String font() {
            return own.attributes().stream()
                    .filter(attribute -> attribute.localName().equals("val"))
                    .findFirst()
                    .map(Markup.Attribute::value)
                    .orElse(cellFont);
        }

        @Override
        public void show(String newFont) {
            if (own.attributes().isEmpty()) {
                fonts.rename(cellFont, newFont);
            } else {
                own.rename(edits, font(), newFont, List.of());
            }
        }
    }
}
