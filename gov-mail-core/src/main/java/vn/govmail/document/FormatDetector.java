package vn.govmail.document;

import vn.govmail.fact.Limits;

/** Stub. */
public final class FormatDetector {
    private FormatDetector() {}

    /** Detects the format of a file by its content. */
    public static Format detect(Content content, String fileName, Limits limits) {
        return Format.UNKNOWN;
    }
}
