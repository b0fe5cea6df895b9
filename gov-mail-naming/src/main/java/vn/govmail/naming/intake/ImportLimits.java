package vn.govmail.naming.intake;

/**
 * Where reading of a list stops, with a finding.
 *
 * @param fileBytes bytes of the file; a larger one is refused
 * @param rows rows, blank ones among them; those beyond are not read, and the summary says so
 * @param columns cells of a row; those beyond are not read
 * @param cellCharacters {@code char}s of a cell; a row with a longer one is refused
 */
public record ImportLimits(int fileBytes, int rows, int columns, int cellCharacters) {
    /** 64 MiB, 1,000,000 rows, 256 columns, 2,000 characters. */
    public static final ImportLimits DEFAULT = new ImportLimits(64 << 20, 1_000_000, 256, 2_000);

    public ImportLimits {
        if (fileBytes < 1 || rows < 1 || columns < 1 || cellCharacters < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }
}
