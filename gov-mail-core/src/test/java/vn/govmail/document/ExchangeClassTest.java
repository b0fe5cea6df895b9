package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.document.ExchangeClass.Kind;

class ExchangeClassTest {
    private static Optional<Kind> kind(String provision, String type) {
        return ExchangeClass.of(provision, DocumentType.of(type).orElseThrow()).map(ExchangeClass::kind);
    }

    @ParameterizedTest
    @CsvSource({
        "DN-12-2012.D9.K1, thong-bao, LISTED",
        "DN-12-2012.D9.K1, giay-moi, LISTED",
        "DN-12-2012.D9.K1, giay-trieu-tap, LISTED",
        "DN-12-2012.D9.K1, hop-dong, OTHER",
        "CT34-2008.M1.b.3, lich-cong-tac, MUST",
        "CT34-2008.M1.b.3, cong-van, ENCOURAGED",
        "CT34-2008.M1.b.3, hop-dong, ENCOURAGED",
        "PY-05-2009.M3, giay-moi, ENCOURAGED"
    })
    void aClauseSpeaksOfATypeAsItsWordsDo(String provision, String type, Kind expected) {
        assertThat(kind(provision, type)).contains(expected);
    }

    @Test
    void aProvisionThatListsNoTypesSaysNothing() {
        assertThat(kind("DN-12-2012.D9.K4", "thong-bao")).isEmpty();
    }

    @Test
    void everyRowNamesTypesThatExist() {
        for (String[] row : DocumentTypes.rows("exchange-classes.tsv")) {
            for (String type : row[2].split(" ", -1)) {
                assertThat(type.equals("*") || DocumentType.of(type).isPresent())
                        .as(type)
                        .isTrue();
            }
        }
    }

    @Test
    void theWordsOfTheClauseAreQuoted() {
        assertThat(ExchangeClass.of(
                                "CT34-2008.M1.b.3", DocumentType.of("giay-moi").orElseThrow())
                        .map(ExchangeClass::words))
                .contains("thư mời");
    }
}
