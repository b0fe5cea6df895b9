package vn.govmail.testkit.pki;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What a certificate shall say; made by {@link TestAuthority#identity}. Immutable and thread-safe: each {@code with…} and
 * {@code for…} gives a changed copy.
 */
public final class IdentityRequest {
    private final TestAuthority authority;
    private final Map<ASN1ObjectIdentifier, String> subject;
    private final Instant notBefore;
    private final Instant notAfter;
    private final KeyKind keyKind;
    private final int keyUsage;
    private final String algorithm;
    private final List<Extension> extensions;

    private IdentityRequest(
            TestAuthority authority,
            Map<ASN1ObjectIdentifier, String> subject,
            Instant notBefore,
            Instant notAfter,
            KeyKind keyKind,
            int keyUsage,
            String algorithm,
            List<Extension> extensions) {
        this.authority = authority;
        this.subject = subject;
        this.notBefore = Objects.requireNonNull(notBefore, "notBefore");
        this.notAfter = Objects.requireNonNull(notAfter, "notAfter");
        this.keyKind = Objects.requireNonNull(keyKind, "keyKind");
        this.keyUsage = keyUsage;
        this.algorithm = algorithm;
        this.extensions = List.copyOf(extensions);
    }

    static IdentityRequest of(TestAuthority authority, String commonName, String organisation) {
        Map<ASN1ObjectIdentifier, String> subject = new LinkedHashMap<>();
        subject.put(BCStyle.C, "VN");
        subject.put(BCStyle.O, Objects.requireNonNull(organisation, "organisation"));
        subject.put(BCStyle.CN, Objects.requireNonNull(commonName, "commonName"));
        int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        return new IdentityRequest(
                authority, subject, TestPki.NOT_BEFORE, TestPki.NOT_AFTER, KeyKind.RSA_2048, usage, "", List.of());
    }

    /** The same with another validity; the end is included. */
    public IdentityRequest withValidity(Instant from, Instant to) {
        return new IdentityRequest(authority, subject, from, to, keyKind, keyUsage, algorithm, extensions);
    }

    /** The same with another kind of key. */
    public IdentityRequest withKey(KeyKind kind) {
        return new IdentityRequest(authority, subject, notBefore, notAfter, kind, keyUsage, algorithm, extensions);
    }

    /** The same for a key that may only encipher keys (RFC 5280 section 4.2.1.3), so not sign. */
    public IdentityRequest withoutSigningUsage() {
        return withUsage(KeyUsage.keyEncipherment);
    }

    /** The same, signed by the authority with SHA-1 and RSA, as long ago. */
    public IdentityRequest signedWithSha1() {
        return new IdentityRequest(
                authority, subject, notBefore, notAfter, keyKind, keyUsage, "SHA1withRSA", extensions);
    }

    /** The same, signed by the authority's RSA key with RSASSA-PSS (RFC 4055 section 3). */
    public IdentityRequest signedWithPss() {
        return new IdentityRequest(
                authority, subject, notBefore, notAfter, keyKind, keyUsage, SignatureAlgorithms.PSS, extensions);
    }

    /** The same with an organisation's number (organizationIdentifier, ETSI EN 319 412-1 section 5.1.4). */
    public IdentityRequest withOrganisationId(String id) {
        return withAttribute(BCStyle.ORGANIZATION_IDENTIFIER, id);
    }

    /** The same with a unit of the organisation (OU). */
    public IdentityRequest withUnit(String unit) {
        return withAttribute(BCStyle.OU, unit);
    }

    /** The same with a UID such as {@code MST:0100000000} or {@code CCCD:000000000000}. */
    public IdentityRequest withUserId(String id) {
        return withAttribute(BCStyle.UID, id);
    }

    /** The same with a person's number (serialNumber of the name, ETSI EN 319 412-2 section 4.2.4). */
    public IdentityRequest withPersonalNumber(String number) {
        return withAttribute(BCStyle.SERIALNUMBER, number);
    }

    /** The same with an address in the subject's alternative names (rfc822Name). */
    public IdentityRequest withEmail(String address) {
        return with(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.rfc822Name, address)));
    }

    /** The same for time stamps (RFC 3161 section 2.3: critical and the only extended usage). */
    public IdentityRequest forTimeStamping() {
        return withUsage(KeyUsage.digitalSignature)
                .with(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }

    /** The same for answers on certificates (RFC 6960 section 4.2.2.2), not to be checked for revocation itself. */
    public IdentityRequest forOcsp() {
        return withUsage(KeyUsage.digitalSignature)
                .with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
                .with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
    }

    /** The same, saying where the authority's revocation list is. */
    public IdentityRequest withCrlAt(URI place) {
        return with(Extension.cRLDistributionPoints, false, listAt(place));
    }

    static CRLDistPoint listAt(URI place) {
        DistributionPointName name = new DistributionPointName(new GeneralNames(uri(place)));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
    }

    /** The same, saying who answers on the certificate. */
    public IdentityRequest withOcspAt(URI place) {
        return with(
                Extension.authorityInfoAccess,
                false,
                new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri(place)));
    }

    /** Generates the key and issues the certificate. */
    public SigningIdentity issue() {
        return authority.issue(this);
    }

    private IdentityRequest withUsage(int usage) {
        return new IdentityRequest(authority, subject, notBefore, notAfter, keyKind, usage, algorithm, extensions);
    }

    private IdentityRequest withAttribute(ASN1ObjectIdentifier type, String value) {
        Map<ASN1ObjectIdentifier, String> more = new LinkedHashMap<>(subject);
        more.put(type, Objects.requireNonNull(value, "value"));
        return new IdentityRequest(authority, more, notBefore, notAfter, keyKind, keyUsage, algorithm, extensions);
    }

    private IdentityRequest with(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        try {
            List<Extension> more = new ArrayList<>(extensions);
            more.add(Extension.create(type, critical, value));
            return new IdentityRequest(authority, subject, notBefore, notAfter, keyKind, keyUsage, algorithm, more);
        } catch (IOException e) {
            throw new IllegalStateException("cannot encode an extension", e);
        }
    }

    private static GeneralName uri(URI place) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, place.toString());
    }

    X500Name subject() {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
        subject.forEach(name::addRDN);
        return name.build();
    }

    String algorithmOr(String usual) {
        return algorithm.isEmpty() ? usual : algorithm;
    }

    List<Extension> extensions() {
        return extensions;
    }

    Instant notBefore() {
        return notBefore;
    }

    Instant notAfter() {
        return notAfter;
    }

    KeyKind keyKind() {
        return keyKind;
    }

    int keyUsage() {
        return keyUsage;
    }
}
