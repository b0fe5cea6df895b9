package vn.govmail.signing.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.govmail.document.Content;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.judgement.SignerCheck;
import vn.govmail.signing.judgement.Verdicts;
import vn.govmail.signing.ooxml.opc.OpcPackage;
import vn.govmail.signing.time.Existence;
import vn.govmail.signing.time.ValidationMaterial;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.trust.PathValidator;
import vn.govmail.signing.xml.ExternalData;
import vn.govmail.signing.xml.Profile;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlRefusedException;
import vn.govmail.signing.xml.XmlSignature;
import vn.govmail.signing.xml.XmlVerification;
import vn.govmail.signing.xml.XmlVerifier;

/** Judges the signature parts of one package, all paid for from one budget. Confined to one verification. */
final class PackageSignatures {
    private final OpcPackage opc;
    private final SignatureLayout layout;
    private final VerificationRequest request;
    private final SignedParts parts;
    private final Effort effort = Effort.forOneFile();
    private final SignerCheck signers;
    private final Existence known;
    private @Nullable Set<String> unsigned;

    PackageSignatures(
            PathValidator paths, Content content, OpcPackage opc, SignatureLayout layout, VerificationRequest request) {
        this.opc = opc;
        this.layout = layout;
        this.request = request;
        this.parts = new SignedParts(opc);
        this.signers = new SignerCheck(paths, request, ValidationMaterial.NONE, effort);
        this.known = Existence.of(request, content::sha256);
    }

    /** The signature of a part, then those over its value. */
    List<SignatureResult> of(OpcPackage.Part part) throws IOException {
        String id = part.name().toString().substring(1);
        XmlFile file;
        try (InputStream in = opc.open(part)) {
            file = XmlFile.read(in, request.limits());
        } catch (XmlRefusedException e) {
            return List.of(refused(id, e.reason()));
        }
        List<XmlSignature> all = XmlSignature.all(file);
        if (all.isEmpty() || (all.get(0).element() != file.root())) {
            return List.of(refused(id, Reason.NO_SIGNER));
        }
        List<SignatureResult> results = new ArrayList<>();
        results.add(ofPackage(all.get(0), id, all.stream().skip(1).allMatch(XmlSignature::isCounterSignature)));
        for (int i = 1; i < all.size(); i++) {
            results.add(over(all.get(i), id + "#" + i));
        }
        return results;
    }

    private SignatureResult refused(String id, Reason reason) {
        SignatureResult.Builder result = SignatureResult.of(id).reason(reason).coverage(Coverage.NONE);
        return result.verdict(Verdicts.of(result.reasons(), request.policy(), false));
    }

    private XmlVerifier verifier(ExternalData data, Profile profile) {
        return new XmlVerifier(data, profile, request.limits(), effort);
    }

    private SignatureResult ofPackage(XmlSignature signature, String id, boolean alone) throws IOException {
        SignedParts.OfOneSignature data = parts.new OfOneSignature();
        XmlVerification checked = verifier(data, SignedParts.PROFILE).verify(signature);
        Element element = signature.element();
        SignatureResult.Builder result = SignatureResult.of(id);
        CheckedSignature value = checked.signature();
        if ((value.integrity() == Integrity.INTACT) && !PackageObject.isSigned(element, checked)) {
            value = value.with(Reason.SIGNED_DATA_MISSING);
        }
        signers.judge(value, PackageObject.statedTime(element), known, false, result);
        if (!alone) {
            result.reason(Reason.MULTIPLE_SIGNERS);
        }
        SignedScope scope = data.scope(checked.manifestReferences());
        cover(scope, value.integrity() == Integrity.INTACT && PackageObject.allSigned(element, checked), result);
        return result.verdict(Verdicts.of(result.reasons(), request.policy(), false));
    }

    private void cover(SignedScope scope, boolean sound, SignatureResult.Builder result) {
        CoverageWalk.Result walk = CoverageWalk.of(opc, layout, scope);
        Set<String> open = new TreeSet<>(walk.notCovered());
        open.addAll(walk.extra());
        boolean shownData = walk.dataLeftOut() && parts.isBound(scope);
        boolean whole = sound && open.isEmpty() && !shownData;
        open.addAll(walk.leftOut());
        Set<String> others = unsigned;
        if (others != null) {
            open.retainAll(others);
        }
        unsigned = open;
        if (!whole) {
            result.reason(Reason.PART_NOT_COVERED);
        }
        if (walk.dynamic() || parts.isDynamic(scope)) {
            result.warning(Reason.DYNAMIC_CONTENT);
        }
        result.coverage(whole ? Coverage.ENTIRE_DOCUMENT : Coverage.PARTIAL);
        result.modification(whole ? Modification.NONE : Modification.UNKNOWN);
        result.scope(scope.parts() + " parts");
    }

    /** About a signature and not about the document: reported, and counted where it is broken. */
    private SignatureResult over(XmlSignature signature, String id) throws IOException {
        XmlVerification checked = verifier(ExternalData.NONE, Profile.DOCUMENT).verify(signature);
        SignatureResult.Builder result = SignatureResult.of(id).coverage(Coverage.NONE);
        signers.judge(checked.signature(), Optional.empty(), known, false, result);
        Verdict verdict = Verdicts.of(result.reasons(), request.policy(), false);
        return result.modification(Modification.NONE)
                .standing(verdict == Verdict.INVALID ? Standing.COUNTED : Standing.REPORTED)
                .verdict(verdict);
    }

    /** What no signature covers, parts that Office leaves out among it. */
    List<String> unsignedParts() {
        Set<String> open = unsigned;
        return open == null ? List.of() : List.copyOf(open);
    }
}
