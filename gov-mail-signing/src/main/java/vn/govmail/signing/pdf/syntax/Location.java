package vn.govmail.signing.pdf.syntax;

/** Where an indirect object lies. */
public sealed interface Location {

    /**
     * In the file itself, from its object number up to and with {@code endobj}.
     *
     * @param start offset of the first byte
     * @param end offset behind the last byte
     */
    record InFile(long start, long end) implements Location {}

    /**
     * In an object stream (ISO 32000-1, 7.5.7).
     *
     * @param stream object number of the object stream
     * @param index place within it, from 0
     */
    record InObjectStream(int stream, int index) implements Location {}
}
