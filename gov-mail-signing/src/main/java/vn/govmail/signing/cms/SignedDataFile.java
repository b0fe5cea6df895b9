package vn.govmail.signing.cms;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.checked.ContentMissingException;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.trust.Effort;

/**
 * A file that is CMS signed data (RFC 5652, section 5), in BER or DER: its signers, and the content that it may hold, which is
 * gone through and never held in memory. Immutable.
 */
public final class SignedDataFile {
    /** What certificates, lists and signers may take together; the content may be of any size. */
    static final int MOST_BESIDE_CONTENT = 16 << 20;

    private static final int INTEGER = 0x02;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int FIRST_TAGGED = 0xA0;
    private static final int SECOND_TAGGED = 0xA1;
    private static final int MOST_NESTED = 4;

    private final Content file;
    private final SignedDataElements elements;
    private final SignedData structure;
    private final boolean holdsContent;
    private final boolean endsWithIt;

    private SignedDataFile(
            Content file, SignedDataElements elements, SignedData structure, boolean holdsContent, boolean endsWithIt) {
        this.file = file;
        this.elements = elements;
        this.structure = structure;
        this.holdsContent = holdsContent;
        this.endsWithIt = endsWithIt;
    }

    /**
     * One signer and what the signature is worth before anybody is trusted.
     *
     * @param id the number of the signer in the file; that of a counter-signature stands behind the number of what it signs
     * @param overSignature whether it is a counter-signature (RFC 5652, section 11.4), over a signature and not over the content
     * @param result what was found
     */
    public record Signer(String id, boolean overSignature, CheckedSignature result) {}

    /**
     * Reads the structure around the content.
     *
     * @param given in BER or DER, also armoured (RFC 7468) or as bare Base64
     * @throws MalformedBerException if it is not signed data
     * @throws SignedDataLimitException if it is too large beside the content
     * @throws IOException if the place where the file lies cannot be read
     */
    public static SignedDataFile read(Content given) throws IOException {
        Content file = withoutArmour(given);
        try (InputStream in = file.open()) {
            BerReader reader = new BerReader(in);
            Elements elements = new Elements();
            byte[] version = openSignedData(reader, elements);
            byte[] digests = elements.next(reader, SET);
            reader.enter(SEQUENCE);
            byte[] type = elements.next(reader, OBJECT_IDENTIFIER);
            boolean holdsContent = reader.peek() == FIRST_TAGGED;
            if (holdsContent) {
                reader.enter(FIRST_TAGGED);
                reader.octets(OutputStream.nullOutputStream());
                reader.leave();
            }
            reader.leave();
            byte[] certificates = elements.nextIfThere(reader, FIRST_TAGGED);
            byte[] crls = elements.nextIfThere(reader, SECOND_TAGGED);
            byte[] signers = elements.next(reader, SET);
            reader.leave();
            reader.leave();
            reader.leave();
            SignedDataElements all = new SignedDataElements(version, digests, type, certificates, crls, signers);
            return new SignedDataFile(file, all, all.structure(), holdsContent, reader.onlyPaddingFollows());
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException | NullPointerException e) {
            // BouncyCastle answers malformed structures with any of these
            throw new MalformedBerException("not signed data");
        }
    }

    /** The content itself where it begins as CMS does in BER; what its text says else. */
    private static Content withoutArmour(Content given) throws IOException {
        try (InputStream in = given.open()) {
            int first = in.read();
            boolean text = first == '-' || first == 'M';
            return text ? new DerivedContent(() -> new ArmourInputStream(given.open())) : given;
        }
    }

    /** What stands around the content, as it came. */
    public SignedDataElements elements() {
        return elements;
    }

    /** The content that stands in the file, to be read as a file of its own; empty for a detached signature. */
    public Optional<Content> enclosed() {
        return holdsContent ? Optional.of(new DerivedContent(this::openContent)) : Optional.empty();
    }

