package vn.govmail.signing.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.text.TextPosition;

/**
 * What was put onto a page when it was finished (ISO 32000-1, 12.5): the number and the day that the clerk stamps on a signed
 * document, seals, copies' marks, notes. One page, one thread.
 */
final class PageNotes {
    static final PageNotes NONE = new PageNotes();

    /** Hidden, or for paper alone. */
    private static final int UNSEEN = 2 | 32;
    /** A date in full has some thirty. */
    private static final int MOST_LETTERS_OF_A_STAMP = 36;

    private static final String POPUP = "Popup";
    private static final String FIELD = "Widget";

    private final List<PDAnnotation> shown = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();

    private PageNotes() {}

    /** Those of a page. */
    static PageNotes of(PDPage page) throws IOException {
        PageNotes notes = new PageNotes();
        if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            for (int i = 0; i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation) {
                    notes.add(annotation);
                }
            }
        }
        return notes;
    }

    private void add(COSDictionary dictionary) throws IOException {
        String kind = dictionary.getNameAsString(COSName.SUBTYPE, "");
        if (kind.equals(POPUP) || (dictionary.getInt(COSName.F, 0) & UNSEEN) != 0) {
            return;
        }
        if (dictionary.getDictionaryObject(COSName.AP) instanceof COSDictionary) {
            PDAnnotation annotation = PDAnnotation.createAnnotation(dictionary);
            PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
            COSStream operators = appearance == null ? null : appearance.getCOSObject();
            if (operators instanceof PictureStream) {
                throw new IOException("an annotation that calls itself a picture");
            }
            if (operators != null) {
                shown.add(annotation);
            }
        }
        String words = kind.equals(FIELD) ? null : dictionary.getString(COSName.CONTENTS);
        if (words != null) {
            comments.add(words);
        }
    }

    /** What shows something at its place. */
    List<PDAnnotation> shown() {
        return shown;
    }

    /** What people wrote beside the text. */
    List<String> comments() {
        return comments;
    }

    /** Whether letters are few and stand beside each other: such a stamp completes the line on which it stands. */
    static boolean completesLine(List<TextPosition> letters) {
        if (letters.isEmpty() || letters.size() > MOST_LETTERS_OF_A_STAMP) {
            return false;
        }
        TextPosition first = letters.get(0);
        return letters.stream().allMatch(letter -> isBeside(first, letter));
    }

    private static boolean isBeside(TextPosition one, TextPosition other) {
        return one.getDir() == 0
                && other.getDir() == 0
                && Math.abs(one.getYDirAdj() - other.getYDirAdj()) < Math.max(1, one.getHeightDir() / 2);
    }

    /** Whether a letter is a blank where a stamp of one line stands. */
    static boolean isBlankUnder(TextPosition letter, List<TextPosition> stamp) {
        TextPosition first = stamp.get(0);
        TextPosition last = stamp.get(stamp.size() - 1);
        return letter.getUnicode().isBlank()
                && letter.getDir() == 0
                && Math.abs(letter.getYDirAdj() - first.getYDirAdj()) < first.getHeightDir()
                && letter.getXDirAdj() < last.getXDirAdj() + last.getWidthDirAdj()
                && letter.getXDirAdj() + letter.getWidthDirAdj() > first.getXDirAdj();
    }

    /** The words of letters in their order, a line for each baseline. */
    static String words(List<TextPosition> letters) {
        StringBuilder words = new StringBuilder();
        TextPosition before = null;
        for (TextPosition letter : letters) {
            if (before != null && !isBeside(before, letter)) {
                words.append('\n');
            } else if (before != null && isApart(before, letter)) {
                words.append(' ');
            }
            words.append(letter.getUnicode());
            before = letter;
        }
        return words.toString();
    }

    private static boolean isApart(TextPosition before, TextPosition letter) {
        float gap = letter.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
        return gap > before.getWidthOfSpace() / 2;
    }
}
