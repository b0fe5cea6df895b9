package vn.govmail.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.govmail.signing.pdf.syntax.LimitException;

class GuardTest {

    @Test
    void everyKindOfThrowableBecomesAnAnswer() {
        assertThat(failure(() -> {
                    throw new IOException("x");
                }))
                .isEqualTo(Failure.of(Failure.Kind.MALFORMED));
        assertThat(failure(() -> {
                    throw new IllegalArgumentException("x");
                }))
                .isEqualTo(Failure.of(Failure.Kind.MALFORMED));
        assertThat(failure(() -> {
                    throw new LimitException("pages");
                }))
                .isEqualTo(new Failure(Failure.Kind.LIMIT, "pages"));
        assertThat(failure(() -> {
                    throw new EncryptedException(new IOException("x"));
                }))
                .isEqualTo(Failure.of(Failure.Kind.PASSWORD_REQUIRED));
        assertThat(failure(() -> {
                    throw new StackOverflowError();
                }))
                .isEqualTo(Failure.of(Failure.Kind.LOOP));
        assertThat(failure(() -> {
                    throw new OutOfMemoryError();
                }))
                .isEqualTo(new Failure(Failure.Kind.LIMIT, "memory"));
    }

    @Test
    void resultPasses() {
        assertThat(Guard.run(() -> "fine", Failure::limit)).isEqualTo("fine");
    }

    private static Failure failure(Guard.Body<Failure> body) {
        return Guard.run(body, failure -> failure);
    }
}
