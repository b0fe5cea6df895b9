package vn.govmail.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.govmail.verdict.Outcome;

class JsonTextTest {
    private static String json(Object value) {
        StringBuilder out = new StringBuilder();
        JsonText.write(value, out);
        return out.toString();
    }

    @Test
    void valuesOfEveryKindAreWritten() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", null);
        map.put("b", List.of(1, 2L, true, Outcome.NO_DOCUMENT));
        map.put("c", Arrays.asList((Object) null));

        assertThat(json(map)).isEqualTo("{\"a\":null,\"b\":[1,2,true,\"NO_DOCUMENT\"],\"c\":[null]}");
    }

    @Test
    void whatWouldEndOrBreakAStringIsEscaped() {
        assertThat(json("\"\\\n\u0000\u2028")).isEqualTo("\"\\\"\\\\\\u000a\\u0000\\u2028\"");
        assertThat(json("\ud83d")).isEqualTo("\"\\ud83d\"");
        assertThat(json("\ude00")).isEqualTo("\"\\ude00\"");
        assertThat(json("\ud83d\ude00 Đắk")).isEqualTo("\"\ud83d\ude00 Đắk\"");
    }
}
