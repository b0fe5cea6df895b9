package vn.govmail.naming.directory;

import java.util.ArrayList;
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
 * @param channelOrNull by which way it came; null where nobody says it
 * @see "điểm b khoản 1 Điều 11, điểm b khoản 2 Điều 7 Quy chế of 12/2012/QĐ-UBND"
 */
public record RequestProgress(
        DocumentReference request,
        @Nullable Act receivedOrNull,
        @Nullable Act executedOrNull,
        @Nullable Channel channelOrNull) {

    /** By which way a request came. What came from a free mailbox did not come: khoản 4 Điều 9. */
    public enum Channel {
        OFFICIAL_MAIL,
        PAPER
    }

    public RequestProgress {
        Objects.requireNonNull(request, "request");
    }

    /** A request that came and waits. */
    public static RequestProgress asked(DocumentReference request) {
        return new RequestProgress(request, null, null, null);
    }

    /** The same, which came by some way. */
    public RequestProgress sentBy(Channel channel) {
        return new RequestProgress(request, receivedOrNull, executedOrNull, Objects.requireNonNull(channel, "channel"));
    }

    /** The same, received. */
    public RequestProgress received(Act act) {
        return new RequestProgress(request, Objects.requireNonNull(act, "act"), executedOrNull, channelOrNull);
    }

    /** The same, carried out. */
    public RequestProgress executed(Act act) {
        return new RequestProgress(request, receivedOrNull, Objects.requireNonNull(act, "act"), channelOrNull);
    }

    /** Who received it, and when. */
    public Optional<Act> received() {
        return Optional.ofNullable(receivedOrNull);
    }

    /** Who carried it out, and when. */
    public Optional<Act> executed() {
        return Optional.ofNullable(executedOrNull);
    }

    /** By which way it came. */
    public Optional<Channel> channel() {
        return Optional.ofNullable(channelOrNull);
    }

    /**
     * {@code LIFECYCLE_STATE_INVALID} for each provision on the two steps, where it was carried out without having been received
     * before; {@code CHANNEL_HINT} for each that encourages official e-mail, where it came on paper, which is allowed. Empty if it
     * is in order or the rules say nothing of it.
     */
    public List<DirectoryFinding> check(RuleSet rules) {
        List<DirectoryFinding> findings = new ArrayList<>();
        if (!isInOrder()) {
            findings.addAll(about(DirectoryCode.LIFECYCLE_STATE_INVALID, rules, Capability.REQUESTS));
        }
        if (channelOrNull == Channel.PAPER) {
            findings.addAll(about(DirectoryCode.CHANNEL_HINT, rules, Capability.REQUEST_CHANNEL));
        }
        return List.copyOf(findings);
    }

    private List<DirectoryFinding> about(DirectoryCode code, RuleSet rules, Capability served) {
        return rules.servedBy(served).stream()
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
