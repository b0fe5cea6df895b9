package vn.govmail.naming.directory;

import java.util.List;
import java.util.Map;
import vn.govmail.address.MailAddress;
import vn.govmail.rule.MailboxTerm.Name;

/** To whom a lost password was reported, and to whom it has to be. Stateless. */
final class ResetReports {
    private ResetReports() {}

    /** One report to each whom the regulation names, and one to somebody where it names nobody. */
    static List<DirectoryFinding> missing(MailboxPolicy policy, MailAddress address, List<String> reported) {
        long made = reported.stream()
                .map(String::strip)
                .filter(to -> !to.isEmpty())
                .distinct()
                .count();
        int wanted = policy.term(Name.PASSWORD_RESET)
                .map(term -> term.value().split(" ", -1).length)
                .orElse(1);
        if (made >= wanted) {
            return List.of();
        }
        Map<String, String> counts =
                Map.of("address", address.toString(), "made", String.valueOf(made), "wanted", String.valueOf(wanted));
        return List.of(policy.finding(DirectoryCode.RESET_REPORT_MISSING, Name.PASSWORD_RESET, counts));
    }
}
