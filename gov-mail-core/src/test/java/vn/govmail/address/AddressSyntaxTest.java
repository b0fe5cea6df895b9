package vn.govmail.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.address.AddressSyntax.Code;

class AddressSyntaxTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-F]{4})|u\\{([0-9A-F]+)\\}|(\\\\))");

    static Stream<Arguments> rows() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AddressSyntaxTest.class.getResourceAsStream("address-syntax.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t", 2))
                            .map(cells -> Arguments.of(Code.valueOf(cells[0]), cells[1]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void addressHasTheCodeOfTheTable(Code code, String written) {
        AddressSyntax syntax = AddressSyntax.of(text(written));

        assertThat(syntax.code()).as(syntax.toString()).isEqualTo(code);
        assertThat(syntax.index()).isBetween(0, text(written).length());
    }

    @Test
    void theTableHasEveryCodeButThoseOfLength() throws IOException {
        Set<Code> expected = EnumSet.allOf(Code.class);
        expected.removeAll(Set.of(Code.DOMAIN_TOO_LONG, Code.ADDRESS_TOO_LONG));

        assertThat(rows().map(row -> (Code) row.get()[0]).collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    @Test
    void theLimitOfTheWholeIs254Octets() {
        String label = "a".repeat(61) + ".";
        String domain = label.repeat(3) + "b".repeat(62) + ".vn";

        assertThat(AddressSyntax.of("ab@" + domain).code()).isEqualTo(Code.VALID);
        assertThat(("ab@" + domain).length()).isEqualTo(254);
        assertThat(AddressSyntax.of("abc@" + domain).code()).isEqualTo(Code.ADDRESS_TOO_LONG);
        assertThat(AddressSyntax.of("\"a\"@" + domain).code()).isEqualTo(Code.ADDRESS_TOO_LONG);
        assertThat(AddressSyntax.of("é@" + domain).code()).isEqualTo(Code.VALID_SMTPUTF8);
        assertThat(AddressSyntax.of("éa@" + domain).code()).isEqualTo(Code.ADDRESS_TOO_LONG);
        assertThat(AddressSyntax.of("a@" + "x.".repeat(126) + "vn").code()).isEqualTo(Code.DOMAIN_TOO_LONG);
        assertThat(AddressSyntax.of("a@" + "é.".repeat(700) + "vn").code()).isEqualTo(Code.DOMAIN_TOO_LONG);
    }

    @Test
    void commentsDoNotCountAgainstTheLimits() {
        String comment = "(" + "c".repeat(300) + ")";

        assertThat(AddressSyntax.of(comment + "a" + comment + "@x.vn").code()).isEqualTo(Code.HEADER_ONLY_COMMENT);
    }

    @Test
    void indexPointsAtWhatIsWrong() {
        assertThat(AddressSyntax.of("a@daknong.gov,vn")).isEqualTo(new AddressSyntax(Code.DOMAIN_CHARACTER, 13));
        assertThat(AddressSyntax.of("a..b@x.vn")).isEqualTo(new AddressSyntax(Code.LOCAL_PART_DOT_TWICE, 2));
        assertThat(AddressSyntax.of("a@b..vn")).isEqualTo(new AddressSyntax(Code.DOMAIN_DOT_TWICE, 4));
        assertThat(AddressSyntax.of("ễ b@x.vn")).isEqualTo(new AddressSyntax(Code.LOCAL_PART_SPACE, 2));
    }

    @Test
    void onlyWhatMayStandOnTheWireIsAMailAddress() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            String address = text((String) row.get()[1]);
            boolean valid = ((Code) row.get()[0]).isValid() || row.get()[0] == Code.DOMAIN_DOT_LAST;
            assertThat(MailAddress.tryParse(address).isPresent()).as(address).isEqualTo(valid);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", ".", "@", "(", ")", "\"", "\\", " ", "[", "é", "é.", "\uD800", "a.", "-", "xn--a.", "\r\n "
            })
    void hostileRepetitionIsReadInLinearTime(String piece) {
        String many = piece.repeat((1 << 20) / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(AddressSyntax.of(many).isValid()).isFalse();
            assertThat(AddressSyntax.of("a@" + many).isValid()).isFalse();
            assertThat(AddressSyntax.of(many + "@x.vn").isValid()).isFalse();
        });
    }

    private static String text(String written) {
        return ESCAPE.matcher(written).replaceAll(m -> {
            String hex = m.group(1) != null ? m.group(1) : m.group(2);
            String plain = hex == null ? "\\" : Character.toString(Integer.parseInt(hex, 16));
            return java.util.regex.Matcher.quoteReplacement(plain);
        });
    }
}
