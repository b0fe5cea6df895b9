package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;

/** Files of CMS signed data that are broken, endless or padded. */
class HostileSignedDataTest {
    private static final byte[] TEXT = "Kính gửi Sở Nội vụ".getBytes(StandardCharsets.UTF_8);
    private static final VerificationRequest GENERAL = SigningFixtures.request(VerificationPolicy.GENERAL);

    private static SignatureReport verify(byte[] file) {
        return verify(file, GENERAL);
    }

    private static SignatureReport verify(byte[] file, VerificationRequest request) {
        return SigningFixtures.VERIFIER.verify(Content.of(file), Format.CMS, request);
    }

    private static byte[] opaque() {
        return Cms.at(SIGNED_AT, SEAL).encapsulated().sign(TEXT);
    }

    @Test
    void whatStandsBehindIsNotSigned() {
        byte[] more = Arrays.copyOf(opaque(), opaque().length + 3);
        more[more.length - 1] = 'x';
        SignatureReport report = verify(more);

        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(SignatureReasons.of(report)).containsExactly(Reason.BYTES_NOT_COVERED);
    }

    @Test
    void paddingBehindIsLetPass() {
        assertThat(verify(Arrays.copyOf(opaque(), opaque().length + 500)).overall())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void noChangedByteIsValidAndNoneThrows() {
        byte[] file = opaque();
        int signedFrom = indexOf(file, TEXT);
        for (int i = 0; i < file.length; i++) {
            byte[] changed = file.clone();
            changed[i] ^= 0x55;
            SignatureReport report = verify(changed);
            boolean content = i >= signedFrom && i < signedFrom + TEXT.length;
            assertThat(report.overall() == Verdict.VALID && content)
                    .as("byte %d", i)
                    .isFalse();
        }
    }

    private static int indexOf(byte[] file, byte[] part) {
        String all = new String(file, StandardCharsets.ISO_8859_1);
        return all.indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void everyTruncationIsUnreadable() {
        byte[] file = opaque();
        for (int length = 0; length < file.length; length++) {
            SignatureReport report = verify(Arrays.copyOf(file, length));
            assertThat(report.overall()).as("%d bytes", length).isEqualTo(Verdict.UNREADABLE);
            assertThat(report.reasons()).containsExactly(Reason.CONTAINER_MALFORMED);
        }
    }

    @Test
    void otherStructuresThanSignedDataAreUnreadable() throws Exception {
        ASN1EncodableVector enveloped = new ASN1EncodableVector();
        enveloped.add(CMSObjectIdentifiers.envelopedData);
        enveloped.add(new DERTaggedObject(true, 0, new BERSequence()));

        assertThat(verify(new BERSequence(enveloped).getEncoded()).overall()).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void nestingWithoutEndIsRefused() throws Exception {
        byte[] deep = new byte[1 << 20];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {0x30, (byte) 0x80});
        file.writeBytes(CMSObjectIdentifiers.signedData.getEncoded());
        file.writeBytes(new byte[] {(byte) 0xA0, (byte) 0x80, 0x30, (byte) 0x80, 2, 1, 1});
        file.writeBytes(deep);

        assertThat(verify(deep).overall()).isEqualTo(Verdict.UNREADABLE);
        assertThat(verify(file.toByteArray()).overall()).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void certificatesOfManyMegabytesAreALimit() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] oid = CMSObjectIdentifiers.signedData.getEncoded();
        byte[] data = CMSObjectIdentifiers.data.getEncoded();
        out.write(new byte[] {0x30, (byte) 0x80});
        out.write(oid);
        out.write(new byte[] {(byte) 0xA0, (byte) 0x80, 0x30, (byte) 0x80, 2, 1, 1, 0x31, 0, 0x30, (byte) data.length});
        out.write(data);
        out.write(new byte[] {(byte) 0xA0, (byte) 0x84, 2, 0, 0, 0});
        out.write(new byte[2 << 24]);
        SignatureReport report = verify(out.toByteArray());

        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.limitsHit()).containsExactly("signedDataBytes");
    }

    @Test
    void contentIsReadSeldomHoweverManySigned() {
        SigningIdentity[] many = new SigningIdentity[30];
        Arrays.fill(many, SEAL);
        byte[] large = new byte[64 << 20];
        byte[] withAttributes = Cms.at(SIGNED_AT, many).sign(large);
        byte[] without = Cms.at(SIGNED_AT, many).withoutSignedAttributes().sign(large);
        int[] readings = new int[1];
        Content counted = new Content() {
            @Override
            public long sizeInBytes() {
                return large.length;
            }

            @Override
            public String sha256() {
                return Content.of(large).sha256();
            }

            @Override
            public InputStream open() {
                readings[0]++;
                return new ByteArrayInputStream(large);
            }
        };

        assertThat(verify(withAttributes, GENERAL.over(DetachedContent.of(counted)))
                        .overall())
                .isEqualTo(Verdict.VALID);
        assertThat(readings[0]).isEqualTo(1);
        SignatureReport limited = verify(without, GENERAL.over(DetachedContent.of(counted)));
        assertThat(limited.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(SignatureReasons.of(limited)).containsExactly(Reason.LIMIT_EXCEEDED);
    }

    @Test
    void elementsWithinElementsWithoutEndAreNoCrash() throws Exception {
        ByteArrayOutputStream heads = new ByteArrayOutputStream();
        int levels = 300_000;
        for (int level = levels; level > 0; level--) {
            int length = (level - 1) * 6;
            heads.write(new byte[] {
                0x30, (byte) 0x84, (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length
            });
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {0x30, (byte) 0x80});
        file.writeBytes(CMSObjectIdentifiers.signedData.getEncoded());
        file.writeBytes(new byte[] {(byte) 0xA0, (byte) 0x80, 0x30, (byte) 0x80, 2, 1, 1, 0x31, (byte) 0x80});
        file.writeBytes(heads.toByteArray());
        file.writeBytes(new byte[8]);

        assertThat(verify(file.toByteArray()).overall()).isIn(Verdict.UNREADABLE, Verdict.INDETERMINATE);
    }
}
