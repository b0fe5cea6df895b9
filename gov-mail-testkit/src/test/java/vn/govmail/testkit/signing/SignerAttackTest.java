package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.AttackedDocument.DETACHED;
import static vn.govmail.testkit.signing.AttackedDocument.FORM;
import static vn.govmail.testkit.signing.AttackedDocument.FREE;
import static vn.govmail.testkit.signing.AttackedDocument.MAKER;
import static vn.govmail.testkit.signing.AttackedDocument.SIGNATURE;
import static vn.govmail.testkit.signing.AttackedDocument.field;
import static vn.govmail.testkit.signing.AttackedDocument.form;
import static vn.govmail.testkit.signing.AttackedDocument.open;
import static vn.govmail.testkit.signing.AttackedDocument.signed;
import static vn.govmail.testkit.signing.AttackedDocument.text;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;
import static vn.govmail.testkit.signing.SigningFixtures.general;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** Lies about where the signature stands, who made it, and when. */
class SignerAttackTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("dictionaries")
    void signatureDictionaryThatReadersCouldTakeDifferentlyIsNeverValid(String name, PdfFile file) {
        assertThat(general(file).overall()).as(name).isNotEqualTo(Verdict.VALID);
        assertThat(official(file).overall()).as(name).isNotEqualTo(Verdict.VALID);
    }

    static Stream<Arguments> dictionaries() {
        PdfFile signed = signed().file();
        String value = text(signed).substring(signed.indexOf("/Contents <", 0) + 10, signed.indexOf("00>", 0) + 3);
        return Stream.of(
                Arguments.of("another Contents in front", written("/Contents<3030>", "")),
                Arguments.of("another Contents behind", written("", "/Contents<3030>")),
                Arguments.of("another ByteRange behind", written("", "/ByteRange[0 1 2 3]")),
                Arguments.of("another ByteRange, its name escaped", written("/Byte#52ange[0 1 2 3]", "")),
                Arguments.of("another SubFilter", written("/SubFilter/ETSI.RFC3161", "")),
                Arguments.of("a ByteRange in a comment", written("%/ByteRange [0 1 2 3]\n", "")),
                Arguments.of("blanks within the gap", withGap(signed, -1, 0)),
                Arguments.of("a byte behind within the gap", withGap(signed, 0, 1)),
                Arguments.of("the gap without its first digit", withGap(signed, 1, 0)),
                Arguments.of("first byte not covered", signed.withReplaced("/ByteRange [0 ", "/ByteRange [1 ")),
                Arguments.of(
                        "value elsewhere",
                        open().object(FREE, value)
                                .object(SIGNATURE, "<<" + DETACHED + "/ByteRange[0 10 20 30]/Contents 40 0 R>>")
                                .end()
                                .file()),
                Arguments.of("dictionary in an object stream", inObjectStream(value)),
                Arguments.of(
                        "one signature, two fields",
                        open(Map.of(FORM, form(" 40 0 R")))
                                .object(
                                        FREE,
                                        field("").replace("CoQuan", "Khac").replace("/V 8 0 R", "/V 41 0 R"))
                                .object(FREE + 1, "<<" + DETACHED + range(signed) + "/Contents " + value + ">>")
                                .signature(SIGNATURE, DETACHED, MAKER)
                                .end()
                                .file()));
    }

    private static PdfFile written(String before, String behind) {
        RawPdf pdf = open().place(SIGNATURE).raw("8 0 obj\n<<" + DETACHED + before);
        return pdf.signatureHere(MAKER).raw(behind + ">>\nendobj\n").end().file();
    }

    private static String range(PdfFile signed) {
        int start = signed.indexOf("/ByteRange", 0);
        return text(signed).substring(start, signed.indexOf("]", start) + 1);
    }

    /** Signed anew over stretches that leave out more or less than the value. */
    private static PdfFile withGap(PdfFile signed, int moreBefore, int moreBehind) {
        String old = range(signed);
        String[] numbers =
                old.substring(old.indexOf('[') + 1, old.length() - 1).strip().split(" +", -1);
        int from = Integer.parseInt(numbers[1]) + moreBefore;
        int to = Integer.parseInt(numbers[2]) + moreBehind;
        String range = "/ByteRange [0 " + from + " " + to + " " + (signed.sizeInBytes() - to);
        PdfFile stated = signed.withReplaced(old, range + " ".repeat(old.length() - 1 - range.length()) + "]");
        byte[] bytes = stated.bytes();
        byte[] covered = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, covered, 0, from);
        System.arraycopy(bytes, to, covered, from, bytes.length - to);
        byte[] value =
                HexFormat.of().formatHex(Cms.at(SIGNED_AT, SEAL).sign(covered)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(value, 0, bytes, Integer.parseInt(numbers[1]) + 1, value.length);
        return Pdfs.ofBytes(bytes);
    }

    private static PdfFile inObjectStream(String value) {
        String dictionary = "8 0 <<" + DETACHED + "/ByteRange[0 100 200 300]/Contents " + value + ">>";
        return open().stream(FREE, "/Type/ObjStm/N 1/First 4", dictionary)
                .placeIn(FREE, SIGNATURE)
                .endWithStream(FREE + 1)
                .file();
    }

    @Test
    void authoritiesDoNotSealLetters() {
        SigningIdentity root = PKI.rootAuthority().identity();
        SigningIdentity anchor = new SigningIdentity(root.key(), root.certificate(), List.of(root.certificate()));
        for (SigningIdentity authority : List.of(PKI.issuingAuthority().identity(), anchor)) {
            SignatureReport report = general(open().signature(SIGNATURE, DETACHED, Cms.at(SIGNED_AT, authority)::sign)
                    .end()
                    .file());
            assertThat(report.overall()).isNotEqualTo(Verdict.VALID);
            assertThat(report.signatures().get(0).reasons()).contains(Reason.KEY_USAGE);
        }
    }

    @Test
    void namesakeOfTheAuthorityIsAStranger() {
        SigningIdentity stranger =
                TestPki.create("gov-mail test").issueSeal("Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");
        assertThat(stranger.certificate().getSubjectX500Principal())
                .isEqualTo(SEAL.certificate().getSubjectX500Principal());
        SignatureReport report = general(open().signature(SIGNATURE, DETACHED, Cms.at(SIGNED_AT, stranger)::sign)
                .end()
                .file());
        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
    }
}
