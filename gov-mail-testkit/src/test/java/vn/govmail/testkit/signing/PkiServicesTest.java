package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.cert.CRLReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.testkit.pki.CrlServer;
import vn.govmail.testkit.pki.Fault;
import vn.govmail.testkit.pki.OcspResponder;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.testkit.pki.TimeStampServer;

/** The services of the test PKI, asked as a client would ask them. */
class PkiServicesTest {
    private static final TestPki PKI = TestPki.create("Dịch vụ");
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
    private static final SigningIdentity TSA = PKI.issueTimeStamping("TSA thử nghiệm");
    private static final SigningIdentity SEAL = PKI.issueSeal("Sở", "UBND");

    @Test
    void timeStampIsWhatWasAskedFor() throws Exception {
        try (TimeStampServer server = TimeStampServer.start(TSA, CLOCK)) {
            TimeStampRequest question = question();
            TimeStampResponse answer = new TimeStampResponse(post(server.uri(), question.getEncoded()));
            answer.validate(question);
            assertThat(answer.getTimeStampToken()
                            .getTimeStampInfo()
                            .getGenTime()
                            .toInstant())
                    .isEqualTo(AT);
            answer.getTimeStampToken().validate(new JcaSimpleSignerInfoVerifierBuilder().build(TSA.certificate()));
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_NONCE", "NO_NONCE", "WRONG_SUBJECT"})
    void timeStampOfAFaultyServerDoesNotFitTheQuestion(Fault fault) throws Exception {
        try (TimeStampServer server = TimeStampServer.start(TSA, CLOCK)) {
            server.misbehave(fault);
            TimeStampRequest question = question();
            TimeStampResponse answer = new TimeStampResponse(post(server.uri(), question.getEncoded()));
            assertThatThrownBy(() -> answer.validate(question)).isInstanceOf(TSPException.class);
        }
    }

    @Test
    void timeStampsCanBeRefusedOrForged() throws Exception {
        try (TimeStampServer server = TimeStampServer.start(TSA, CLOCK)) {
            server.misbehave(Fault.REFUSED);
            assertThat(new TimeStampResponse(post(server.uri(), question().getEncoded())).getTimeStampToken())
                    .isNull();
            server.misbehave(Fault.BAD_SIGNATURE);
            TimeStampResponse forged =
                    new TimeStampResponse(post(server.uri(), question().getEncoded()));
            assertThatThrownBy(() -> forged.getTimeStampToken()
                            .validate(new JcaSimpleSignerInfoVerifierBuilder().build(TSA.certificate())))
                    .isInstanceOf(TSPException.class);
        }
    }

    @Test
    void servicesCanFailAsHttpServersDo() throws Exception {
        try (CrlServer server = CrlServer.start().serve(new byte[] {1, 2, 3})) {
            assertThat(post(server.uri(), new byte[0])).containsExactly(1, 2, 3);
            server.misbehave(Fault.HTTP_500);
            assertThatThrownBy(() -> post(server.uri(), new byte[0])).hasMessage("500");
            server.misbehave(Fault.EMPTY);
            assertThat(post(server.uri(), new byte[0])).isEmpty();
            server.misbehave(Fault.SLOW);
            assertThatThrownBy(() -> post(server.uri(), new byte[0])).isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void responderTellsTheGoodFromTheRevoked() throws Exception {
        SigningIdentity lost = PKI.issueSeal("Sở khác", "UBND");
        try (OcspResponder responder = OcspResponder.start(PKI.issuingAuthority(), CLOCK)) {
            responder.revoke(lost.certificate(), AT.minusSeconds(60), CRLReason.KEY_COMPROMISE);
            assertThat(status(post(responder.uri(), ask(SEAL)))).isEqualTo(CertificateStatus.GOOD);
            RevokedStatus revoked = (RevokedStatus) status(post(responder.uri(), ask(lost)));
            assertThat(revoked.getRevocationTime().toInstant()).isEqualTo(AT.minusSeconds(60));
            assertThat(revoked.getRevocationReason()).isEqualTo(1);
            URI get = responder
                    .uri()
                    .resolve(Base64.getEncoder().encodeToString(ask(lost)).replace("+", "%2B"));
            assertThat(status(send(HttpRequest.newBuilder(get).build()))).isInstanceOf(RevokedStatus.class);
        }
    }

    @Test
    void delegateSignsTheAnswers() throws Exception {
        SigningIdentity delegate = PKI.identity("OCSP", "Thử nghiệm").forOcsp().issue();
        try (OcspResponder responder =
                OcspResponder.start(PKI.issuingAuthority(), CLOCK).signingWith(delegate)) {
            BasicOCSPResp answer = basic(post(responder.uri(), ask(SEAL)));
            assertThat(answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(delegate.certificate())))
                    .isTrue();
            responder.misbehave(Fault.BAD_SIGNATURE);
            BasicOCSPResp forged = basic(post(responder.uri(), ask(SEAL)));
            assertThat(forged.isSignatureValid(new JcaContentVerifierProviderBuilder().build(delegate.certificate())))
                    .isFalse();
        }
    }

    private static TimeStampRequest question() throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, new byte[32], BigInteger.valueOf(42));
    }

    private static byte[] ask(SigningIdentity about) throws Exception {
        CertificateID id = new CertificateID(
                new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                new JcaX509CertificateHolder(PKI.issuingCertificate()),
                about.certificate().getSerialNumber());
        return new OCSPReqBuilder().addRequest(id).build().getEncoded();
    }

    private static BasicOCSPResp basic(byte[] answer) throws Exception {
        return (BasicOCSPResp) new OCSPResp(answer).getResponseObject();
    }

    private static CertificateStatus status(byte[] answer) throws Exception {
        return basic(answer).getResponses()[0].getCertStatus();
    }

    private static byte[] post(URI uri, byte[] body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(2))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private static byte[] send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(String.valueOf(response.statusCode()));
        }
        return response.body();
    }
}
