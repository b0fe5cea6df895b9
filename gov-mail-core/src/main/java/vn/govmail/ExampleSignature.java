package vn.govmail;

import java.util.List;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.SignatureVerifier;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Trust;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;

/**
 * Finds on every text the signature that an example claims.
 *
 * @param byUnit whether it is the unit's, or one that nobody vouches for
 */
record ExampleSignature(boolean byUnit) implements SignatureVerifier {
    @Override
    public String name() {
        return "example";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean verifies(Format format) {
        return format == Format.TEXT;
    }

    @Override
    public SignatureReport verify(Content content, Format format, VerificationRequest request) {
        SignatureResult.Builder result = SignatureResult.of("example")
                .integrity(Integrity.INTACT)
                .coverage(Coverage.ENTIRE_DOCUMENT)
                .standing(Standing.DECIDING);
        SignatureResult signature = byUnit
                ? result.trust(Trust.TRUSTED).verdict(Verdict.VALID)
                : result.trust(Trust.UNTRUSTED_CHAIN)
                        .reason(Reason.UNTRUSTED_ROOT)
                        .verdict(Verdict.INDETERMINATE);
        return SignatureReport.of(signature.verdict(), List.of(signature), List.of(), request);
    }
}
