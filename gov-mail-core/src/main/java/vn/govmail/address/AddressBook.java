package vn.govmail.address;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is an agency, an official or a member of the public, and whose certificate is whose. The directory of
 * gov-mail-naming implements it; so may an adopter's own directory.
 *
 * <p>Implementations are thread-safe and answer from what they hold: no network, no guessing.
 */
public interface AddressBook {

    /** The owner of a mailbox. */
    Optional<Correspondent> find(MailAddress address);

    /**
     * The agencies that bear a name as documents print it, compared without regard to letter case and spacing. More than
     * one where the name is not unique.
     */
    List<Agency> agenciesNamed(String name);

    /**
     * The agencies to which a certificate is bound on a day; more than one where bindings contradict each other.
     *
     * @param certificate the signer's certificate, whose chain somebody else has verified
     * @param day the day in Việt Nam at which the binding has to hold
     */
    List<Agency> agenciesBoundTo(X509Certificate certificate, LocalDate day);

    /**
     * Whether the owner of a mailbox was given another one under some domains, from which to write on a day (mục 3.b of
     * 34/2008/CT-TTg: whoever was given a mailbox under .gov.vn writes from it). Empty where that is not known: this address
     * book does not keep who was given what, or not which person holds the mailbox, or not how it was on that day.
     *
     * @param mailbox the mailbox from which the owner writes
     * @param domains domains; what lies below them counts too
     * @param day the day in Việt Nam
     */
    default Optional<Boolean> givenAnotherUnder(MailAddress mailbox, Set<String> domains, LocalDate day) {
        return Optional.empty();
    }

    /**
     * Whether somebody may write to a mailbox that stands for everybody (điểm e khoản 1 Điều 5 of 12/2012/QĐ-UBND). Empty where
     * that is not known.
     *
     * @param sender the mailbox from which the sender writes
     * @param everybody the mailbox whose mail everybody gets
     * @param day the day in Việt Nam
     */
    default Optional<Boolean> mayWriteToEverybody(MailAddress sender, MailAddress everybody, LocalDate day) {
        return Optional.empty();
    }

    /** An address book that knows nobody. */
    static AddressBook empty() {
        return new AddressBook() {
            @Override
            public Optional<Correspondent> find(MailAddress address) {
                return Optional.empty();
            }

            @Override
            public List<Agency> agenciesNamed(String name) {
                return List.of();
            }

            @Override
            public List<Agency> agenciesBoundTo(X509Certificate certificate, LocalDate day) {
                return List.of();
            }
        };
    }
}
