package vn.govmail.signing.pdf.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.signing.pdf.create.FieldLock.Action;

class FieldLockTest {

    @Test
    void allLocksEverything() {
        assertThat(new FieldLock(Action.ALL, List.of()).locks("any")).isTrue();
    }

    @Test
    void includeLocksTheNamedAndWhatIsBelowThem() {
        FieldLock lock = new FieldLock(Action.INCLUDE, List.of("a"));
        assertThat(lock.locks("a")).isTrue();
        assertThat(lock.locks("a.b")).isTrue();
        assertThat(lock.locks("ab")).isFalse();
    }

    @Test
    void excludeLocksTheOthers() {
        FieldLock lock = new FieldLock(Action.EXCLUDE, List.of("a"));
        assertThat(lock.locks("a.b")).isFalse();
        assertThat(lock.locks("b")).isTrue();
    }

    @Test
    void theEntriesNameTheFieldsUnlessAllAreMeant() {
        assertThat(new FieldLock(Action.ALL, List.of()).entries()).isEqualTo("/Action/All");
        assertThat(new FieldLock(Action.EXCLUDE, List.of("a", "b")).entries())
                .isEqualTo("/Action/Exclude/Fields[(a)(b)]");
    }
}
