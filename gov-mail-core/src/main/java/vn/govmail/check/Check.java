package vn.govmail.check;

import vn.govmail.rule.Expression;
import vn.govmail.verdict.Answer;

/** How a mechanism is carried out. Pure: the same dossier gives the same answer; no clock, no network, no locale. */
@FunctionalInterface
interface Check {

    /**
     * Answers one question.
     *
     * @param parameters the mechanism with its parameters, as the rule file states them
     * @param dossier all that is known about the message
     * @param item what is asked about
     */
    Answer ask(Expression.Check parameters, Dossier dossier, Item item);
}
