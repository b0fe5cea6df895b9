package vn.govmail.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.Format;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureVerifier;
import vn.govmail.signature.VerificationRequest;

/**
 * Detached signatures that lie beside documents in the same message (RFC 5652, section 5.2). A signature that is called after a
 * document, such as {@code report.docx.p7s}, is that document's, and broken if it does not fit; one that is called after none is
 * tried on all. Used by one thread.
 */
final class SignaturesBeside {
    private static final Set<String> ENDINGS = Set.of(".p7s", ".p7m", ".p7b", ".sig", ".cades");

    private final List<ExaminedFile> files;
    private final Services services;
    private final VerificationRequest request;
    private int triesLeft = ReadingBudget.FILES;

    SignaturesBeside(List<ExaminedFile> files, Services services, VerificationRequest request) {
        this.files = List.copyOf(files);
        this.services = services;
        this.request = request;
    }

    /** What the signature beside a document says of it; empty where none is there for it. */
    Optional<Fact<SignatureReport>> of(ExaminedFile document) {
        SignatureVerifier verifier = services.verifierOf(Format.CMS).orElse(null);
        if (verifier == null || document.format() == Format.CMS) {
            return Optional.empty();
        }
        Fact<SignatureReport> open = null;
        for (ExaminedFile signature : detached()) {
            boolean named = isNamedAfter(signature, document);
            if (!named && files.stream().anyMatch(other -> isNamedAfter(signature, other))) {
                continue;
            }
            Fact<SignatureReport> answer = verified(verifier, signature, document);
            if (named || answer.toOptional().filter(SignaturesBeside::fits).isPresent()) {
                return Optional.of(answer);
            }
            open = answer.toOptional().isPresent() ? open : answer;
        }
        return Optional.ofNullable(open);
    }

    /** Whether a CMS file is there that may sign any document: one that holds what it signs, or is called after none. */
    boolean leaveOpen() {
        boolean verified = services.verifierOf(Format.CMS).isPresent();
        return files.stream()
                .filter(f -> f.format() == Format.CMS && !f.isOpened())
                .anyMatch(f -> !verified
                        || !DetachedSignature.is(f.content())
                        || files.stream().noneMatch(document -> isNamedAfter(f, document)));
    }

    private List<ExaminedFile> detached() {
        return files.stream()
                .filter(f -> f.format() == Format.CMS && DetachedSignature.is(f.content()))
                .toList();
    }

    private static boolean fits(SignatureReport report) {
        return report.signatures().stream().anyMatch(s -> s.integrity() == Integrity.INTACT);
    }

    private Fact<SignatureReport> verified(SignatureVerifier verifier, ExaminedFile signature, ExaminedFile document) {
        triesLeft--;
        if (triesLeft < 0) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "more than " + ReadingBudget.FILES + " signatures tried");
        }
        VerificationRequest over = request.over(DetachedContent.of(document.content()));
        String provenance = verifier.name() + ", " + signature.label();
        return Guard.ask(
                verifier.name(), () -> Fact.known(verifier.verify(signature.content(), Format.CMS, over), provenance));
    }

    private static boolean isNamedAfter(ExaminedFile signature, ExaminedFile document) {
        String name = signature.name().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        if (signature == document || dot <= 0 || !ENDINGS.contains(name.substring(dot))) {
            return false;
        }
        String stem = name.substring(0, dot);
        String other = document.name().toLowerCase(Locale.ROOT);
        int otherDot = other.lastIndexOf('.');
        return stem.equals(other) || (otherDot > 0 && stem.equals(other.substring(0, otherDot)));
    }
}
