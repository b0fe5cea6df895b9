package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.NOW;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.security.cert.CRLReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.signature.RevocationStatus;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Trust;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.HttpRevocationSource;
import vn.govmail.signing.RevocationSource;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pki.CrlServer;
import vn.govmail.testkit.pki.Fault;
import vn.govmail.testkit.pki.OcspResponder;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** Revocation data over the network: only through the caller's source, and only what its answers prove. */
class RevocationFetchTest {
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final TestPki PKI = TestPki.create("Mạng");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final HttpRevocationSource HTTP =
            HttpRevocationSource.within(Duration.ofSeconds(2), 1 << 20).through(Proxy.NO_PROXY);
    private static final Signatures TRUSTING = Signatures.trusting(TrustAnchors.of(List.of(PKI.root())))
            .withRevocationData(List.of(PKI.rootAuthority().crl(YESTERDAY).encoded()), List.of());

    @Test
    void responderIsAskedWhereNothingIsGiven() {
        try (OcspResponder responder = OcspResponder.start(PKI.issuingAuthority(), CLOCK)) {
            SigningIdentity seal =
                    PKI.identity("Sở", "UBND").withOcspAt(responder.uri()).issue();
            assertThat(verify(TRUSTING.fetchingFrom(HTTP), seal).revocation()).isEqualTo(RevocationStatus.GOOD);
            responder.revoke(seal.certificate(), YESTERDAY.minusSeconds(60), CRLReason.KEY_COMPROMISE);
            assertThat(verify(TRUSTING.fetchingFrom(HTTP), seal).trust()).isEqualTo(Trust.REVOKED);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "NO_NONCE"})
    void whatResponderDoesWrongLeavesTheQuestionOpen(Fault fault) {
        try (OcspResponder responder = OcspResponder.start(PKI.issuingAuthority(), CLOCK)) {
            SigningIdentity seal =
                    PKI.identity("Sở", "UBND").withOcspAt(responder.uri()).issue();
            responder.misbehave(fault);
            SignatureResult result = verify(TRUSTING.fetchingFrom(HTTP), seal);
            assertThat(result.trust()).isEqualTo(Trust.REVOCATION_UNKNOWN);
            assertThat(result.verdict()).isEqualTo(Verdict.INDETERMINATE);
        }
    }

    @Test
    void responderMayLeaveTheNonceOut() {
        try (OcspResponder responder = OcspResponder.start(PKI.issuingAuthority(), CLOCK)) {
            SigningIdentity seal =
                    PKI.identity("Sở", "UBND").withOcspAt(responder.uri()).issue();
            responder.misbehave(Fault.NO_NONCE);
            assertThat(verify(TRUSTING.fetchingFrom(HTTP), seal).revocation()).isEqualTo(RevocationStatus.GOOD);
        }
    }

    @Test
    void listIsFetchedFromTheAddressInTheCertificate() {
        try (CrlServer server = CrlServer.start()) {
            SigningIdentity seal =
                    PKI.identity("Sở", "UBND").withCrlAt(server.uri()).issue();
            server.serve(PKI.issuingAuthority().crl(YESTERDAY).encoded());
            assertThat(verify(TRUSTING.fetchingFrom(HTTP), seal).revocation()).isEqualTo(RevocationStatus.GOOD);
            server.serve(PKI.issuingAuthority()
                    .crl(YESTERDAY)
                    .revoking(seal.certificate())
                    .encoded());
            assertThat(verify(TRUSTING.fetchingFrom(HTTP), seal).trust()).isEqualTo(Trust.REVOKED);
            server.misbehave(Fault.ENDLESS);
            assertThat(verify(TRUSTING.fetchingFrom(HTTP), seal).trust()).isEqualTo(Trust.REVOCATION_UNKNOWN);
        }
    }

    @Test
    void sourceIsNotAskedAboutStrangersNorForWhatIsGiven() {
        List<URI> asked = new ArrayList<>();
        RevocationSource recording = new RevocationSource() {
            @Override
            public Optional<byte[]> crl(URI location) {
                asked.add(location);
                return Optional.empty();
            }

            @Override
            public Optional<byte[]> ocsp(URI responder, byte[] request) {
                asked.add(responder);
                return Optional.empty();
            }
        };
        URI inside = URI.create("http://10.0.0.1/admin");
        SigningIdentity stranger =
                TestPki.create("Mạng").identity("Sở", "UBND").withCrlAt(inside).issue();
        assertThat(verify(TRUSTING.fetchingFrom(recording), stranger).trust()).isEqualTo(Trust.UNTRUSTED_CHAIN);
        assertThat(asked).isEmpty();
        SigningIdentity seal = PKI.identity("Sở", "UBND").withCrlAt(inside).issue();
        Signatures informed = Signatures.trusting(TrustAnchors.of(List.of(PKI.root())))
                .withRevocationData(
                        List.of(
                                PKI.rootAuthority().crl(YESTERDAY).encoded(),
                                PKI.issuingAuthority().crl(YESTERDAY).encoded()),
                        List.of());
        assertThat(verify(informed.fetchingFrom(recording), seal).trust()).isEqualTo(Trust.TRUSTED);
        assertThat(asked).isEmpty();
        assertThat(verify(TRUSTING.fetchingFrom(recording), seal).trust()).isEqualTo(Trust.REVOCATION_UNKNOWN);
        assertThat(asked).containsExactly(inside);
    }

    @Test
    void onlyHttpAndOnlyWhatTheCallerAllows() {
        try (CrlServer server = CrlServer.start()) {
            server.serve(PKI.issuingAuthority().crl(YESTERDAY).encoded());
            assertThat(HTTP.crl(server.uri())).isPresent();
            assertThat(HTTP.onlyFrom(uri -> false).crl(server.uri())).isEmpty();
            assertThat(server.requests()).isEqualTo(1);
        }
        assertThat(HTTP.crl(URI.create("file:///etc/hosts"))).isEmpty();
        assertThat(HTTP.crl(URI.create("jar:file:/x.jar!/y"))).isEmpty();
        assertThat(HTTP.crl(URI.create("relative"))).isEmpty();
        assertThat(HttpRevocationSource.within(Duration.ofSeconds(2), 10).crl(URI.create("http:relative")))
                .isEmpty();
    }

    @Test
    void withoutASourceNoConnectionIsOpened() {
        ProxySelector before = ProxySelector.getDefault();
        List<URI> opened = new ArrayList<>();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                opened.add(uri);
                throw new IllegalStateException("network: " + uri);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                opened.add(uri);
            }
        });
        try (CrlServer server = CrlServer.start();
                OcspResponder responder = OcspResponder.start(PKI.issuingAuthority(), CLOCK)) {
            SigningIdentity seal = PKI.identity("Sở", "UBND")
                    .withCrlAt(server.uri())
                    .withOcspAt(responder.uri())
                    .issue();
            assertThat(verify(TRUSTING, seal).verdict()).isEqualTo(Verdict.VALID);
            assertThat(server.requests() + responder.requests()).isZero();
            assertThat(opened).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static SignatureResult verify(Signatures verifier, SigningIdentity signer) {
        return SigningFixtures.verify(
                        verifier, LETTER.signedBy(signer, SIGNED_AT), VerificationPolicy.OFFICIAL_DOCUMENT)
                .signatures()
                .get(0);
    }
}
