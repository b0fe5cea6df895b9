package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.govmail.text.Detection;

/** {@code gov-mail text detect}: in which encoding texts are. */
@Command(name = "detect", description = "Finds out in which encoding texts are.", mixinStandardHelpOptions = true)
final class TextDetectCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final FileRun files = new FileRun();

    TextDetectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return files.judge(surroundings, session -> {
            Sentences sentences = Sentences.in(session.language());
            return file -> answer(file, sentences, session.paint());
        });
    }

    private static Answer answer(Path path, Sentences sentences, Paint paint) throws InputException {
        TextFile file;
        try {
            file = TextFile.of(path);
        } catch (IOException e) {
            throw FileProblems.unreadable(path.toString(), e);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Detection detection = file.detection();
        boolean older = file.longestLegacyRun().isPresent();
        json.put("encoding", file.encoding());
        json.put("confidence", file.confidence());
        json.put("carrier", detection.carrier().isEmpty() ? null : detection.carrier());
        json.put(
                "alternatives",
                detection.alternatives().stream()
                        .map(other -> Map.of("encoding", other.encoding(), "confidence", other.confidence()))
                        .toList());
        Map<String, String> values = Map.of(
                "encoding", file.encoding(), "percent", String.valueOf((int) Math.floor(file.confidence() * 100)));
        boolean known = older || detection.isKnown();
        return new AnswerObject(
                json,
                () -> paint.verdict(
                        known && !older && !detection.needsRepair(),
                        sentences.text(known ? "text.detected" : "text.undetected", values)),
                known);
    }
}
