package vn.govmail.message;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;

/**
 * What the caller knows of a message that goes out from here and does not show in it. A message of which the caller says
 * nothing is one that came in, and duties of those who send are not asked of it. Immutable.
 *
 * @param furtherRecipients who gets the message or the same documents besides those in its To, Cc and Bcc fields: by the
 *     envelope, or by a message of their own
 * @param paperIssuedOrNull whether the documents are issued on paper too; null where the caller does not say
 * @param contactOrNull the mail address or the {@code https} address at which the electronic documents can be had, where
 *     everybody under "Nơi nhận" was told of it; null where there is none
 * @param legalDraftOrNull whether its documents are drafts of legal documents for a higher body; null where the documents
 *     themselves are to say
 * @param issuedVersions the SHA-256 digests, as 64 hexadecimal digits in lower case, of the files that are on record as the
 *     documents' officially issued versions; empty where there is no record
 * @see "mục 1.b of 34/2008/CT-TTg; khoản 3 Điều 9 of 12/2012/QĐ-UBND; mục 2.d, 2.đ of 05/CT-UBND (Phú Yên)"
 */
public record Outgoing(
        Set<MailAddress> furtherRecipients,
        @Nullable Boolean paperIssuedOrNull,
        @Nullable String contactOrNull,
        @Nullable Boolean legalDraftOrNull,
        Set<String> issuedVersions) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** A message that goes out, of which nothing more is known. */
    public static final Outgoing MESSAGE = new Outgoing(Set.of(), null, null, null, Set.of());

    /**
     * Checks the contact and the digests.
     *
     * @throws IllegalArgumentException if the contact is neither a mail address nor an {@code https} address, or a digest is
     *     not one of SHA-256
     */
    public Outgoing {
        furtherRecipients = Set.copyOf(furtherRecipients);
        if (contactOrNull != null
                && MailAddress.tryParse(contactOrNull).isEmpty()
                && !contactOrNull.matches("https://[A-Za-z0-9.-]+(?::\\d{1,5})?(?:/\\S*)?")) {
            throw new IllegalArgumentException("neither a mail address nor an https address: " + contactOrNull);
        }
        issuedVersions = Set.copyOf(issuedVersions);
        if (!issuedVersions.stream().allMatch(digest -> SHA256.matcher(digest).matches())) {
            throw new IllegalArgumentException("not SHA-256 digests of 64 lower-case digits: " + issuedVersions);
        }
    }

    /** The same, which goes to somebody else besides. */
    public Outgoing alsoTo(MailAddress recipient) {
        Set<MailAddress> more = new HashSet<>(furtherRecipients);
        more.add(recipient);
        return new Outgoing(more, paperIssuedOrNull, contactOrNull, legalDraftOrNull, issuedVersions);
    }

    /** The same, with or without paper beside it. */
    public Outgoing withPaper(boolean issued) {
        return new Outgoing(furtherRecipients, issued, contactOrNull, legalDraftOrNull, issuedVersions);
    }

    /**
     * The same, with a place where the electronic documents can be had.
     *
     * @throws IllegalArgumentException if it is neither a mail address nor an {@code https} address
     */
    public Outgoing withContact(String contact) {
        return new Outgoing(
                furtherRecipients,
                paperIssuedOrNull,
                Objects.requireNonNull(contact),
                legalDraftOrNull,
                issuedVersions);
    }

    /** The same, on the caller's word with or without drafts of legal documents. */
    public Outgoing withLegalDraft(boolean draft) {
        return new Outgoing(furtherRecipients, paperIssuedOrNull, contactOrNull, draft, issuedVersions);
    }

    /**
     * The same, with one more file on record as an officially issued version of a document that goes out: its Word file, the
     * signed PDF, the scan of the paper. What goes out has to be one of those on record.
     *
     * @param sha256 {@link vn.govmail.document.Sha256} of the file
     * @throws IllegalArgumentException if it is not 64 hexadecimal digits in lower case
     */
    public Outgoing withIssued(String sha256) {
        Set<String> more = new HashSet<>(issuedVersions);
        more.add(sha256);
        return new Outgoing(furtherRecipients, paperIssuedOrNull, contactOrNull, legalDraftOrNull, more);
    }

    /** Whether the documents are issued on paper too, as far as the caller says. */
    public Optional<Boolean> paperIssued() {
        return Optional.ofNullable(paperIssuedOrNull);
    }

    /** Where the electronic documents can be had. */
    public Optional<String> contact() {
        return Optional.ofNullable(contactOrNull);
    }

    /** Whether its documents are drafts of legal documents, as far as the caller says. */
    public Optional<Boolean> legalDraft() {
        return Optional.ofNullable(legalDraftOrNull);
    }
}
