package vn.govmail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** The lines of the READMEs that sign, one after the other, and then those that verify: all of it is valid. */
class ReadmeSigningTest {
    private static final Pattern LINE = Pattern.compile("^java -jar \\S+ ((?:sign|verify) .+)$", Pattern.MULTILINE);
    private static final Pattern FILE = Pattern.compile("[\\w.-]+\\.(pdf|docx|odt|xml|asice|p7s|eml|p12|pem|png)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "README.md, document, letter.eml, report.xml, seal, second, root.pem",
        "README.vi.md, van-ban, thu.eml, bao-cao.xml, con-dau, con-dau-2, goc.pem"
    })
    void theLinesDoWhatTheySay(
            String readme, String document, String letter, String xml, String seal, String second, String root)
            throws IOException {
        TestPki pki = TestPki.create("Readme");
        SigningIdentity key =
                pki.identity("Sở Y tế", "UBND").withEmail("syt@daknong.gov.vn").issue();
        Files.write(folder.resolve(seal + ".p12"), key.pkcs12("secret".toCharArray()));
        Files.write(
                folder.resolve(second + ".p12"),
                pki.issuePerson("Nguyễn Văn An", "Sở Y tế").pkcs12("secret".toCharArray()));
        pki.writeRoot(folder.resolve(root));
        Pdfs.letter().build().writeTo(folder.resolve(document + ".pdf"));
        Files.write(folder.resolve(document + ".docx"), Docx.letter().build().bytes());
        Files.write(
                folder.resolve(document + ".odt"),
                OpenDocument.letter("Kính gửi").bytes());
        Files.writeString(folder.resolve(xml), "<báo-cáo/>");
        Files.writeString(folder.resolve(letter), "From: syt@daknong.gov.vn\nTo: a@b.vn\nSubject: x\n\ntext\n");
        ImageIO.write(
                new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB),
                "png",
                folder.resolve("seal.png").toFile());

        List<List<String>> lines = lines(readme);
        List<List<String>> sign =
                lines.stream().filter(line -> line.contains("sign")).toList();
        assertThat(sign).hasSize(8);
        for (List<String> line : sign) {
            Run run = run(line, "--password", "secret");
            assertThat(run.code()).as("%s %s %s", line, run.out(), run.err()).isEqualTo(Exit.FINE);
        }
        List<List<String>> verify =
                lines.stream().filter(line -> line.contains("verify")).toList();
        assertThat(verify).hasSize(3);
        for (List<String> line : verify) {
            Run run = run(line, "--verification", "general");
            assertThat(run.code()).as("%s %s", line, run.out()).isEqualTo(Exit.FINE);
        }
    }

    private Run run(List<String> line, String... more) {
        List<String> all = new ArrayList<>(line);
        all.addAll(List.of(more));
        all.add("--json");
        return Run.of(all.toArray(String[]::new));
    }

    /** With files in the folder of the test; but for those lines that need a token. */
    private List<List<String>> lines(String readme) throws IOException {
        Path top = Path.of("").toAbsolutePath();
        while (!Files.exists(top.resolve("ARCHITECTURE.md"))) {
            top = top.getParent();
        }
        String text = Files.readString(top.resolve(readme), StandardCharsets.UTF_8);
        return LINE.matcher(text)
                .results()
                .map(match -> List.of(match.group(1).split(" ", -1)))
                .filter(line -> !line.contains("--pkcs11"))
                .map(line -> line.stream().map(this::inFolder).toList())
                .toList();
    }

    private String inFolder(String word) {
        return FILE.matcher(word).matches() ? folder.resolve(word).toString() : word;
    }
}
