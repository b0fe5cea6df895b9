package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.govmail.rule.RuleFileException;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

/** By which regulations and at which moment things are judged. */
final class PolicyOptions {
    private static final String DEFAULT = "dak-nong-2012";
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Option(
            names = "--policy",
            paramLabel = "ID|FILE",
            description = "A shipped rule set or a regulation file; may be repeated. By default " + DEFAULT + ".")
    private List<String> policies = new ArrayList<>();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Judge as received at this moment, as in 2026-11-21T09:00+07:00; by default now.")
    private @Nullable String at;

    /** The names as they were given, or the default. */
    List<String> names() {
        return policies.isEmpty() ? List.of(DEFAULT) : policies;
    }

    /** All regulations together. */
    RuleSet rules() {
        return together(names(), "--policy");
    }

    /** The regulations of the sender's place and those of here, as they apply to what comes from there. */
    RuleSet rules(List<String> sendersPolicies) {
        if (sendersPolicies.isEmpty()) {
            return rules();
        }
        try {
            return RuleSet.between(together(sendersPolicies, "--sender-policy"), rules());
        } catch (IllegalArgumentException e) {
            throw UsageException.of("POLICY_TWICE", "option", "--sender-policy");
        }
    }

    private static RuleSet together(List<String> names, String option) {
        List<RuleSet> sets = names.stream().map(PolicyOptions::ruleSet).toList();
        try {
            return sets.stream().reduce(RuleSet::and).orElseThrow();
        } catch (IllegalArgumentException e) {
            throw UsageException.of("POLICY_TWICE", "option", option);
        }
    }

    /** Whether a moment was given. */
    boolean isMomentGiven() {
        return at != null;
    }

    /** The moment at which to judge. */
    Instant at(Clock clock) {
        if (at == null) {
            return clock.instant();
        }
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException e) {
            throw UsageException.of("MOMENT", "text", String.valueOf(at));
        }
    }

    /** The day in Việt Nam on which to judge. */
    LocalDate day(Clock clock) {
        return at(clock).atZone(VIET_NAM).toLocalDate();
    }

    static RuleSet ruleSet(String name) {
        if (RuleSets.shipped().contains(name)) {
            return RuleSets.named(name);
        }
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw UsageException.of("POLICY_UNKNOWN", "name", name, "there", String.join(", ", RuleSets.shipped()));
            }
            return RuleSets.read(file);
        } catch (RuleFileException e) {
            throw UsageException.ruleFile(e);
        } catch (IOException | InvalidPathException e) {
            throw UsageException.of("POLICY_UNREADABLE", "name", name, "reason", String.valueOf(e.getMessage()));
        }
    }
}
