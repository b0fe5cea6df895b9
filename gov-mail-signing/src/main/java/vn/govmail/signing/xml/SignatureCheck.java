package vn.govmail.signing.xml;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.checked.DigestStream;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.trust.SignatureEngine;
import vn.govmail.signing.xml.CheckedReference.LeftOut;
import vn.govmail.signing.xml.CheckedReference.State;
import vn.govmail.signing.xml.CheckedReference.Target;
import vn.govmail.signing.xml.QualifyingProperties.CertificateReference;

/** Verifies one signature: its references, its value, its properties (XML Signature 1.1, 3.2). Confined to one call. */
final class SignatureCheck {
    private final XmlSignature signature;
    private final XmlSignature.Parts parts;
    private final ReferenceCheck following;
    private final Effort effort;
    private final CheckedSignature.Collector result = new CheckedSignature.Collector();
    private final List<CheckedReference> references = new ArrayList<>();
    private final List<CheckedReference> manifestReferences = new ArrayList<>();
    private final List<Element> covered = new ArrayList<>();
    private boolean open;
    private boolean forged;

    SignatureCheck(XmlSignature signature, XmlSignature.Parts parts, ReferenceCheck following, Effort effort) {
        this.signature = signature;
        this.parts = parts;
        this.following = following;
        this.effort = effort;
    }

    XmlVerification verify() throws IOException {
        SignedInfo signed = SignedInfo.of(parts.signedInfo());
        QualifyingProperties properties = QualifyingProperties.of(signature, parts.objects());
        for (Element each : signed.references()) {
            CheckedReference reference = following.check(each);
            references.add(reference);
            take(reference);
        }
        checkManifests();
        boolean bound = bind(properties);
        checkCountersigned();
        try {
            CheckedSignature checked = checkValue(signed, properties, bound);
            return new XmlVerification(
                    checked, references, manifestReferences, bound ? properties.signed() : Optional.empty(), covered);
        } catch (GeneralSecurityException e) {
            return XmlVerification.without(CheckedSignature.notChecked(Reason.FORM_NOT_SUPPORTED));
        }
    }

    private void take(CheckedReference reference) {
        switch (reference.state()) {
            case FITS ->
                reference
                        .target()
                        .filter(target -> target.leftOut() == LeftOut.NOTHING && !target.textAlone())
                        .map(Target::element)
                        .ifPresent(covered::add);
            case MISMATCH -> result.reason(Reason.HASH_MISMATCH);
            case MISSING -> missing(Reason.SIGNED_DATA_MISSING);
            case REFUSED -> missing(reference.objection().orElse(Reason.FORM_NOT_SUPPORTED));
        }
    }

    private void missing(Reason reason) {
        result.reason(reason);
        open = true;
    }

    /** Manifests within what is signed: their references count like the signature's own. */
    private void checkManifests() throws IOException {
        Set<Element> manifests = new LinkedHashSet<>();
        for (Element element : covered) {
            if (Elements.isWithin(element, signature.element())) {
                for (Node node = element; node != null; node = Elements.next(node, element)) {
                    if (node instanceof Element found && Elements.isDsig(found, "Manifest")) {
                        manifests.add(found);
                    }
                }
            }
        }
        for (Element manifest : manifests) {
            for (Element each : SignedInfo.references(Elements.strictChildren(manifest))) {
                CheckedReference reference = following.check(each);
                manifestReferences.add(reference);
                take(reference);
            }
        }
    }

    /** Whether the signed properties are signed; what is stated to be them and is not them is a forgery. */
    private boolean bind(QualifyingProperties properties) {
        Optional<Element> element = properties.signed();
        boolean bound =
                element.isPresent() && covered.stream().anyMatch(each -> Elements.isWithin(element.get(), each));
        boolean stated = references.stream()
                .anyMatch(each -> each.type().filter(Names::isSignedProperties).isPresent());
        if (stated && !bound && references.stream().allMatch(each -> each.state() != State.MISMATCH)) {
            result.reason(Reason.SIGNED_DATA_MISSING);
            forged = true;
        }
        return bound;
    }

