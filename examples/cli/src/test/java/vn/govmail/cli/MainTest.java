package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void withoutACommandTheUsageIsWrong() {
        Run run = Run.of();
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("name a command");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anUnknownCommandIsToldWithThoseThatThereAre() {
        Run run = Run.of("seal", "x.pdf");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err())
                .contains("'seal'")
                .contains("assess")
                .contains("verify")
                .contains("provider");
    }

    @Test
    void aMisspeltOptionIsToldWithTheOneThatMayBeMeant() {
        Run run = Run.of("provider", "--jsn", "x@gmail.com");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("--jsn").contains("--json");
    }

    @Test
    void aWrongValueOfAnOptionIsToldWithThoseThatThereAre() {
        Run run = Run.of("assess", "--direction", "sideways", "x.eml");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).containsIgnoringCase("inbound").containsIgnoringCase("outbound");
    }

    @Test
    void theVersionNamesTheRulesAndTheList() {
        Run run = Run.of("--version");
        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(run.out()).contains("dak-nong-2012@").contains("list of providers");
    }

    @Test
    void helpOfACommandGoesToStandardOutput() {
        Run run = Run.of("assess", "--help");
        assertThat(run.code()).isEqualTo(Exit.FINE);
        assertThat(run.out()).contains("--trust").contains("--directory");
    }
}
