package vn.govmail.signing.xml;

import java.io.IOException;
import java.util.Objects;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Reason;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.trust.Effort;

/** Verifies the XML signatures of one file, all paid for from one budget. Confined to one verification. */
public final class XmlVerifier {
    private final ExternalData data;
    private final Profile profile;
    private final Limits limits;
    private final Effort effort;

    /**
     * A verifier.
     *
     * @param data where references lead that are not of the same document
     * @param profile what references may be
     */
    public XmlVerifier(ExternalData data, Profile profile, Limits limits, Effort effort) {
        this.data = Objects.requireNonNull(data, "data");
        this.profile = Objects.requireNonNull(profile, "profile");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.effort = Objects.requireNonNull(effort, "effort");
    }

    /**
     * Verifies one.
     *
     * @throws IOException if the place where something that is signed lies cannot be read
     */
    public XmlVerification verify(XmlSignature signature) throws IOException {
        try {
            XmlSignature.Parts parts = signature.parts();
            return new SignatureCheck(
                            signature,
                            parts,
                            new ReferenceCheck(signature.file(), signature.element(), data, profile, limits, effort),
                            effort)
                    .verify();
        } catch (XmlRefusedException e) {
            Reason reason = e.reason();
            return XmlVerification.without(CheckedSignature.notChecked(reason));
        }
    }
}
