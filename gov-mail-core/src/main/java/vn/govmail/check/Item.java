package vn.govmail.check;

import java.util.List;
import vn.govmail.verdict.RouteResult;

/** What a rule is asked about. */
sealed interface Item {

    /** How findings call it. */
    String label();

    /** The message as a whole. */
    record WholeMessage() implements Item {
        @Override
        public String label() {
            return "message";
        }
    }

    /** One attachment. */
    record OneFile(ExaminedFile file) implements Item {
        @Override
        public String label() {
            return file.label();
        }
    }

    /** One text. */
    record OneText(ExaminedText text) implements Item {
        @Override
        public String label() {
            return text.label();
        }
    }

    /**
     * One document, by one of the files that represent it.
     *
     * @param file the file
     * @param routes the routes of validity, once they were tried
     */
    record OneDocument(ExaminedFile file, List<RouteResult> routes) implements Item {
        @Override
        public String label() {
            return file.label();
        }
    }
}
