package vn.govmail;

import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.govmail.address.Agency;
import vn.govmail.address.CertificateBinding;
import vn.govmail.address.CertificateBinding.Kind;
import vn.govmail.address.MailAddress;
import vn.govmail.document.Sha256;
import vn.govmail.message.Circumstances;
import vn.govmail.message.ClerkConfirmation;
import vn.govmail.message.Times;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.rule.RuleSets;
import vn.govmail.signature.SignatureVerifier;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.letter.Letters;
import vn.govmail.testkit.pdf.LetterPdf;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.verdict.Assessment;

/** The one-stop shop of a small province as the tests of outcomes see it: who is who, who signs, and how mail comes in. */
final class Intake {
    static final String SERVER = "mx.daknong.gov.vn";
    static final String PDF = "application/pdf";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final Instant SIGNED = Instant.parse("2026-11-20T01:00:00Z");
    static final Instant RECEIVED = Instant.parse("2026-11-20T02:00:00Z");
    static final Times TIMES = Times.received(RECEIVED);

    static final MailAddress HEALTH = MailAddress.parse("syt@daknong.gov.vn");
    static final MailAddress HEALTH_AT_GMAIL = MailAddress.parse("soyte.daknong@gmail.com");
    static final MailAddress OFFICIAL = MailAddress.parse("khaintm.syt@daknong.gov.vn");
    static final MailAddress CITIZEN = MailAddress.parse("nguyenvanbinh@gmail.com");
    static final MailAddress STRANGER = MailAddress.parse("vanthu.phongban@gmail.com");

    private static final TestPki PKI = TestPki.create("Test root of the State");
    static final SigningIdentity HEALTH_SEAL = PKI.identity("Sở Y tế", "UBND tỉnh Đắk Nông")
            .withEmail(HEALTH.toString())
            .issue();
    static final SigningIdentity FINANCE_SEAL = PKI.issueSeal("Sở Tài chính", "UBND tỉnh Đắk Nông");
    static final SigningIdentity DIRECTOR = PKI.identity("Nguyễn Văn An", "Sở Y tế")
            .withUserId("CCCD:067000000001")
            .issue();
    static final SigningIdentity UNTRUSTED = TestPki.create("Unknown root").issueSeal("Sở Y tế", "UBND tỉnh Đắk Nông");
    static final Agency HEALTH_AGENCY = agency("syt", "Sở Y tế", HEALTH_SEAL);
    static final Directory DIRECTORY = directory();
    static final SignatureVerifier VERIFIER = Signatures.trusting(TrustAnchors.of(List.of(PKI.root())));
    static final GovMail MAIL = all().build();

    private Intake() {}

    private static Agency agency(String id, String name, SigningIdentity seal) {
        try {
            String sha256 = Sha256.of(seal.certificate().getEncoded());
            return Agency.named(id, name, "UBND tỉnh Đắk Nông")
                    .withCertificate(
                            new CertificateBinding(Kind.CERTIFICATE_SHA256, sha256, LocalDate.of(2020, 1, 1), null));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Directory directory() {
        Directory directory = Directory.inMemory();
        directory.register(HEALTH_AGENCY);
        directory.register(agency("stc", "Sở Tài chính", FINANCE_SEAL));
        directory.add(HEALTH, Owner.agency(HEALTH_AGENCY));
        directory.add(HEALTH_AT_GMAIL, Owner.agency(HEALTH_AGENCY));
        directory.add(OFFICIAL, Owner.official(HEALTH_AGENCY, "Nguyễn Thị Minh Khai"));
        directory.add(CITIZEN, Owner.citizen("Nguyễn Văn Bình"));
        return directory;
    }

    /** Everything that there is, to take something away from. */
    static GovMail.Builder all() {
        return GovMail.under(RuleSets.named("dak-nong-2012"))
                .addressBook(DIRECTORY)
                .signatures(VERIFIER)
                .trustingResultsOf(SERVER);
    }

    /** A letter of the department of health whose origin the province's server vouches for. */
    static Letter fromHealth() {
        return from(HEALTH, "Sở Y tế");
    }

    /** A letter whose origin the province's server vouches for. */
    static Letter from(MailAddress sender, String name) {
        return unproved(sender, name)
                .header("Authentication-Results", SERVER + "; dmarc=pass header.from=" + sender.domain());
    }

    /** A letter of which nothing shows where it comes from. */
    static Letter unproved(MailAddress sender, String name) {
        return Letters.seeded("intake")
                .from(sender)
                .from(sender, name)
                .to("stttt@daknong.gov.vn")
                .subject("Công văn")
                .body("Kính gửi Sở Thông tin và Truyền thông,\n\nXin gửi kèm văn bản như tiêu đề thư.");
    }

    /** A letter of the department of health as a PDF. */
    static LetterPdf document(String number) {
        return Pdfs.letter()
                .issuer("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ")
                .number(number)
                .title("Về việc tiếp nhận hồ sơ trực tuyến");
    }

    static byte[] signed(String number) {
        return document(number).build().signedBy(HEALTH_SEAL, SIGNED).bytes();
    }

    static Assessment assess(Letter letter) {
        return MAIL.assess(letter.bytes(), TIMES);
    }

    static Assessment assess(Letter letter, Circumstances circumstances) {
        return MAIL.assess(letter.bytes(), TIMES, circumstances);
    }

    /** A clerk's word on a file, given at the moment of receipt. */
    static Circumstances confirmed(byte[] file) {
        return confirmed(file, RECEIVED);
    }

    static Circumstances confirmed(byte[] file, Instant at) {
        return Circumstances.NONE.confirmedBy(
                ClerkConfirmation.ofSealAndSignature("Văn thư Sở TT&TT", at, Sha256.of(file)));
    }
}
