package vn.govmail.testkit.conformance;

import static vn.govmail.testkit.conformance.SignedMail.TEXT;
import static vn.govmail.testkit.conformance.SignedMail.VERSION;
import static vn.govmail.testkit.conformance.SignedMail.mixed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;

/** Signed messages that lie. */
final class MessageForgeries {
    private static final String CONFUSION = "23 eContent confusion (C1)";
    private static final String NOBODY = "25 no signer (C3)";
    private static final String PARTIAL = "29 partially signed mail (M1 to M4)";
    private static final String IDENTITY = "30 header tricks (i1 to i3)";
    private static final String CHANGED = "31 changed content";
    private static final String LAYERS = "32 layers";
    private static final String UNSIGNED = "Content-Type: text/html\r\n\r\n<b>Chuyen 9.000.000 dong</b>\r\n";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final SignedMail mail;
    private final SigningIdentity seal;
    private final Instant at;
    private final String from;
    private final List<SignedForgery> all = new ArrayList<>();

    /**
     * Forgeries.
     *
     * @param address of the seal
     */
    MessageForgeries(SigningIdentity seal, String address, Instant at) {
        this.mail = new SignedMail(seal, at);
        this.seal = seal;
        this.at = at;
        this.from = "From: So Mau <" + address + ">\r\n";
    }

    List<SignedForgery> all() {
        confusion();
        partial();
        all.addAll(new OutermostForgeries(mail, from).all());
        identity();
        changed();
        layers();
        return List.copyOf(all);
    }

    private void add(String attack, String name, String message, Reason... reasons) {
        all.add(SignedForgery.message(attack, name, message.getBytes(StandardCharsets.UTF_8), reasons));
    }

    private void confusion() {
        byte[] other = mail.around(TEXT.replace('1', '9'));
        add(
                CONFUSION,
                "another content within the signature than beside it",
                from + VERSION + SignedMail.signed(TEXT.replace('1', '9'), mail.around(TEXT), "b"),
                Reason.DETACHED_WITH_ECONTENT);
        add(
                CONFUSION,
                "the content within the signature and beside it",
                from + VERSION + SignedMail.signed(TEXT, mail.around(TEXT), "b"),
                Reason.DETACHED_WITH_ECONTENT);
        add(
                CONFUSION,
                "opaque without content",
                from + VERSION + SignedMail.opaque(mail.detached(TEXT)),
                Reason.SIGNED_DATA_MISSING);
        add(
                CONFUSION,
                "the signature of another message",
                from + VERSION + SignedMail.signed(TEXT, other, "b"),
                Reason.DETACHED_WITH_ECONTENT,
                Reason.HASH_MISMATCH);
        add(
                NOBODY,
                "certificates alone in place of a signature",
                from + VERSION + SignedMail.signed(TEXT, CertificatesAlone.of(seal), "b"),
                Reason.NO_SIGNER);
        add(
                NOBODY,
                "a part that is called a signature",
                from + VERSION + SignedMail.signed(TEXT, new byte[] {'x'}, "b"),
                Reason.CONTAINER_MALFORMED);
    }

    private void partial() {
        String signed = mail.signed(TEXT, "b");
        String attached = "Content-Type: message/rfc822\r\n\r\n" + from + VERSION + signed;
        String hiding = "Content-Type: text/html\r\n\r\n<p>Chuyen 9.000.000 dong</p><div style=\"display:none\">\r\n";
        add(PARTIAL, "text before", from + VERSION + mixed(UNSIGNED, signed), Reason.PARTIALLY_SIGNED_MESSAGE);
        add(PARTIAL, "text behind", from + VERSION + mixed(signed, UNSIGNED), Reason.PARTIALLY_SIGNED_MESSAGE);
        add(PARTIAL, "text that hides", from + VERSION + mixed(hiding, signed), Reason.PARTIALLY_SIGNED_MESSAGE);
        add(PARTIAL, "alone in a multipart", from + VERSION + mixed(signed), Reason.PARTIALLY_SIGNED_MESSAGE);
        add(PARTIAL, "attached message", from + VERSION + mixed(UNSIGNED, attached), Reason.PARTIALLY_SIGNED_MESSAGE);
        add(
                PARTIAL,
                "alternative",
                from + VERSION + mixed(UNSIGNED, signed).replace("multipart/mixed", "multipart/alternative"),
                Reason.PARTIALLY_SIGNED_MESSAGE);
        add(
                PARTIAL,
                "related",
                from + VERSION + mixed(UNSIGNED, signed).replace("multipart/mixed", "multipart/related"),
                Reason.PARTIALLY_SIGNED_MESSAGE);
        add(
                PARTIAL,
                "opaque beside text",
                from + VERSION + mixed(UNSIGNED, mail.opaque(TEXT)),
                Reason.PARTIALLY_SIGNED_MESSAGE);
        add(
                PARTIAL,
                "three parts as multipart/signed",
                from + VERSION + signed.replace("\r\n--b--", "\r\n--b\r\n" + UNSIGNED + "\r\n--b--"),
                Reason.CONTAINER_MALFORMED);
    }

