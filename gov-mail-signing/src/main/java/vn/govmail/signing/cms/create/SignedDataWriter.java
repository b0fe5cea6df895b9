package vn.govmail.signing.cms.create;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import vn.govmail.document.Content;
import vn.govmail.signing.cms.SignedDataElements;

/**
 * Writes signed data of any number of signers (RFC 5652, section 5.1), with the content within or without it; lengths are
 * definite and the content passes through in blocks. Signers and whatever else came with an earlier file keep their encoding and
 * their place. Confined to one thread.
 */
public final class SignedDataWriter {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int OCTET_STRING = 0x04;
    private static final int FIRST_TAGGED = 0xA0;
    private static final int SECOND_TAGGED = 0xA1;
    /** With revocation data other than lists (RFC 5652, section 5.1). */
    private static final int VERSION_OF_OTHER_REVOCATION = 5;

    private int version = 1;
    private final Map<String, byte[]> digests = new LinkedHashMap<>();
    private final Map<String, byte[]> certificates = new LinkedHashMap<>();
    private final Map<String, byte[]> crls = new LinkedHashMap<>();
    private final List<byte[]> signers = new ArrayList<>();

    /** Takes over everything of an earlier file. */
    public void add(SignedDataElements earlier) throws IOException {
        version = Math.max(version, earlier.version());
        earlier.digests().forEach(e -> put(digests, e));
        earlier.certificates().forEach(e -> put(certificates, e));
        earlier.crls().forEach(e -> put(crls, e));
        signers.addAll(earlier.signers());
    }

    /** Adds a signature by one signer, behind those that are there. */
    public void add(FinishedCms signature) throws IOException {
        version = Math.max(version, signature.version());
        put(digests, signature.digestAlgorithm());
        signature.certificates().forEach(e -> put(certificates, e));
        signers.add(signature.signerInfo());
    }

    /** Adds what validators will need (ETSI EN 319 122-1, 5.5.3: in the signed data itself). */
    public void add(ValidationData data) throws IOException, CertificateEncodingException {
        for (X509Certificate certificate : data.certificates()) {
            put(certificates, certificate.getEncoded());
        }
        data.crls().forEach(list -> put(crls, list));
        for (byte[] response : data.ocspResponses()) {
            OtherRevocationInfoFormat other = new OtherRevocationInfoFormat(
                    CMSObjectIdentifiers.id_ri_ocsp_response, ASN1Primitive.fromByteArray(response));
            put(crls, new DERTaggedObject(false, 1, other).getEncoded(ASN1Encoding.DER));
            version = Math.max(version, VERSION_OF_OTHER_REVOCATION);
        }
    }

    private static void put(Map<String, byte[]> all, byte[] element) {
        all.putIfAbsent(HexFormat.of().formatHex(element), element);
    }

    /**
     * Writes the whole.
     *
     * @param content what stands within; empty for a detached signature
     */
    public void write(OutputStream out, Optional<Content> content) throws IOException {
        byte[] head = new ASN1Integer(version).getEncoded(ASN1Encoding.DER);
        byte[] digestSet = set(SET, digests);
        byte[] type = CMSObjectIdentifiers.data.getEncoded(ASN1Encoding.DER);
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        tail.writeBytes(certificates.isEmpty() ? new byte[0] : set(FIRST_TAGGED, certificates));
        tail.writeBytes(crls.isEmpty() ? new byte[0] : set(SECOND_TAGGED, crls));
        tail.writeBytes(element(SET, signers));
        long octets = content.map(Content::sizeInBytes).orElse(0L);
        long string = content.isPresent() ? 1 + lengthBytes(octets) + octets : 0;
        long tagged = content.isPresent() ? 1 + lengthBytes(string) + string : 0;
        long enclosed = type.length + tagged;
        long data = head.length + digestSet.length + 1 + lengthBytes(enclosed) + enclosed + tail.size();
        long wrapped = 1 + lengthBytes(data) + data;
        byte[] signedData = CMSObjectIdentifiers.signedData.getEncoded(ASN1Encoding.DER);
        begin(out, SEQUENCE, signedData.length + 1 + lengthBytes(wrapped) + wrapped);
        out.write(signedData);
        begin(out, FIRST_TAGGED, wrapped);
        begin(out, SEQUENCE, data);
        out.write(head);
        out.write(digestSet);
        begin(out, SEQUENCE, enclosed);
        out.write(type);
        if (content.isPresent()) {
            begin(out, FIRST_TAGGED, string);
            begin(out, OCTET_STRING, octets);
            try (InputStream in = content.get().open()) {
                in.transferTo(out);
            }
        }
        tail.writeTo(out);
    }

    /** A set in the order of DER (X.690, section 11.6). */
    private static byte[] set(int tag, Map<String, byte[]> elements) {
        List<byte[]> sorted = new ArrayList<>(elements.values());
        sorted.sort(Comparator.comparing((byte[] e) -> e, Arrays::compareUnsigned));
        return element(tag, sorted);
    }

    private static byte[] element(int tag, List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            begin(out, tag, parts.stream().mapToLong(p -> p.length).sum());
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static void begin(OutputStream out, int tag, long length) throws IOException {
        out.write(tag);
        int more = lengthBytes(length) - 1;
        if (more == 0) {
            out.write((int) length);
            return;
        }
        out.write(0x80 | more);
        for (int i = more - 1; i >= 0; i--) {
            out.write((int) (length >>> (i * Byte.SIZE)));
        }
    }

    private static int lengthBytes(long length) {
        return length < 0x80 ? 1 : 1 + (Long.SIZE - Long.numberOfLeadingZeros(length) + 7) / Byte.SIZE;
    }
}
