package vn.govmail.signing.cms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of signed data (RFC 5652, section 5.1), each element in the very encoding in which it came: time
 * stamps may be about that encoding. Immutable.
 */
public final class SignedDataElements {
    private final byte[] version;
    private final byte[] digests;
    private final byte[] type;
    private final byte[] certificates;
    private final byte[] crls;
    private final byte[] signers;

    /** Elements; those that are not there have no bytes. */
    SignedDataElements(byte[] version, byte[] digests, byte[] type, byte[] certificates, byte[] crls, byte[] signers) {
        this.version = version;
        this.digests = digests;
        this.type = type;
        this.certificates = certificates;
        this.crls = crls;
        this.signers = signers;
    }

    /** The version number. */
    public int version() throws IOException {
        return ASN1Integer.getInstance(parsed(version)).intValueExact();
    }

    /** Whether the content is of the type {@code id-data}, as all files are. */
    public boolean isData() throws IOException {
        return CMSObjectIdentifiers.data.equals(parsed(type));
    }

    /** Encoded identifiers of digests. */
    public List<byte[]> digests() throws IOException {
        return within(digests);
    }

    /** Encoded certificates. */
    public List<byte[]> certificates() throws IOException {
        return within(certificates);
    }

    /** Encoded revocation data. */
    public List<byte[]> crls() throws IOException {
        return within(crls);
    }

    /** Encoded signers. */
    public List<byte[]> signers() throws IOException {
        return within(signers);
    }

    /** The same as BouncyCastle has it, without the content. */
    SignedData structure() throws IOException {
        return new SignedData(
                ASN1Set.getInstance(parsed(digests)),
                new ContentInfo(ASN1ObjectIdentifier.getInstance(parsed(type)), null),
                tagged(certificates),
                tagged(crls),
                ASN1Set.getInstance(parsed(signers)));
    }

    private static @Nullable ASN1Set tagged(byte[] element) throws IOException {
        return element.length == 0 ? null : ASN1Set.getInstance((ASN1TaggedObject) parsed(element), false);
    }

    static ASN1Primitive parsed(byte[] element) throws MalformedBerException {
        try {
            return ASN1Primitive.fromByteArray(element);
        } catch (IOException e) {
            throw new MalformedBerException("an element that is not what it says");
        }
    }

    private static List<byte[]> within(byte[] set) throws IOException {
        List<byte[]> found = new ArrayList<>();
        if (set.length > 0) {
            BerReader reader = new BerReader(new ByteArrayInputStream(set));
            reader.enter(set[0] & 0xFF);
            while (reader.peek() != -1) {
                ByteArrayOutputStream one = new ByteArrayOutputStream();
                reader.copy(one);
                found.add(one.toByteArray());
            }
        }
        return found;
    }
}
