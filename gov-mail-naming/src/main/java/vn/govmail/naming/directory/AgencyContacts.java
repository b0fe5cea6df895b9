package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.govmail.address.Agency;
import vn.govmail.rule.Capability;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSet;

/**
 * Whether every agency of a directory has somebody who looks after information technology, where a regulation asks for one.
 * Stateless.
 *
 * @see "điểm b khoản 4 Điều 15 Quy chế of 12/2012/QĐ-UBND; điểm c mục 1 of 05/CT-UBND (Phú Yên)"
 */
public final class AgencyContacts {
    private AgencyContacts() {}

    /**
     * The agencies without a contact on a day, in the order of the directory: {@code IT_CONTACT_MISSING} for each provision that
     * asks for one. Units within an agency are served by the agency's.
     *
     * @param day the day in Việt Nam on which the post has to be held
     */
    public static List<DirectoryFinding> missing(Directory directory, RuleSet rules, LocalDate day) {
        List<Provision> asking = rules.servedBy(Capability.AGENCY_CONTACTS).stream()
                .filter(provision -> provision.validity().includes(day))
                .toList();
        if (asking.isEmpty()) {
            return List.of();
        }
        return directory.agencies().stream()
                .filter(agency -> directory.parentOf(agency.id()).isEmpty())
                .filter(agency -> !hasContact(directory, agency, day))
                .flatMap(agency -> asking.stream().map(provision -> finding(agency, provision)))
                .toList();
    }

    private static boolean hasContact(Directory directory, Agency agency, LocalDate day) {
        return directory.postsIn(agency.id()).stream()
                .anyMatch(post -> post.duty() == Duty.IT_CONTACT && post.holdsOn(day));
    }

    private static DirectoryFinding finding(Agency agency, Provision provision) {
        DirectoryCode code = DirectoryCode.IT_CONTACT_MISSING;
        return new DirectoryFinding(
                code, code.effect(), Map.of("agency", agency.id(), "name", agency.name()), provision);
    }
}
