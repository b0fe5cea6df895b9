package vn.govmail.operation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.verdict.Finding;

/**
 * One thing that a password lacks, and the term that asks for it. Immutable; holds nothing of the password.
 *
 * @param lack what it lacks
 * @param termOrNull the term that asks for it; null where only the caller does
 */
public record PasswordShortfall(PasswordLack lack, @Nullable MailboxTerm termOrNull) {
    public PasswordShortfall {
        Objects.requireNonNull(lack, "lack");
    }

    /** The term that asks for it; empty where only the caller does. */
    public Optional<MailboxTerm> term() {
        return Optional.ofNullable(termOrNull);
    }

    Finding finding(String account) {
        String least = term().filter(t -> lack == PasswordLack.LENGTH)
                .map(MailboxTerm::value)
                .orElse("");
        return OperationCode.PASSWORD_WEAK.finding(
                termOrNull,
                account,
                Map.of("account", account, "lack-phrase", "password." + lack, "least", least),
                lack.name());
    }
}
