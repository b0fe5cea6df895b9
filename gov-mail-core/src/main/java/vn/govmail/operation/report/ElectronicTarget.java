package vn.govmail.operation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Finding;

/**
 * Which share of official documents has to go wholly in electronic form, and whether it did.
 *
 * @param provision the clause that says so
 * @param percent the share
 * @param year from which year on
 * @see "điểm g mục 2 of 12/CT-UBND (Khánh Hòa): đến năm 2015 đạt 70%"
 */
record ElectronicTarget(Provision provision, long percent, long year) {

    /** The targets of a rule set. */
    static List<ElectronicTarget> of(RuleSet rules) {
        List<ElectronicTarget> targets = new ArrayList<>();
        for (MailboxTerm share : rules.mailboxTerms()) {
            if (share.name() == Name.ELECTRONIC_SHARE && share.provision().isPresent()) {
                Provision provision = share.provision().get();
                long year = rules.mailboxTerms().stream()
                        .filter(term -> term.name() == Name.ELECTRONIC_SHARE_YEAR)
                        .filter(term ->
                                term.provision().filter(provision::equals).isPresent())
                        .mapToLong(MailboxTerm::number)
                        .findFirst()
                        .orElse(provision.validity().from().getYear());
                targets.add(new ElectronicTarget(provision, share.number(), year));
            }
        }
        return targets;
    }

    /** The finding for some documents; none where the target was reached or is of a later year. */
    List<Finding> judge(String subject, ExchangeCounts documents, ReportPeriod period) {
        if (period.last().getYear() < year) {
            return List.of();
        }
        return switch (documents.reaches(percent)) {
            case YES -> List.of();
            case NO -> List.of(finding(ReportCode.TARGET_70_NOT_MET, subject, documents));
            case NOT_KNOWN -> List.of(finding(ReportCode.TARGET_UNDETERMINED, subject, documents));
        };
    }

    private Finding finding(ReportCode code, String subject, ExchangeCounts documents) {
        Map<String, String> arguments = Map.of(
                "target",
                String.valueOf(percent),
                "share",
                String.valueOf(documents.leastPercent()),
                "electronic",
                String.valueOf(documents.electronic()),
                "all",
                String.valueOf(documents.all()),
                "open",
                String.valueOf(documents.notKnown()));
        return new Finding(
                provision,
                code.effect(),
                subject,
                code.name(),
                arguments,
                documents.electronic() + "/" + documents.all() + ", " + documents.notKnown() + " not known");
    }
}
