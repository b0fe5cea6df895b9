package vn.govmail.signing.asic;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.govmail.signature.Modification;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.cms.TimeStampToken;
import vn.govmail.signing.signeddata.SignerResults;
import vn.govmail.signing.time.Existence;

/**
 * The time stamps that lie in files of their own (EN 319 162-1, clauses 4.3.3.2 and 4.4.4), each judged at the time that later ones
 * prove for it. Confined to one verification.
 */
final class TimeAssertions {
    private static final int LONGEST_TOKEN = 4 << 20;

    private final Map<String, Existence> proven = new HashMap<>();
    private final List<Judged> judged = new ArrayList<>();

    private record Judged(Assertion assertion, SignatureResult.Builder result) {}

    private record Assertion(String name, Subject subject, TimeStampToken token) {
        Instant time() {
            return token.time().orElse(Instant.MAX);
        }
    }

    /**
     * Judges all of them.
     *
     * @throws IOException if one of them is refused
     */
    static TimeAssertions of(Opened opened, SignerResults signers) throws IOException {
        TimeAssertions all = new TimeAssertions();
        List<Assertion> assertions = new ArrayList<>();
        for (String name : opened.layout().timeStamps()) {
            Subject subject = opened.subject(name);
            byte[] token = opened.bytes(name, LONGEST_TOKEN);
            assertions.add(new Assertion(name, subject, TimeStampToken.read(token, subject.bytes(), signers.effort())));
        }
        assertions.sort(Comparator.comparing(Assertion::time).reversed());
        for (Assertion each : assertions) {
            all.judge(each, signers);
        }
        return all;
    }

    private void judge(Assertion assertion, SignerResults signers) {
        SignatureResult.Builder result = SignatureResult.of(assertion.name());
        Subject subject = assertion.subject();
        subject.reasons().forEach(result::reason);
        result.modification(Modification.NONE);
        Existence known = known(assertion.name(), signers.known());
        Existence after = signers.check().judgeTimeStamp(assertion.token(), known, result);
        judged.add(new Judged(assertion, result));
        if (!after.equals(known)) {
            for (String file : subject.files()) {
                proven.merge(file, after, (one, other) -> one.at().isAfter(other.at()) ? other : one);
            }
        }
    }

    /** Whether each of the files is a time stamp at all. */
    boolean areReadable() {
        return judged.stream()
                .allMatch(each -> each.assertion().token().time().isPresent());
    }

    /** The results, the latest first. */
    List<FileResult> results(ContainerFacts facts) {
        List<FileResult> results = new ArrayList<>();
        for (Judged each : judged) {
            SignatureResult.Builder result = each.result();
            facts.hold(each.assertion().subject().files(), result);
            Verdict verdict = facts.verdict(result);
            results.add(new FileResult(result.standing(standing(verdict, facts)).verdict(verdict), Set.of()));
        }
        return results;
    }

    /**
     * A time stamp says when a file was there and not who vouches for it. It counts for itself where the caller asks for integrity
     * alone and the container says that its one file is kept by time stamps; beside signatures a broken one says nothing of theirs
     * where nobody is trusted.
     */
    private static Standing standing(Verdict verdict, ContainerFacts facts) {
        ContainerLayout layout = facts.layout();
        boolean integrity = facts.policy() == VerificationPolicy.INTEGRITY_ONLY;
        if (layout.cades().isEmpty() && layout.xades().isEmpty()) {
            boolean counted = verdict == Verdict.INVALID || (integrity && layout.declaresSimple());
            return counted ? Standing.COUNTED : Standing.TIME_STAMP;
        }
        return integrity && verdict == Verdict.INVALID ? Standing.REPORTED : Standing.TIME_STAMP;
    }

    /** When an entry is known to have existed. */
    Existence known(String entry, Existence otherwise) {
        Existence found = proven.get(entry);
        return found == null || otherwise.at().isBefore(found.at()) ? otherwise : found;
    }
}
