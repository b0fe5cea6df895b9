package vn.govmail.document.recipient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.govmail.document.PrintedLine;

/** Walks over the lines of a text and gathers the entries under each label "Nơi nhận". */
final class BlockScan {
    private static final int MOST_LINES = 400;
    private static final int LONGEST_ENTRY = 2_000;
    private static final int MOST_CODES = 2;

    /** Where the next entry's bullet stands on the same line. */
    private static final String RUN_TOGETHER =
            "(?:(?<=[;,])|(?<=; ?\\([^()]{1,30}\\))) ?[-–] ?(?=[\\p{L}<])| [-–] (?=Lưu\\b)";

    /** How far a bullet may be, where a line of the signature stands between two entries. */
    private static final int AHEAD = 8;

    private final List<PrintedLine> lines;
    private final int label;
    private final List<RecipientEntry> entries = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean begun;
    private boolean bullets;
    private boolean numbered;
    private boolean plusOnTop;
    private boolean nested;
    private boolean archived;
    private boolean signed;
    private int codes;
    private int blanks;
    private int first;
    private int last;

    private BlockScan(List<PrintedLine> lines, int label) {
        this.lines = lines;
        this.label = label;
    }

    static List<RecipientBlock> all(List<PrintedLine> lines, int most) {
        List<RecipientBlock> blocks = new ArrayList<>();
        int at = 0;
        while ((at < lines.size()) && (blocks.size() < most)) {
            Optional<String> rest = mayBeLabel(lines.get(at))
                    ? BlockLine.of(lines.get(at).text()).afterLabel()
                    : Optional.empty();
            Optional<RecipientBlock> block = Optional.empty();
            if (rest.isPresent()) {
                block = new BlockScan(lines, at).read(rest.get());
                block.ifPresent(blocks::add);
            }
            at = block.isPresent()
                    ? Math.max(at + 1, block.get().lastLine() - lines.get(0).number() + 1)
                    : at + 1;
        }
        return blocks;
    }

    /** A cheap look: the label stands at the beginning of a line, after blanks and signs at most. */
    private static boolean mayBeLabel(PrintedLine line) {
        String text = line.text();
        int at = 0;
        while ((at < text.length()) && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        return (at < text.length()) && (Character.toLowerCase(text.charAt(at)) == 'n') && (text.length() - at >= 8);
    }

    private Optional<RecipientBlock> read(String rest) {
        inline(rest);
        for (int i = label + 1; i < Math.min(lines.size(), label + MOST_LINES); i++) {
            BlockLine line = BlockLine.of(lines.get(i).text());
            if (line.afterLabel().isPresent() || !take(line, i)) {
                break;
            }
        }
        finish();
        boolean filed = entries.stream().anyMatch(entry -> entry.kind() == RecipientKind.ARCHIVE);
        boolean listed =
                bullets && !numbered && !BlockLine.of(lines.get(label).text()).isSentFrom();
        if (entries.isEmpty() || !(listed || filed)) {
            return Optional.empty();
        }
        return Optional.of(new RecipientBlock(
                entries, number(label), entries.get(entries.size() - 1).lastLine()));
    }

    private int number(int index) {
        return lines.get(index).number();
    }

    /** Entries on the line of the label, as where a page's lines were run together. */
    private void inline(String rest) {
        if (rest.isEmpty()) {
            return;
        }
        bullets = true;
        runTogether(BlockLine.of(rest).afterBullet().orElse(rest), label);
    }

    private void runTogether(String content, int index) {
        for (String piece : content.split(RUN_TOGETHER, -1)) {
            begin(piece, index);
        }
    }

    /** Takes a line; answers whether the block can still go on. */
    private boolean take(BlockLine line, int index) {
        if (line.isRule() && begun) {
            return false;
        }
        if (line.isBlank()) {
            blanks++;
            return blanks <= AHEAD;
        }
        boolean first = !begun && entries.isEmpty();
        if (first && line.isSignature() && isAhead(index, bullet -> true)) {
            // the column beside the block was read into it
            return true;
        }
        Optional<String> bullet = line.afterBullet();
        if (bullet.isEmpty() && (first || numbered) && !archived) {
            bullet = line.afterNumber();
            numbered |= bullet.isPresent();
        }
        plusOnTop |= first && line.isNested();
        boolean on = bullet.isPresent() ? takeBullet(line, bullet.get(), index) : takeWords(line, index);
        blanks = 0;
        return on;
    }

    private boolean takeBullet(BlockLine line, String content, int index) {
        if (archived && (blanks > 0)) {
            return false;
        }
        boolean archive = EntryText.isArchive(content);
        if (line.isNested() && !plusOnTop && begun && !archive) {
            nested = true;
            join(line.text(), index);
            return true;
        }
        bullets = true;
        runTogether(content, index);
        return !signed;
    }

    private boolean takeWords(BlockLine line, int index) {
        if (!begun) {
            // lists that a word processor numbers have no bullets in the text
            begin(line.text(), index);
            boolean ended = ";.,".indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
            return (ended && !line.endsBlock()) || EntryText.isReference(line.text());
        }
        if (words.length() == 0) {
            join(line.text(), index);
            return true;
        }
        boolean whole = archived || isWhole();
        if (line.isSignature() || (whole && (line.endsBlock() || ((blanks > 0) && bullets)))) {
            return !archived && isAhead(index, EntryText::isArchive);
        }
        if (archived) {
            return takeAfterArchive(line, index);
        }
        boolean next = !bullets && (isWhole() || EntryText.isArchive(line.text()));
        if (next) {
            begin(line.text(), index);
        } else {
            join(line.text(), index);
        }
        return words.length() <= LONGEST_ENTRY;
    }

    private boolean takeAfterArchive(BlockLine line, int index) {
        String more = ArchiveText.withoutSignature(line.text());
        boolean empty = words.toString().matches("(?i:lưu)\\s*[:.]?");
        boolean goesOn = empty ? !line.endsBlock() : BlockLine.isTypistsCode(more) && (codes < MOST_CODES);
        if ((blanks > 0) || more.isEmpty() || !goesOn) {
            return false;
        }
        codes += empty ? 0 : 1;
        join(more, index);
        return more.equals(line.text());
    }

    private boolean isWhole() {
        int end = words.length() - 1;
        return (end >= 0) && (";.".indexOf(words.charAt(end)) >= 0);
    }

    /** Whether an entry of a kind stands a few lines below, behind a bullet. */
    private boolean isAhead(int index, Predicate<String> kind) {
        for (int i = index + 1; i < Math.min(lines.size(), index + AHEAD); i++) {
            BlockLine line = BlockLine.of(lines.get(i).text());
            if (line.afterLabel().isPresent()) {
                return false;
            }
            if (line.afterBullet().filter(kind).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void begin(String content, int index) {
        finish();
        begun = true;
        nested = false;
        codes = 0;
        words.setLength(0);
        words.append(content);
        first = number(index);
        last = first;
        archived = EntryText.isArchive(content);
        signed = archived && !ArchiveText.withoutSignature(content).equals(content);
    }

    private void join(String more, int index) {
        words.append(words.length() == 0 ? "" : " ").append(more);
        last = number(index);
        archived |= EntryText.isArchive(words.toString());
    }

    private void finish() {
        if (begun) {
            String text = signed ? ArchiveText.withoutSignature(words.toString()) : words.toString();
            EntryText.entry(text, nested, first, last).ifPresent(entries::add);
        }
        begun = false;
    }
}
