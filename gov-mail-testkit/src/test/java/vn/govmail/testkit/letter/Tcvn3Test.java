package vn.govmail.testkit.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class Tcvn3Test {
    @Test
    void aWellKnownPhraseHasItsWellKnownBytes() {
        assertThat(HexFormat.of().formatHex(Tcvn3.encode("Việt Nam độc lập")))
                .isEqualTo("5669d674204e616d20aee963206ccb70");
    }

    @Test
    void aCapitalWithToneTakesTheByteOfTheSmallLetter() {
        assertThat(Tcvn3.encode("Ộ")).isEqualTo(Tcvn3.encode("ộ"));
        assertThat(Tcvn3.encode("Ô")).isNotEqualTo(Tcvn3.encode("ô"));
    }

    @Test
    void decomposedLettersCountAsOne() {
        assertThat(Tcvn3.encode("ê\u0323")).containsExactly(0xD6);
    }

    @Test
    void aForeignLetterHasNoCode() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tcvn3.encode("я"));
    }

    @Test
    void allVietnameseLettersHaveTheCodesOfThePublishedTable() throws IOException {
        Path table = Path.of(System.getProperty("govmail.corpus", ""), "encoding", "tables", "tcvn3-abc.tsv");
        assumeTrue(Files.isRegularFile(table), "the corpus is not beside the project (property govmail.corpus)");
        List<String[]> letters = Files.readAllLines(table, UTF_8).stream()
                .map(line -> line.split("\t", -1))
                .filter(row -> row[2].startsWith("VN letter"))
                .toList();

        assertThat(letters).hasSize(74);
        assertThat(letters)
                .allSatisfy(row -> assertThat(Tcvn3.encode(Character.toString(Integer.parseInt(row[1], 16))))
                        .containsExactly(Integer.parseInt(row[0], 16)));
    }
}
