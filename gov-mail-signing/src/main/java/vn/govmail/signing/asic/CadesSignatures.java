package vn.govmail.signing.asic;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.Content;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.cms.MalformedBerException;
import vn.govmail.signing.cms.SignedDataFile;
import vn.govmail.signing.signeddata.SignerResults;

/** The CAdES signatures of a container (EN 319 162-1, clauses 4.3.3.2 and 4.4.4). Confined to one verification. */
final class CadesSignatures {
    private static final int LONGEST = 16 << 20;
    private static final String COMPARISON = "SHA-256";

    private final List<Signature> signatures = new ArrayList<>();

    private record Signature(String name, Optional<SignedDataFile> file, Subject subject) {}

    private CadesSignatures() {}

    static CadesSignatures read(Opened opened) throws IOException {
        CadesSignatures all = new CadesSignatures();
        for (String name : opened.layout().cades()) {
            all.signatures.add(new Signature(name, signedData(opened.bytes(name, LONGEST)), opened.subject(name)));
        }
        return all;
    }

    private static Optional<SignedDataFile> signedData(byte[] bytes) throws IOException {
        try {
            return Optional.of(SignedDataFile.read(Content.of(bytes)));
        } catch (MalformedBerException e) {
            return Optional.empty();
        }
    }

    /** The entries that any of them is about. */
    Set<String> named() {
        Set<String> named = new LinkedHashSet<>();
        signatures.forEach(each -> named.addAll(each.subject().named()));
        return named;
    }

    /** How many signers there are. */
    int signers() {
        return signatures.stream()
                .mapToInt(each -> each.file().map(SignedDataFile::signers).orElse(1))
                .sum();
    }

    List<FileResult> results(TimeAssertions times, SignerResults signers, ContainerFacts facts) {
        List<FileResult> results = new ArrayList<>();
        for (Signature each : signatures) {
            results(each, times, signers, facts).stream()
                    .map(result -> new FileResult(result, each.subject().named()))
                    .forEach(results::add);
        }
        return results;
    }

    private static List<SignatureResult> results(
            Signature signature, TimeAssertions times, SignerResults signers, ContainerFacts facts) {
        if (signature.file().isEmpty()) {
            return alone(signature.name(), Reason.CONTAINER_MALFORMED, Verdict.UNREADABLE);
        }
        SignedDataFile file = signature.file().get();
        return file.signers() == 0
                ? alone(signature.name(), Reason.NO_SIGNER, Verdict.INVALID)
                : results(signature, file, times, signers, facts);
    }

    private static List<SignatureResult> alone(String name, Reason reason, Verdict verdict) {
        return List.of(SignatureResult.of(name).reason(reason).verdict(verdict));
    }

    private static List<SignatureResult> results(
            Signature signature,
            SignedDataFile file,
            TimeAssertions times,
            SignerResults signers,
            ContainerFacts facts) {
        Subject subject = signature.subject();
        var known = times.known(signature.name(), signers.known());
        SignerResults.Signed signed =
                new SignerResults.Signed(subject.bytes(), subject.digests(), known, !known.equals(signers.known()));
        return signers.of(file, signed, signature.name() + ", signer ", (checked, result) -> {
            if (file.holdsContent() && !isSame(file.content(), subject.bytes())) {
                result.reason(Reason.DETACHED_WITH_ECONTENT);
            }
            subject.reasons().forEach(result::reason);
            if (subject.reasons().contains(Reason.HASH_MISMATCH)
                    || subject.reasons().contains(Reason.MISSING_FILE)) {
                result.integrity(Integrity.BROKEN);
            }
            facts.hold(subject.files(), result);
        });
    }

    /** Whether the content that a signature carries, where none is expected, is at least what it is about. */
    private static boolean isSame(CoveredBytes carried, CoveredBytes expected) {
        try {
            return MessageDigest.isEqual(carried.digest(COMPARISON), expected.digest(COMPARISON));
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }
}
