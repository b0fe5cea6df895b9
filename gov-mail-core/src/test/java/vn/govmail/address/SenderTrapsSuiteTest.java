package vn.govmail.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SenderTrapsSuiteTest {
    private static final Providers PROVIDERS = Providers.shipped().owning(List.of("daknong.gov.vn"));
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    static Stream<Arguments> rows() throws IOException {
        return Stream.concat(rows("sender-traps.tsv"), rows("more-traps.tsv"));
    }

    private static Stream<Arguments> rows(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(SenderTrapsSuiteTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t"))
                            .map(cells -> Arguments.of(cells[0] + " " + cells[4], cells[1], cells[2], cells[3]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void trapIsJudgedAsTheTableSays(String name, String fields, ProviderKind kind, ProviderVerdict verdict) {
        SenderClassification result = PROVIDERS.classify(fields(fields));

        assertThat(result.verdict()).as(result.toString()).isEqualTo(verdict);
        assertThat(result.provider().kind()).as(result.toString()).isEqualTo(kind);
    }

    @Test
    void theTableIsComplete() throws IOException {
        assertThat(rows("sender-traps.tsv")).hasSize(50);
    }

    private static SenderFields fields(String text) {
        SenderFields fields = new SenderFields(List.of(), List.of(), List.of(), List.of());
        String plain = ESCAPE.matcher(text).replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
        for (String part : plain.split(" \\| ")) {
            String value = part.substring(part.indexOf('=') + 1);
            fields = switch (part.substring(0, part.indexOf('='))) {
                case "From" -> fields.withFrom(value);
                case "Sender" -> fields.withSender(value);
                case "Reply-To" -> fields.withReplyTo(value);
                case "Return-Path" -> fields.withReturnPath(value);
                default -> throw new IllegalArgumentException(part);
            };
        }
        return fields;
    }
}
