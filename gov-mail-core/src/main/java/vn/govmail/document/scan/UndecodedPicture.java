package vn.govmail.document.scan;

import java.util.Objects;
import vn.govmail.fact.Missing;

/**
 * A picture that was not looked at, or not wholly: nothing may be concluded from not seeing a seal on its page.
 *
 * @param page the page, the first is 1
 * @param reason why
 * @param detail what exactly stood in the way, as {@code JBIG2Decode} or the name of a limit
 */
public record UndecodedPicture(int page, Missing reason, String detail) {
    public UndecodedPicture {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }
}
