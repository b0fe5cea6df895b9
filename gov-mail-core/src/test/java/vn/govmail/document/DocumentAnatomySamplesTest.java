package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stored legal texts, as their pages printed them. */
class DocumentAnatomySamplesTest {
    private static DocumentAnatomy read(String file) throws IOException {
        String corpus = System.getProperty("govmail.corpus", "");
        Path path = Path.of(corpus, file);
        assumeTrue(!corpus.isEmpty() && Files.exists(path), "the shared corpus is not here");
        return DocumentAnatomy.of(Files.readString(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "law/000_0c35fef9fb9af388.txt | 05/CT-UBND | 2009-03-03 | ỦY BAN NHÂN DÂN TỈNH PHÚ YÊN | chi-thi | -",
                "law/001_732d415d3b0a64ae.txt | 12/CT-UBND | 2013-07-31 | ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA | chi-thi |"
                        + " Nguyễn Chiến Thắng",
                "law/002_857aeb5c7a2fdfb1.txt | - | - | - | - | -",
                "law/003_7520ddcc9623f3ac.txt | 12/2012/QĐ-UBND | 2012-08-17 | ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG |"
                        + " quyet-dinh | -",
                "law/004_3decb57ea93166d6.txt | - | - | Thủ tướng Chính phủ | chi-thi | -",
                "naming/regs-open/nghean-99-2025.md | 99/2025/QĐ-UBND | 2025-11-26 | ỦY BAN NHÂN DÂN TỈNH NGHỆ AN |"
                        + " quyet-dinh | Hoàng Phú Hiền",
                "naming/regs-open/ninhbinh-162-2025.md | 162/2025/QĐ-UBND | 2025-11-23 | ỦY BAN NHÂN DÂN TỈNH NINH"
                        + " BÌNH | quyet-dinh | Hà Lan Anh"
            })
    void numberDateIssuerTypeAndSignerAreRight(
            String file, String number, String date, String issuer, String type, String signer) throws IOException {
        DocumentAnatomy document = read(file);
        assertThat(document.number().map(Printed::value).orElse(null)).isEqualTo(number);
        assertThat(document.date().map(day -> day.value().toString()).orElse(null))
                .isEqualTo(date);
        assertThat(document.issuer().map(Printed::value).orElse(null)).isEqualTo(issuer);
        assertThat(document.type().map(known -> known.value().id()).orElse(null))
                .isEqualTo(type);
        assertThat(document.signer().flatMap(known -> known.value().name()).orElse(null))
                .isEqualTo(signer);
    }
}
