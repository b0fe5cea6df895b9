package vn.govmail.signing.cms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of signed data (RFC 5652, section 5.1), each element in the very encoding in which it came: time
 * stamps may be about that encoding. Immutable.
 */
public final class SignedDataElements {
    /** ETSI EN 319 122-1, annex A.2.4 and A.2.5; ETSI TS 101 733, 6.4.1. */
    static final ASN1ObjectIdentifier ARCHIVE_TIME_STAMP_V1 = PKCSObjectIdentifiers.id_aa.branch("27");

    static final ASN1ObjectIdentifier ARCHIVE_TIME_STAMP_V2 = PKCSObjectIdentifiers.id_aa.branch("48");
    private static final Set<ASN1ObjectIdentifier> OLD_ARCHIVE_TIME_STAMPS =
            Set.of(ARCHIVE_TIME_STAMP_V1, ARCHIVE_TIME_STAMP_V2);

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

    /** Whether an archive time stamp of the old kinds is there, which is about all certificates and lists of the file. */
    public boolean isSealed() throws IOException {
        for (byte[] each : signers()) {
            ASN1Set unsigned = SignerInfo.getInstance(parsed(each)).getUnauthenticatedAttributes();
            for (ASN1Encodable attribute : unsigned == null ? new DERSet() : unsigned) {
                if (OLD_ARCHIVE_TIME_STAMPS.contains(
                        Attribute.getInstance(attribute).getAttrType())) {
                    return true;
                }
            }
        }
        return false;
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
