package vn.govmail.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.address.MailboxList.Code;

class MailboxListTest {
    private static List<String> addresses(String value) {
        return MailboxList.parse(value).mailboxes().stream()
                .map(m -> m.localPart() + "@" + m.domain())
                .toList();
    }

    private static List<Code> codes(String value) {
        return MailboxList.parse(value).problems().stream()
                .map(MailboxList.Problem::code)
                .toList();
    }

    @Test
    void ordinaryListHasNoProblems() {
        String value =
                "Sở Y tế <soyte@daknong.gov.vn>, \"Nguyễn Văn An, VP\" <annv.vp@daknong.gov.vn>, stttt@daknong.gov.vn";

        assertThat(addresses(value))
                .containsExactly("soyte@daknong.gov.vn", "annv.vp@daknong.gov.vn", "stttt@daknong.gov.vn");
        assertThat(codes(value)).isEmpty();
        assertThat(MailboxList.parse(value).mailboxes().get(1).displayName()).isEqualTo("Nguyễn Văn An, VP");
    }

    @Test
    void groupGivesItsMembers() {
        assertThat(addresses("Các sở: snv@daknong.gov.vn, stc@daknong.gov.vn;, vp@daknong.gov.vn"))
                .containsExactly("snv@daknong.gov.vn", "stc@daknong.gov.vn", "vp@daknong.gov.vn");
        assertThat(codes("Các sở: snv@daknong.gov.vn, stc@daknong.gov.vn;, vp@daknong.gov.vn"))
                .isEmpty();
    }

    @Test
    void nestedCommentsAndQuotedPairsAreNoPartOfTheAddress() {
        assertThat(addresses("(a (b \\) c) d) x (y) @ (z) daknong.gov.vn (<no@where.vn>)"))
                .containsExactly("x@daknong.gov.vn");
    }

    @Test
    void quotedLocalPartMayHoldAnAtSign() {
        Mailbox mailbox =
                MailboxList.parse("\"a@daknong.gov.vn\"@gmail.com").mailboxes().get(0);

        assertThat(mailbox.localPart()).isEqualTo("\"a@daknong.gov.vn\"");
        assertThat(mailbox.domain()).isEqualTo("gmail.com");
    }

    @Test
    void routeIsTakenOffAndReported() {
        assertThat(addresses("<@a.vn,@b.vn:x@gmail.com>")).containsExactly("x@gmail.com");
        assertThat(codes("@daknong.gov.vn:a@gmail.com")).containsExactly(Code.SOURCE_ROUTE);
    }

    @Test
    void addressInDisplayNameIsReportedUnlessItIsTheSame() {
        assertThat(codes("stttt@daknong.gov.vn <soyte@gmail.com>")).containsExactly(Code.ADDRESS_IN_NAME);
        assertThat(codes("\"stttt@daknong.gov.vn\" <soyte@gmail.com>")).containsExactly(Code.ADDRESS_IN_NAME);
        assertThat(codes("\"Sở (soyte@daknong.gov.vn) Y tế\" <soyte@gmail.com>"))
                .containsExactly(Code.ADDRESS_IN_NAME);
        assertThat(codes("soyte@gmail.com <soyte@gmail.com>")).isEmpty();
    }

    @Test
    void bothOfTwoAddressesInOneEntryAreSeen() {
        assertThat(addresses("<a@daknong.gov.vn> <b@gmail.com>")).containsExactly("a@daknong.gov.vn", "b@gmail.com");
        assertThat(codes("<a@daknong.gov.vn> <b@gmail.com>")).containsExactly(Code.SEVERAL_ADDRESSES);
        assertThat(addresses("a@daknong.gov.vn b@gmail.com")).containsExactly("a@daknong.gov.vn", "b@gmail.com");
        assertThat(addresses("<a@daknong.gov.vn> b@gmail.com")).containsExactly("a@daknong.gov.vn", "b@gmail.com");
    }

    @Test
    void invisibleCharactersAreTakenOutAndReported() {
        assertThat(addresses("a@\u200Bgmail.com\uFEFF")).containsExactly("a@gmail.com");
        assertThat(codes("a@\u200Bgmail.com\uFEFF")).containsExactly(Code.HIDDEN_CHARACTER);
    }

    @Test
    void emptyThingsAreToldApart() {
        assertThat(codes("")).containsExactly(Code.EMPTY);
        assertThat(codes(" (nobody) ")).containsExactly(Code.EMPTY);
        assertThat(codes("<>")).containsExactly(Code.EMPTY_ADDRESS);
        assertThat(codes("undisclosed:;")).containsExactly(Code.EMPTY_GROUP);
        assertThat(codes("Sở Y tế")).containsExactly(Code.NO_ADDRESS);
    }

    @Test
    void foldedFieldReadsAsOneLine() {
        assertThat(addresses("Sở Y tế\r\n <soyte@daknong.gov.vn>,\r\n\tvp@daknong.gov.vn"))
                .containsExactly("soyte@daknong.gov.vn", "vp@daknong.gov.vn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "<",
                "\"",
                "a@b.vn ",
                "@",
                "<a@b.vn>",
                ":",
                ";",
                "\\",
                ".",
                "a@",
                "[a",
                "(a)\"",
                "a@b:",
                ","
            })
    void hostileRepetitionIsReadInBoundedTime(String piece) {
        String hostile = piece.repeat((256 << 10) / piece.length());

        MailboxList list = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> MailboxList.parse(hostile), "linear reading");

        assertThat(list.mailboxes().size() + list.problems().size()).isBetween(1, 2 * MailboxList.MOST);
    }

    @Test
    void moreThanTheLimitIsNotRead() {
        assertThat(codes("a".repeat((256 << 10) + 1))).contains(Code.LIMIT_EXCEEDED);
    }
}
