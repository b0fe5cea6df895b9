package vn.govmail.signing.asic;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.container.EntryUri;
import vn.govmail.signing.signeddata.SignerResults;
import vn.govmail.signing.time.Existence;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.xml.CheckedReference;
import vn.govmail.signing.xml.Profile;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlSignature;
import vn.govmail.signing.xml.XmlVerification;
import vn.govmail.signing.xml.XmlVerifier;

/** The XAdES signatures of a container (EN 319 162-1, clauses 4.3.3.2 and 4.4.3). Confined to one verification. */
final class XadesSignatures {
    private final List<Signature> signatures = new ArrayList<>();

    private record Signature(String file, String id, boolean overSignature, XmlVerification verification) {
        Stream<CheckedReference> references() {
            return Stream.concat(verification.references().stream(), verification.manifestReferences().stream());
        }

        Set<String> covered() {
            Set<String> covered = new LinkedHashSet<>();
            references()
                    .filter(reference -> reference.state() == CheckedReference.State.FITS)
                    .flatMap(reference -> reference.uri().stream())
                    .flatMap(uri -> EntryUri.name(uri).stream())
                    .forEach(covered::add);
            return covered;
        }
    }

    private XadesSignatures() {}

    /**
     * Verifies them.
     *
     * @param most how many signatures there may be; what would come after them is left out
     * @throws IOException if a file of signatures is refused
     */
    static XadesSignatures read(Opened opened, int most, Limits limits, Effort effort) throws IOException {
        XadesSignatures all = new XadesSignatures();
        XmlVerifier verifier = new XmlVerifier(
                uri -> EntryUri.name(uri)
                        .flatMap(name -> opened.container().covered(name))
                        .map(CoveredBytes.class::cast),
                Profile.container(),
                limits,
                effort);
        for (String name : opened.layout().xades()) {
            XmlFile file;
            try (InputStream in =
                    opened.container().open(opened.container().entry(name).orElseThrow())) {
                file = XmlFile.read(in, limits);
            }
            int number = 0;
            for (XmlSignature signature : XmlSignature.all(file)) {
                number++;
                if (all.signatures.size() <= most) {
                    String id = signature.id().orElse(Integer.toString(number));
                    all.signatures.add(new Signature(
                            name, id, signature.isCounterSignature(), verifier.verify(signature)));
                }
            }
        }
        return all;
    }

    /** The entries that any of them covers. */
    Set<String> covered() {
        Set<String> covered = new LinkedHashSet<>();
        signatures.forEach(each -> covered.addAll(each.covered()));
        return covered;
    }

    int signers() {
        return signatures.size();
    }

    List<SignatureResult> results(TimeAssertions times, SignerResults signers, ContainerFacts facts) {
        List<SignatureResult> results = new ArrayList<>();
        for (Signature each : signatures) {
            results.add(result(each, times.known(each.file(), signers.known()), signers, facts));
        }
        return results;
    }

    private static SignatureResult result(
            Signature signature, Existence known, SignerResults signers, ContainerFacts facts) {
        SignatureResult.Builder result = SignatureResult.of(signature.file() + ", " + signature.id());
        signers.check()
                .judge(
                        signature.verification().signature(),
                        Optional.empty(),
                        known,
                        !known.equals(signers.known()),
                        result);
        result.modification(Modification.NONE);
        signature
                .references()
                .filter(reference -> reference.state() == CheckedReference.State.MISSING)
                .flatMap(reference -> reference.uri().stream())
                .map(uri -> EntryUri.name(uri).isPresent() ? Reason.MISSING_FILE : Reason.EXTERNAL_REFERENCE)
                .forEach(result::reason);
        if (!signature.overSignature()) {
            facts.hold(signature.covered(), result);
            return result.verdict(facts.verdict(result));
        }
        Verdict verdict = facts.verdict(result);
        return result.standing(verdict == Verdict.INVALID ? Standing.COUNTED : Standing.REPORTED)
                .verdict(verdict);
    }
}
