package vn.govmail.message.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedWordsTest {

    private static String decoded(String value) {
        return EncodedWords.decode(value, "Subject").toOptional().orElse("unknown");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "=?VISCII?Q?Nguy=ADn_Th=E1i_Ng=F7c_Duy?=,Nguyễn Thái Ngọc Duy",
                "=?x-viet-tcvn5712?B?VmnWdA==?= Nam,Việt Nam",
                "v/v =?viscii?Q?h=F7p?= =?UTF-8?Q?_giao?= ban,v/v họp giao ban",
                "=?windows-1258?Q?Vi=EA=F2t?=,Việt",
                "=?VISCII?Q?a=?= =?VISCII?B?A?=,a=",
                "=?VISCII?Q?=E1?= =?x-nowhere?Q?a?=,unknown",
                "=?x-nowhere?Q?a?=,unknown",
                "no word at all,no word at all"
            })
    void wordsOfOlderSetsAreReadByOurOwnLookUp(String value, String text) {
        assertThat(decoded(value)).isEqualTo(text);
    }

    @Test
    @Timeout(10)
    void aHeaderOfBeginningsIsReadInNoTime() {
        assertThat(decoded("=?VISCII?Q?a?=" + "=?viscii?q?".repeat(20_000))).startsWith("a");
    }
}
