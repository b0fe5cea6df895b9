package vn.govmail.document;

import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/** Stub. */
public final class PlainTextReader implements DocumentReader {

    /** Makes a reader; it has no state. */
    public PlainTextReader() {}

    @Override
    public String name() {
        return "gov-mail-PlainText";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean reads(Format format) {
        return false;
    }

    @Override
    public DocumentReading read(Content content, Limits limits) {
        return DocumentReading.unreadable(Missing.NOT_STATED, "");
    }
}
