package vn.govmail.signing.pdf.create;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.govmail.document.Format;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.cms.create.CarriedCertificates;
import vn.govmail.signing.cms.create.DocumentDigests;
import vn.govmail.signing.cms.create.FinishedCms;
import vn.govmail.signing.cms.create.TimeStamps;
import vn.govmail.signing.cms.create.ValidationData;

/** Takes a signature from level to level (ETSI EN 319 142-1, clause 6). Immutable. */
final class Levels {
    /** What a time stamp of the document may take beyond that of the signature. */
    private static final int SPARE = 4_000;

    private static final int LEAST_ROOM = 12_000;

    private final Wishes wishes;

    Levels(Wishes wishes) {
        this.wishes = wishes;
    }

    /** Refuses before anything is written what cannot be reached. */
    void checkPossible(SignatureLevel level) throws SigningException {
        if (level.compareTo(SignatureLevel.B_T) >= 0) {
            timeStamps();
        }
    }

    private TimeStamps timeStamps() throws SigningException {
        TimeStamps stamps = wishes.timeStamps();
        if (stamps == null) {
            throw new SigningException(SigningProblem.TIME_STAMP_NOT_CONFIGURED, "no authority was given");
        }
        return stamps;
    }

    /** Puts the signature into the draft, and appends what its level asks for. */
    SigningResult finish(Draft draft, PendingState state, FinishedCms signature) throws SigningException, IOException {
        SignatureLevel level = state.terms().level();
        FinishedCms cms = signature;
        byte[] token = {};
        if (level.compareTo(SignatureLevel.B_T) >= 0) {
            byte[] imprint = DocumentDigests.of(state.terms().scheme().digest()).digest(cms.signatureValue());
            token = timeStamps().token(imprint, state.terms().scheme().digest());
            cms = cms.withTimeStamp(token);
        }
        byte[] encoded = cms.encoded();
        draft.fill(state.gap(), encoded);
        if (level.compareTo(SignatureLevel.B_LT) >= 0) {
            appendStore(draft, state, encoded, token);
        }
        if (level == SignatureLevel.B_LTA) {
            appendTimeStamp(draft, state.terms().scheme().digest(), token.length);
        }
        return SigningResult.inField(
                Format.PDF,
                level,
                state.fieldName(),
                new SigningResult.Sizes(
                        state.originalBytes(),
                        draft.length(),
                        encoded.length,
                        state.gap().capacity()));
    }

    private void appendStore(Draft draft, PendingState state, byte[] cms, byte[] token)
            throws SigningException, IOException {
        Set<X509Certificate> needed = new LinkedHashSet<>(state.terms().chain());
        needed.addAll(CarriedCertificates.in(cms));
        needed.addAll(CarriedCertificates.in(token));
        ValidationData data = wishes.validationData().about(new ArrayList<>(needed));
        needed.addAll(data.certificates());
        try (SourceFile file = SourceFile.openOwn(draft.content(), wishes.limits())) {
            draft.append(SecurityStore.update(
                    file, new ValidationData(List.copyOf(needed), data.crls(), data.ocspResponses())));
        }
    }

    private void appendTimeStamp(Draft draft, String digestName, int lastToken) throws SigningException, IOException {
        SignatureSpec spec = SignatureSpec.documentTimeStamp(Math.max(LEAST_ROOM, lastToken + SPARE));
        MessageDigest digest = DocumentDigests.of(digestName);
        try (SourceFile file = SourceFile.openOwn(draft.content(), wishes.limits())) {
            SignatureUpdate.Built built = SignatureUpdate.build(file, spec);
            draft.digestAll(digest);
            draft.append(built.bytes(), built.gap(), digest);
            draft.fill(built.gap(), timeStamps().token(digest.digest(), digestName));
        }
    }
}
