package vn.govmail.signing.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.govmail.signature.CertificateOwner;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.cms.CmsVerification;
import vn.govmail.signing.cms.TimeStampToken;
import vn.govmail.signing.judgement.SignerCheck;
import vn.govmail.signing.judgement.Verdicts;
import vn.govmail.signing.pdf.appearance.AppearanceRules;
import vn.govmail.signing.pdf.syntax.GapOwner;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.Revision;
import vn.govmail.signing.pdf.syntax.StructureException;
import vn.govmail.signing.time.Existence;
import vn.govmail.signing.trust.Effort;

/** Judges the signatures of one file one by one, the one that covers most first. Confined to one verification. */
final class SignatureCheck {
    private final SignedFile file;
    private final List<SignatureFields.Entry> entries;
    private final SignerCheck signers;
    private final VerificationRequest request;
    private final Effort effort;
    private final CoverageCheck coverage;
    private final IdentityHashMap<SignatureFields.Entry, ByteRange> ranges = new IdentityHashMap<>();
    private final Set<Reason> ambiguities;
    private final Set<Reason> warnings;
    private Existence known;
    private boolean archived;
    private boolean wholeFileVouchedFor;
    private boolean ofUnit;

    /**
     * A check.
     *
     * @param signers judges who signed, and when
     * @param known when the file is known to have existed
     * @param effort pays for the verification of values
     */
    SignatureCheck(
            SignedFile file,
            List<SignatureFields.Entry> entries,
            SignerCheck signers,
            Existence known,
            VerificationRequest request,
            Effort effort) {
        this.effort = effort;
        this.file = file;
        this.entries = entries;
        this.signers = signers;
        this.known = known;
        this.request = request;
        this.coverage = new CoverageCheck(file, request);
        for (SignatureFields.Entry entry : entries) {
            latest(entry).range(file.view().length()).ifPresent(range -> ranges.put(entry, range));
        }
        this.ambiguities =
                entries.isEmpty() ? Set.of() : file.ambiguities(request.limits().pdfObjects());
        this.warnings = warnings();
    }

    /** Of what the first of the signatures was put on: whatever came later is compared with it. */
    private Set<Reason> warnings() {
        return ranges.values().stream()
                .min(Comparator.comparingLong(ByteRange::end))
                .flatMap(first -> file.structure().revisionEndingAt(first.end()))
                .map(file::warnings)
                .orElse(Set.of());
    }

    private SignatureValues latest(SignatureFields.Entry entry) {
        return new SignatureValues(
                entry.dictionary(), entry.holder(), file.structure().latest());
    }

    /**
     * One result for each entry.
     *
     * @param inOrder in the order of the entries
     * @param latestFirst those that cover most first
     */
    record Results(List<SignatureResult> inOrder, List<SignatureResult> latestFirst) {}

    Results all() {
        List<SignatureFields.Entry> latestFirst = new ArrayList<>(entries);
        latestFirst.sort(
                Comparator.comparingLong((SignatureFields.Entry entry) -> Optional.ofNullable(ranges.get(entry))
                                .map(ByteRange::end)
                                .orElse(0L))
                        .reversed());
        IdentityHashMap<SignatureFields.Entry, SignatureResult> results = new IdentityHashMap<>();
        for (SignatureFields.Entry entry : latestFirst) {
            SignatureResult result = check(entry);
            results.put(entry, result);
            wholeFileVouchedFor |= !entry.grantsUsage()
                    && result.verdict() == Verdict.VALID
                    && result.coverage() == Coverage.ENTIRE_DOCUMENT;
        }
        if (request.policy() == VerificationPolicy.OFFICIAL_DOCUMENT) {
            // last of all: what pictures cost must not be missing where a verdict needs it
            lookAt(latestFirst, results);
        }
        return new Results(
                entries.stream().map(results::get).toList(),
                latestFirst.stream().map(results::get).toList());
    }

    private void lookAt(
            List<SignatureFields.Entry> latestFirst, IdentityHashMap<SignatureFields.Entry, SignatureResult> results) {
        AppearanceRules rules = new AppearanceRules();
        for (SignatureFields.Entry entry : latestFirst) {
            ByteRange range = ranges.get(entry);
            ObjectId field = entry.field();
            SignatureResult result = Objects.requireNonNull(results.get(entry));
            if (range == null || field == null || result.owner() == CertificateOwner.UNKNOWN) {
                continue;
            }
            file.structure()
                    .revisionEndingAt(range.end())
                    .filter(signed -> rules.departs(field, signed, result.owner(), fieldsBefore(range, latestFirst)))
                    .ifPresent(signed -> results.put(entry, result.withWarning(Reason.APPEARANCE_NONCONFORMING)));
        }
    }

    private List<ObjectId> fieldsBefore(ByteRange range, List<SignatureFields.Entry> latestFirst) {
        return latestFirst.stream()
                .filter(entry -> Optional.ofNullable(ranges.get(entry))
                        .filter(other -> other.end() < range.end())
                        .isPresent())
                .flatMap(entry -> Stream.ofNullable(entry.field()))
                .toList();
    }

