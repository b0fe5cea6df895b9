package vn.govmail.document;

import vn.govmail.container.ContainerException;

/** The four Huffman codes of a RAR archive, whose lengths follow each other. */
record RarTables(RarHuffman main, RarHuffman distances, RarHuffman lowDistances, RarHuffman repeated) {

    /** How many symbols each code has. */
    record Sizes(int main, int distances, int lowDistances, int repeated) {
        int sum() {
            return main + distances + lowDistances + repeated;
        }
    }

    static RarTables of(byte[] lengths, Sizes sizes) throws ContainerException {
        int low = sizes.main + sizes.distances;
        return new RarTables(
                new RarHuffman(lengths, 0, sizes.main),
                new RarHuffman(lengths, sizes.main, sizes.distances),
                new RarHuffman(lengths, low, sizes.lowDistances),
                new RarHuffman(lengths, low + sizes.lowDistances, sizes.repeated));
    }
}
