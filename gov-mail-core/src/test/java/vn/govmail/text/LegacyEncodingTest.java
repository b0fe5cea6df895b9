package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTest {

    @Test
    void tcvn3ReadAsLatin1IsRecognisedAndRepaired() {
        assertThat(LegacyEncoding.suspect("V/v mêi häp giao ban c«ng t¸c th¸ng 9 n¨m 2009"))
                .hasValueSatisfying(found -> {
                    assertThat(found.encodingName()).isEqualTo("tcvn3-abc");
                    assertThat(found.repaired()).isEqualTo("V/v mời họp giao ban công tác tháng 9 năm 2009");
                    assertThat(found.confidence()).isBetween(0.5, 1.0);
                });
    }

    @Test
    void vniReadAsLatin1IsRecognisedAndRepaired() {
        assertThat(LegacyEncoding.suspect("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"))
                .hasValueSatisfying(found -> {
                    assertThat(found.encodingName()).isEqualTo("vni-windows");
                    assertThat(found.repaired()).isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le thé né dû à l'été, très tôt déjà; même où élève, façade, forêt, île, noël.",
                "Größe, Straße, über, für, müssen, können, schön, Tür, früh, Mühe, hören, Öl",
                "Não há informação; é preciso avançar às três; você, avó, pão, mãe, são, irmã, lá, já",
                "¿Cómo estás? El niño comió más; sé, té, mí, sí, aquí, allí, también, canción",
                "Þýðing á íslensku: það, við, nú, sjó, mér, þú, hús, bók, dóttir",
                "Türkçe: gül, çok, öğün, süt",
                "Công hòa là có và bà cá bé vé cò bú lá",
                "© 2009 «Le Monde» ± 5° §12 ½ ¼ • µm",
                "Nguyễn Văn A, Sở Thông tin",
                "plain ASCII",
                ""
            })
    void otherTextIsNotSuspected(String text) {
        assertThat(LegacyEncoding.suspect(text)).isEmpty();
    }
}
