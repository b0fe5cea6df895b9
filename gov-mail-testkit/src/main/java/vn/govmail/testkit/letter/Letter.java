package vn.govmail.testkit.letter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.govmail.address.MailAddress;
import vn.govmail.testkit.pki.SigningIdentity;

/**
 * A letter under construction and its bytes (RFC 5322, RFC 2045 to 2047, RFC 2231, RFC 8551). Begin one with {@link Letters}.
 *
 * <p>Immutable: every method gives a new letter with the same Message-ID. The date is Friday, 20 November 2026, 08:30 in
 * Việt Nam, unless set. {@link #bytes()} gives the same bytes each time.
 */
public final class Letter {
    private static final OffsetDateTime FRIDAY_MORNING = OffsetDateTime.parse("2026-11-20T08:30:00+07:00");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final String id;
    private final OffsetDateTime date;
    private final Head head;
    private final Content content;
    private final UnaryOperator<byte[]> damage;

    Letter(String id) {
        this(id, FRIDAY_MORNING, Head.EMPTY, Content.EMPTY, UnaryOperator.identity());
    }

    private Letter(String id, OffsetDateTime date, Head head, Content content, UnaryOperator<byte[]> damage) {
        this.id = id;
        this.date = date;
        this.head = head;
        this.content = content;
        this.damage = damage;
    }

    private Letter with(Head changed) {
        return new Letter(id, date, changed, content, damage);
    }

    private Letter with(Content changed) {
        return new Letter(id, date, head, changed, damage);
    }

    private Letter damagedBy(UnaryOperator<byte[]> further) {
        return new Letter(id, date, head, content, bytes -> further.apply(damage.apply(bytes)));
    }

    /** Sets From; the display name may be empty and may hold any letters. */
    public Letter from(MailAddress address, String displayName) {
        return with(head.withFrom(address, displayName));
    }

    /** The address in From, if one is set. */
    public Optional<MailAddress> from() {
        return head.from();
    }

    /** Adds addressees in To. */
    public Letter to(MailAddress... addresses) {
        return with(head.withRecipients("To", List.of(addresses)));
    }

    /** Adds addressees in To. */
    public Letter to(String... addresses) {
        return to(Stream.of(addresses).map(MailAddress::parse).toArray(MailAddress[]::new));
    }

    /** Adds addressees in Cc. */
    public Letter cc(MailAddress... addresses) {
        return with(head.withRecipients("Cc", List.of(addresses)));
    }

    /** All addressees in To and Cc, in order. */
    public List<MailAddress> recipients() {
        return head.recipients();
    }

    /** Sets Reply-To. */
    public Letter replyTo(MailAddress address) {
        return with(head.set("Reply-To", address.toString()));
    }

    /** Sets Sender, who sent the letter on behalf of From (RFC 5322 clause 3.6.2). */
    public Letter sender(MailAddress address) {
        return with(head.set("Sender", address.toString()));
    }

    /** Sets the subject, in encoded words (RFC 2047, UTF-8, B) where it is not plain ASCII. */
    public Letter subject(String subject) {
        return with(head.set("Subject", HeaderText.unstructured(subject, "Subject".length())));
    }

    /** Sets Date; it is the signing time of an S/MIME signature as well. */
    public Letter date(OffsetDateTime time) {
        return new Letter(id, time, head, content, damage);
    }

    /** Adds a field as it is: nothing is encoded, folded or checked, so line ends in the value make further lines. */
    public Letter header(String name, String rawValue) {
        return with(head.add(name, rawValue));
    }

    /** Sets the plain text, declared and written as UTF-8. Line ends become CRLF. */
    public Letter body(String text) {
        return with(content.withPlain(Text.utf8(text, "plain")));
    }

    /**
     * Sets the plain text as bytes that are sent as they are (8bit), under any charset name, true or not.
     *
     * @param declaredCharset what stands in Content-Type; empty for no charset parameter
     */
    public Letter bodyBytes(byte[] text, String declaredCharset) {
        return with(content.withPlain(new Text(text.clone(), "plain", declaredCharset, TransferEncoding.EIGHT_BIT)));
    }

    /** Writes the plain text in another transfer encoding. */
    public Letter bodyEncodedAs(TransferEncoding encoding) {
        return with(content.withPlain(content.plain().withEncoding(encoding)));
    }

    /** Sets an HTML form of the text, beside the plain one (multipart/alternative). */
    public Letter html(String html) {
        return with(content.withHtml(Text.utf8(html, "html")));
    }

    /** Adds an image that the HTML shows as {@code cid:contentId} (multipart/related); it goes out only with {@link #html}. */
    public Letter inlineImage(String contentId, String name, String contentType, byte[] image) {
        return with(content.with(new Attachment(name, contentType, contentId, image.clone())));
    }

    /** Attaches a file in base64; any name, any content, none at all too. */
    public Letter attach(String name, String contentType, byte[] file) {
        return with(content.with(new Attachment(name, contentType, "", file.clone())));
    }

    /** Signs all content: multipart/signed with a detached CMS signature (RFC 8551 clause 3.5.3), signing time = Date. */
    public Letter smimeSignedBy(SigningIdentity signer) {
        return with(content.withSigner(signer));
    }

    /** In place of the content: one text within this many multiparts, each the only part of the next. */
    public Letter nestedParts(int depth) {
        return with(content.withWhole(Oddities.nested("=_" + id, depth)));
    }

    /** In place of the content: a multipart of this many small texts. */
    public Letter manyParts(int count) {
        return with(content.withWhole(Oddities.many("=_" + id, count)));
    }

    /** Breaks off halfway through the body. */
    public Letter truncated() {
        return damagedBy(Oddities::truncated);
    }

    /** Leaves out the line that ends the outermost multipart. */
    public Letter withoutFinalBoundary() {
        return damagedBy(Oddities::withoutFinalBoundary);
    }

    /** Leaves out the boundary parameter of the outermost Content-Type. */
    public Letter withoutBoundaryParameter() {
        return damagedBy(Oddities::withoutBoundaryParameter);
    }

    /** Leaves out the header section and the empty line after it. */
    public Letter withoutHeaders() {
        return damagedBy(Oddities::withoutHeaders);
    }

    /** Changes the finished bytes in any way. */
    public Letter mangled(UnaryOperator<byte[]> change) {
        return damagedBy(change);
    }

    /** The value of the Message-ID field. */
    public String messageId() {
        return "<" + id + "@" + head.from().map(MailAddress::domain).orElse("letters.test") + ">";
    }

    /** The letter as it goes over the wire; a fresh array each time. */
    public byte[] bytes() {
        Entity entity = content.assemble(id, date.toInstant());
        String top = "Date: " + DATE.format(date) + "\r\n" + "Message-ID: " + messageId() + "\r\n" + head.text()
                + "MIME-Version: 1.0\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(top.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(entity.bytes());
        if (!entity.endsLine()) {
            out.writeBytes(Entity.ascii("\r\n"));
        }
        return damage.apply(out.toByteArray());
    }
}
