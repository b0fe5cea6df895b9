package vn.govmail.testkit.conformance;

import static vn.govmail.testkit.conformance.SignedMail.TEXT;
import static vn.govmail.testkit.conformance.SignedMail.VERSION;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.signature.Reason;

/** Signed messages whose outermost part mail programs read in more than one way. Confined to one thread. */
final class OutermostForgeries {
    private static final String PARTIAL = "29 partially signed mail (M1 to M4)";
    private static final String CHANGED = "31 changed content";
    private static final String HTML = "Content-Type: text/html\r\n\r\n<b>Chuyen 9.000.000 dong</b>\r\n";

    private final SignedMail mail;
    private final String from;
    private final List<SignedForgery> all = new ArrayList<>();

    OutermostForgeries(SignedMail mail, String from) {
        this.mail = mail;
        this.from = from;
    }

    List<SignedForgery> all() {
        String signed = mail.signed(TEXT, "b");
        add("a second type behind the first", signed.replaceFirst("\r\n\r\n", "\r\nContent-Type: text/html\r\n\r\n"));
        add("a second boundary", within(signed.replace("boundary=b\r", "boundary=q; boundary=b\r")));
        add("a boundary of RFC 2231 beside the plain one", within(signed.replace("=b\r", "=b; boundary*=utf-8''q\r")));
        add("a boundary in pieces beside the plain one", within(signed.replace("=b\r", "=b; boundary*0=q\r")));
        for (String encoding : List.of("base64", "quoted-printable", "x-uuencode")) {
            add("transfer encoding over parts: " + encoding, "Content-Transfer-Encoding: " + encoding + "\r\n" + signed);
        }
        add("two transfer encodings", "Content-Transfer-Encoding: 7bit\r\nContent-Transfer-Encoding: base64\r\n" + signed);
        add("opaque, called certificates alone", mail.opaque(TEXT).replace("=signed-data", "=certs-only"));
        add("opaque, called compressed", mail.opaque(TEXT).replace("=signed-data", "=compressed-data"));
        behind("a part behind the last", "--b\r\n" + HTML + "--b--\r\n");
        behind("text behind the last part", "Chuyen 9.000.000 dong\r\n");
        behind("an encoded file behind the last part", "begin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n");
        return List.copyOf(all);
    }

    private static String within(String signed) {
        return signed + "--q\r\n" + HTML + "\r\n--q--\r\n";
    }

    private void behind(String name, String text) {
        add(PARTIAL, name, mail.signed(TEXT, "b") + text, Reason.PARTIALLY_SIGNED_MESSAGE);
    }

    private void add(String name, String message) {
        add(CHANGED, name, message, Reason.CONTAINER_MALFORMED);
    }

    private void add(String attack, String name, String message, Reason reason) {
        all.add(SignedForgery.message(
                attack, name, (from + VERSION + message).getBytes(StandardCharsets.UTF_8), reason));
    }
}
