package vn.govmail.signing.container;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signing.cms.create.DocumentDigests;
import vn.govmail.signing.cms.create.SignerCertificates;
import vn.govmail.signing.xml.create.ReferenceSpec;
import vn.govmail.signing.xml.create.SignatureSpec;

/** What an XML signature over files of a container is to be. Stateless. */
public final class FileReferences {
    private static final int DIGITS = 24;

    private FileReferences() {}

    /**
     * A signature over these files.
     *
     * @param digests by the names of entries, by the digest of the key's scheme
     * @param mediaType what the signer says of all of them; empty text for nothing
     * @param number of the signature in its file, which makes its name its own
     */
    public static SignatureSpec signature(
            Map<String, byte[]> digests, String mediaType, SigningKey key, SigningRequest request, int number) {
        List<ReferenceSpec> references = digests.entrySet().stream()
                .map(each -> ReferenceSpec.external(EntryUri.of(each.getKey()), each.getValue()))
                .map(each -> mediaType.isEmpty() ? each : each.ofMediaType(mediaType))
                .toList();
        return SignatureSpec.of(
                id(digests, key, request, number),
                key.scheme(),
                SignerCertificates.withoutRoots(key.chain()),
                request.signingTime(),
                references);
    }

    /** The same for the same files, signer and time, so that nothing depends on chance. */
    private static String id(Map<String, byte[]> digests, SigningKey key, SigningRequest request, int number) {
        MessageDigest digest = DocumentDigests.of("SHA-256");
        digests.forEach((name, value) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(value);
        });
        try {
            digest.update(key.chain().get(0).getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that signs cannot be written", e);
        }
        digest.update((request.signingTime() + " " + number).getBytes(StandardCharsets.UTF_8));
        return "id-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
