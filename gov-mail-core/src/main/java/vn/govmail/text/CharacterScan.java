package vn.govmail.text;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.text.CharacterViolation.Code;

/** One pass over a text for {@link Tcvn6909}. */
final class CharacterScan {
    private final String text;
    private final boolean tcvn3;
    private final List<CharacterViolation> listed = new ArrayList<>();
    private int count;

    CharacterScan(String text) {
        this.text = text;
        this.tcvn3 = LegacyEncoding.suspect(text)
                .filter(suspicion -> suspicion.encodingName().equals("tcvn3-abc"))
                .isPresent();
    }

    Tcvn6909.Conformity run() {
        WordScan words = new WordScan(text, this);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            char meant = tcvn3 ? LegacyEncoding.tcvn3Letter(c) : 0;
            if ((meant != 0) && (meant != c)) {
                report(at, Code.LEGACY_BYTE, String.valueOf(meant));
                at++;
            } else if (WordScan.isWordPart(c) && !tcvn3) {
                at = words.scan(at);
            } else {
                at += alone(at);
            }
        }
        return new Tcvn6909.Conformity(count, listed);
    }

    private int alone(int at) {
        int c = text.codePointAt(at);
        if ((c >= 0x80) && (c <= 0x9F)) {
            report(at, Code.C1_CONTROL, "");
        } else if (isPrivateUse(c)) {
            report(at, Code.PRIVATE_USE, "");
        } else if (c == 0xFFFD) {
            report(at, Code.LOST, "");
        }
        return Character.charCount(c);
    }

    private static boolean isPrivateUse(int c) {
        return ((c >= 0xE000) && (c <= 0xF8FF)) || (c >= 0xF0000);
    }

    void report(int at, Code code, String suggestion) {
        count++;
        if (listed.size() < Tcvn6909.LISTED) {
            listed.add(new CharacterViolation(at, text.codePointAt(at), code, suggestion));
        }
    }
}
