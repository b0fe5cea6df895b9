package vn.govmail.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.text.CharacterViolation;
import vn.govmail.text.Tcvn6909;
import vn.govmail.text.office.LegacyFontReport;
import vn.govmail.text.office.LegacyFontRun;

/** What a file's characters are like. Places are those of the whole text, or of the bytes where they are no Unicode. */
final class TextCheck {
    private final String encoding;
    private final boolean unicode;
    private final List<CharacterViolation> violations = new ArrayList<>();
    private long count;
    private long read;

    private final List<LegacyFontRun> runs;

    private TextCheck(TextFile file) {
        LegacyFontReport fonts = file.fonts();
        this.encoding = file.encoding();
        this.unicode = file.detection().isUnicode();
        this.runs = fonts == null ? List.of() : fonts.runs();
        this.count = fonts == null ? 0 : fonts.count();
    }

    static TextCheck of(Path path) throws InputException {
        try {
            TextFile file = TextFile.of(path);
            TextCheck check = new TextCheck(file);
            if (check.unicode) {
                file.forEachText(check::add);
            } else if (file.detection().isKnown() && !file.isOffice()) {
                file.forEachPiece(bytes -> check.add(new String(bytes, StandardCharsets.ISO_8859_1)));
            } else if (file.detection().isKnown()) {
                file.forEachText(check::add);
            }
            return check;
        } catch (IOException e) {
            throw FileProblems.unreadable(path.toString(), e);
        }
    }

    private void add(String text) {
        Tcvn6909.Conformity conformity = Tcvn6909.check(text);
        count += conformity.count();
        for (CharacterViolation found : conformity.violations()) {
            if (violations.size() < Tcvn6909.LISTED) {
                violations.add(moved(found));
            }
        }
        read += text.length();
    }

    private CharacterViolation moved(CharacterViolation found) {
        int by = (int) Math.min(read, Integer.MAX_VALUE - found.end());
        return new CharacterViolation(
                found.index() + by,
                found.codePoint(),
                found.code(),
                found.remedy(),
                found.start() + by,
                found.end() + by,
                found.suggestion());
    }

    /** The encoding, or UNKNOWN. */
    String encoding() {
        return encoding;
    }

    /** Whether the file is Unicode, with nothing wrong in it. */
    boolean conforms() {
        return unicode && (count == 0);
    }

    long count() {
        return count;
    }

    /** Text of an office document that only a font of an older encoding shows as Vietnamese. */
    List<LegacyFontRun> runs() {
        return runs;
    }

    /** The first of them. */
    List<CharacterViolation> violations() {
        return violations;
    }
}
