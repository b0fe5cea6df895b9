package vn.govmail.cli;

import java.io.PrintStream;

/** How many inputs are done, on one line of standard error; nothing where that is no terminal. */
final class Progress {
    private static final int EVERY = 20;

    private final PrintStream err;
    private final boolean shown;
    private long done;

    Progress(PrintStream err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    void step() {
        done++;
        if (shown && (done % EVERY == 0)) {
            err.print("\r[" + "#".repeat((int) (done / EVERY % 30) + 1) + " ".repeat(29 - (int) (done / EVERY % 30))
                    + "] " + done);
            err.flush();
        }
    }

    void end() {
        if (shown && (done >= EVERY)) {
            err.print("\r" + " ".repeat(50) + "\r");
            err.flush();
        }
    }
}
