package vn.govmail.testkit.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.signing.XmlSigner;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.testkit.pki.TimeStampServer;
import vn.govmail.testkit.pki.TimeStamper;

/** What archive time stamps are worth when the certificates of signer and first authority have long expired. */
class ArchiveTimeStampTest {
    private static final TestPki PKI = TestPki.create("Lưu trữ");
    private static final Instant EXPIRED = SIGNED_AT.plus(Duration.ofDays(300));
    private static final Instant STAMPED = SIGNED_AT.plusSeconds(30);
    private static final Instant ARCHIVED = SIGNED_AT.plus(Duration.ofDays(200));
    private static final Instant YEARS_LATER = Instant.parse("2033-01-01T00:00:00Z");
    private static final SigningIdentity SEAL = PKI.issueSeal(
            "Sở Tư pháp", "UBND tỉnh", SIGNED_AT.minus(Duration.ofDays(60)), SIGNED_AT.plus(Duration.ofDays(90)));
    private static final SigningIdentity FIRST_TSA = PKI.identity("Dấu thời gian 1", "VN")
            .forTimeStamping()
            .withValidity(SIGNED_AT.minus(Duration.ofDays(60)), EXPIRED)
            .issue();
    private static final TimeStamper FIRST = TimeStamper.of(FIRST_TSA);
    private static final TimeStamper SECOND = TimeStamper.of(PKI.issueTimeStamping("Dấu thời gian 2"));
    private static final byte[] CONTENT = "Số: 1/SYT-VP".getBytes(UTF_8);
    private static final Signatures VERIFIER = Signatures.trusting(TrustAnchors.of(List.of(PKI.root())));

    @TempDir
    Path folder;

    private static byte[] signed() {
        return Cms.at(SIGNED_AT, SEAL).encapsulated().stampedBy(FIRST, STAMPED).sign(CONTENT);
    }

    private static SignatureReport report(byte[] file, Format format) {
        return VERIFIER.verify(
                Content.of(file),
                format,
                new VerificationRequest(VerificationPolicy.GENERAL, YEARS_LATER, Limits.DEFAULT));
    }

    private static SignatureResult result(byte[] file, Format format) {
        return report(file, format).signatures().get(0);
    }

