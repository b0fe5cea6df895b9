package vn.govmail.message;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.recipient.AgencyLevel;

/**
 * Under which conditions a sender uses mail: what a register knows and no message shows. Starts with nothing known. Immutable.
 *
 * @param stateMailboxOrNull whether the sender was given a mailbox under the State's domains; null where nobody knows
 * @param levelOrNull where the sender's agency stands; null where nobody knows
 * @param infrastructureOrNull whether the infrastructure suffices where the sender works; null where nothing is on record
 * @param otherSystemOrNull whether another information system takes the place of mail there; null where nothing is on record
 * @param administratorOrNull whether the sender may write to everybody as an administrator; null where nobody knows
 * @see "mục 1.a, 1.b, 3.b of 34/2008/CT-TTg; điểm e khoản 1 Điều 5 of 12/2012/QĐ-UBND"
 */
public record SenderConditions(
        @Nullable Boolean stateMailboxOrNull,
        @Nullable AgencyLevel levelOrNull,
        @Nullable Boolean infrastructureOrNull,
        @Nullable Boolean otherSystemOrNull,
        @Nullable Boolean administratorOrNull) {

    /** Nothing is known. */
    public static final SenderConditions UNKNOWN = new SenderConditions(null, null, null, null, null);

    /** The same, with or without a mailbox under the State's domains. */
    public SenderConditions withStateMailbox(boolean given) {
        return new SenderConditions(given, levelOrNull, infrastructureOrNull, otherSystemOrNull, administratorOrNull);
    }

    /** The same, for an agency at a level. */
    public SenderConditions at(AgencyLevel level) {
        return new SenderConditions(
                stateMailboxOrNull, level, infrastructureOrNull, otherSystemOrNull, administratorOrNull);
    }

    /** The same, where the infrastructure suffices or does not. */
    public SenderConditions withInfrastructure(boolean suffices) {
        return new SenderConditions(stateMailboxOrNull, levelOrNull, suffices, otherSystemOrNull, administratorOrNull);
    }

    /** The same, where another information system is in use or is not. */
    public SenderConditions withOtherSystem(boolean inUse) {
        return new SenderConditions(stateMailboxOrNull, levelOrNull, infrastructureOrNull, inUse, administratorOrNull);
    }

    /** The same, for a sender who is an administrator or is not. */
    public SenderConditions administrator(boolean is) {
        return new SenderConditions(stateMailboxOrNull, levelOrNull, infrastructureOrNull, otherSystemOrNull, is);
    }

    /** Whether the sender was given a mailbox under the State's domains. */
    public Optional<Boolean> stateMailbox() {
        return Optional.ofNullable(stateMailboxOrNull);
    }

    /** Where the sender's agency stands. */
    public Optional<AgencyLevel> level() {
        return Optional.ofNullable(levelOrNull);
    }

    /** Whether the infrastructure suffices. */
    public Optional<Boolean> infrastructure() {
        return Optional.ofNullable(infrastructureOrNull);
    }

    /** Whether another information system takes the place of mail. */
    public Optional<Boolean> otherSystem() {
        return Optional.ofNullable(otherSystemOrNull);
    }

    /** Whether the sender is an administrator. */
    public Optional<Boolean> isAdministrator() {
        return Optional.ofNullable(administratorOrNull);
    }
}
