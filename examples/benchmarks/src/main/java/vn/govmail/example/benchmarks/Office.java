package vn.govmail.example.benchmarks;

import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.govmail.GovMail;
import vn.govmail.address.Agency;
import vn.govmail.address.CertificateBinding;
import vn.govmail.address.MailAddress;
import vn.govmail.document.Sha256;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.letter.Letters;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** An agency with its mailbox, its seal and the authority above it, and what it sends. */
final class Office {
    static final Instant SIGNED = Instant.parse("2026-11-20T01:00:00Z");
    static final Instant RECEIVED = Instant.parse("2026-11-20T02:00:00Z");

    private static final String NAME = "Sở Y tế";
    private static final String SUPERIOR = "UBND tỉnh Đắk Nông";
    private static final MailAddress MAILBOX = MailAddress.parse("syt@daknong.gov.vn");

    private final TestPki pki = TestPki.create("Test root of the State");
    private final SigningIdentity seal = pki.issueSeal(NAME, SUPERIOR);
    private final List<X509CRL> lists = List.of(pki.revoking(SIGNED), pki.rootRevoking(SIGNED));

    /** Trusts the root and has the revocation lists of both authorities. */
    Signatures signatures() {
        return Signatures.trusting(TrustAnchors.of(List.of(pki.root()))).withCrls(lists);
    }

    /** What an intake sets up once and shares. */
    GovMail intake() {
        return intake(RuleSets.named("dak-nong-2012"));
    }

    /** The same under other regulations. */
    GovMail intake(RuleSet rules) {
        return GovMail.under(rules)
                .addressBook(directory())
                .signatures(signatures())
                .build();
    }

    private Directory directory() {
        CertificateBinding binding = new CertificateBinding(
                CertificateBinding.Kind.CERTIFICATE_SHA256, sealSha256(), LocalDate.of(2020, 1, 1), null);
        Agency agency = Agency.named("syt", NAME, SUPERIOR).withCertificate(binding);
        Directory directory = Directory.inMemory();
        directory.register(agency);
        directory.add(MAILBOX, Owner.agency(agency));
        return directory;
    }

    /** Whose key signs. */
    X509Certificate sealCertificate() {
        return seal.certificate();
    }

    private String sealSha256() {
        try {
            return Sha256.of(seal.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signed official letter of exactly this many bytes. */
    PdfFile signedDocument(int sizeInBytes) {
        PdfFile unsigned = Pdfs.letter()
                .issuer("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ")
                .number("101/SYT-VP")
                .title("Về việc tiếp nhận hồ sơ trực tuyến")
                .build();
        int padded = sizeInBytes;
        // how much signing adds depends a little on the numbers that are printed into the file
        for (int round = 0; round < 4; round++) {
            PdfFile signed = unsigned.paddedTo(padded).signedBy(seal, SIGNED);
            if (signed.sizeInBytes() == sizeInBytes) {
                return signed;
            }
            padded += sizeInBytes - signed.sizeInBytes();
        }
        throw new IllegalArgumentException("cannot make a signed document of exactly " + sizeInBytes + " bytes");
    }

    /** A signed file of this many small objects. */
    PdfFile signedObjects(int count) {
        return Pdfs.ofSmallObjects(count).signedBy(seal, SIGNED);
    }

    /** A file, signed by the seal. */
    byte[] signed(byte[] file, Signing signing) throws SigningException {
        return signing.signed(file, JcaSigningKey.of(seal.key(), seal.chain()), SigningRequest.at(SIGNED));
    }

    /** The certificate to trust, in DER. */
    byte[] root() {
        try {
            return pki.root().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The revocation lists of both authorities, in DER. */
    List<byte[]> revocationLists() {
        try {
            return List.of(lists.get(0).getEncoded(), lists.get(1).getEncoded());
        } catch (CRLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A letter to another agency of the province, without attachment. */
    static Letter plainLetter() {
        return Letters.seeded("benchmark")
                .from(MAILBOX)
                .from(MAILBOX, NAME)
                .to("stttt@daknong.gov.vn")
                .subject("Về việc tiếp nhận hồ sơ trực tuyến")
                .body("Kính gửi Sở Thông tin và Truyền thông,\n\nXin gửi kèm nội dung như tiêu đề thư.\n\nTrân trọng.");
    }
}
