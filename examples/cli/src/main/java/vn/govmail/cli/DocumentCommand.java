package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.DocumentFacts;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.OfficeReader;
import vn.govmail.document.PlainTextReader;
import vn.govmail.fact.Limits;
import vn.govmail.message.jakarta.MessageTextReader;
import vn.govmail.rule.RuleSet;
import vn.govmail.signing.Documents;

/** {@code gov-mail document}: reads what documents are and say of themselves. */
@Command(
        name = "document",
        description =
                "Reads what documents are and say: number, date, issuer, type, subject, Nơi nhận, marks of secrecy.",
        mixinStandardHelpOptions = true)
final class DocumentCommand implements Callable<Integer> {
    private static final List<DocumentReader> READERS =
            List.of(Documents.pdfReader(), new OfficeReader(), new PlainTextReader(), new MessageTextReader());

    private final Surroundings surroundings;

    @Mixin
    private final FileInputs inputs = new FileInputs();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description =
                    "Write small pictures (PNG) of the places where a seal or a signature was seen below this folder.")
    private @Nullable Path pictures;

    DocumentCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        RuleSet rules = policy.rules();
        Session session = new Session(surroundings, output);
        DocumentAnswer.Words words =
                new DocumentAnswer.Words(session.language(), Sentences.in(session.language()), session.paint());
        if (pictures == null) {
            PictureFolder none = new PictureFolder(null, List.of());
            inputs.forEachNamed(
                    surroundings.in(), input -> session.answer(input, file -> read(file, none, rules, words)));
            return session.exitCode();
        }
        List<Input<NamedFile>> all = new ArrayList<>();
        inputs.forEachNamed(surroundings.in(), all::add);
        PictureFolder folder = new PictureFolder(pictures, all);
        all.forEach(input -> session.answer(input, file -> read(file, folder, rules, words)));
        return session.exitCode();
    }

    private static DocumentAnswer read(
            NamedFile named, PictureFolder pictures, RuleSet rules, DocumentAnswer.Words words) throws InputException {
        Path file = named.path();
        try {
            Content content = Content.of(file);
            String name = String.valueOf(file.getFileName());
            DocumentFacts facts = DocumentFacts.read(content, name, READERS, rules.secrecyMarks(), Limits.DEFAULT);
            FilesWithin within = FilesWithin.of(content, facts, READERS, rules.secrecyMarks(), Limits.DEFAULT);
            return new DocumentAnswer(
                    facts,
                    within,
                    DocumentFindings.of(facts, within, content),
                    pictures.write(named, content, facts, READERS),
                    rules,
                    words);
        } catch (IOException e) {
            throw FileProblems.unreadable(file.toString(), e);
        }
    }
}
