package vn.govmail.naming.reorganisation;

import vn.govmail.rule.Effect;

/** What is found while a reorganisation is planned or carried out. The names are stable codes. */
public enum PlanCode {
    /** The list names an agency that the directory does not have. */
    AGENCY_NOT_KNOWN(Effect.ERROR),
    /** The list lets an agency take others in and end itself. */
    DESTINATION_ENDS(Effect.ERROR),
    /** Somebody else holds the natural address or comes to it first; the format's letters or numbers settle it. */
    CLASH_SETTLED(Effect.WARN),
    /** Two come to one address, and the regulation leaves it to a person. */
    CLASH_OPEN(Effect.ERROR),
    /** Who of the two came first cannot be told: both have held their addresses since the same day. */
    CLASH_SAME_DAY(Effect.WARN),
    /** The person has a mailbox there already, which takes this one over. */
    SECOND_MAILBOX_THERE(Effect.WARN),
    /** Somebody of the same name has a mailbox there, and nothing tells whether it is the same person. */
    SAME_PERSON_UNCERTAIN(Effect.ERROR),
    /** The same staff id belongs to somebody of another name. */
    STAFF_ID_TWICE(Effect.ERROR),
    /** The order of the name is uncertain, and the present address does not show how it was read. */
    READING_OPEN(Effect.ERROR),
    /** The mailbox that is to take over is not settled itself. */
    SUCCESSOR_OPEN(Effect.ERROR),
    /** The address that was named to take over is nobody's, and no mailbox of the plan gets it. */
    SUCCESSOR_UNKNOWN(Effect.ERROR),
    /** Mailboxes were named to take each other over. */
    SUCCESSOR_CIRCLE(Effect.ERROR),
    /** The unit's mailbox has no keeper who may keep it. */
    KEEPER_MISSING(Effect.WARN),
    /** The keeper's mailbox is taken over; the keeper's charge ends with it. */
    KEEPER_ENDS(Effect.INFO),
    /** Those who may write to the earlier broadcast mailbox may write to the new one. */
    SENDERS_CARRIED_OVER(Effect.INFO),
    /** What the mailboxes hold together is more than one may hold. */
    OVER_QUOTA(Effect.WARN),
    /** Something happened since the plan was made: the mailbox went elsewhere, or somebody took the address. */
    PLAN_OVERTAKEN(Effect.ERROR),
    /** The step needs a person and was passed over. */
    LEFT_TO_A_PERSON(Effect.ERROR);

    private final Effect effect;

    PlanCode(Effect effect) {
        this.effect = effect;
    }

    /** How much it weighs. */
    public Effect effect() {
        return effect;
    }
}
