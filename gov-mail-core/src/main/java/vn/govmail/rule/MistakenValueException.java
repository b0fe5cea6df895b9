package vn.govmail.rule;

import vn.govmail.text.Language;

/** A value that cannot be had: its message is English, and a rule file that states it is told in each language. */
final class MistakenValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Mistake mistake;
    private final String[] arguments;

    MistakenValueException(Mistake mistake, Object... arguments) {
        super(MistakeSentences.of(mistake, Language.ENGLISH, texts(arguments)));
        this.mistake = mistake;
        this.arguments = texts(arguments);
    }

    static String[] texts(Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return texts;
    }

    /** The same about a place in a file. */
    RuleFileException at(RuleElement element) {
        return element.problem(mistake, (Object[]) arguments);
    }
}
