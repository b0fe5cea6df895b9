package vn.govmail.signing.asic;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.container.FileSignature;
import vn.govmail.signing.signeddata.SignerResults;
import vn.govmail.signing.time.Existence;
import vn.govmail.signing.trust.Effort;

/** The XAdES signatures of a container (EN 319 162-1, clauses 4.3.3.2 and 4.4.3). Confined to one verification. */
final class XadesSignatures {
    private final List<Signature> signatures = new ArrayList<>();

    private record Signature(String file, FileSignature about) {}

    private XadesSignatures() {}

    /**
     * Verifies them.
     *
     * @param most how many signatures there may be; what would come after one more than these is left out
     * @throws IOException if a file of signatures is refused
     */
    static XadesSignatures read(Opened opened, int most, Limits limits, Effort effort) throws IOException {
        XadesSignatures all = new XadesSignatures();
        for (String name : opened.layout().xades()) {
            int room = most - all.signatures.size();
            if (room >= 0) {
                FileSignature.all(
                                FileSignature.open(opened.container(), name, limits),
                                opened.container(),
                                room,
                                limits,
                                effort)
                        .forEach(each -> all.signatures.add(new Signature(name, each)));
            }
        }
        return all;
    }

    /** The entries that any of them is about. */
    Set<String> named() {
        Set<String> named = new LinkedHashSet<>();
        signatures.forEach(each -> named.addAll(each.about().named()));
        return named;
    }

    int signers() {
        return signatures.size();
    }

    List<FileResult> results(TimeAssertions times, SignerResults signers, ContainerFacts facts) {
        List<FileResult> results = new ArrayList<>();
        for (Signature each : signatures) {
            SignatureResult result = result(each, times.known(each.file(), signers.known()), signers, facts);
            results.add(new FileResult(result, each.about().named()));
        }
        return results;
    }

    private static SignatureResult result(
            Signature signature, Existence known, SignerResults signers, ContainerFacts facts) {
        FileSignature about = signature.about();
        SignatureResult.Builder result = SignatureResult.of(signature.file() + ", " + about.id());
        boolean archived = !known.equals(signers.known());
        signers.check().judge(about.verification().signature(), Optional.empty(), known, archived, result);
        result.modification(Modification.NONE);
        about.holdMissing(result);
        about.holdUnsignedObjects(result);
        if (isAnsweredBeforeStamped(about, result)) {
            result.reason(Reason.TIMESTAMP_ORDER);
        }
        // one that covers files too counts like any other
        Set<String> covered = about.covered();
        if (!about.signature().isCounterSignature() || !covered.isEmpty()) {
            facts.hold(covered, result);
            return result.verdict(facts.verdict(result));
        }
        Verdict verdict = facts.verdict(result);
        return result.standing(verdict == Verdict.INVALID ? Standing.COUNTED : Standing.REPORTED)
                .verdict(verdict);
    }

    /** Whether all that was said of revocation was said before the signature is known to have been there. */
    private static boolean isAnsweredBeforeStamped(FileSignature about, SignatureResult.Builder result) {
        return about.verification()
                .signature()
                .revocation()
                .youngestAnswer()
                .flatMap(answered -> result.stampedTime()
                        .map(stamped -> stamped.truncatedTo(ChronoUnit.SECONDS))
                        .filter(answered::isBefore))
                .isPresent();
    }
}
