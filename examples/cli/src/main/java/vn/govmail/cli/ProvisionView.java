package vn.govmail.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Expression;
import vn.govmail.rule.Provision;
import vn.govmail.rule.Regulation;
import vn.govmail.rule.Rule;
import vn.govmail.rule.Statement;
import vn.govmail.text.Language;

/** A provision and what is checked of it. */
final class ProvisionView {
    private final Provision provision;
    private final List<String> codes = new ArrayList<>();
    private final Set<String> mechanisms = new TreeSet<>();
    private final List<Statement.Service> services = new ArrayList<>();
    private final List<Statement.NotChecked> notChecked = new ArrayList<>();
    private final Optional<Effect> gravest;

    private ProvisionView(Regulation regulation, Provision provision) {
        this.provision = provision;
        List<Rule> rules = regulation.rules().stream()
                .filter(r -> r.provision().equals(provision))
                .toList();
        rules.forEach(rule -> {
            codes.add(rule.code());
            collect(rule.condition());
            collect(rule.requirement());
        });
        regulation.routes().stream()
                .filter(r -> r.provision().equals(provision))
                .forEach(route -> {
                    collect(route.applicability());
                    route.conditions().forEach(this::collect);
                });
        if (regulation.addressFormats().stream().anyMatch(f -> f.provision().equals(provision))) {
            mechanisms.add("address-format");
        }
        regulation.mailboxTerms().stream()
                .filter(term -> term.provision().filter(provision::equals).isPresent())
                .forEach(term -> mechanisms.add(term.name().keyword()));
        regulation.statements(Statement.class).stream()
                .filter(statement -> statement.provision().equals(provision))
                .forEach(this::state);
        this.gravest = rules.stream().map(Rule::effect).max(Comparator.naturalOrder());
    }

    static ProvisionView of(Regulation regulation, Provision provision) {
        return new ProvisionView(regulation, provision);
    }

    private void state(Statement statement) {
        if (statement instanceof Statement.Service service) {
            mechanisms.add(service.capability().keyword());
            services.add(service);
        } else if (statement instanceof Statement.NotChecked reason) {
            notChecked.add(reason);
        } else if (statement instanceof Statement.Bounds) {
            mechanisms.add("scope");
        } else if (statement instanceof Statement.LegalBasis) {
            mechanisms.add("legal-basis");
        }
    }

    private void collect(Expression expression) {
        if (expression instanceof Expression.Check check) {
            mechanisms.add(check.mechanism());
        } else if (expression instanceof Expression.All all) {
            all.operands().forEach(this::collect);
        } else if (expression instanceof Expression.Any any) {
            any.operands().forEach(this::collect);
        } else if (expression instanceof Expression.Not not) {
            collect(not.operand());
        } else if (expression instanceof Expression.Unless unless) {
            collect(unless.duty());
            collect(unless.exception());
        }
    }

    /** What is said of it, with a word where it is not in force on a day. */
    Answer answer(LocalDate day, Sentences sentences, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", provision.id());
        json.put("citation", provision.citation(language));
        json.put("text", provision.quote());
        json.put("english", provision.english());
        json.put("obligation", provision.obligation());
        json.put("effect", gravest.orElse(null));
        json.put("inForce", provision.validity().includes(day));
        json.put("codes", codes);
        json.put("checkedBy", mechanisms);
        json.put("served", services.stream().map(s -> s.text(language)).toList());
        json.put(
                "notChecked",
                notChecked.stream().map(n -> reason(n, language)).findFirst().orElse(null));
        return new AnswerObject(json, () -> text(day, sentences, language), true);
    }

    private static Map<String, @Nullable Object> reason(Statement.NotChecked reason, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("why", reason.why());
        json.put("text", reason.text(language));
        return json;
    }

    private String text(LocalDate day, Sentences sentences, Language language) {
        String words = language == Language.VIETNAMESE ? provision.quote() : provision.english();
        List<String> lines = new ArrayList<>();
        lines.add(provision.id()
                + gravest.map(e -> " [" + sentences.text("effect." + e) + "]").orElse(""));
        lines.add(provision.citation(language));
        if (!provision.validity().includes(day)) {
            lines.add(sentences.text("word.notInForce", Map.of("day", day.toString())));
        }
        lines.add(words.strip());
        String checked = mechanisms.isEmpty() ? sentences.text("word.notChecked") : String.join(", ", mechanisms);
        lines.add(sentences.text("word.checkedBy") + ": " + checked);
        services.forEach(service -> lines.add("  " + service.text(language)));
        notChecked.forEach(reason -> lines.add("  " + reason.text(language)));
        return String.join("\n", lines);
    }
}