    @Test
    void archiveTimeStampKeepsAnExpiredSignatureValid() throws Exception {
        SignatureResult without = result(signed(), Format.CMS);
        SignatureResult with = result(ArchiveStamps.onSignedData(signed(), CONTENT, SECOND, ARCHIVED), Format.CMS);

        assertThat(without.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(with.reasons()).isEmpty();
        assertThat(with.verdict()).isEqualTo(Verdict.VALID);
        assertThat(with.timeSource()).isEqualTo(TimeSource.RFC3161_TRUSTED);
        assertThat(with.bestTime()).contains(STAMPED);
    }

    @Test
    void laterArchiveTimeStampKeepsTheEarlierOne() throws Exception {
        Instant again = ARCHIVED.plus(Duration.ofDays(50));
        TimeStamper shortLived = TimeStamper.of(PKI.identity("Dấu thời gian 3", "VN")
                .forTimeStamping()
                .withValidity(SIGNED_AT, ARCHIVED.plus(Duration.ofDays(60)))
                .issue());
        byte[] once = ArchiveStamps.onSignedData(signed(), CONTENT, shortLived, ARCHIVED);

        assertThat(result(once, Format.CMS).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(result(ArchiveStamps.onSignedData(once, CONTENT, SECOND, again), Format.CMS)
                        .verdict())
                .isEqualTo(Verdict.VALID);
    }

    /** It proves the signature, but no token that was put in behind it. */
    @Test
    void tokenAddedLaterIsNotProvenByIt() throws Exception {
        byte[] bare = Cms.at(SIGNED_AT, SEAL).encapsulated().sign(CONTENT);
        byte[] archived = ArchiveStamps.onSignedData(bare, CONTENT, SECOND, ARCHIVED);
        byte[] value =
                new CMSSignedData(bare).getSignerInfos().iterator().next().getSignature();
        byte[] added = ArchiveStamps.withAttribute(
                archived,
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                ASN1Primitive.fromByteArray(FIRST.stamp(value, STAMPED)));

        SignatureResult result = result(added, Format.CMS);

        assertThat(result.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(result.bestTime()).contains(ARCHIVED);
        assertThat(result.reasons()).contains(Reason.CERT_EXPIRED);
    }

    /** What looks like a stamp of this signature was made for another one (attack 40). */
    @Test
    void timeStampOfAnotherSignatureProvesNothing() throws Exception {
        byte[] bare = Cms.at(SIGNED_AT, SEAL).encapsulated().sign(CONTENT);
        byte[] copied = ArchiveStamps.withAttribute(
                bare,
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                ASN1Primitive.fromByteArray(SECOND.stamp("khác".getBytes(UTF_8), STAMPED)));
        String xml = new String(signedXml(), UTF_8);
        String token = Base64.getEncoder().encodeToString(SECOND.stamp("khác".getBytes(UTF_8), STAMPED));
        String copiedXml =
                xml.replaceFirst("(<xades:EncapsulatedTimeStamp[^>]*>)[^<]*", "$1" + Matcher.quoteReplacement(token));

        for (SignatureResult result :
                List.of(result(copied, Format.CMS), result(copiedXml.getBytes(UTF_8), Format.XML))) {
            assertThat(result.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(result.reasons()).contains(Reason.TIMESTAMP_NOT_COVERING, Reason.CERT_EXPIRED);
        }
    }

    @Test
    void archiveTimeStampOfAnotherSignatureProvesNothing() throws Exception {
        byte[] others = "khác".getBytes(UTF_8);
        byte[] other = ArchiveStamps.onSignedData(
                Cms.at(SIGNED_AT, SEAL).encapsulated().sign(others), others, SECOND, ARCHIVED);
        ASN1ObjectIdentifier type = new ASN1ObjectIdentifier("0.4.0.1733.2.4");
        byte[] copied = ArchiveStamps.withAttribute(
                signed(),
                type,
                new CMSSignedData(other)
                        .getSignerInfos()
                        .iterator()
                        .next()
                        .getUnsignedAttributes()
                        .get(type)
                        .getAttributeValues()[0]);

        assertThat(result(copied, Format.CMS).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(result(copied, Format.CMS).reasons()).contains(Reason.TIMESTAMP_NOT_COVERING);
    }

    @Test
    void whatItNamesMustStillBeThere() throws Exception {
        byte[] archived = ArchiveStamps.onSignedData(signed(), CONTENT, SECOND, ARCHIVED);
        byte[] without = ArchiveStamps.withoutAttribute(archived, PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);

        assertThat(result(without, Format.CMS).reasons()).contains(Reason.TIMESTAMP_NOT_COVERING);
        assertThat(result(without, Format.CMS).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void archiveTimeStampOverOtherContentProvesNothing() throws Exception {
        byte[] archived = ArchiveStamps.onSignedData(signed(), "khác".getBytes(UTF_8), SECOND, ARCHIVED);

        assertThat(result(archived, Format.CMS).reasons()).contains(Reason.TIMESTAMP_NOT_COVERING);
    }

    @Test
    void archiveTimeStampOfAStrangerProvesNothingAndBreaksNothing() throws Exception {
        TimeStamper stranger = TimeStamper.of(TestPki.create("Lưu trữ").issueTimeStamping("Dấu thời gian 2"));

        SignatureResult result = result(ArchiveStamps.onSignedData(signed(), CONTENT, stranger, ARCHIVED), Format.CMS);

        assertThat(result.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(result.reasons()).doesNotContain(Reason.TIMESTAMP_NOT_COVERING, Reason.TIMESTAMP_INVALID);
    }

    /** The old kinds, of versions 1 and 2, and evidence records within and beside: named, and they help nobody. */
    @ParameterizedTest
    @ValueSource(ints = {27, 48, 49, 50})
    void oldArchiveTimeStampIsSaidAndProvesNothing(int kind) throws Exception {
        byte[] token = SECOND.stamp(signed(), ARCHIVED);
        byte[] old = ArchiveStamps.withAttribute(
                signed(),
                new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2." + kind),
                ASN1Primitive.fromByteArray(token));

        SignatureResult result = result(old, Format.CMS);

        assertThat(result.warnings()).contains(Reason.FORM_NOT_SUPPORTED);
        assertThat(result.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void evidenceRecordOfXadesIsSaidAndProvesNothing() throws Exception {
        String signed = new String(signedXml(), UTF_8);
        String record =
                "</xades:SignatureTimeStamp><e:SealingEvidenceRecords xmlns:e=\"http://uri.etsi.org/19132/v1.1.1#\"/>";
        SignatureResult result =
                result(signed.replace("</xades:SignatureTimeStamp>", record).getBytes(UTF_8), Format.XML);

        assertThat(result.warnings()).contains(Reason.FORM_NOT_SUPPORTED);
        assertThat(result.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    private byte[] signedXml() throws Exception {
        Path out = folder.resolve("signed.xml");
        try (TimeStampServer server = TimeStampServer.start(FIRST_TSA, Clock.fixed(STAMPED, ZoneOffset.UTC))) {
            XmlSigner.create()
                    .withTimeStamps(HttpTimeStampAuthority.at(server.uri()))
                    .sign(
                            Content.of("<letter><to>Sở Nội vụ</to></letter>".getBytes(UTF_8)),
                            JcaSigningKey.of(SEAL.key(), SEAL.chain()),
                            SigningRequest.at(SIGNED_AT).withLevel(SignatureLevel.B_T),
                            out);
        }
        return Files.readAllBytes(out);
    }

    @Test
    void archiveTimeStampOfXadesIsTheSame() throws Exception {
        byte[] signed = signedXml();
        byte[] archived = ArchiveStamps.onXml(signed, SECOND, ARCHIVED);

        assertThat(result(signed, Format.XML).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(result(archived, Format.XML).reasons()).isEmpty();
        assertThat(result(archived, Format.XML).verdict()).isEqualTo(Verdict.VALID);
        assertThat(result(archived, Format.XML).bestTime()).contains(STAMPED);
    }

    @Test
    void propertyChangedAfterItIsNotProven() throws Exception {
        String archived = new String(ArchiveStamps.onXml(signedXml(), SECOND, ARCHIVED), UTF_8);
        String changed = archived.replace("</xades:SignatureTimeStamp>", "<!-- --> </xades:SignatureTimeStamp>");

        SignatureResult result = result(changed.getBytes(UTF_8), Format.XML);

        assertThat(changed).isNotEqualTo(archived);
        assertThat(result.reasons()).contains(Reason.TIMESTAMP_NOT_COVERING);
        assertThat(result.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void archiveTimeStampThatNamesItselfWhatItIsAboutIsSaid() throws Exception {
        String archived = new String(ArchiveStamps.onXml(signedXml(), SECOND, ARCHIVED), UTF_8);
        String selective = archived.replaceFirst(
                "(<xades141:ArchiveTimeStamp[^>]*>)",
                "$1<xades:Include xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\" URI=\"#x\"/>");

        SignatureResult result = result(selective.getBytes(UTF_8), Format.XML);

        assertThat(selective).isNotEqualTo(archived);
        assertThat(result.warnings()).contains(Reason.FORM_NOT_SUPPORTED);
        assertThat(result.verdict()).isEqualTo(Verdict.INDETERMINATE);
    }
}
