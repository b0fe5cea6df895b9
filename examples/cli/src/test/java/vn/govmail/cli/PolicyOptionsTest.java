package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyOptionsTest {
    @TempDir
    private Path folder;

    @Test
    void aPolicyThatDoesNotExistIsToldWithTheIdsThatThereAre() {
        Run run = Run.of("provider", "--policy", "atlantis-1900", "x@gmail.com");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("atlantis-1900").contains("dak-nong-2012");
    }

    @Test
    void oneRegulationNamedTwiceIsWrongUsage() {
        Run run = Run.of("provider", "--policy", "dak-nong-2012", "--policy", "dak-nong-2012", "x@gmail.com");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("named twice");
    }

    @Test
    void aDirectoryThatCannotBeUsedIsToldLineByLine() throws IOException {
        Path file = Files.writeString(folder.resolve("book.tsv"), "a@b.vn\tBOSS\n");
        Run run = Run.of("provider", "--directory", file.toString(), "x@gmail.com");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("book.tsv: Line 1: \"BOSS\" is no role");
    }

    @Test
    void aMomentWithoutAnOffsetIsToldHowToWriteIt() {
        Run run = Run.of("provider", "--at", "2026-11-21", "x@gmail.com");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("2026-11-21T09:00+07:00");
    }

    @Test
    void aBrokenRegulationFileIsToldWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.xml"), "<regulation>\n</regulation>\n");
        Run run = Run.of("provider", "--policy", file.toString(), "x@gmail.com");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("broken.xml:1:");
    }
}
