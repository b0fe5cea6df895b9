package vn.govmail.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.naming.check.AddressCode;
import vn.govmail.naming.check.AddressFinding;
import vn.govmail.naming.directory.DirectoryCode;
import vn.govmail.naming.directory.DirectoryFinding;
import vn.govmail.rule.Effect;
import vn.govmail.text.Language;

class ObservationTest {
    static Stream<Observation> oneOfEachCode() {
        return Stream.of(
                        Stream.of(NamingCode.values())
                                .map(code -> new NamingFinding(code, Effect.INFO, Map.of(), null)),
                        Stream.of(AddressCode.values())
                                .map(code -> new AddressFinding(code, Effect.INFO, Map.of(), null)),
                        Stream.of(DirectoryCode.values())
                                .map(code -> new DirectoryFinding(code, Effect.INFO, Map.of(), null)))
                .flatMap(observations -> observations);
    }

    @ParameterizedTest
    @MethodSource("oneOfEachCode")
    void everyCodeHasSentencesInWhichNoPlaceIsLeftOpen(Observation observation) {
        for (Language language : Language.values()) {
            for (String sentence : new String[] {observation.message(language), observation.advice(language)}) {
                assertThat(sentence).isNotBlank().doesNotContain("{").doesNotContain("}");
                assertThat(sentence).doesNotStartWith(observation.code().name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("oneOfEachCode")
    void theTwoLanguagesSayItDifferently(Observation observation) {
        assertThat(observation.message(Language.VIETNAMESE)).isNotEqualTo(observation.message(Language.ENGLISH));
    }
}
