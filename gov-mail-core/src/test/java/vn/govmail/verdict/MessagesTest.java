package vn.govmail.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.govmail.fact.Missing;
import vn.govmail.message.MessageProblem;
import vn.govmail.operation.OperationCode;
import vn.govmail.operation.report.ReportCode;
import vn.govmail.rule.RuleSets;
import vn.govmail.signature.Reason;
import vn.govmail.text.Language;

class MessagesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z]+)}");

    private static Stream<String> codes() {
        Stream<String> rules = RuleSets.shipped().stream()
                .flatMap(id -> RuleSets.named(id).regulations().stream())
                .flatMap(r -> r.rules().stream())
                .map(r -> r.code());
        return Stream.of(
                        rules,
                        Arrays.stream(FindingCode.values()).map(Enum::name),
                        Arrays.stream(OperationCode.values()).map(Enum::name),
                        Arrays.stream(ReportCode.values()).map(Enum::name),
                        Arrays.stream(Missing.values()).map(Enum::name),
                        Arrays.stream(MessageProblem.Code.values()).map(Enum::name))
                .flatMap(s -> s)
                .distinct();
    }

    @Test
    void everyCodeHasAMessageAndAdviceInBothLanguages() {
        for (Language language : Language.values()) {
            Set<String> keys = Messages.in(language).sentences().keySet();
            assertThat(codes().flatMap(c -> Stream.of(c + ".message", c + ".advice")))
                    .allSatisfy(key -> assertThat(keys).contains(key));
        }
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSameArguments() {
        Map<String, String> vi = Messages.in(Language.VIETNAMESE).sentences();
        Map<String, String> en = Messages.in(Language.ENGLISH).sentences();
        assertThat(vi.keySet()).isEqualTo(en.keySet());
        assertThat(vi)
                .allSatisfy((key, sentence) ->
                        assertThat(arguments(sentence)).as(key).isEqualTo(arguments(en.get(key))));
    }

    @Test
    void everyReasonOfASignatureReportHasWordsInBothLanguages() {
        for (Language language : Language.values()) {
            Set<String> keys = Messages.in(language).sentences().keySet();
            assertThat(Reason.values()).allSatisfy(r -> assertThat(keys).contains("reason." + r));
        }
    }

    @Test
    void vietnameseIsPrecomposed() {
        assertThat(Messages.in(Language.VIETNAMESE).sentences().values())
                .allMatch(s -> Normalizer.isNormalized(s, Normalizer.Form.NFC));
    }

    @Test
    void noSentenceIsLeftWithoutACode() {
        Set<String> sentences = Messages.in(Language.ENGLISH).sentences().keySet().stream()
                .filter(k -> k.endsWith(".message"))
                .map(k -> k.substring(0, k.length() - ".message".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> codes = codes().collect(Collectors.toCollection(TreeSet::new));
        codes.add("ANY_RULE");
        assertThat(sentences).isEqualTo(codes);
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
