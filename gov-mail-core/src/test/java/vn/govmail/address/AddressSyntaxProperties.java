package vn.govmail.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AddressSyntaxProperties {
    @Property
    void everyTextHasAnAnswer(@ForAll String text) {
        AddressSyntax syntax = AddressSyntax.of(text);

        assertThat(syntax.index()).isBetween(0, text.length());
    }

    @Property(tries = 3000)
    void theQuickPassAndTheGrammarAgree(@ForAll("pieces") String text) {
        assertThat(AddressSyntax.of(text)).isEqualTo(new AddressGrammar(text).read());
    }

    @Property(tries = 3000)
    void whatIsValidKeepsTheLimitsAndIsReadTheSameInCapitals(@ForAll("pieces") String text) {
        AddressSyntax syntax = AddressSyntax.of(text);
        if (syntax.isValid()) {
            assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(254);
            assertThat(text).contains("@").doesNotContain("\n");
            MailAddress address = MailAddress.parse(text);
            assertThat(MailAddress.parse(address.toString())).isEqualTo(address);
        }
        if (text.chars().allMatch(c -> c < 0x80)) {
            assertThat(AddressSyntax.of(text.toUpperCase(Locale.ROOT)).code()).isEqualTo(syntax.code());
        }
    }

    @Property
    void aCommentBehindAValidAddressMakesItOneForHeadersAlone(@ForAll("pieces") String text) {
        if (AddressSyntax.of(text).isValid()) {
            AddressSyntax commented = AddressSyntax.of(text + "(x)");
            assertThat(commented.isValid()).isFalse();
            assertThat(commented.isValidInHeader()).isTrue();
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "a",
                        "bc",
                        ".",
                        "@",
                        "-",
                        "daknong.gov.vn",
                        "x.vn",
                        "\"",
                        "(",
                        ")",
                        "\\",
                        " ",
                        "\r\n ",
                        "[1.2.3.4]",
                        "é",
                        "xn--",
                        "7",
                        "_",
                        ",",
                        "\u200B",
                        "\uD800",
                        "+")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }
}
