package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's lines on the directory do what it says, one after the other. */
class ReadmeDirectoryTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder;

    @Test
    void everyLineOfTheQuickStartIsFine() throws IOException {
        Files.writeString(folder.resolve("staff.csv"), "Họ và tên,Mã cán bộ\nNguyễn Văn An,CB1\nLê Văn Tám,CB2\n");
        Files.copy(folder.resolve("staff.csv"), folder.resolve("can-bo.csv"));
        Files.writeString(folder.resolve("mergers.csv"), "stttt;skhcn;Sở Khoa học và Công nghệ;skhcn;agency\n");
        assertThat(tried("README.md")).isEqualTo(6);
        assertThat(folder.resolve("report.html")).exists();
        assertThat(Files.readString(folder.resolve("plan.html"))).contains("annv.skhcn@daknong.gov.vn");
        assertThat(tried("README.vi.md")).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("danh-ba.html"))).contains("tamlv.stttt@daknong.gov.vn");
    }

    private int tried(String name) throws IOException {
        List<String> lines = Files.readAllLines(readme(name)).stream()
                .filter(line -> line.contains("gov-mail.jar directory "))
                .toList();
        for (String line : lines) {
            Run run = Run.of(arguments(line.substring(line.indexOf("directory "))));
            assertThat(run.code()).as(line + "\n" + run.out() + run.err()).isEqualTo(Exit.FINE);
        }
        return lines.size();
    }

    /** The words of the line, with its files and its database in this test's folder. */
    private String[] arguments(String line) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            words.add(
                    text.matches("[a-z-]+\\.(csv|html)") ? folder.resolve(text).toString() : text);
        }
        words.add("--db");
        words.add("jdbc:h2:file:" + folder.resolve("register").toAbsolutePath());
        return words.toArray(String[]::new);
    }

    private static Path readme(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        return folder.resolve(name);
    }
}
