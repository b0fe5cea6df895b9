package vn.govmail.cli;

/** What a command says about one input. */
interface Answer {
    /** The answer as a JSON object on one line, without the input. */
    String json();

    /** The answer for people, without the input. */
    String text();

    /** Whether nothing needs to be done. */
    boolean fine();
}
