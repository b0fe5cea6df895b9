package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.rule.ListedDocuments;
import vn.govmail.rule.ListedDocuments.Kind;
import vn.govmail.rule.RuleSets;

class ExchangeClassTest {
    private static List<ExchangeClass> classes(String rules, String type) {
        return ExchangeClass.of(RuleSets.named(rules), DocumentType.of(type).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "dak-nong-2012, DN-12-2012.D9.K1, thong-bao, LISTED",
        "dak-nong-2012, DN-12-2012.D9.K1, giay-moi, LISTED",
        "dak-nong-2012, DN-12-2012.D9.K1, giay-trieu-tap, LISTED",
        "dak-nong-2012, DN-12-2012.D9.K1, hop-dong, OTHER",
        "national-2008, CT34-2008.M1.b.3, lich-cong-tac, MUST",
        "national-2008, CT34-2008.M1.b.3, cong-van, ENCOURAGED",
        "national-2008, CT34-2008.M1.b.3, hop-dong, ENCOURAGED",
        "phu-yen-2009, PY-05-2009.M3, giay-moi, ENCOURAGED"
    })
    void aClauseSpeaksOfATypeAsItsWordsDo(String rules, String provision, String type, Kind expected) {
        assertThat(classes(rules, type)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(expected);
            assertThat(one.provision().id()).isEqualTo(provision);
        });
    }

    @Test
    void aRegulationThatListsNoTypesSaysNothing() {
        assertThat(classes("khanh-hoa-2013", "thong-bao")).isEmpty();
    }

    @Test
    void everyListNamesTypesThatExist() {
        for (String id : RuleSets.shipped()) {
            for (ListedDocuments listed : RuleSets.named(id).listedDocuments()) {
                assertThat(listed.types())
                        .allMatch(type -> type.equals(ListedDocuments.ANY_OTHER)
                                || DocumentType.of(type).isPresent());
            }
        }
    }

    @Test
    void theWordsOfTheClauseAreQuoted() {
        assertThat(classes("national-2008", "giay-moi"))
                .extracting(ExchangeClass::words)
                .containsExactly("thư mời");
    }
}