    private void identity() {
        String signed = VERSION + mail.signed(TEXT, "b");
        String address = from.substring(from.indexOf('<') + 1, from.indexOf('>'));
        String stranger = "stranger@vi.invalid";
        for (String head : List.of(
                "From: " + stranger,
                "From: " + address + " <" + stranger + ">",
                "From: \"" + address + "\" <" + stranger + ">",
                "From: =?utf-8?Q?" + address.replace("@", "=40") + "?= <" + stranger + ">",
                "From: " + stranger + "\r\nSender: " + address,
                "From: " + stranger + "\r\nReply-To: " + address,
                "From: " + address + ".vi.invalid",
                "From: " + address.replace('a', '\u0430'),
                "From: <" + address.replace("@", "\\@") + "@vi.invalid>",
                "Resent-From: " + address + "\r\nFrom: " + stranger)) {
            add(
                    IDENTITY,
                    head.replace("\r\n", " / "),
                    head + "\r\n" + signed,
                    Reason.SENDER_MISMATCH,
                    Reason.MULTIPLE_FROM);
        }
        for (String head : List.of(
                "From: " + stranger + "\r\nFrom: " + address,
                "From: " + address + "\r\nFrom: " + stranger,
                "From: " + address + ", " + stranger,
                "From: " + stranger + ", " + address,
                "From: So Mau: " + address + ", " + stranger + ";",
                "From: " + stranger + ": " + address + ";",
                "From: " + stranger + "\r\n\tFrom: " + address,
                "Subject: x\nFrom: " + stranger + "\r\nFrom: " + address,
                "From: " + address + "\r\nfrom : " + stranger,
                "Subject: nobody")) {
            add(IDENTITY, head.replace("\r\n", " / "), head + "\r\n" + signed, Reason.MULTIPLE_FROM);
        }
    }

    private void changed() {
        String whole = from + VERSION + mail.signed(TEXT, "b");
        add(CHANGED, "the sum", whole.replace("1.000.000", "9.000.000"), Reason.HASH_MISMATCH);
        add(CHANGED, "the character set", whole.replace("charset=utf-8", "charset=utf-7"), Reason.HASH_MISMATCH);
        add(CHANGED, "the type", whole.replace("text/plain;", "text/html; "), Reason.HASH_MISMATCH);
        add(
                CHANGED,
                "a transfer encoding",
                whole.replace("utf-8\r\n", "utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"),
                Reason.HASH_MISMATCH);
        add(CHANGED, "a blank at the end of a line", whole.replace("dong \r\n", "dong\r\n"), Reason.HASH_MISMATCH);
        add(CHANGED, "an empty line", whole.replace("dong \r\n", "dong \r\n\r\n"), Reason.HASH_MISMATCH);
        Instant later = at.plus(Duration.ofDays(30));
        add(
                CHANGED,
                "sent once more under a new date",
                "Date: " + DATE.format(later.atOffset(ZoneOffset.UTC)) + "\r\n" + whole,
                Reason.SIGNING_TIME_FUTURE);
        add(
                CHANGED,
                "signed in the future",
                from
                        + VERSION
                        + SignedMail.signed(
                                TEXT,
                                Cms.at(at.plus(Duration.ofDays(300)), seal).sign(TEXT.getBytes(StandardCharsets.UTF_8)),
                                "b"),
                Reason.SIGNING_TIME_FUTURE);
    }

    private void layers() {
        String signed = mail.signed(TEXT, "b");
        String broken = SignedMail.signed(TEXT.replace('1', '9'), mail.detached(TEXT), "b");
        add(LAYERS, "broken within a good one", from + VERSION + mail.signed(broken, "c"), Reason.HASH_MISMATCH);
        add(LAYERS, "broken within an opaque one", from + VERSION + mail.opaque(broken), Reason.HASH_MISMATCH);
        add(
                LAYERS,
                "good within a broken one",
                from + VERSION + SignedMail.signed(signed, mail.detached(signed + "x"), "c"),
                Reason.HASH_MISMATCH);
        add(
                LAYERS,
                "good within one that nobody can read",
                from + VERSION + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\nMIAGCSqGSIb3DQEHA6CA\r\n",
                Reason.PASSWORD_REQUIRED);
        add(
                LAYERS,
                "good beside what a mail client packed up",
                from
                        + VERSION
                        + mixed("Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx\u009f>\r\n", signed),
                Reason.PARTIALLY_SIGNED_MESSAGE);
    }
}
