package vn.govmail.cli;

import java.io.IOException;
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
import vn.govmail.address.DomainList;
import vn.govmail.address.DomainListException;
import vn.govmail.address.ProviderFinding;
import vn.govmail.address.ProviderVerdict;
import vn.govmail.address.Providers;
import vn.govmail.address.SenderClassification;
import vn.govmail.address.SenderFields;
import vn.govmail.rule.Effect;
import vn.govmail.text.Language;

/** {@code gov-mail provider}: whose mail system addresses are in. */
@Command(
        name = "provider",
        description = "Tells free, disposable, ISP, own, state and other providers apart.",
        mixinStandardHelpOptions = true)
final class ProviderCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final ValueInputs inputs = new ValueInputs();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--allow", paramLabel = "FILE", description = "Further domains to accept, one on each line.")
    private List<Path> allow = new ArrayList<>();

    @Option(names = "--deny", paramLabel = "FILE", description = "Further domains to refuse, one on each line.")
    private List<Path> deny = new ArrayList<>();

    ProviderCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Providers providers = providers();
        Session session = new Session(surroundings, output);
        Sentences sentences = Sentences.in(session.language());
        inputs.forEach(
                surroundings.in(),
                input -> session.answer(input, value -> answer(providers.classify(fields(value)), sentences, session)));
        return session.exitCode();
    }

    private Providers providers() {
        Providers providers = Providers.shipped()
                .under(policy.rules(), policy.day(surroundings.clock()))
                .allowing(domains("--allow", allow))
                .denying(domains("--deny", deny));
        return directory.read().map(providers::knowing).orElse(providers);
    }

    private static List<String> domains(String option, List<Path> files) {
        List<String> domains = new ArrayList<>();
        for (Path file : files) {
            try {
                domains.addAll(DomainList.read(file));
            } catch (DomainListException e) {
                throw UsageException.of(
                        "DOMAINS", "option", option, "file", file.toString(), "line", String.valueOf(e.line()));
            } catch (IOException e) {
                throw UsageException.file(option + " " + file, e);
            }
        }
        return domains;
    }

    private static SenderFields fields(Value value) {
        if (value.text() != null) {
            return SenderFields.from(value.text());
        }
        return new SenderFields(
                value.parts().getOrDefault("from", List.of()),
                value.parts().getOrDefault("sender", List.of()),
                value.parts().getOrDefault("replyTo", List.of()),
                value.parts().getOrDefault("returnPath", List.of()));
    }

    private static Answer answer(SenderClassification sender, Sentences sentences, Session session) {
        Language language = session.language();
        List<FindingView> findings =
                sender.findings().stream().map(ProviderCommand::view).toList();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("domain", sender.provider().domain());
        json.put("kind", sender.provider().kind());
        json.put("verdict", sender.verdict());
        json.put(
                "findings",
                findings.stream().map(f -> f.toJson(sentences, language)).toList());
        json.put("sources", sender.provider().sources());
        json.put("list", sender.provider().listVersion());
        boolean fine = sender.verdict() == ProviderVerdict.ACCEPT;
        return new AnswerObject(
                json,
                () -> {
                    StringBuilder text = new StringBuilder(String.format(
                            "%-8s %-12s %s",
                            sender.verdict(),
                            sender.provider().kind(),
                            sender.provider().domain()));
                    findings.forEach(f -> text.append('\n').append(f.toText(sentences, language)));
                    return text.toString();
                },
                fine);
    }

    private static FindingView view(ProviderFinding finding) {
        Effect effect = switch (finding.verdict()) {
            case ACCEPT -> Effect.INFO;
            case REVIEW -> Effect.WARN;
            case REJECT -> Effect.ERROR;
        };
        return new FindingView(
                finding.provisionOrNull(),
                effect,
                finding.field().name(),
                finding.code().name(),
                finding.arguments(),
                FindingView.evidence(finding.arguments()));
    }
}
