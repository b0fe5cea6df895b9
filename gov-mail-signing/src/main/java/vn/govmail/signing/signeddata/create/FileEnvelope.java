package vn.govmail.signing.signeddata.create;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SigningException;
import vn.govmail.signing.cms.create.SignedDataWriter;

/**
 * A CMS file for any content. Immutable.
 *
 * @param covered what is signed
 * @param holdsContent whether the content stands within; where there are earlier signatures, as they have it
 * @param earlier signatures of the same content, beside which the new one stands; null for none
 */
public record FileEnvelope(
        Content covered, boolean holdsContent, @Nullable EarlierSignatures earlier) implements Envelope {
    @Override
    public Format format() {
        return Format.CMS;
    }

    @Override
    public SignedDataWriter begin() throws SigningException, IOException {
        SignedDataWriter writer = new SignedDataWriter();
        EarlierSignatures before = earlier;
        if (before != null) {
            before.check(covered);
            writer.add(before.elements());
        }
        return writer;
    }

    @Override
    public void write(SignedDataWriter signatures, Content content, String digest, OutputStream out)
            throws IOException {
        boolean within = earlier == null ? holdsContent : earlier.holdContent();
        signatures.write(out, within ? Optional.of(content) : Optional.empty());
    }
}
