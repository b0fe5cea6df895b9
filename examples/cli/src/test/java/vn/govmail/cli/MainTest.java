package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    void wrongUsageIsToldInTheLanguageThatWasAskedFor() {
        Map<List<String>, String> told = new LinkedHashMap<>();
        told.put(List.of("seal", "--lang", "vi"), "không có lệnh 'seal'; có: address, assess");
        told.put(List.of("provider", "--lang", "vi", "--jsn", "x@gmail.com"), "không dùng được ở đây: --jsn");
        told.put(List.of("provider", "--lang=vi", "--json", "--json", "x@y.vn"), "--json chỉ được ghi một lần");
        told.put(
                List.of("assess", "--direction", "sideways", "--lang", "vi", "x.eml"),
                "--direction: không dùng được giá trị 'sideways'; có: inbound, outbound");
        told.put(List.of("assess", "--lang", "vi", "--direction"), "còn thiếu: --direction");
        told.put(
                List.of("directory", "senders", "--lang", "vi", "a@b.vn"),
                "còn thiếu: --allow | --remove | --check | --list");
        told.put(
                List.of("directory", "senders", "--lang", "vi", "a@b.vn", "--list", "--check", "c@d.vn"),
                "chỉ được ghi một trong các tùy chọn");
        told.put(List.of("assess", "--lang", "vi"), "không có gì để đọc");
        told.put(List.of("assess", "--lang", "vi", "--at", "nay", "x"), "--at 'nay' không phải là thời điểm");
        told.put(List.of("rules", "--lang", "vi", "--policy", "xyz"), "không phải bộ quy định có sẵn; có sẵn: ");
        told.put(
                List.of("provider", "--lang", "vi", "--deny", "không-có.txt", "x@y.vn"),
                "--deny không-có.txt: Không có tệp");

        told.forEach((args, sentence) -> {
            Run run = Run.of(args.toArray(String[]::new));
            assertThat(run.code()).as(args + run.err()).isEqualTo(Exit.USAGE);
            assertThat(run.err()).as(args + "").contains(sentence);
        });
        assertThat(Run.of("provider", "--lang", "vi", "--jsn").err())
                .contains("có phải ý bạn là: --json", "Xem 'gov-mail provider --help'");
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
