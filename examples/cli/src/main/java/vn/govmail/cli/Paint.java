package vn.govmail.cli;

/** Colours for a terminal; plain text where there is none. */
final class Paint {
    private final boolean on;

    Paint(boolean on) {
        this.on = on;
    }

    String bold(String text) {
        return wrap("1", text);
    }

    String red(String text) {
        return wrap("31", text);
    }

    String green(String text) {
        return wrap("32", text);
    }

    String yellow(String text) {
        return wrap("33", text);
    }

    /** Green for what is fine, yellow for what is not. */
    String verdict(boolean fine, String text) {
        return fine ? green(text) : yellow(text);
    }

    private String wrap(String code, String text) {
        return on ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
