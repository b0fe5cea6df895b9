package vn.govmail.testkit.pki;

import java.time.Instant;
import java.util.Objects;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What a certificate shall say; made by {@link TestPki#identity}. Immutable: each {@code with…} gives a changed copy. */
public final class IdentityRequest {
    private final TestPki pki;
    private final String commonName;
    private final String organisation;
    private final Instant notBefore;
    private final Instant notAfter;
    private final KeyKind keyKind;
    private final int keyUsage;

    private IdentityRequest(
            TestPki pki,
            String commonName,
            String organisation,
            Instant notBefore,
            Instant notAfter,
            KeyKind keyKind,
            int keyUsage) {
        this.pki = Objects.requireNonNull(pki, "pki");
        this.commonName = Objects.requireNonNull(commonName, "commonName");
        this.organisation = Objects.requireNonNull(organisation, "organisation");
        this.notBefore = Objects.requireNonNull(notBefore, "notBefore");
        this.notAfter = Objects.requireNonNull(notAfter, "notAfter");
        this.keyKind = Objects.requireNonNull(keyKind, "keyKind");
        this.keyUsage = keyUsage;
    }

    static IdentityRequest of(TestPki pki, String commonName, String organisation) {
        return new IdentityRequest(
                pki,
                commonName,
                organisation,
                TestPki.NOT_BEFORE,
                TestPki.NOT_AFTER,
                KeyKind.RSA_2048,
                KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    /** The same with another validity; the end is included. */
    public IdentityRequest withValidity(Instant from, Instant to) {
        return new IdentityRequest(pki, commonName, organisation, from, to, keyKind, keyUsage);
    }

    /** The same with another kind of key. */
    public IdentityRequest withKey(KeyKind kind) {
        return new IdentityRequest(pki, commonName, organisation, notBefore, notAfter, kind, keyUsage);
    }

    /** The same for a key that may only encipher keys (RFC 5280 section 4.2.1.3), so not sign. */
    public IdentityRequest withoutSigningUsage() {
        return new IdentityRequest(
                pki, commonName, organisation, notBefore, notAfter, keyKind, KeyUsage.keyEncipherment);
    }

    /** Generates the key and issues the certificate. */
    public SigningIdentity issue() {
        return pki.issue(this);
    }

    String commonName() {
        return commonName;
    }

    String organisation() {
        return organisation;
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
