package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailCharsetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF-8", "utf8", "\"UTF-8\"", "'utf-8'", " Utf-8 ", "utf-8*vi", "\"'utf8'\""})
    void spellingsOfUtf8AreOne(String name) {
        assertThat(MailCharsets.named(name)).contains(StandardCharsets.UTF_8);
        assertThat(MailCharsets.isConformant(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unicode-1-1-utf-7",
                "utf-7",
                "x-unknown",
                "a b",
                "%",
                "\u0000",
                "x-user-defined",
                "é",
                "*",
                "\""
            })
    void unknownNamesAreAbsentWithoutAnException(String name) {
        assertThat(MailCharsets.named(name)).isEmpty();
        assertThat(MailCharsets.isConformant(name)).isFalse();
    }

    @Test
    void longNamesAreAbsent() {
        assertThat(MailCharsets.named("u".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"viscii", "X-VIET-TCVN5712", "tcvn", "\"windows-1258\"", "x-viet-vps", "VNI", "cp1258"})
    void namesOfOlderVietnameseSetsAreKnown(String name) {
        assertThat(MailCharsets.isLegacyVietnamese(name)).isTrue();
        assertThat(MailCharsets.isConformant(name)).isFalse();
    }

    @Test
    void westernSetsAreNeither() {
        assertThat(MailCharsets.isConformant("iso-8859-1")).isFalse();
        assertThat(MailCharsets.isLegacyVietnamese("iso-8859-1")).isFalse();
        assertThat(MailCharsets.isConformant("us-ascii")).isTrue();
        assertThat(MailCharsets.isConformant("UTF-16LE")).isTrue();
    }
}
