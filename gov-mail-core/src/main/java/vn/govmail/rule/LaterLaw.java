package vn.govmail.rule;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A later act that bears on the same matter but is not part of this regulation: it applies only where its own rules are
 * named too, and an assessment says so.
 *
 * @param number the act's number
 * @param from the day from which it applies
 * @param vietnamese what it changes, in Vietnamese
 * @param english what it changes, in English
 */
public record LaterLaw(String number, LocalDate from, String vietnamese, String english) {
    public LaterLaw {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(vietnamese, "vietnamese");
        Objects.requireNonNull(english, "english");
    }
}
