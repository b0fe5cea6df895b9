package vn.govmail.naming.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.govmail.address.Agency;
import vn.govmail.naming.Naming;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.publication.Publication;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;

/** The 30,000 generated names of the corpus (a file of the project's shared material) as one list. */
class ProvinceImportTest {
    private static final Act ACT = Act.by("quản trị", Instant.parse("2026-11-22T02:00:00Z"));
    private static final int AGENCIES = 40;

    private static List<String> names() throws IOException {
        String corpus = System.getProperty("govmail.corpus", "");
        Path file = Path.of(corpus, "naming", "names-30000-generated.tsv");
        assumeTrue(!corpus.isEmpty() && Files.exists(file), "the corpus is not given (system property govmail.corpus)");
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("full_name"))
                .map(line -> line.split("\t", -1)[0])
                .toList();
    }

    @Test
    void aProvinceComesInOnceAndGoesOutWhole() throws IOException {
        Directory directory = Directory.inMemory();
        for (int i = 0; i < AGENCIES; i++) {
            directory.register(Agency.named("cq" + i, "Cơ quan số " + i, "UBND tỉnh"), ACT);
        }
        StringBuilder list = new StringBuilder("Họ và tên,Mã cán bộ,Mã đơn vị\r\n");
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            list.append(names.get(i) + ",CB" + i + ",cq" + i % AGENCIES + "\r\n");
        }
        StaffFile file = StaffFile.of("tinh.csv", list.toString().getBytes(StandardCharsets.UTF_8));
        StaffImport intake = StaffImport.into(directory, Naming.under(RuleSets.named("dak-nong-2012")), ACT);

        List<String> rehearsed = new ArrayList<>();
        intake.rehearse(file, row -> rehearsed.add(row.outcome() + " " + row.address()));
        List<String> done = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        ImportSummary summary = intake.run(file, row -> {
            done.add(row.outcome() + " " + row.address());
            row.address().ifPresent(address -> addresses.add(address.canonical()));
        });
        assertThat(done).isEqualTo(rehearsed);
        assertThat(summary.rows()).isEqualTo(names.size());
        assertThat(addresses).hasSize(summary.count(RowOutcome.RESERVED));
        assertThat(summary.count(RowOutcome.RESERVED)).isGreaterThan(names.size() * 99 / 100);

        StringBuilder html = new StringBuilder();
        Publication.of(directory, LocalDate.of(2026, 11, 22)).html(html, Language.VIETNAMESE);
        assertThat(html.toString().getBytes(StandardCharsets.UTF_8).length)
                .as("bytes of the page")
                .isLessThan(10 << 20);
        StringBuilder csv = new StringBuilder();
        Publication.of(directory, LocalDate.of(2026, 11, 22)).csv(csv, Language.VIETNAMESE);
        ImportSummary again = intake.rehearse(
                StaffFile.of("danh-ba.csv", csv.toString().getBytes(StandardCharsets.UTF_8)), row -> {});
        assertThat(again.count(RowOutcome.REPEATED)).isEqualTo(summary.count(RowOutcome.RESERVED));
    }
}
