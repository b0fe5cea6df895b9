package vn.govmail.testkit.pki;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.jspecify.annotations.Nullable;

/**
 * Stamps times over HTTP (RFC 3161 section 3.4) on the loopback interface. A wrong clock, an expired or unauthorised key are
 * what the caller starts it with. Thread-safe; close it after use.
 */
public final class TimeStampServer extends LoopbackService {
    private final SigningIdentity signer;
    private final TimeStamper stamper;
    private final Clock clock;

    private TimeStampServer(SigningIdentity signer, Clock clock) {
        super("application/timestamp-reply");
        this.signer = signer;
        this.stamper = TimeStamper.of(signer);
        this.clock = clock;
    }

    /**
     * Starts a server.
     *
     * @param signer the key that stamps
     * @param clock what time it stamps
     */
    public static TimeStampServer start(SigningIdentity signer, Clock clock) {
        TimeStampServer server =
                new TimeStampServer(Objects.requireNonNull(signer, "signer"), Objects.requireNonNull(clock, "clock"));
        server.open();
        return server;
    }

    @Override
    byte[] answer(HttpExchange exchange, Fault fault) throws IOException {
        TimeStampReq question =
                TimeStampReq.getInstance(exchange.getRequestBody().readAllBytes());
        if (fault == Fault.REFUSED) {
            PKIStatusInfo refusal =
                    new PKIStatusInfo(PKIStatus.rejection, null, new PKIFailureInfo(PKIFailureInfo.badRequest));
            return new TimeStampResp(refusal, null).getEncoded("DER");
        }
        TimeStamper by = fault == Fault.BAD_SIGNATURE ? TimeStamper.of(signer.withAnotherKey()) : stamper;
        return new TimeStampResp(
                        new PKIStatusInfo(PKIStatus.granted),
                        by.token(imprint(question, fault), clock.instant(), nonce(question, fault)))
                .getEncoded("DER");
    }

    private static MessageImprint imprint(TimeStampReq question, Fault fault) {
        MessageImprint asked = question.getMessageImprint();
        if (fault != Fault.WRONG_SUBJECT) {
            return asked;
        }
        byte[] other = asked.getHashedMessage().clone();
        other[0] ^= 1;
        return new MessageImprint(asked.getHashAlgorithm(), other);
    }

    private static @Nullable BigInteger nonce(TimeStampReq question, Fault fault) {
        ASN1Integer asked = question.getNonce();
        if (asked == null || fault == Fault.NO_NONCE) {
            return null;
        }
        return fault == Fault.WRONG_NONCE ? asked.getValue().add(BigInteger.ONE) : asked.getValue();
    }
}
