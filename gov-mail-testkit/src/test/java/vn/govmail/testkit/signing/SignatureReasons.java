package vn.govmail.testkit.signing;

import java.util.EnumSet;
import java.util.Set;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;

/** All that a report holds against a file. */
final class SignatureReasons {
    private SignatureReasons() {}

    static Set<Reason> of(SignatureReport report) {
        Set<Reason> all = EnumSet.noneOf(Reason.class);
        all.addAll(report.reasons());
        report.signatures().forEach(signature -> all.addAll(signature.reasons()));
        return all;
    }
}
