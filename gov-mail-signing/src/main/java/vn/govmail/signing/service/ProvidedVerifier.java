package vn.govmail.signing.service;

import java.util.Map;
import java.util.Optional;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureVerifier;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;

/** The verifier that a service loader finds; it trusts no anchor. Public because a service loader needs it to be. */
public final class ProvidedVerifier implements SignatureVerifier {
    private final SignatureVerifier verifier = Signatures.trusting(TrustAnchors.none());

    @Override
    public String name() {
        return verifier.name();
    }

    @Override
    public String version() {
        return verifier.version();
    }

    @Override
    public boolean verifies(Format format) {
        return verifier.verifies(format);
    }

    @Override
    public SignatureReport verify(Content content, Format format, VerificationRequest request) {
        return verifier.verify(content, format, request);
    }

    @Override
    public Optional<Content> contentWithin(Content content, Format format) {
        return verifier.contentWithin(content, format);
    }

    @Override
    public Optional<ArchiveContents> filesWithin(Content content, Format format, Limits limits) {
        return verifier.filesWithin(content, format, limits);
    }

    @Override
    public Map<String, SignatureReport> verifyWithin(Content content, Format format, VerificationRequest request) {
        return verifier.verifyWithin(content, format, request);
    }
}
