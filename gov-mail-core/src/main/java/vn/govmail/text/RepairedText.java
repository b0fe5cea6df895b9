package vn.govmail.text;

import java.util.Arrays;
import vn.govmail.text.CharacterViolation.Code;
import vn.govmail.text.CharacterViolation.Remedy;

/** Builds the repaired text from what a scan finds. */
final class RepairedText implements Findings {
    /** Copying a longer stretch is cheaper in one call. */
    private static final int SHORT = 12;

    /** So much is composed at once, and little is lost where it has to stop. */
    private static final int BLOCK = 512;
    /** A block that ends with more calm characters is the last one. */
    private static final int LONGEST_CALM = 128;

    private final String text;
    private final ListedFindings changes;
    private final ListedFindings left;
    private char[] out = {};
    private int length;
    private int copied;

    RepairedText(String text) {
        this.text = text;
        this.changes = new ListedFindings(text);
        this.left = new ListedFindings(text);
    }

    @Override
    public void composed(int start, int end, int index, Code code, char letter) {
        copyTo(start, 1);
        out[length++] = letter;
        copied = end;
        changes.composed(start, end, index, code, letter);
    }

    @Override
    public void found(int start, int end, int index, Code code, Remedy remedy, String suggestion) {
        if (remedy == Remedy.REPAIR) {
            replace(start, end, suggestion);
            changes.found(start, end, index, code, remedy, suggestion);
        } else {
            left.found(start, end, index, code, remedy, suggestion);
        }
    }

    @Override
    public void normalised(int start, int end, String replacement) {
        replace(start, end, replacement);
        changes.found(start, end, start, Code.NOT_CANONICAL, Remedy.REPAIR, replacement);
    }

    @Override
    public int goOn(int from) {
        int block = BLOCK;
        while (changes.isFull() && (block == BLOCK) && (copied < text.length())) {
            block = Math.min(BLOCK, text.length() - copied);
            copyTo(copied, block);
            text.getChars(copied, copied + block, out, length);
            int before = copied;
            compose(block);
            if (copied - before < block - LONGEST_CALM) {
                break;
            }
        }
        return Math.max(from, copied);
    }

    /** Composes, in its place behind the text so far, the block that has just been put there, and keeps what is finished. */
    private void compose(int block) {
        char[] chars = out;
        byte[] classes = CharacterClasses.OF;
        int first = length;
        int write = first;
        int finishedRead = first;
        int finishedWrite = first;
        int letters = 0;
        boolean inLetter = false;
        for (int read = first; read < first + block; read++) {
            char c = chars[read];
            if (classes[c] == CharacterClasses.CALM) {
                if (inLetter) {
                    finishedRead = read;
                    finishedWrite = write;
                    letters++;
                    inLetter = false;
                }
                chars[write++] = c;
            } else {
                char composed = write == first ? 0 : VietnameseLetters.compose(chars[write - 1], c);
                if (composed == 0) {
                    break;
                }
                chars[write - 1] = composed;
                inLetter = true;
            }
        }
        changes.count(letters);
        length = finishedWrite;
        copied += finishedRead - first;
    }

    private void replace(int start, int end, String replacement) {
        copyTo(start, replacement.length());
        replacement.getChars(0, replacement.length(), out, length);
        length += replacement.length();
        copied = end;
    }

    /** Copies what stands unchanged up to a place and makes room for what comes after it. */
    private void copyTo(int index, int room) {
        int unchanged = index - copied;
        int needed = length + unchanged + room;
        if (needed > out.length) {
            // NFC is seldom longer: the first buffer nearly always suffices
            out = Arrays.copyOf(out, Math.max(needed, Math.max(text.length(), out.length + (out.length >> 1))));
        }
        if (unchanged < SHORT) {
            for (int i = copied; i < index; i++) {
                out[length++] = text.charAt(i);
            }
        } else {
            text.getChars(copied, index, out, length);
            length += unchanged;
        }
    }

    Tcvn6909.Repaired outcome() {
        String repaired = text;
        if (changes.count() > 0) {
            copyTo(text.length(), 0);
            repaired = new String(out, 0, length);
        }
        return new Tcvn6909.Repaired(repaired, changes.count(), changes.listed(), left.count(), left.listed());
    }
}
