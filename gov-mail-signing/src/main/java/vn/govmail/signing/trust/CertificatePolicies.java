package vn.govmail.signing.trust;

import java.security.cert.PKIXParameters;
import java.util.Set;

/**
 * The inputs of path validation that concern certificate policies (RFC 5280, section 6.1.1). Immutable.
 *
 * @param accepted the policies one of which a path has to be valid under, by identifier; empty for any
 * @param explicit whether a path has to be valid under a policy at all
 * @param mappingInhibited whether policies may not be mapped to others
 * @param anyInhibited whether the policy "any" does not count
 */
public record CertificatePolicies(
        Set<String> accepted, boolean explicit, boolean mappingInhibited, boolean anyInhibited) {
    /** No demand. */
    public static final CertificatePolicies ANY = new CertificatePolicies(Set.of(), false, false, false);

    public CertificatePolicies {
        accepted = Set.copyOf(accepted);
    }

    void applyTo(PKIXParameters parameters) {
        parameters.setInitialPolicies(accepted.isEmpty() ? null : accepted);
        parameters.setExplicitPolicyRequired(explicit);
        parameters.setPolicyMappingInhibited(mappingInhibited);
        parameters.setAnyPolicyInhibited(anyInhibited);
    }
}
