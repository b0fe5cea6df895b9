package vn.govmail.cli;

import picocli.CommandLine.Command;

/** The commands on the characters of texts. */
@Command(
        name = "text",
        description = "Characters of texts: TCVN 6909:2001, older encodings, conversion.",
        mixinStandardHelpOptions = true)
final class TextCommand implements Runnable {
    @Override
    public void run() {
        throw UsageException.of("COMMAND_TEXT");
    }
}
