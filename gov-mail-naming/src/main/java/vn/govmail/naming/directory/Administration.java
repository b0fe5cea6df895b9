package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Proposal;

/**
 * What is done to mailboxes in their life, by one {@link Act}: its actor and time go into the audit trail, and its documents
 * decide whether it may be done. What may not be done is answered with a finding, and changes nothing.
 *
 * @see "Điều 6, 7, 12, 13, 12/2012/QĐ-UBND"
 */
public interface Administration {
    /** Opens a reserved mailbox: it is made on the mail system and has an issued password. */
    Change open(MailAddress address);

    /**
     * Gives a mailbox a new address, since its holder's or unit's name changed. The old address becomes an alias for as long as
     * the policy says.
     *
     * @param proposal the address under the new name
     * @param name the new name for people
     */
    Change rename(MailAddress address, Proposal proposal, String name);

    /**
     * Moves a person's mailbox to another agency. The old address becomes an alias for as long as the policy says.
     *
     * @param proposal the address in the new agency
     * @param owner the person in the new agency
     */
    Change transfer(MailAddress address, Proposal proposal, Owner owner);

    /**
     * Moves a mailbox, of a person or of a unit, to another agency.
     *
     * @param proposal the address in the new agency
     * @param owner who has it there
     * @param aliasUntil the first day on which the old address no longer receives; null for as long as the policy says
     */
    Change transfer(MailAddress address, Proposal proposal, Owner owner, @Nullable LocalDate aliasUntil);

    /**
     * Ends a mailbox whose mail from now on goes to another one, as when agencies are merged. Its address becomes an alias.
     *
     * @param successor the address of the mailbox that takes over
     * @param until the day on which the alias ends; null while none is set
     */
    Change replace(MailAddress address, MailAddress successor, @Nullable LocalDate until);

    /** Locks a mailbox: it receives, but nobody can log in. */
    Change lock(MailAddress address, String reason);

    /** Opens a locked mailbox again; non-use counts anew from this day. */
    Change unlock(MailAddress address);

    /** Takes a mailbox back. Its address and its aliases stay on record and go to nobody else. */
    Change revoke(MailAddress address, Departure why);

    /** Ends all aliases whose day has come by the day of the act. */
    List<Mailbox> endAliases();

    /** Says who answers for an agency's mailbox. */
    Change entrust(MailAddress address, Keeper keeper);

    /** Hands an agency's mailbox over; the receiver has to change the password. */
    Change handOver(MailAddress address, HandOver handOver);

    /**
     * Notes that a password was issued, which has to be changed at the first login.
     *
     * @param reported to whom a lost or disclosed password was reported, each once: khoản 3 Điều 12 of 12/2012/QĐ-UBND wants the
     *     head of the agency and the Department; empty for a first password
     */
    Change passwordIssued(MailAddress address, List<String> reported);

    /** Notes that the holder changed the password. */
    Change passwordChanged(MailAddress address);

    /**
     * Notes on which days mailboxes were last used: a login, a message read or sent. An earlier day than the known one changes
     * nothing. Uses are too many for the audit trail and leave no entry.
     *
     * @return how many mailboxes are known and got a later day
     */
    int used(Map<MailAddress, LocalDate> lastUses);

    /**
     * Allows somebody to write to a broadcast mailbox.
     *
     * @param until the first day on which it is no longer allowed; null while no end is set
     */
    Change allowSender(MailAddress broadcast, MailAddress sender, @Nullable LocalDate until);

    /** Takes that back, from the day of the act on. */
    Change removeSender(MailAddress broadcast, MailAddress sender);
}
