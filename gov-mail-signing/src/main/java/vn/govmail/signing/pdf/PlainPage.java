package vn.govmail.signing.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a page as programs write it, upright and without surprises, in a tenth of the time that PDFBox's text stripper
 * takes, and gives the same. Everything that is unusual or damaged is {@linkplain NotPlainException left to it}: another order of
 * operands, forms, turned text, fonts drawn by operators, replacement text. One page, one thread.
 */
final class PlainPage {
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_SAVED = 100;
    private static final Set<COSName> HARMLESS_STATES = Set.of(
            COSName.TYPE,
            COSName.CA,
            COSName.CA_NS,
            COSName.AIS,
            COSName.SA,
            COSName.OP,
            COSName.OP_NS,
            COSName.OPM,
            COSName.BM);

    private final PageSight sight;
    private final PlainFonts fonts;
    private final PlainText text;
    private final PDResources resources;
    private final PlainTokens tokens;
    private final Deque<PlainPen> saved = new ArrayDeque<>();
    private PlainPen pen = new PlainPen();
    private long weight;

    private PlainPage(PDPage page, PlainFonts fonts, PlainText text, PageSight sight, ReadingWork work)
            throws IOException, NotPlainException {
        this.sight = sight;
        this.fonts = fonts;
        this.text = text;
        this.tokens = new PlainTokens(content(page, work));
        this.resources = page.getResources() == null ? new PDResources() : page.getResources();
    }

