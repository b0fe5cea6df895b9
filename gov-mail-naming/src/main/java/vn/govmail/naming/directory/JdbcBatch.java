package vn.govmail.naming.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.directory.Store.Taking;

/** Claims that are settled together: those with which nothing and nobody stands in the way, and the rest. Used once. */
final class JdbcBatch {
    private final List<Claim> claims;

    /** For each claim its answer, null for those that come after another of the batch and have to be taken by themselves. */
    private final List<@Nullable Taking> answers = new ArrayList<>();

    private final List<Claim> free = new ArrayList<>();
    private final ClaimKeys keys = new ClaimKeys();

    private JdbcBatch(List<Claim> claims) {
        this.claims = claims;
    }

    static JdbcBatch of(List<Claim> claims, JdbcObstacles obstacles) {
        JdbcBatch batch = new JdbcBatch(claims);
        for (Claim claim : claims) {
            batch.answers.add(batch.answer(claim, obstacles));
        }
        return batch;
    }

    private @Nullable Taking answer(Claim claim, JdbcObstacles obstacles) {
        if (obstacles.of(claim).isPresent()) {
            return obstacles.certain(claim).orElse(null);
        }
        if (!keys.isFirst(claim)) {
            return null;
        }
        free.add(claim);
        return Taking.DONE;
    }

    /** The claims whose address, request, holder and own part no row and no earlier claim of the batch has. */
    List<Claim> free() {
        return free;
    }

    /** An answer for each claim: those that were free are done, those behind others are taken one by one. */
    List<Taking> takings(Function<Claim, Taking> oneByOne) {
        List<Taking> takings = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Taking answer = answers.get(i);
            takings.add(answer == null ? oneByOne.apply(claims.get(i)) : answer);
        }
        return takings;
    }
}
