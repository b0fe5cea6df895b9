package vn.govmail.signing.asic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.judgement.OverallVerdict;

/**
 * A container with all of its signatures judged. Immutable.
 *
 * @param layout what is there
 * @param results for signatures, in the order of the container
 * @param stamps for time stamps in files of their own, the latest first
 * @param unsigned the files that no signature names
 * @param instead the report where nothing was judged
 */
record Judged(
        ContainerLayout layout,
        List<FileResult> results,
        List<FileResult> stamps,
        List<String> unsigned,
        Optional<SignatureReport> instead) {
    Judged {
        results = List.copyOf(results);
        stamps = List.copyOf(stamps);
        unsigned = List.copyOf(unsigned);
    }

    static Judged nothing(ContainerLayout layout, SignatureReport instead) {
        return new Judged(layout, List.of(), List.of(), List.of(), Optional.of(instead));
    }

    /** On the container as one. */
    SignatureReport report(VerificationRequest request) {
        return instead.orElseGet(() -> report(results, stamps, unsigned, request));
    }

    /** On one file of it alone. */
    SignatureReport report(String file, VerificationRequest request) {
        if (instead.isPresent()) {
            return instead.get();
        }
        if (results.stream().noneMatch(each -> each.about().contains(file))) {
            return SignatureReport.withoutResults(Verdict.UNSIGNED, List.of(Reason.EXTRA_FILE), request);
        }
        return report(about(results, file), about(stamps, file), List.of(), request);
    }

    private static List<FileResult> about(List<FileResult> all, String file) {
        return all.stream().filter(each -> each.concerns(file)).toList();
    }

    private static SignatureReport report(
            List<FileResult> signatures, List<FileResult> stamps, List<String> unsigned, VerificationRequest request) {
        List<SignatureResult> all =
                new ArrayList<>(signatures.stream().map(FileResult::result).toList());
        List<SignatureResult> latestFirst = new ArrayList<>(all);
        Collections.reverse(latestFirst);
        // those that cover most first
        latestFirst.sort(
                Comparator.comparing((SignatureResult each) -> each.scopes().size())
                        .reversed());
        for (FileResult each : stamps) {
            all.add(each.result());
            latestFirst.add(each.result());
        }
        return OverallVerdict.of(all, latestFirst, unsigned, request);
    }
}
