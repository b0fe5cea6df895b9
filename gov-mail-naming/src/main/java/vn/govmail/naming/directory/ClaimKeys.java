package vn.govmail.naming.directory;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the claims of a list want for themselves. Used by one thread. */
final class ClaimKeys {
    private final Set<String> keys = new HashSet<>();

    /** Whether no earlier claim wants this one's address, request, holder or own part. */
    boolean isFirst(Claim claim) {
        // all of them are entered, so that the next claim finds what this one wants
        boolean first = isFirst("address ", claim.canonical());
        first &= isFirst("request ", claim.requestKey());
        first &= isFirst("holder ", claim.holderKey());
        first &= isFirst("own ", claim.ownPart());
        return first;
    }

    private boolean isFirst(String sort, @Nullable String key) {
        return key == null || key.isEmpty() || keys.add(sort + key);
    }
}