    /** Starts reading the content that stands in the file. */
    InputStream openContent() throws IOException {
        if (!holdsContent) {
            throw new ContentMissingException();
        }
        InputStream in = file.open();
        try {
            BerReader reader = new BerReader(in);
            openSignedData(reader, new Elements());
            reader.copy(OutputStream.nullOutputStream());
            reader.enter(SEQUENCE);
            reader.copy(OutputStream.nullOutputStream());
            reader.enter(FIRST_TAGGED);
            return new FilterInputStream(reader.octets()) {
                @Override
                public void close() throws IOException {
                    in.close();
                }
            };
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** Whether the content stands in the file; it is a detached signature else. */
    public boolean holdsContent() {
        return holdsContent;
    }

    /** Whether nothing stands behind the signed data but padding. */
    public boolean endsWithSignedData() {
        return endsWithIt;
    }

    /** How many signed the content. */
    public int signers() {
        return structure.getSignerInfos().size();
    }

    /** The content that stands in the file; of a detached signature nothing can be read. */
    public CoveredBytes content() {
        return out -> {
            try (InputStream in = openContent()) {
                in.transferTo(out);
            }
        };
    }

    /**
     * Verifies all signers, and those who signed their signatures.
     *
     * @param content what was signed
     * @param most how many results there may be; what would come after them is left out
     * @param effort pays for it
     */
    public List<Signer> verify(CoveredBytes content, int most, Effort effort) {
        List<Signer> found = new ArrayList<>();
        int number = 0;
        for (ASN1Encodable each : structure.getSignerInfos()) {
            number++;
            verify(
                    each,
                    Integer.toString(number),
                    content,
                    structure.getEncapContentInfo().getContentType(),
                    most,
                    effort,
                    found);
        }
        return found;
    }

    private void verify(
            ASN1Encodable encoded,
            String id,
            CoveredBytes content,
            @Nullable ASN1ObjectIdentifier about,
            int most,
            Effort effort,
            List<Signer> found) {
        if (found.size() >= most) {
            return;
        }
        CheckedSignature result = CmsVerification.guarded(
                () -> new SignerVerification(structure, about, SignerInfo.getInstance(encoded), effort)
                        .verify(content, false));
        found.add(new Signer(id, about == null, result));
        if (id.split("\\.", -1).length > MOST_NESTED) {
            return;
        }
        int number = 0;
        byte[] value = result.signatureValue();
        for (ASN1Encodable counter : counterSignatures(encoded)) {
            number++;
            verify(counter, id + "." + number, out -> out.write(value), null, most, effort, found);
        }
    }

    private static List<ASN1Encodable> counterSignatures(ASN1Encodable encoded) {
        List<ASN1Encodable> found = new ArrayList<>();
        try {
            ASN1Set attributes = SignerInfo.getInstance(encoded).getUnauthenticatedAttributes();
            for (ASN1Encodable each : attributes == null ? new DERSet() : attributes) {
                Attribute attribute = Attribute.getInstance(each);
                if (CMSAttributes.counterSignature.equals(attribute.getAttrType())) {
                    found.addAll(Arrays.asList(attribute.getAttributeValues()));
                }
            }
        } catch (IllegalArgumentException | ClassCastException e) {
            // the signer itself could not be read either, and its result says so
        }
        return found;
    }

    /** Enters signed data and hands on its version, behind which the reader then stands. */
    private static byte[] openSignedData(BerReader reader, Elements elements) throws IOException {
        reader.enter(SEQUENCE);
        if (!CMSObjectIdentifiers.signedData.equals(
                SignedDataElements.parsed(elements.next(reader, OBJECT_IDENTIFIER)))) {
            throw new MalformedBerException("another CMS type than signed data");
        }
        reader.enter(FIRST_TAGGED);
        reader.enter(SEQUENCE);
        return elements.next(reader, INTEGER);
    }

    /** Elements that are held in memory, all of them together within a bound. */
    private static final class Elements {
        private int left = MOST_BESIDE_CONTENT;

        byte[] next(BerReader reader, int identifier) throws IOException {
            if (reader.peek() != identifier) {
                throw new MalformedBerException("another element than expected");
            }
            Held held = new Held(left);
            reader.copy(held);
            left -= held.bytes.size();
            return held.bytes.toByteArray();
        }

        byte[] nextIfThere(BerReader reader, int identifier) throws IOException {
            return reader.peek() == identifier ? next(reader, identifier) : new byte[0];
        }
    }

    private static final class Held extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int most;

        Held(int most) {
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            if (length > most - bytes.size()) {
                throw new SignedDataLimitException();
            }
            bytes.write(source, offset, length);
        }
    }
}
