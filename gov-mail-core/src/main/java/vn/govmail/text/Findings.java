package vn.govmail.text;

import vn.govmail.text.CharacterViolation.Code;
import vn.govmail.text.CharacterViolation.Remedy;

/** What a scan tells as it goes through a text; changes come in the order of the text and never overlap. */
interface Findings {
    /** A letter with its marks that one character replaces; {@code index} is what is wrong about it. */
    void composed(int start, int end, int index, Code code, char letter);

    /** A violation. */
    void found(int start, int end, int index, Code code, Remedy remedy, String suggestion);

    /** Characters of another script that NFC writes otherwise: no violation, but not canonical either. */
    void normalised(int start, int end, String replacement);

    /**
     * May go on from a place by itself, as long as there is nothing but calm characters and letters with their marks, if it
     * does not need to be told of each. Answers where it stopped: behind such a letter.
     */
    default int goOn(int from) {
        return from;
    }

    /** A violation of one code unit. */
    default void found(int index, Code code, Remedy remedy, String suggestion) {
        found(index, index + 1, index, code, remedy, suggestion);
    }
}
