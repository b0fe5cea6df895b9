package vn.govmail.container;

/** The extra fields of an entry: refused where they would make another reader see another name, size or method. */
final class ExtraFields {
    private static final int ZIP64 = 0x0001;
    private static final int UNICODE_PATH = 0x7075;
    private static final int AES = 0x9901;

    private ExtraFields() {}

    static void check(byte[] bytes, int from, int length) throws ContainerException {
        int end = from + length;
        int at = from;
        while (end - at >= 4) {
            int id = LittleEndian.u16(bytes, at);
            int size = LittleEndian.u16(bytes, at + 2);
            switch (id) {
                case ZIP64 -> throw new ContainerException(ContainerProblem.ZIP64);
                case UNICODE_PATH -> throw new ContainerException(ContainerProblem.NAME_MISMATCH);
                case AES -> throw new ContainerException(ContainerProblem.ENCRYPTED);
                default -> at += 4 + size;
            }
            if (at > end) {
                throw new ContainerException(ContainerProblem.BAD_HEADER);
            }
        }
        // up to three bytes of padding are left alone: some writers align with them
    }
}
