package vn.govmail.signing.asic;

import java.util.Set;
import vn.govmail.signature.SignatureResult;

/**
 * The result for one signature or time stamp, and the files that it is about, whether they are what they were or not; none where it is
 * about another signature. Immutable.
 */
record FileResult(SignatureResult result, Set<String> about) {
    FileResult {
        about = Set.copyOf(about);
    }

    /** Whether it says something of a file: directly, or of what others say. */
    boolean concerns(String file) {
        return about.isEmpty() || about.contains(file);
    }
}
