package vn.govmail.naming.directory;

import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;

/**
 * A held address.
 *
 * @param natural the address that the format made without letters; the address itself where nothing was added
 */
record Entry(MailAddress address, SenderRole role, @Nullable String agencyId, String name, MailAddress natural) {
    boolean isSuffixed() {
        return !address.equals(natural);
    }
}
