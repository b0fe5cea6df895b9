package vn.govmail.naming.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** A self-signed certificate with the subject {@code CN=…,organizationIdentifier=…,C=VN}, written in DER by hand. */
final class TestCertificate {
    private TestCertificate() {}

    static X509Certificate create() throws GeneralSecurityException {
        return create("Sở Thông tin và Truyền thông", "VNGOV-H12.34");
    }

    static X509Certificate create(String commonName, String organisationId) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        byte[] algorithm = HexFormat.of().parseHex("300d06092a864886f70d01010b0500");
        byte[] name = der(
                0x30,
                attribute("0603550406", "VN"),
                attribute("0603550461", organisationId),
                attribute("0603550403", commonName));
        byte[] validity = der(
                0x30,
                der(0x17, "200101000000Z".getBytes(StandardCharsets.US_ASCII)),
                der(0x17, "400101000000Z".getBytes(StandardCharsets.US_ASCII)));
        byte[] tbs = der(
                0x30,
                der(0xA0, der(0x02, new byte[] {2})),
                der(0x02, new byte[] {1}),
                algorithm,
                name,
                validity,
                name,
                keys.getPublic().getEncoded());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(tbs);
        byte[] certificate = der(0x30, tbs, algorithm, der(0x03, new byte[] {0}, signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    private static byte[] attribute(String oid, String value) {
        byte[] text = der(0x0C, value.getBytes(StandardCharsets.UTF_8));
        return der(0x31, der(0x30, HexFormat.of().parseHex(oid), text));
    }

    private static byte[] der(int tag, byte[]... contents) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] content : contents) {
            body.writeBytes(content);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (body.size() < 0x80) {
            out.write(body.size());
        } else {
            out.write(0x82);
            out.write(body.size() >> 8);
            out.write(body.size() & 0xFF);
        }
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }
}