    private SignatureResult check(SignatureFields.Entry entry) {
        SignatureResult.Builder result = SignatureResult.of(entry.id());
        ambiguities.forEach(result::reason);
        warnings.forEach(result::warning);
        entry.remarks().forEach(result::scope);
        if (entry.grantsUsage()) {
            result.standing(Standing.REPORTED);
        }
        ByteRange range = ranges.get(entry);
        ofUnit = false;
        try {
            if (range == null) {
                result.reason(Reason.BYTE_RANGE_MALFORMED).coverage(Coverage.NONE);
                checkKeys(latest(entry), result);
            } else {
                check(entry, range, result);
            }
        } catch (StructureException e) {
            result.reason(e.reason());
        }
        // nobody else's later signature takes the unit's place
        boolean vouchedFor = wholeFileVouchedFor && !ofUnit;
        return result.verdict(Verdicts.of(result.reasons(), request.policy(), vouchedFor));
    }

    private void check(SignatureFields.Entry entry, ByteRange range, SignatureResult.Builder result) {
        Optional<Revision> signed = file.structure().revisionEndingAt(range.end());
        SignatureValues latest = latest(entry);
        Optional<SignatureValues> then = signed.flatMap(revision -> latest.in(revision, entry.object()));
        SignatureValues values = then.orElse(latest);
        boolean same = then.isPresent() && values.dictionary().equals(latest.dictionary());
        if (signed.isPresent() && !same) {
            result.reason(Reason.SIGNATURE_DICTIONARY_CHANGED);
        }
        Optional<byte[]> contents = checkKeys(values, result);
        if (contents.isPresent()) {
            checkRange(values, range, contents.get(), result);
            coverage.check(range, signed, result);
            checkValue(values, range, contents.get(), result);
            if (ofUnit && coverage.filledSince(signed)) {
                // after the unit signed, validation data and further signatures may be added and nothing else
                result.reason(Reason.UNDEFINED_CHANGE);
            }
        }
    }

    private static Optional<byte[]> checkKeys(SignatureValues values, SignatureResult.Builder result) {
        if (!(values.get("Filter") instanceof PdfName) || values.form() == SubFilter.ABSENT) {
            result.reason(Reason.SIGNED_DATA_MISSING);
        }
        Optional<byte[]> contents = values.contents();
        if (contents.isEmpty()) {
            result.reason(Reason.NO_SIGNER);
        }
        return contents;
    }

    private void checkRange(SignatureValues values, ByteRange range, byte[] contents, SignatureResult.Builder result) {
        GapOwner.Answer owner = file.owner(values.holder(), values.revision(), range);
        if (!file.raw().gapHolds(range, contents) || !owner.holdsGap()) {
            result.reason(Reason.BYTE_RANGE_GAP_MISMATCH);
        }
        if (!owner.statesOnce()) {
            result.reason(Reason.BYTES_NOT_COVERED);
        }
        // its own gap is among them
        long owners = ranges.values().stream().filter(range::gapOverlaps).count();
        if (owners > 1) {
            result.reason(Reason.BYTE_RANGE_COLLISION);
        }
        result.scope("bytes 0-" + range.end() + " of " + file.view().length() + " without " + range.gapStart() + "-"
                + range.gapEnd());
    }

    private void checkValue(SignatureValues values, ByteRange range, byte[] contents, SignatureResult.Builder result) {
        CoveredBytes covered = out -> range.write(file.view(), out);
        SubFilter form = values.form();
        switch (form) {
            case PKCS7_DETACHED -> judge(CmsVerification.verify(contents, covered, false, effort), values, result);
            case CADES_DETACHED -> judge(CmsVerification.verify(contents, covered, true, effort), values, result);
            case PKCS7_SHA1 -> judgeOld(CmsVerification.verifySha1(contents, covered, effort), values, result);
            case X509_RSA_SHA1 ->
                judgeOld(
                        CmsVerification.verifyRsaSha1(contents, values.certificates(), covered, effort),
                        values,
                        result);
            case TIME_STAMP -> judge(TimeStampToken.read(contents, covered, effort), values, result);
            case OTHER, ABSENT -> result.reason(Reason.FORM_NOT_SUPPORTED);
        }
    }

    /** Forms that know SHA-1 alone: weak, unless the value fits and is proved to be old enough. */
    private void judgeOld(CheckedSignature cms, SignatureValues values, SignatureResult.Builder result) {
        if (cms.integrity() != Integrity.INTACT) {
            result.reason(Reason.WEAK_ALGORITHM);
        }
        judge(cms, values, result);
    }

    private void judge(CheckedSignature cms, SignatureValues values, SignatureResult.Builder result) {
        ofUnit = request.policy() == VerificationPolicy.OFFICIAL_DOCUMENT
                && cms.signer()
                        .filter(signer -> request.unit().contain(signer, known.at()))
                        .isPresent();
        signers.judge(cms, values.text("M").flatMap(PdfDates::parse), known, archived, result);
    }

    /** A time stamp that proves something proves it for everything that it covers: the signatures that are looked at next. */
    private void judge(TimeStampToken token, SignatureValues values, SignatureResult.Builder result) {
        Existence before = known;
        known = signers.judgeTimeStamp(token, known, result);
        archived |= !known.equals(before) && SecurityStore.isIn(values.revision());
    }
}
