package vn.govmail.naming.directory;

/**
 * Why somebody gets a second mailbox (trường hợp đặc biệt). The regulation does not say which cases are special, so a reason
 * and a decision stand on record.
 *
 * @param reason the reason, in words
 * @param decision who decided it
 * @see "Điều 5, 12/2012/QĐ-UBND"
 */
public record SpecialCase(String reason, DocumentReference decision) {
    public SpecialCase {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a special case has a reason");
        }
    }
}
