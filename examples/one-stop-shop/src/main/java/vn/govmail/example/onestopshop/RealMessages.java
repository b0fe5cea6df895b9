package vn.govmail.example.onestopshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.govmail.GovMail;
import vn.govmail.message.Times;
import vn.govmail.verdict.Assessment;

/** Messages from files, judged as received now by a one-stop shop that knows nobody yet. */
final class RealMessages {
    private RealMessages() {}

    static List<Assessment> assess(List<Path> inputs, Instant received) throws IOException {
        GovMail intake = GovMail.under(Province.RULES).build();
        List<Assessment> assessments = new ArrayList<>();
        for (Path file : messages(inputs)) {
            assessments.add(intake.assess(file, Times.received(received)));
        }
        return assessments;
    }

    private static List<Path> messages(List<Path> inputs) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw new IllegalArgumentException("there is no file or folder " + input);
            }
            try (Stream<Path> found = Files.walk(input)) {
                found.filter(Files::isRegularFile)
                        .filter(f -> f.equals(input) || f.toString().endsWith(".eml"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no .eml file below " + inputs);
        }
        return files;
    }
}