    /** A counter-signature is over the value of the signature in which it stands, and is a forgery elsewhere. */
    private void checkCountersigned() {
        boolean tied = signature.countersigned().filter(covered::contains).isPresent();
        if (signature.isCounterSignature() && !tied) {
            result.reason(Reason.SIGNED_DATA_MISSING);
            forged = true;
        }
    }

    private CheckedSignature checkValue(SignedInfo signed, QualifyingProperties properties, boolean bound)
            throws IOException, GeneralSecurityException {
        byte[] value = Elements.base64(parts.value());
        result.value(value);
        UnsignedProperties unsigned = UnsignedProperties.of(
                properties.unsigned(), parts.value(), new ArchivedParts(parts, signed.references(), following));
        if (!unsigned.sound()) {
            result.reason(Reason.CONTAINER_MALFORMED);
        }
        KeyCandidates candidates = KeyCandidates.of(parts.keyInfo());
        Set<X509Certificate> all = new LinkedHashSet<>(candidates.certificates());
        all.addAll(unsigned.certificates());
        result.certificates(all);
        result.evidence(unsigned.timeStamps(), unsigned.revocation());
        List<CertificateReference> named = List.of();
        if (bound) {
            result.reasons(properties.defects());
            properties.signingTime().ifPresent(result::claimedTime);
            named = properties.certificates();
        }
        if (signed.algorithm().isEmpty() || signed.form().isEmpty()) {
            result.reason(Reason.FORM_NOT_SUPPORTED);
            return result.finish(Integrity.NOT_CHECKED);
        }
        Algorithms.Signing algorithm = signed.algorithm().get();
        result.algorithm(algorithm.shown(), digests(algorithm));
        KeyCandidates.Choice choice = candidates.choose(named, unsigned.certificates());
        choice.objection().ifPresent(result::reason);
        if (choice.certificate().isEmpty()) {
            return result.finish(Integrity.NOT_CHECKED);
        }
        result.signer(choice.certificate().get());
        return compute(
                signed, signed.form().get(), algorithm, choice.certificate().get(), value);
    }

    private List<String> digests(Algorithms.Signing algorithm) {
        Set<String> digests = new LinkedHashSet<>();
        digests.add(algorithm.digest());
        references.forEach(each -> digests.add(each.digest()));
        manifestReferences.forEach(each -> digests.add(each.digest()));
        digests.remove("");
        return List.copyOf(digests);
    }

    private CheckedSignature compute(
            SignedInfo signed,
            Canonicalization form,
            Algorithms.Signing algorithm,
            X509Certificate signer,
            byte[] value)
            throws IOException, GeneralSecurityException {
        Optional<byte[]> encoded =
                algorithm.inParts() ? SignatureParts.der(value, signer.getPublicKey()) : Optional.of(value);
        try {
            boolean fits = encoded.isPresent()
                    && SignatureEngine.verify(
                            algorithm.name(),
                            algorithm.parameters(),
                            signer.getPublicKey(),
                            engine -> CanonicalTree.write(
                                    signed.element(),
                                    any -> false,
                                    form,
                                    new PaidOutput(new DigestStream(engine::update), effort)),
                            encoded.get(),
                            effort);
            if (!fits) {
                result.reason(Reason.SIGNATURE_MISMATCH);
            }
        } catch (InvalidKeyException e) {
            // the certificate's key is not one for the algorithm that the signature states
            result.reason(Reason.ALGORITHM_MISMATCH);
        }
        return result.finish(integrity());
    }

    private Integrity integrity() {
        boolean broken = forged || result.reasons().stream().anyMatch(SignatureCheck::breaksIntegrity);
        if (broken) {
            return Integrity.BROKEN;
        }
        return open ? Integrity.NOT_CHECKED : Integrity.INTACT;
    }

    private static boolean breaksIntegrity(Reason reason) {
        return switch (reason) {
            case HASH_MISMATCH,
                    SIGNATURE_MISMATCH,
                    ALGORITHM_MISMATCH,
                    DUPLICATE_SIGNED_ATTRIBUTE,
                    DUPLICATE_XML_ID,
                    SIGNING_CERT_REF_MISMATCH -> true;
            default -> false;
        };
    }
}
