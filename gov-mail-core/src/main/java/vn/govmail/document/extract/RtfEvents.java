package vn.govmail.document.extract;

import vn.govmail.container.ContainerException;

/** What {@link RtfText} comes upon in an RTF file, in its order. */
interface RtfEvents {
    void open() throws ContainerException;

    void close() throws ContainerException;

    /** The outermost group has ended. */
    void finish() throws ContainerException;

    /** The next control word names a group that readers may skip. */
    void optional();

    /** A byte in the character set of its font. */
    void character(int value) throws ContainerException;

    /** A character by its number. */
    void unicode(int value) throws ContainerException;

    /** A control word, and its number if it has one. */
    void word(String word, boolean stated, int value) throws ContainerException;

    /** Bytes that stand in the file as they are. */
    default void binary(byte[] file, int from, int to) {}
}
