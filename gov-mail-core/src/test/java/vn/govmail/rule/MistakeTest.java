package vn.govmail.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.text.Language;

class MistakeTest {
    private static RuleFileException mistake(String xml) {
        return catchThrowableOfType(
                RuleFileException.class, () -> RuleSets.parse(xml.getBytes(StandardCharsets.UTF_8), "sai.xml"));
    }

    private static List<String> arguments(String sentence) {
        return Pattern.compile("\\{[0-9]\\}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Mistake.class)
    void isToldInBothLanguagesWithTheSameArguments(Mistake mistake) {
        String vietnamese = MistakeSentences.all(Language.VIETNAMESE).getProperty(mistake.name());
        String english = MistakeSentences.all(Language.ENGLISH).getProperty(mistake.name());
        assertThat(vietnamese).isNotBlank().isNotEqualTo(english);
        assertThat(Normalizer.isNormalized(vietnamese, Normalizer.Form.NFC)).isTrue();
        assertThat(arguments(vietnamese)).isEqualTo(arguments(english));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceIsWithoutAMistake(Language language) {
        Set<String> names = Arrays.stream(Mistake.values()).map(Enum::name).collect(Collectors.toSet());
        assertThat(MistakeSentences.all(language).stringPropertyNames()).isSubsetOf(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a><b></a> | XML_ELEMENT_OPEN | <b> is not closed | <b> không được đóng",
                "<a x='1' x='2'/> | XML_ATTRIBUTE_TWICE | 'x' of <a> stands there twice | thuộc tính 'x' của <a>",
                "<a>&x;</a> | XML_ENTITY_UNKNOWN | no entity &x; | không có thực thể &x;",
                "<a>A & B</a> | XML_AMPERSAND | written &amp; | phải viết là &amp;",
                "<a>A&B</a> | XML_AMPERSAND | written &amp; | phải viết là &amp;",
                "<a> | XML_ENDS_EARLY | ends before | chưa được đóng",
                "x<a/> | XML_NO_BEGINNING | before | không được có gì khác",
                "<a xmlns='urn:gov-mail:rules:1'/>x | XML_MORE_AT_END | after the outermost | chỉ được có chú thích",
                "<a xmlns='urn:gov-mail:rules:1'/><b/> | XML_MORE_AT_END | after the outermost | chỉ được có chú thích",
                "<a x=1/> | XML_BROKEN | broken XML: | trình đọc XML báo",
                "`` | FILE_EMPTY | the file is empty | tệp trống",
                "<!DOCTYPE a><a/> | DOCTYPE | DOCTYPE is not allowed | không được có DOCTYPE",
                "<a/> | NAMESPACE | not in the namespace | không thuộc không gian tên",
                "<a xmlns='urn:gov-mail:rules:1'/> | NOT_A_REGULATION | must be <regulation> | phải là <regulation>",
            })
    void ofXmlIsToldInBothLanguages(String xml, String code, String english, String vietnamese) {
        String named = xml.contains("xmlns") || code.equals("NAMESPACE") || xml.startsWith("<!")
                ? xml
                : xml.replaceFirst("<a", "<a xmlns='urn:gov-mail:rules:1'");
        RuleFileException e = mistake(named);
        assertThat(e.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message(Language.ENGLISH)).contains(english);
            assertThat(problem.message(Language.VIETNAMESE)).contains(vietnamese);
            assertThat(problem.located(Language.VIETNAMESE)).startsWith("sai.xml:" + problem.line() + ": ");
        });
    }

    @Test
    void whatAFileSaysIsNeverTakenForAPlaceholder() {
        RuleFileException e = mistake("<regulation xmlns='urn:gov-mail:rules:1' from='{1} $1 \\'/>");
        assertThat(e.message(Language.ENGLISH)).contains("'{1} $1 \\' is not a date");
        assertThat(e.message(Language.VIETNAMESE)).contains("'{1} $1 \\' không phải là ngày");
    }

    @Test
    void allProblemsOfAFileAreToldInOneLanguage() {
        RuleFileException e = mistake("<regulation xmlns='urn:gov-mail:rules:1'>\n<x/>\n<list id='a'/>\n</regulation>");
        assertThat(e.problems()).hasSizeGreaterThan(1);
        assertThat(e.message(Language.VIETNAMESE).lines())
                .hasSameSizeAs(e.problems())
                .allMatch(line -> line.matches("sai\\.xml:[0-9]+: .*[ăâđêôơưạảấầậắặẹếềệịọốồộớờợụứừựỷáàíìóòúùéèý].*"));
        assertThat(e.message(Language.ENGLISH)).isEqualTo(e.getMessage());
    }

    @Test
    void anExceptionThatWasStoredStillTells() throws IOException, ClassNotFoundException {
        RuleFileException e = mistake("<regulation xmlns='urn:gov-mail:rules:1'/>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            RuleFileException read = (RuleFileException) in.readObject();
            assertThat(read.problems()).isEqualTo(e.problems());
            assertThat(read.message(Language.VIETNAMESE)).isEqualTo(e.message(Language.VIETNAMESE));
        }
    }
}
