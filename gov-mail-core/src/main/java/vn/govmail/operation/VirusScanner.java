package vn.govmail.operation;

import java.io.IOException;
import java.util.Objects;
import vn.govmail.document.Content;

/** The host's virus scanner; gov-mail has none of its own. Has to be safe for use by several threads. */
public interface VirusScanner {

    /** What a scanner says of a file. */
    enum Result {
        /** Nothing was found, and all of it was looked at. */
        CLEAN,
        /** A virus, or something that looks like one. */
        INFECTED,
        /** Not all of it could be looked at: encrypted, too large, of an unknown form. */
        UNSCANNABLE
    }

    /**
     * An answer.
     *
     * @param result the answer
     * @param name what was found, as the scanner calls it; or why it could not look. Never content of the file
     */
    record Answer(Result result, String name) {
        public Answer {
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * Scans a file.
     *
     * @throws IOException if the scanner cannot be reached; the file then counts as not scanned
     */
    Answer scan(Content content) throws IOException;
}
