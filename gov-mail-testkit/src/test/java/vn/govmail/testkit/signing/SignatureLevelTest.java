package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.PdfSignerTest.refuses;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.sign;
import static vn.govmail.testkit.signing.SignerFixtures.timeStamps;
import static vn.govmail.testkit.signing.SignerFixtures.withRevocation;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;
import static vn.govmail.testkit.signing.SigningFixtures.general;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.TimeStampAuthority;
import vn.govmail.signing.HttpRevocationSource;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.PdfSigner;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pki.CrlServer;
import vn.govmail.testkit.pki.Fault;
import vn.govmail.testkit.pki.OcspResponder;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.testkit.pki.TimeStampServer;
import vn.govmail.testkit.signing.SignerFixtures.Signed;

class SignatureLevelTest {
    private static final String TIME_STAMP_ATTRIBUTE = "060B2A864886F70D010910020E";

    @ParameterizedTest
    @CsvSource({"B_T, 1, 1", "B_LT, 1, 2", "B_LTA, 2, 3"})
    void aLevelTakesItsRequestsAndUpdates(SignatureLevel level, int requests, int updates) throws SigningException {
        try (TimeStampServer server = timeStamps()) {
            PdfSigner signer =
                    withRevocation(PdfSigner.create().withTimeStamps(HttpTimeStampAuthority.at(server.uri())));
            Signed signed = sign(signer, LETTER, SEAL, REQUEST.withLevel(level));
            assertThat(signed.result().level()).isEqualTo(level);
            assertThat(server.requests()).isEqualTo(requests);
            String text = text(signed.file());
            assertThat(text.split("%%EOF", -1)).hasSize(updates + 2);
            assertThat(text).contains(TIME_STAMP_ATTRIBUTE);
            assertThat(text.contains("/Type /DSS")).isEqualTo(level != SignatureLevel.B_T);
            assertThat(text.contains("/Type/DocTimeStamp")).isEqualTo(level == SignatureLevel.B_LTA);
            assertThat(general(signed.file()).signatures().get(0).integrity()).isEqualTo(Integrity.INTACT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"B_LT", "B_LTA"})
    void revocationDataForEveryCertificateIsNeeded(SignatureLevel level) {
        try (TimeStampServer server = timeStamps()) {
            PdfSigner without = PdfSigner.create().withTimeStamps(HttpTimeStampAuthority.at(server.uri()));
            refuses(
                    SigningProblem.REVOCATION_DATA_MISSING,
                    () -> sign(without, LETTER, SEAL, REQUEST.withLevel(level)));
            PdfSigner half = without.withRevocationData(List.of(PKI.revoking(SIGNED_AT)), List.of());
            refuses(SigningProblem.REVOCATION_DATA_MISSING, () -> sign(half, LETTER, SEAL, REQUEST.withLevel(level)));
        }
    }

    @Test
    void ocspResponsesDoInPlaceOfLists() throws SigningException {
        try (TimeStampServer server = timeStamps()) {
            List<byte[]> responses = List.of(
                    PKI.issuingAuthority().ocsp(SEAL.certificate(), SIGNED_AT).encoded(),
                    PKI.issuingAuthority()
                            .ocsp(SignerFixtures.STAMPER.certificate(), SIGNED_AT)
                            .encoded(),
                    PKI.rootAuthority()
                            .ocsp(PKI.issuingCertificate(), SIGNED_AT)
                            .encoded());
            PdfSigner signer = PdfSigner.create()
                    .withTimeStamps(HttpTimeStampAuthority.at(server.uri()))
                    .withRevocationData(List.of(), responses);
            Signed signed = sign(signer, LETTER, SEAL, REQUEST.withLevel(SignatureLevel.B_LT));
            assertThat(text(signed.file())).contains("/OCSPs ").doesNotContain("/CRLs ");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CRLReason.class,
            names = {"KEY_COMPROMISE", "SUPERSEDED", "CERTIFICATE_HOLD"})
    void nobodySignsWithACertificateThatTheListSaysIsRevoked(CRLReason reason) {
        byte[] list = PKI.issuingAuthority()
                .crl(SIGNED_AT)
                .revoking(SEAL.certificate(), SIGNED_AT.plusSeconds(60), reason)
                .encoded();
        refusesAsRevoked(List.of(list, PKI.rootAuthority().crl(SIGNED_AT).encoded()), List.of());
    }

    @Test
    void norWhereTheAuthorityAboveOrTheStamperIsRevoked() {
        byte[] own = PKI.issuingAuthority().crl(SIGNED_AT).encoded();
        byte[] root = PKI.rootAuthority()
                .crl(SIGNED_AT)
                .revoking(PKI.issuingCertificate())
                .encoded();
        refusesAsRevoked(List.of(own, root), List.of());
        byte[] stamper = PKI.issuingAuthority()
                .crl(SIGNED_AT)
                .revoking(SignerFixtures.STAMPER.certificate())
                .encoded();
        refusesAsRevoked(List.of(stamper, PKI.rootAuthority().crl(SIGNED_AT).encoded()), List.of());
    }

    @Test
    void norWhereAResponderSaysSoThoughAListDoesNot() {
        byte[] response = PKI.issuingAuthority()
                .ocsp(SEAL.certificate(), SIGNED_AT)
                .revoked(SIGNED_AT.minusSeconds(60), CRLReason.KEY_COMPROMISE)
                .encoded();
        refusesAsRevoked(
                List.of(
                        PKI.issuingAuthority().crl(SIGNED_AT).encoded(),
                        PKI.rootAuthority().crl(SIGNED_AT).encoded()),
                List.of(response));
    }

    @Test
    void responseAboutTheSameNumberOfAnotherAuthoritySaysNothing() {
        try (TimeStampServer server = timeStamps()) {
            TestPki namesake = TestPki.create("gov-mail test");
            SigningIdentity other = namesake.issueSeal("Khác", "UBND");
            while (other.certificate()
                            .getSerialNumber()
                            .compareTo(SEAL.certificate().getSerialNumber())
                    < 0) {
                other = namesake.issueSeal("Khác", "UBND");
            }
            assertThat(other.certificate().getSerialNumber())
                    .isEqualTo(SEAL.certificate().getSerialNumber());
            List<byte[]> responses = List.of(
                    namesake.issuingAuthority()
                            .ocsp(other.certificate(), SIGNED_AT)
                            .encoded(),
                    PKI.issuingAuthority()
                            .ocsp(SignerFixtures.STAMPER.certificate(), SIGNED_AT)
                            .encoded(),
                    PKI.rootAuthority()
                            .ocsp(PKI.issuingCertificate(), SIGNED_AT)
                            .encoded());
            PdfSigner signer = PdfSigner.create()
                    .withTimeStamps(HttpTimeStampAuthority.at(server.uri()))
                    .withRevocationData(List.of(), responses)
                    .withCertificates(List.of(PKI.root()));
            refuses(
                    SigningProblem.REVOCATION_DATA_MISSING,
                    () -> sign(signer, LETTER, SEAL, REQUEST.withLevel(SignatureLevel.B_LT)));
        }
    }

    private static void refusesAsRevoked(List<byte[]> lists, List<byte[]> responses) {
        try (TimeStampServer server = timeStamps()) {
            for (List<X509Certificate> further : List.of(List.of(PKI.root()), List.<X509Certificate>of())) {
                PdfSigner signer = PdfSigner.create()
                        .withTimeStamps(HttpTimeStampAuthority.at(server.uri()))
                        .withRevocationData(
                                lists.stream().map(SignatureLevelTest::list).toList(), responses)
                        .withCertificates(further);
                refuses(
                        SigningProblem.CERTIFICATE_REVOKED,
                        () -> sign(signer, LETTER, SEAL, REQUEST.withLevel(SignatureLevel.B_LTA)));
            }
        }
    }

    private static X509CRL list(byte[] der) {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void revocationDataIsFetchedWhereItWasNotGiven() throws SigningException {
        try (TimeStampServer server = timeStamps();
                OcspResponder responder = OcspResponder.start(PKI.issuingAuthority(), SignerFixtures.CLOCK);
                CrlServer lists = CrlServer.start()) {
            lists.serve(PKI.issuingAuthority().crl(SIGNED_AT).encoded());
            SigningIdentity seal = PKI.identity("Sở Y tế", "UBND")
                    .withOcspAt(responder.uri())
                    .withCrlAt(lists.uri())
                    .issue();
            PdfSigner signer = PdfSigner.create()
                    .withTimeStamps(HttpTimeStampAuthority.at(server.uri()))
                    .withRevocationData(List.of(PKI.rootRevoking(SIGNED_AT)), List.of())
                    .withCertificates(List.of(PKI.root()));
            // nothing is said of the stamper's certificate, which states no address
            refuses(
                    SigningProblem.REVOCATION_DATA_MISSING,
                    () -> sign(
                            signer.withRevocationSource(HttpRevocationSource.within(Duration.ofSeconds(9), 1 << 20)),
                            LETTER,
                            seal,
                            REQUEST.withLevel(SignatureLevel.B_LT)));
            assertThat(responder.requests()).isEqualTo(1);
            PdfSigner informed = signer.withRevocationData(
                            List.of(PKI.rootRevoking(SIGNED_AT)),
                            List.of(PKI.issuingAuthority()
                                    .ocsp(SignerFixtures.STAMPER.certificate(), SIGNED_AT)
                                    .encoded()))
                    .withRevocationSource(HttpRevocationSource.within(Duration.ofSeconds(9), 1 << 20));
            PdfFile signed = sign(informed, LETTER, seal, REQUEST.withLevel(SignatureLevel.B_LT))
                    .file();
            assertThat(responder.requests()).isEqualTo(2);
            assertThat(lists.requests()).as("a response is enough").isZero();
            assertThat(text(signed)).contains("/OCSPs ").contains("/CRLs ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_500, TIME_STAMP_UNREACHABLE",
        "GARBAGE, TIME_STAMP_INVALID",
        "EMPTY, TIME_STAMP_INVALID",
        "ENDLESS, TIME_STAMP_UNREACHABLE",
        "SLOW, TIME_STAMP_UNREACHABLE",
        "WRONG_NONCE, TIME_STAMP_INVALID",
        "NO_NONCE, TIME_STAMP_INVALID",
        "WRONG_SUBJECT, TIME_STAMP_INVALID",
        "REFUSED, TIME_STAMP_REFUSED",
        "BAD_SIGNATURE, TIME_STAMP_INVALID"
    })
    void anAuthorityThatMisbehavesIsTold(Fault fault, SigningProblem problem) {
        try (TimeStampServer server = timeStamps()) {
            server.misbehave(fault);
            PdfSigner signer = PdfSigner.create()
                    .withTimeStamps(HttpTimeStampAuthority.at(server.uri())
                            .withTimeout(Duration.ofMillis(fault == Fault.SLOW ? 300 : 10_000))
                            .withMaxAnswerBytes(20_000));
            refuses(problem, () -> sign(signer, LETTER, SEAL, REQUEST.withLevel(SignatureLevel.B_T)));
        }
    }

    @Test
    void anAuthorityThatIsNotThereIsUnreachable() {
        TimeStampAuthority nobody = request -> {
            throw new IOException("no route");
        };
        PdfSigner signer = PdfSigner.create().withTimeStamps(nobody);
        refuses(
                SigningProblem.TIME_STAMP_UNREACHABLE,
                () -> sign(signer, LETTER, SEAL, REQUEST.withLevel(SignatureLevel.B_T)));
    }

    @Test
    void onlyTheNetworkOfTheWebIsSpoken() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> HttpTimeStampAuthority.at(URI.create("file:///etc/passwd"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNonceComesFromTheGivenRandomNumbers() {
        byte[][] seen = new byte[2][];
        for (int i = 0; i < seen.length; i++) {
            int round = i;
            PdfSigner signer = PdfSigner.create().withRandom(new Random(7)).withTimeStamps(request -> {
                seen[round] = request;
                throw new IOException("seen");
            });
            refuses(
                    SigningProblem.TIME_STAMP_UNREACHABLE,
                    () -> sign(signer, LETTER, SEAL, REQUEST.withLevel(SignatureLevel.B_T)));
        }
        assertThat(seen[0]).isEqualTo(seen[1]);
    }

    private static String text(PdfFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }
}
