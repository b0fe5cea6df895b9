package vn.govmail.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProvidersProperties {
    private static final Providers PROVIDERS = Providers.shipped().owning(List.of("daknong.gov.vn"));

    @Property
    void anyTextIsClassified(@ForAll String text) {
        assertThat(PROVIDERS.classify(text).kind()).isNotNull();
        assertThat(PROVIDERS.classify(SenderFields.from(text)).verdict()).isNotNull();
    }

    @Property
    void addressLikeTextIsClassified(@ForAll("addressLike") String text) {
        assertThat(PROVIDERS.classify(SenderFields.from(text)).verdict()).isNotNull();
    }

    @Property
    void caseAndFinalDotDoNotMatter(@ForAll("domains") String domain) {
        ProviderClassification plain = PROVIDERS.classify(domain);

        assertThat(PROVIDERS.classify(domain.toUpperCase(Locale.ROOT) + ".")).isEqualTo(plain);
    }

    @Property
    void denyingIsNeverUndoneByAllowingTheSameDomain(@ForAll("domains") String domain) {
        assertThat(PROVIDERS
                        .allowing(List.of(domain))
                        .denying(List.of(domain))
                        .classify("mail." + domain)
                        .verdict())
                .isEqualTo(ProviderVerdict.REJECT);
    }

    @Property
    void allowedDomainIsAccepted(@ForAll("domains") String domain) {
        assertThat(PROVIDERS.allowing(List.of(domain)).classify(domain).verdict())
                .isEqualTo(ProviderVerdict.ACCEPT);
    }

    @Property
    void anotherFieldNeverMakesAMessageBetter(@ForAll("domains") String from, @ForAll("addressLike") String other) {
        SenderFields fields = SenderFields.from("a@" + from);
        ProviderVerdict alone = PROVIDERS.classify(fields).verdict();

        assertThat(PROVIDERS.classify(fields.withReplyTo(other)).verdict()).isGreaterThanOrEqualTo(alone);
        assertThat(PROVIDERS.classify(fields.withSender(other)).verdict()).isGreaterThanOrEqualTo(alone);
    }

    @Provide
    Arbitrary<String> domains() {
        Arbitrary<String> label = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> end = Arbitraries.of(
                "gmail.com",
                "yahoo.com",
                "daknong.gov.vn",
                "gov.vn",
                "vnn.vn",
                "com",
                "vn",
                "edu.vn",
                "com.vn",
                "mailinator.com");
        return Combinators.combine(label, end).as((a, b) -> a + "." + b);
    }

    @Provide
    Arbitrary<String> addressLike() {
        return Arbitraries.of(
                        "a",
                        "@",
                        ".",
                        "<",
                        ">",
                        "\"",
                        "(",
                        ")",
                        ",",
                        ";",
                        ":",
                        "[",
                        "]",
                        " ",
                        "\\",
                        "\r\n ",
                        "\u200B",
                        "gmail.com",
                        "daknong.gov.vn",
                        "xn--",
                        "\uD800",
                        "Đ",
                        "=?UTF-8?Q?a=40b?=")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
    }
}
