package vn.govmail.signing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.message.Message;
import vn.govmail.message.jakarta.MimeMessages;
import vn.govmail.message.jakarta.SignableMessage;
import vn.govmail.signature.DocumentSigner;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.cms.create.PartFile;
import vn.govmail.signing.signeddata.MessageDate;
import vn.govmail.signing.signeddata.SenderBinding;
import vn.govmail.signing.signeddata.create.CmsState;
import vn.govmail.signing.signeddata.create.MessageEnvelope;

/**
 * Signs outgoing messages as S/MIME (RFC 8551), as a {@link CmsSigner} signs files: {@code multipart/signed} where that is for
 * detached signatures, {@code application/pkcs7-mime} where it holds the content.
 *
 * <ul>
 *   <li><b>What is signed.</b> The content as it will arrive: lines end with CR LF, and parts that are not safe on every way are
 *       encoded anew before (quoted-printable, Base64); what is signed already is never touched. Header fields other than those
 *       that describe the content stay outside and are signed by nobody.
 *   <li><b>Who signs.</b> The one address of the one From field has to stand in the certificate (RFC 8550, section 3), else every
 *       receiver would refuse the signature.
 *   <li><b>When.</b> A signing time more than an hour from the Date field is refused, as receivers do.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class MessageSigner {
    private final CmsSigner signer;
    private final Limits limits;

    private MessageSigner(CmsSigner signer, Limits limits) {
        this.signer = signer;
        this.limits = limits;
    }

    /** A signer of messages with the settings of a signer of files, which must not be one that joins earlier signatures. */
    public static MessageSigner using(CmsSigner signer) {
        if (signer.joins()) {
            throw new IllegalArgumentException("a message is signed anew, around the signatures that it has");
        }
        return new MessageSigner(signer, Limits.DEFAULT);
    }

    /** The same reading messages within these limits. */
    public MessageSigner within(Limits value) {
        return new MessageSigner(signer, Objects.requireNonNull(value, "value"));
    }

    /**
     * Signs.
     *
     * @param message as it would be sent (RFC 5322)
     * @param out where the signed message goes; it appears whole or not at all
     * @throws SigningException also with SENDER_DOES_NOT_MATCH, with DATE_DOES_NOT_MATCH, and with FILE_MALFORMED where the message
     *     cannot be brought into a form that arrives unchanged
     */
    public SigningResult sign(Content message, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        check(message, key.chain().get(0), request);
        try (PartFile part = PartFile.of(out)) {
            write(message, part);
            return signer.creation().sign(envelope(part.file()), key, request, out);
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    /**
     * Writes the message in the form that will be signed, for a signature that somebody else makes.
     *
     * @param chain the certificate of the signer, then those of the issuers as far as known
     * @param scheme how it will be signed
     * @param prepared where that message goes; it is deleted when the signature has been completed
     */
    public PendingCms prepare(
            Content message, List<X509Certificate> chain, SignatureScheme scheme, SigningRequest request, Path prepared)
            throws SigningException {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a signature is prepared for a certificate");
        }
        check(message, chain.get(0), request);
        try (PartFile part = PartFile.of(prepared)) {
            write(message, part);
            CmsState state = signer.creation().prepare(envelope(part.file()), chain, scheme, request);
            part.moveToTarget();
            return new PendingCms(signer.creation(), state, envelope(prepared), prepared);
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    /**
     * Goes on with a message that {@link #prepare} wrote, by a signer of the same settings.
     *
     * @param state of {@link PendingCms#state()}
     * @throws SigningException with STATE_UNREADABLE; with ALREADY_COMPLETED where the prepared message is gone
     */
    public PendingCms resume(Path prepared, byte[] state) throws SigningException {
        CmsState decoded = CmsState.decode(state);
        if (!Files.exists(prepared)) {
            throw new SigningException(SigningProblem.ALREADY_COMPLETED, "the prepared message is gone");
        }
        return new PendingCms(signer.creation(), decoded, envelope(prepared), prepared);
    }

    /** This signer with a key, as a service for all who sign documents: for messages. */
    public DocumentSigner boundTo(SigningKey key) {
        Objects.requireNonNull(key, "key");
        return new KeyBoundSigner(
                EnumSet.of(Format.MESSAGE), (content, format, request, out) -> sign(content, key, request, out));
    }

    private void write(Content message, PartFile part) throws SigningException, IOException {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(part.channel()));
        SignableMessage.write(message, limits, out);
        out.flush();
    }

    private MessageEnvelope envelope(Path prepared) throws SigningException {
        try {
            return MessageEnvelope.of(Content.of(prepared), signer.holdsContent(), limits);
        } catch (IOException e) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the prepared message cannot be read", e);
        }
    }

    private void check(Content content, X509Certificate certificate, SigningRequest request) throws SigningException {
        try (InputStream in = content.open();
                Message message = MimeMessages.read(in, limits)) {
            if (SenderBinding.of(message).objection(certificate).isPresent()) {
                throw new SigningException(
                        SigningProblem.SENDER_DOES_NOT_MATCH, "From is not the one address of the certificate");
            }
            if (MessageDate.isAtOdds(message, request.signingTime())) {
                throw new SigningException(
                        SigningProblem.DATE_DOES_NOT_MATCH, "signed at another time than the Date field says");
            }
        } catch (IOException e) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the message cannot be read", e);
        }
    }
}
