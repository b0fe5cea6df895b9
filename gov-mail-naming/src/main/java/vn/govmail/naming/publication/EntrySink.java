package vn.govmail.naming.publication;

import java.io.IOException;

/** Takes entries one by one. */
@FunctionalInterface
interface EntrySink {
    void take(PublishedEntry entry) throws IOException;
}
