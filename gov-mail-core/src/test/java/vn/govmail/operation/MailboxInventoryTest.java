package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;

/** Khoản 2 Điều 13 of Đắk Nông: all content is handed over, and both sides can tell. */
class MailboxInventoryTest {
    private static Content message(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MailboxInventory inventory(String... messages) {
        return MailboxInventory.of(
                Stream.of(messages).map(MailboxInventoryTest::message).toList());
    }

    @Test
    void theOrderOfMessagesDoesNotMatter() {
        assertThat(inventory("một", "hai", "ba"))
                .isEqualTo(inventory("ba", "một", "hai"))
                .hasSameHashCodeAs(inventory("ba", "một", "hai"));
        assertThat(inventory("một", "hai").and(inventory("ba")).sha256())
                .isEqualTo(inventory("ba", "hai", "một").sha256());
        assertThat(inventory("một", "hai").messages()).isEqualTo(2);
        assertThat(inventory("một", "hai").sizeInBytes()).isEqualTo(5 + 3);
    }

    @Test
    void aMessageThatIsMissingOrChangedIsFound() {
        MailboxInventory before = inventory("một", "hai", "ba");
        assertThat(before.missingIn(inventory("ba", "hai", "một"))).isEmpty();
        assertThat(before.missingIn(inventory("một", "ba")))
                .containsExactly(message("hai").sha256());
        assertThat(before.missingIn(inventory("một", "hai!", "ba")))
                .containsExactly(message("hai").sha256());
        assertThat(before.sha256()).isNotEqualTo(inventory("một", "hai!", "ba").sha256());
    }

    @Test
    void ofTwoAlikeOneMayBeMissing() {
        assertThat(inventory("một", "một").missingIn(inventory("một"))).hasSize(1);
        assertThat(inventory("một").missingIn(inventory("một", "một"))).isEmpty();
    }

    @Test
    void anEmptyMailboxHasAnInventoryToo() {
        assertThat(MailboxInventory.of(List.of()).messages()).isZero();
        assertThat(inventory().sha256()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(inventory("một").toString()).isEqualTo("MailboxInventory[1 messages, 5 bytes]");
    }
}
