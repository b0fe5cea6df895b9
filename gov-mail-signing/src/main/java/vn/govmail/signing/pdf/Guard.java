package vn.govmail.signing.pdf;

import java.io.IOException;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.govmail.signing.pdf.syntax.LimitException;
import vn.govmail.signing.pdf.syntax.StructureException;
import vn.govmail.signing.trust.EffortException;

/**
 * The one place where what PDFBox throws becomes an answer. Besides exceptions of every kind, hostile files overflow its
 * stack, and a file within all limits can still be too much for a small heap; both leave this thread with nothing but
 * garbage to collect, so both are answered.
 */
final class Guard {

    private Guard() {}

    static <T> T run(Body<T> body, Function<Failure, T> onFailure) {
        Failure failure;
        try {
            return body.run();
        } catch (LimitException e) {
            failure = new Failure(Failure.Kind.LIMIT, e.limit());
        } catch (EffortException e) {
            failure = new Failure(Failure.Kind.LIMIT, EffortException.LIMIT);
        } catch (StructureException e) {
            failure = Failure.of(e);
        } catch (InvalidPasswordException | EncryptedException e) {
            failure = Failure.of(Failure.Kind.PASSWORD_REQUIRED);
        } catch (IOException | RuntimeException e) {
            failure = Failure.of(Failure.Kind.MALFORMED);
        } catch (StackOverflowError e) {
            failure = Failure.of(Failure.Kind.LOOP);
        } catch (OutOfMemoryError e) {
            failure = new Failure(Failure.Kind.LIMIT, "memory");
        }
        return onFailure.apply(failure);
    }

    /** Work on hostile bytes. */
    interface Body<T> {
        T run() throws IOException;
    }
}
