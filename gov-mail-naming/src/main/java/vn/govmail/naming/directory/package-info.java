/**
 * The directory of mailboxes (Danh bạ thư điện tử): who holds which address, which of a name's addresses is still free, and
 * everything that happens to a mailbox from its reservation until long after it was taken back.
 *
 * <p>{@link vn.govmail.naming.directory.Directory} has the questions and the reservations,
 * {@link vn.govmail.naming.directory.Administration} the changes:
 *
 * <pre>{@code
 * Directory directory = Directory.inMemory(MailboxPolicy.under(rules, today));
 * directory.register(agency, act);
 * Reservation r = directory.reserve(new ReservationRequest(proposal, owner, "staff-4711", act, null));
 * MailAddress address = r.address().orElseThrow();
 * Change opened = directory.by(act.askedFor(request)).open(address);
 * Change moved = directory.by(act.under(decision).askedFor(request)).transfer(address, inTheNewAgency, newOwner);
 * Optional<Mailbox> then = directory.holderOn(address, LocalDate.of(2020, 1, 1));
 * }</pre>
 *
 * <p>Every answer is a value: a {@code Reservation} or {@code Change} with findings that cite the clause; nothing is thrown for
 * what is asked, only for a database that does not answer. The policy ({@code MailboxPolicy}) is read from the terms of the
 * regulation's file. The life of an address: {@code RESERVED}, {@code ACTIVE}, perhaps {@code LOCKED}; after a renaming or
 * transfer {@code ALIAS} of the new one; {@code REVOKED} for ever. One row is one address ever given, and it is never removed,
 * so history and uniqueness are the same thing.
 */
@NullMarked
package vn.govmail.naming.directory;

import org.jspecify.annotations.NullMarked;
