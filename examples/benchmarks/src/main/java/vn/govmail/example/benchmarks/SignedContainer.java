package vn.govmail.example.benchmarks;

import java.util.Map;
import java.util.Random;
import vn.govmail.signature.SigningException;
import vn.govmail.signing.AsicSigner;

/** The signed containers (ASiC-E) that are verified. */
public enum SignedContainer {
    XADES_KB_80(false, 80 << 10),
    XADES_MB_1(false, 1 << 20),
    CADES_KB_80(true, 80 << 10),
    CADES_MB_1(true, 1 << 20);

    private final boolean cades;
    private final int bytes;

    SignedContainer(boolean cades, int bytes) {
        this.cades = cades;
        this.bytes = bytes;
    }

    /** One file of noise, which cannot be compressed. */
    byte[] of(Office office) throws SigningException {
        AsicSigner signer = cades ? AsicSigner.create().withCades() : AsicSigner.create();
        byte[] payload = new byte[bytes];
        new Random(bytes).nextBytes(payload);
        return office.signed(
                payload, (content, key, request, out) -> signer.sign(Map.of("scan.bin", content), key, request, out));
    }

    /** How DSS calls the signature. */
    String dssLevel() {
        return (cades ? "CAdES" : "XAdES") + "-BASELINE-B";
    }
}
