package vn.govmail.naming.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import vn.govmail.html.HtmlText;
import vn.govmail.text.Language;

/** Writes HTML. Whatever comes as text is escaped; control characters and those that turn the direction of text are left out. */
public final class HtmlPage {
    private final Appendable out;

    public HtmlPage(Appendable out) {
        this.out = out;
    }

    /**
     * Begins a page that is whole in itself: nothing is loaded, and only this style and this script count, by their hashes.
     *
     * @param script empty for none
     * @throws IOException if writing fails
     */
    public void begin(Language language, String title, String style, String script) throws IOException {
        String scripts = script.isEmpty() ? "" : "; script-src 'sha256-" + sha256(script) + "'";
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.tag())
                .append(
                        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append("default-src 'none'; style-src 'sha256-")
                .append(sha256(style))
                .append("'")
                .append(scripts)
                .append("; base-uri 'none'; form-action 'none'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        text(title);
        out.append("</title>\n<style>").append(style).append("</style>\n</head>\n<body>\n");
    }

    /** Ends the page. */
    public void end(String script) throws IOException {
        if (!script.isEmpty()) {
            out.append("<script>").append(script).append("</script>\n");
        }
        out.append("</body>\n</html>\n");
    }

    /** Markup of the program's own. */
    public HtmlPage markup(String markup) throws IOException {
        out.append(markup);
        return this;
    }

    /** An element with text in it. */
    public HtmlPage element(String start, String content) throws IOException {
        out.append('<').append(start).append('>');
        text(content);
        int blank = start.indexOf(' ');
        out.append("</").append(blank < 0 ? start : start.substring(0, blank)).append('>');
        return this;
    }

    /** Text, also for use within the quotation marks of an attribute. */
    public HtmlPage text(String content) throws IOException {
        HtmlText.append(content, out);
        return this;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
