package vn.govmail.cli;

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
import vn.govmail.text.Language;

/** A provision and what is checked of it. */
final class ProvisionView {
    private final Provision provision;
    private final List<String> codes = new ArrayList<>();
    private final Set<String> mechanisms = new TreeSet<>();
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
        this.gravest = rules.stream().map(Rule::effect).max(Comparator.naturalOrder());
    }

    static ProvisionView of(Regulation regulation, Provision provision) {
        return new ProvisionView(regulation, provision);
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

    Answer answer(Sentences sentences, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", provision.id());
        json.put("citation", provision.citation(language));
        json.put("text", provision.quote());
        json.put("english", provision.english());
        json.put("obligation", provision.obligation());
        json.put("effect", gravest.orElse(null));
        json.put("codes", codes);
        json.put("checkedBy", mechanisms);
        return new AnswerObject(json, () -> text(sentences, language), true);
    }

    private String text(Sentences sentences, Language language) {
        String words = language == Language.VIETNAMESE ? provision.quote() : provision.english();
        String checked = mechanisms.isEmpty() ? sentences.text("word.notChecked") : String.join(", ", mechanisms);
        return provision.id()
                + gravest.map(e -> " [" + sentences.text("effect." + e) + "]").orElse("") + "\n"
                + provision.citation(language) + "\n" + words.strip() + "\n" + sentences.text("word.checkedBy") + ": "
                + checked;
    }
}
