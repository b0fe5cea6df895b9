package vn.govmail.signing.pdf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.cms.CmsResult;
import vn.govmail.signing.cms.CmsVerification;
import vn.govmail.signing.trust.KeyPurpose;
import vn.govmail.signing.trust.PathValidator;
import vn.govmail.signing.trust.TrustDecision;

/** Judges the signatures of one file one by one, the one that covers most first. Confined to one verification. */
final class SignatureCheck {
    /** How far the signer's clock may run ahead of the validation time. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final SignedFile file;
    private final List<SignatureFields.Entry> entries;
    private final PathValidator paths;
    private final VerificationRequest request;
    private final IdentityHashMap<SignatureFields.Entry, ByteRange> ranges = new IdentityHashMap<>();
    private final SignerCheck signers;
    private vn.govmail.signing.time.Existence known;
    private boolean wholeFileVouchedFor;

    SignatureCheck(
            SignedFile file, List<SignatureFields.Entry> entries, PathValidator paths, VerificationRequest request) {
        this.file = file;
        this.entries = entries;
        this.paths = paths;
        this.request = request;
        this.signers = new SignerCheck(paths, request, vn.govmail.signing.time.ValidationMaterial.NONE);
        this.known = new vn.govmail.signing.time.Existence(request.validationTime(), TimeSource.NONE);
        for (SignatureFields.Entry entry : entries) {
            ByteRange.of(entry.dictionary().getDictionaryObject(COSName.BYTERANGE), (int)
                            file.view().length())
                    .ifPresent(range -> ranges.put(entry, range));
        }
    }

    /** One result for each entry, in the order of the entries. */
    List<SignatureResult> all() {
        List<SignatureFields.Entry> latestFirst = new ArrayList<>(entries);
        latestFirst.sort(Comparator.comparingInt((SignatureFields.Entry entry) -> Optional.ofNullable(ranges.get(entry))
                        .map(ByteRange::end)
                        .orElse(0))
                .reversed());
        IdentityHashMap<SignatureFields.Entry, SignatureResult> results = new IdentityHashMap<>();
        for (SignatureFields.Entry entry : latestFirst) {
            SignatureResult result = check(entry);
            results.put(entry, result);
            wholeFileVouchedFor |= result.verdict() == Verdict.VALID && result.coverage() == Coverage.ENTIRE_DOCUMENT;
        }
        return entries.stream().map(results::get).toList();
    }

    private SignatureResult check(SignatureFields.Entry entry) {
        SignatureResult.Builder result = SignatureResult.of(entry.id());
        COSDictionary dictionary = entry.dictionary();
        if (!file.isUnambiguous()) {
            result.reason(Reason.XREF_AMBIGUOUS);
        }
        if (dictionary.getCOSName(COSName.FILTER) == null || SubFilter.of(dictionary) == SubFilter.ABSENT) {
            result.reason(Reason.SIGNED_DATA_MISSING);
        }
        ByteRange range = ranges.get(entry);
        if (range == null) {
            result.reason(Reason.BYTE_RANGE_MALFORMED).coverage(Coverage.NONE);
        }
        if (!(dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)) {
            result.reason(Reason.NO_SIGNER);
        } else if (range != null) {
            checkRange(entry, range, contents.getBytes(), result);
            new CoverageCheck(file, request.limits()).check(range, result);
            checkValue(dictionary, range, contents.getBytes(), result);
        }
        return result.verdict(Verdicts.of(result.reasons(), request.policy(), wholeFileVouchedFor));
    }

    private void checkRange(
            SignatureFields.Entry entry, ByteRange range, byte[] contents, SignatureResult.Builder result) {
        if (!file.raw().gapHolds(range, contents) || !file.ownsGap(entry.dictionary(), range)) {
            result.reason(Reason.BYTE_RANGE_GAP_MISMATCH);
        }
        if (!file.statesOnce(entry.dictionary(), range)) {
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

    private void checkValue(
            COSDictionary dictionary, ByteRange range, byte[] contents, SignatureResult.Builder result) {
        SubFilter form = SubFilter.of(dictionary);
        switch (form) {
            case PKCS7_DETACHED, CADES_DETACHED -> {
                CmsResult cms = CmsVerification.verify(
                        contents, out -> range.write(file.view(), out), form == SubFilter.CADES_DETACHED);
                take(cms, dictionary, result);
            }
            case TIME_STAMP -> known = signers.judgeTimeStamp(
                    vn.govmail.signing.cms.TimeStampToken.read(contents, out -> range.write(file.view(), out)), known, result);
            case SHA1_ONLY -> take(CmsVerification.verifySha1(contents, out -> range.write(file.view(), out)), dictionary, result);
            case OTHER, ABSENT -> result.reason(Reason.FORM_NOT_SUPPORTED);
        }
    }

    private void take(CmsResult cms, COSDictionary dictionary, SignatureResult.Builder result) {
        signers.judge(cms, statedTime(dictionary), known, false, result);
    }

    private static Optional<Instant> statedTime(COSDictionary dictionary) {
        Calendar stated = dictionary.getDate(COSName.M);
        return Optional.ofNullable(stated).map(Calendar::toInstant);
    }
}
