package vn.govmail.cli;

import picocli.CommandLine.Option;
import vn.govmail.fact.Limits;

/** Where reading stops, for those who know that their files are large. */
final class LimitOptions {
    private static final long MEBIBYTE = 1L << 20;
    private static final long MOST = 16 << 10;

    @Option(
            names = "--archive-limit",
            paramLabel = "MIB",
            description =
                    "What an Office or OpenDocument file or a container may expand to, in MiB, from 1 to 16384; by"
                            + " default 256.")
    private long mebibytes = Limits.DEFAULT.archiveExpandedBytes() / MEBIBYTE;

    Limits limits() {
        if (mebibytes < 1 || mebibytes > MOST) {
            throw UsageException.of("ARCHIVE_LIMIT", "most", String.valueOf(MOST));
        }
        return Limits.DEFAULT.withArchiveExpandedBytes(mebibytes * MEBIBYTE);
    }
}
