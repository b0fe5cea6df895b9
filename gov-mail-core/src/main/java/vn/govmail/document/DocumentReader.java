package vn.govmail.document;

import vn.govmail.fact.Limits;

/**
 * Reads what a file of some formats shows and says. A service: passed to the builder of {@code GovMail}, or found by
 * {@link java.util.ServiceLoader} where none is passed.
 *
 * <p>Implementations are thread-safe, never throw for what is in the content, keep to the limits and use no network.
 */
public interface DocumentReader {

    /** Name of the implementation, as it stands in every assessment. */
    String name();

    /** Version of the implementation, as it stands in every assessment. */
    String version();

    /** Whether this reader reads files of a format. */
    boolean reads(Format format);

    /**
     * Reads a file.
     *
     * @param content the bytes
     * @param limits where to stop
     * @return the facts; what could not be read is unknown with its reason
     */
    DocumentReading read(Content content, Limits limits);
}
