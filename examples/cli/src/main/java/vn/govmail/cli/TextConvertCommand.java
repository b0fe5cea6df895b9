package vn.govmail.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gov-mail text convert}: writes texts as TCVN 6909:2001 has them, in UTF-8. */
@Command(
        name = "convert",
        description = "Writes texts as conformant UTF-8 (NFC) below a folder, at the same relative path.",
        mixinStandardHelpOptions = true)
final class TextConvertCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final FileInputs inputs = new FileInputs();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where to write; never over an input, never outside this folder.")
    private Path out = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "NAME",
            description =
                    "The encoding, on your word; by default it is detected, and what cannot be told is not converted.")
    private @Nullable String from;

    TextConvertCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Session session = new Session(surroundings, output);
        Sentences sentences = Sentences.in(session.language());
        List<Input<NamedFile>> all = new ArrayList<>();
        inputs.forEachNamed(surroundings.in(), all::add);
        OutputFolder folder = new OutputFolder(out, all);
        TextConversion conversion = new TextConversion(folder, from);
        for (Input<NamedFile> input : all) {
            session.answer(input, file -> answer(conversion.convert(file), sentences, session.paint()));
        }
        return session.exitCode();
    }

    private static Answer answer(TextConversion.Converted converted, Sentences sentences, Paint paint) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("encoding", converted.encoding());
        json.put("out", converted.out() == null ? null : converted.out().toString());
        json.put("replaced", converted.replaced());
        json.put("changed", converted.changed());
        json.put("left", converted.left());
        json.put("keptNames", converted.kept());
        Map<String, String> values = Map.of(
                "encoding", converted.encoding(),
                "out", String.valueOf(converted.out()),
                "replaced", String.valueOf(converted.replaced()),
                "changed", String.valueOf(converted.changed()),
                "left", String.valueOf(converted.left()));
        String sentence = converted.out() == null
                ? "text.unconverted"
                : converted.isComplete() ? "text.converted" : "text.convertedInPart";
        String kept = converted.kept() == 0
                ? ""
                : ' ' + sentences.text("text.keptNames", Map.of("count", String.valueOf(converted.kept())));
        return new AnswerObject(
                json,
                () -> paint.verdict(converted.isComplete(), sentences.text(sentence, values) + kept),
                converted.isComplete());
    }
}
