package vn.govmail.document;

import vn.govmail.container.ContainerException;

/** Expands the files of a RAR archive that were compressed together, one after the other. Used once, by one thread. */
interface RarDecoder {
    /** Expands one file whole, into the place that is ready for it. */
    void expand(RarBits bits, RarOutput out) throws ContainerException;

    /** How files of an archive were compressed, as far as it is undone here. */
    enum Method {
        /** Of RAR 5.0, whose number is 0. */
        FIVE,
        /** Of RAR 2.9, 3 and 4, whose number is 29. */
        FOUR;

        RarDecoder decoder() {
            return switch (this) {
                case FIVE -> new Rar5Decoder();
                case FOUR -> new Rar4Decoder();
            };
        }
    }
}
