package vn.govmail.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthenticationResultsTest {
    private static AuthenticationResults read(String value) {
        return AuthenticationResults.parse(value).orElseThrow();
    }

    @Test
    void methodValueAndPropertiesAreRead() {
        AuthenticationResults results =
                read("MX.example.vn 1; DKIM/1=Pass header.d=Example.vn; spf=pass smtp.mailfrom=a@example.vn");

        assertThat(results.authservId()).isEqualTo("mx.example.vn");
        assertThat(results.of("dkim")).singleElement().satisfies(r -> {
            assertThat(r.value()).isEqualTo("pass");
            assertThat(r.properties()).containsEntry("header.d", "Example.vn");
        });
        assertThat(results.of("spf")).hasSize(1);
    }

    @Test
    void commentsSayNothing() {
        AuthenticationResults results =
                read("(dkim=pass;) mx (a (b) \\) c) ; dkim=fail (dkim=pass header.d=x; spf=pass) header.d=y");

        assertThat(results.authservId()).isEqualTo("mx");
        assertThat(results.results()).singleElement().satisfies(r -> {
            assertThat(r.value()).isEqualTo("fail");
            assertThat(r.properties()).containsEntry("header.d", "y");
        });
    }

    @Test
    void quotedStringsDoNotSplitTheField() {
        AuthenticationResults results = read("mx; dkim=fail reason=\"x; dmarc=pass header.from=gov.vn\" header.d=y");

        assertThat(results.of("dmarc")).isEmpty();
        assertThat(results.results()).hasSize(1);
    }

    @Test
    void propertyThatIsThereTwiceDoesNotCount() {
        assertThat(read("mx; dkim=pass header.d=a.vn header.d=b.vn")
                        .of("dkim")
                        .get(0)
                        .properties())
                .containsEntry("header.d", "");
    }

    @Test
    void otherVersionsAndBrokenFieldsAreNotRead() {
        for (String value : new String[] {"", " ", ";dkim=pass", "mx 2; dkim=pass", "mx dkim=pass", "mx 1 1; a=b"}) {
            assertThat(AuthenticationResults.parse(value)).as(value).isEmpty();
        }
        assertThat(read("mx; dkim=; =pass; dkim; none").results()).isEmpty();
    }
}
