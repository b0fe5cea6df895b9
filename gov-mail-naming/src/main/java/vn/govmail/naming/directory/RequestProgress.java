package vn.govmail.naming.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.Capability;
import vn.govmail.rule.RuleSet;

/**
 * How far an agency's request to open, change or cancel a mailbox has come: asked, received by the Department, carried out by
 * whoever runs the system. One person may do both. Immutable.
 *
 * @param request the written request
 * @param receivedOrNull who received it, and when; null while nobody has
 * @param executedOrNull who carried it out, and when; null while nobody has
 * @see "điểm b khoản 1 Điều 11 Quy chế of 12/2012/QĐ-UBND"
 */
public record RequestProgress(
        DocumentReference request,
        @Nullable Act receivedOrNull,
        @Nullable Act executedOrNull) {
    public RequestProgress {
        Objects.requireNonNull(request, "request");
    }

    /** A request that came and waits. */
    public static RequestProgress asked(DocumentReference request) {
        return new RequestProgress(request, null, null);
    }

    /** The same, received. */
    public RequestProgress received(Act act) {
        return new RequestProgress(request, Objects.requireNonNull(act, "act"), executedOrNull);
    }

    /** The same, carried out. */
    public RequestProgress executed(Act act) {
        return new RequestProgress(request, receivedOrNull, Objects.requireNonNull(act, "act"));
    }

    /** Who received it, and when. */
    public Optional<Act> received() {
        return Optional.ofNullable(receivedOrNull);
    }

    /** Who carried it out, and when. */
    public Optional<Act> executed() {
        return Optional.ofNullable(executedOrNull);
    }

    /**
     * {@code LIFECYCLE_STATE_INVALID} for each provision on the two steps, where it was carried out without having been received
     * before; empty if it is in order or the rules say nothing of it.
     */
    public List<DirectoryFinding> check(RuleSet rules) {
        if (isInOrder()) {
            return List.of();
        }
        DirectoryCode code = DirectoryCode.LIFECYCLE_STATE_INVALID;
        return rules.servedBy(Capability.REQUESTS).stream()
                .map(provision ->
                        new DirectoryFinding(code, code.effect(), Map.of("request", request.number()), provision))
                .toList();
    }

    private boolean isInOrder() {
        return executed()
                .map(done ->
                        received().filter(act -> !act.at().isAfter(done.at())).isPresent())
                .orElse(true);
    }
}
