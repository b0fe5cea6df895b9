package vn.govmail.signing.judgement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.cms.MalformedBerException;
import vn.govmail.signing.cms.SignedDataLimitException;
import vn.govmail.signing.container.Refusals;
import vn.govmail.signing.trust.EffortException;
import vn.govmail.signing.xml.XmlRefusedException;

/** The one place where what hostile files make readers and libraries throw becomes an answer. Stateless. */
public final class Guard {
    private Guard() {}

    /** Work on hostile bytes. */
    @FunctionalInterface
    public interface Body {
        SignatureReport run() throws IOException;
    }

    /**
     * Runs it.
     *
     * @throws UncheckedIOException if the place where the bytes lie cannot be read
     */
    public static SignatureReport run(VerificationRequest request, Body body) {
        try {
            return body.run();
        } catch (EffortException e) {
            return SignatureReport.limitHit(EffortException.LIMIT, List.of(), request);
        } catch (SignedDataLimitException e) {
            return SignatureReport.limitHit(SignedDataLimitException.LIMIT, List.of(), request);
        } catch (ContainerException e) {
            return Refusals.report(e.problem(), request);
        } catch (XmlRefusedException e) {
            return e.reason() == Reason.LIMIT_EXCEEDED
                    ? SignatureReport.limitHit("xml", List.of(), request)
                    : SignatureReport.withoutResults(Verdict.UNREADABLE, List.of(e.reason()), request);
        } catch (MalformedBerException e) {
            return SignatureReport.withoutResults(Verdict.UNREADABLE, List.of(Reason.CONTAINER_MALFORMED), request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StackOverflowError e) {
            return SignatureReport.withoutResults(Verdict.INDETERMINATE, List.of(Reason.STRUCTURE_LOOP), request);
        } catch (OutOfMemoryError e) {
            return SignatureReport.limitHit("memory", List.of(), request);
        }
    }
}
