package vn.govmail.document.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Real blocks, each with what the convention of the samples' file says of it: one line with a bullet is one entry, wrapped lines
 * are joined, signs at the end dropped, a purpose in parentheses taken out. The convention is carried out here once more, on
 * whole blocks with nothing around them, by rules too simple for a document.
 */
class RecipientSamplesTest {
    private static final Pattern PURPOSE = Pattern.compile(
            "^(.*?)[\\s;.,]*\\(((?:để|b/c|bc\\b|báo cáo|p/h|t/h|đăng|đưa tin|đ/b)[^()]*)\\)[\\s;.,]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static Path corpus(String file) {
        String corpus = System.getProperty("govmail.corpus", "");
        Path path = Path.of(corpus, "law", file);
        assumeTrue(!corpus.isEmpty() && Files.exists(path), "the shared corpus is not here");
        return path;
    }

    private static List<String> byConvention(String block) {
        List<String> entries = new ArrayList<>();
        for (String line : block.split("\n", -1)) {
            String words = line.strip();
            boolean archive = words.matches("\\+\\s*Lưu.*");
            if (words.startsWith("-") || archive) {
                entries.add(words.substring(1).strip());
            } else if (!words.isEmpty() && !entries.isEmpty()) {
                int last = entries.size() - 1;
                entries.set(last, (entries.get(last) + " " + words).strip());
            }
        }
        return entries.stream().map(RecipientSamplesTest::labelled).toList();
    }

    private static String labelled(String entry) {
        String kind = entry.startsWith("Lưu") ? "archive" : entry.startsWith("Như trên") ? "as above" : "";
        Matcher matcher = PURPOSE.matcher(entry);
        boolean purpose = kind.isEmpty() && !entry.contains("+ ") && matcher.matches();
        String name = (purpose ? matcher.group(1) : entry).replaceAll("[\\s;.,]+$", "");
        return kind + "|" + name.replaceAll("\\s+", " ") + "|" + (purpose ? matcher.group(2) : "");
    }

    private static String labelled(RecipientEntry entry) {
        String kind = switch (entry.kind()) {
            case ARCHIVE -> "archive";
            case AS_ABOVE -> "as above";
            default -> "";
        };
        return kind + "|" + entry.name() + "|" + entry.purpose().orElse("");
    }

    /** The share of entries that are exact, in per cent. */
    private static double exact(List<String> blocks) {
        int all = 0;
        int right = 0;
        for (String block : blocks) {
            List<String> expected = byConvention(Normalizer.normalize(block, Normalizer.Form.NFC));
            List<String> found =
                    new ArrayList<>(RecipientBlock.of(block).map(RecipientBlock::entries).orElse(List.of()).stream()
                            .map(RecipientSamplesTest::labelled)
                            .toList());
            all += expected.size();
            right += (int) expected.stream().filter(found::remove).count();
        }
        return 100.0 * right / all;
    }

    @Test
    void entriesOfTheLabelledSamplesAreExact() throws IOException {
        List<String> blocks =
                List.of(Files.readString(corpus("noi-nhan-samples.txt")).split("\n@@ [^\n]*\n", -1));
        assertThat(blocks).hasSizeGreaterThan(60);
        assertThat(exact(blocks.subList(1, blocks.size()))).isGreaterThanOrEqualTo(99.5);
    }

    @Test
    void entriesOfAllCollectedBlocksAreExact() throws IOException {
        List<String> blocks = Files.readAllLines(corpus("noi-nhan-all.jsonl")).stream()
                .map(line -> line.substring(line.indexOf("\"text\": \"") + 9, line.lastIndexOf('"')))
                .map(text -> text.replace("\\n", "\n").replace("\\\"", "\""))
                .toList();
        assertThat(blocks).hasSizeGreaterThan(400);
        assertThat(exact(blocks)).isGreaterThanOrEqualTo(99.5);
    }

    @Test
    void blocksAreFoundWithinWholeDocuments() throws IOException {
        String khanhHoa = Files.readString(corpus("001_732d415d3b0a64ae.txt"));
        assertThat(RecipientBlock.of(khanhHoa).orElseThrow().entries()).hasSize(7);
        String ngheAn = Files.readString(corpus("../naming/regs-open/nghean-99-2025.md"));
        assertThat(RecipientBlock.of(ngheAn).orElseThrow().entries()).hasSize(12);
        String ninhBinh = Files.readString(corpus("../naming/regs-open/ninhbinh-162-2025.md"));
        assertThat(RecipientBlock.of(ninhBinh).orElseThrow().entries()).hasSize(13);
        for (String other :
                List.of("000_0c35fef9fb9af388.txt", "002_857aeb5c7a2fdfb1.txt", "004_3decb57ea93166d6.txt")) {
            assertThat(RecipientBlock.of(Files.readString(corpus(other))))
                    .as(other)
                    .isEmpty();
        }
    }
}
