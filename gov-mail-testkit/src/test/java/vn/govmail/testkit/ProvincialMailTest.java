package vn.govmail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.govmail.address.MailAddress;
import vn.govmail.rule.RuleSet;
import vn.govmail.testkit.letter.Letters;
import vn.govmail.testkit.pki.TestPki;

@ProvincialMail
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProvincialMailTest {
    private static final MailAddress OFFICE = MailAddress.parse("vanthu@daknong.gov.vn");
    private static final List<Integer> PORTS = new ArrayList<>();

    private final ProvincialServer server;

    ProvincialMailTest(ProvincialServer server) {
        this.server = server;
    }

    @BeforeEach
    void openMailbox(ProvincialServer same) {
        same.addMailbox(MailAddress.parse("vanthu@" + same.domain()), "x");
    }

    @AfterAll
    static void allWereClosed() {
        assertThat(PORTS).isNotEmpty();
        assertThat(PORTS)
                .allSatisfy(port -> assertThatExceptionOfType(ConnectException.class)
                        .isThrownBy(() -> new SmtpClient(port, 2_000)));
    }

    @Test
    @Order(1)
    void constructorAndMethodsGetTheSameServer(ProvincialServer same, Letters letters) {
        assertThat(same).isSameAs(server);
        assertThat(same.domain()).isEqualTo("daknong.gov.vn");
        same.deliverFromOutside(letters.from("a@gmail.com").to(OFFICE));
        assertThat(same.fetch(OFFICE)).hasSize(1);
        PORTS.add(same.smtpPort());
    }

    @Test
    @Order(2)
    void theNextMethodGetsAFreshServerAndTheFormerIsClosed(ProvincialServer next, Letters letters) {
        assertThat(next.fetch(OFFICE)).isEmpty();
        assertThat(letters.from("a@gmail.com").messageId()).isEqualTo("<letter0001@gmail.com>");
        allWereClosed();
        PORTS.add(next.smtpPort());
    }

    @Test
    @Order(3)
    void rulesAndAuthorityAreGiven(RuleSet rules, TestPki pki, TestPki again) {
        assertThat(rules).isNotNull();
        assertThat(pki).isSameAs(again);
    }

    @Nested
    class OfAnInnerClass {
        @Test
        void theOuterAnnotationHolds(ProvincialServer inner) {
            assertThat(inner.domain()).isEqualTo("daknong.gov.vn");
        }

        @Test
        @ProvincialMail(domain = "lamdong.gov.vn")
        void theMethodsOwnAnnotationGoesFirst(ProvincialServer own) {
            assertThat(own.domain()).isEqualTo("lamdong.gov.vn");
        }
    }
}