    private static byte[] content(PDPage page, ReadingWork work) throws IOException, NotPlainException {
        COSStream only = page.getCOSObject().getCOSStream(COSName.CONTENTS);
        Optional<byte[]> expanded = only == null ? Optional.empty() : work.expanded(only);
        if (expanded.isPresent()) {
            return expanded.get();
        }
        try (InputStream in = page.getContents()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new NotPlainException();
            }
            return bytes;
        }
    }

    /**
     * Tells the sight of the page of pictures and colours, and collects the letters.
     *
     * @return what the operators weigh
     */
    static long read(PDPage page, PlainFonts fonts, PlainText text, PageSight sight, ReadingWork work)
            throws IOException, NotPlainException {
        PlainPage reading = new PlainPage(page, fonts, text, sight, work);
        for (int operator = reading.tokens.next(); operator != PlainTokens.END; operator = reading.tokens.next()) {
            reading.weight += reading.tokens.weight();
            if (!reading.showsText(operator) && !reading.setsText(operator)) {
                reading.other(operator);
            }
        }
        return reading.weight;
    }

    private boolean showsText(int operator) throws IOException, NotPlainException {
        switch (operator) {
            case 'B' << 8 | 'T' -> text.begin();
            case 'E' << 8 | 'T' -> text.end();
            case 'T' << 8 | 'J', 'T' << 8 | 'j' -> text.show(tokens.show(), pen);
            case 'T' << 8 | 'd' -> {
                float[] by = tokens.numbers(2);
                text.move(by[0], by[1]);
            }
            case 'T' << 8 | 'D' -> {
                float[] by = tokens.numbers(2);
                pen.leading = -by[1];
                text.move(by[0], by[1]);
            }
            case 'T' << 8 | '*' -> {
                tokens.numbers(0);
                text.move(0, -pen.leading);
            }
            case 'T' << 8 | 'm' -> text.set(tokens.numbers(6));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean setsText(int operator) throws IOException, NotPlainException {
        switch (operator) {
            case 'T' << 8 | 'f' -> setFont();
            case 'T' << 8 | 'c' -> pen.letterSpacing = tokens.numbers(1)[0];
            case 'T' << 8 | 'w' -> pen.wordSpacing = tokens.numbers(1)[0];
            case 'T' << 8 | 'z' -> pen.scaling = tokens.numbers(1)[0];
            case 'T' << 8 | 'L' -> pen.leading = tokens.numbers(1)[0];
            case 'T' << 8 | 's' -> pen.rise = tokens.numbers(1)[0];
            case 'T' << 8 | 'r' -> {
                int mode = (int) tokens.numbers(1)[0];
                if (mode < 0 || mode >= RenderingMode.values().length) {
                    throw new NotPlainException();
                }
                pen.mode = RenderingMode.fromInt(mode);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void other(int operator) throws IOException, NotPlainException {
        switch (operator) {
            case 'q' -> save();
            case 'Q' -> restore();
            case 'c' << 8 | 'm' -> {
                float[] m = tokens.numbers(6);
                text.outside();
                Matrix moved = pen.page.clone();
                moved.concatenate(new Matrix(m[0], m[1], m[2], m[3], m[4], m[5]));
                pen.page = moved;
            }
            case 'g' -> colour("g", 1);
            case 'r' << 8 | 'g' -> colour("rg", 3);
            case 'k' -> colour("k", 4);
            case 'c' << 8 | 's', 's' << 8 | 'c', ('s' << 16) | ('c' << 8) | 'n' ->
                sight.fill().operator("cs", List.of());
            case 'g' << 8 | 's' -> setState();
            case 'D' << 8 | 'o' -> picture();
            case ('B' << 16) | ('D' << 8) | 'C' -> beginContent();
            case 'f', 'F', 'f' << 8 | '*', 'B', 'B' << 8 | '*', 'b', 'b' << 8 | '*', 's' << 8 | 'h' ->
                sight.paint(true);
            case 'S', 's' -> sight.paint(false);
            case 'm', 'l', 'c', 'v', 'y', 'h', 'r' << 8 | 'e', 'n', 'W', 'W' << 8 | '*', 'w', 'J', 'j', 'M', 'd' -> {
                // paths do not move text
            }
            case 'i',
                    'r' << 8 | 'i',
                    'G',
                    'R' << 8 | 'G',
                    'K',
                    'C' << 8 | 'S',
                    'S' << 8 | 'C',
                    ('S' << 16) | ('C' << 8) | 'N' -> {
                // nor do lines
            }
            case ('B' << 16) | ('M' << 8) | 'C' -> text.replacement().beginNone();
            case ('E' << 16) | ('M' << 8) | 'C' -> text.replacement().end();
            case 'M' << 8 | 'P', 'D' << 8 | 'P' -> {
                // what text belongs to
            }
            default -> throw new NotPlainException();
        }
    }

    private void save() throws NotPlainException {
        text.outside();
        if (saved.size() == MOST_SAVED) {
            throw new NotPlainException();
        }
        saved.push(pen);
        pen = pen.copy();
        sight.fill().operator("q", List.of());
    }

    private void restore() throws NotPlainException {
        text.outside();
        if (saved.isEmpty()) {
            throw new NotPlainException();
        }
        pen = saved.pop();
        sight.fill().operator("Q", List.of());
    }

    private void colour(String operator, int count) throws NotPlainException {
        float[] numbers = tokens.numbers(count);
        COSBase[] levels = new COSBase[count];
        for (int i = 0; i < count; i++) {
            levels[i] = new COSFloat(numbers[i]);
        }
        sight.fill().operator(operator, List.of(levels));
    }

    private void setFont() throws IOException, NotPlainException {
        String name = tokens.name(1, 1);
        pen.font = fonts.named(resources, name);
        pen.size = tokens.number(0);
    }

    private void setState() throws NotPlainException {
        COSDictionary state = named(COSName.EXT_G_STATE, tokens.name(1, 0));
        if (state == null || !HARMLESS_STATES.containsAll(state.keySet())) {
            throw new NotPlainException();
        }
    }

    private void picture() throws NotPlainException {
        COSName name = COSName.getPDFName(tokens.name(1, 0));
        if (!resources.isImageXObject(name)) {
            throw new NotPlainException();
        }
        sight.picture(pen.page);
    }

    /** Content whose properties have a name may say there that other words stand for it: it is not plain. */
    private void beginContent() throws NotPlainException {
        if (tokens.hasDictionary()) {
            // nothing but the tag stands beside it
            tokens.name(1, 0);
            String words = tokens.actualText();
            if (words == null) {
                text.replacement().beginNone();
            } else {
                text.replacement().begin(words);
            }
            return;
        }
        COSDictionary properties = named(COSName.PROPERTIES, tokens.name(2, 0));
        if (properties == null || properties.containsKey(COSName.ACTUAL_TEXT)) {
            throw new NotPlainException();
        }
        text.replacement().beginNone();
    }

    private @Nullable COSDictionary named(COSName kind, String name) {
        COSDictionary all = resources.getCOSObject().getCOSDictionary(kind);
        return all == null ? null : all.getCOSDictionary(COSName.getPDFName(name));
    }
}
