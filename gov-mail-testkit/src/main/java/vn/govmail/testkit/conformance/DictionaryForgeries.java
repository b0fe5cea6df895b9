package vn.govmail.testkit.conformance;

import static vn.govmail.testkit.conformance.SampleDocument.DETACHED;
import static vn.govmail.testkit.conformance.SampleDocument.FIRST_SIGNATURE;
import static vn.govmail.testkit.conformance.SampleDocument.SECOND_FIELD;
import static vn.govmail.testkit.conformance.SampleDocument.SECOND_SIGNATURE;
import static vn.govmail.testkit.conformance.SampleDocument.signatureField;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;

/** Lies in the signature dictionary itself: what is signed, where the value stands, what the value is. */
final class DictionaryForgeries {
    private static final String USF = "Universal Signature Forgery";
    private static final String SWA = "Signature Wrapping Attack";
    private static final String RANGE = "ByteRange out of bounds";
    private static final String TWO = "two Contents";
    private static final String FORM = "form of the signature";

    private final SampleDocument sample;
    private final SigningIdentity seal;
    private final SigningIdentity stranger;
    private final Instant at;

    DictionaryForgeries(SigningIdentity seal, SigningIdentity stranger, Instant at) {
        this.sample = new SampleDocument(seal, at);
        this.seal = seal;
        this.stranger = stranger;
        this.at = at;
    }

    List<Forgery> all() {
        List<Forgery> all = new ArrayList<>();
        emptyValues(all);
        ranges(all);
        wrappings(all);
        doubledKeys(all);
        forms(all);
        return all;
    }

    private void emptyValues(List<Forgery> all) {
        String range = "/ByteRange[0 10 20 30]";
        all.add(Forgery.of(USF, "no Contents", with(range), Reason.NO_SIGNER, Reason.BYTE_RANGE_GAP_MISMATCH));
        for (String contents : List.of("null", "<>", "<00>", "()", "[]", "99 0 R")) {
            all.add(Forgery.of(
                    USF,
                    "Contents " + contents,
                    with(range + "/Contents " + contents),
                    Reason.NO_SIGNER,
                    Reason.BYTE_RANGE_GAP_MISMATCH,
                    Reason.BYTE_RANGE_MALFORMED));
        }
        String value = "/Contents <" + "30".repeat(20) + ">";
        all.add(Forgery.of(USF, "no ByteRange", with(value), Reason.BYTE_RANGE_MALFORMED));
        for (String missing : List.of("null", "[]", "<>", "0", "[0 0 0 0]")) {
            all.add(Forgery.of(
                    USF,
                    "ByteRange " + missing,
                    with("/ByteRange " + missing + value),
                    Reason.BYTE_RANGE_MALFORMED,
                    Reason.BYTE_RANGE_GAP_MISMATCH,
                    Reason.BYTES_NOT_COVERED));
        }
    }

    /** An unsigned document with a signature dictionary that nobody signed. */
    private PdfFile with(String values) {
        return SampleDocument.openSignature(sample.unsigned(), "")
                .object(FIRST_SIGNATURE, "<<" + DETACHED + sample.date() + values + ">>")
                .end()
                .file();
    }

    private void ranges(List<Forgery> all) {
        PdfFile signed = sample.signed().file();
        for (String range : List.of(
                "[0 100 200]",
                "[0 100 200 300 400 500]",
                "[-1 100 200 300]",
                "[0 -100 200 300]",
                "[0 300 200 300]",
                "[200 300 0 100]",
                "[0 10 20 99999999]",
                "[0 10 20 2147483647]",
                "[0 10 4294967316 30]",
                "[0.0 10 20 30]",
                "[0 (10) 20 30]")) {
            all.add(Forgery.of(RANGE, "ByteRange " + range, withRange(signed, range), Reason.BYTE_RANGE_MALFORMED));
        }
    }

    private static PdfFile withRange(PdfFile signed, String range) {
        String old = range(signed);
        return signed.withReplaced(old, range + " ".repeat(old.length() - range.length()));
    }

    private static String range(PdfFile signed) {
        int start = signed.indexOf("[", signed.indexOf("/ByteRange", 0));
        return text(signed).substring(start, signed.indexOf("]", start) + 1);
    }

    private void wrappings(List<Forgery> all) {
        all.add(Forgery.of(SWA, "second range moved", wrapped(), Reason.BYTE_RANGE_GAP_MISMATCH));
        PdfFile signed = sample.signed().file();
        String old = range(signed);
        String[] numbers = old.substring(1, old.length() - 1).strip().split(" +", -1);
        String wider = String.format(
                Locale.ROOT,
                "[0 %d %s %s]",
                Integer.parseInt(numbers[1]) - "/Contents ".length(),
                numbers[2],
                numbers[3]);
        all.add(Forgery.of(SWA, "gap wider than Contents", withRange(signed, wider), Reason.BYTE_RANGE_GAP_MISMATCH));
        PdfFile rubbish = signed.withReplaced("0000>", "0001>");
        all.add(Forgery.of("padding of Contents", "rubbish behind the value", rubbish, Reason.CONTENTS_PADDING));
        byte[] second = Cms.at(at, stranger).sign(new byte[] {1});
        PdfFile behind = SampleDocument.openSignature(sample.unsigned(), "")
                .signature(
                        FIRST_SIGNATURE,
                        DETACHED,
                        covered -> join(sample.signer().sign(covered), second))
                .end()
                .file();
        all.add(Forgery.of("padding of Contents", "a second CMS behind the first", behind, Reason.CONTENTS_PADDING));
    }

    /** The signed bytes all there, the second half moved behind what the attacker puts into the gap. */
    private PdfFile wrapped() {
        PdfFile signed = sample.signed().file();
        String text = text(signed);
        int gap = text.lastIndexOf("/Contents <") + "/Contents ".length();
        int end = signed.indexOf(">", gap) + 1;
        int table = text.lastIndexOf("xref\n", text.lastIndexOf("startxref") - 1);
        String moved = text.substring(end);
        String filling = " ".repeat(table - end);
        // the table that the moved end mark points to now lies in the gap, and names objects of the attacker's
        int evil = table + 400;
        String content = SampleDocument.TEXT.replace("1.000.000", "9.000.000");
        String stream = "4 0 obj\n<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream\nendobj\n";
        int signature = evil + stream.length();
        String dictionary = "21 0 obj\n<<" + DETACHED + sample.date() + "/Contents " + text.substring(gap, end)
                + "/ByteRange[0 " + gap + " ";
        int second = signature + dictionary.length() + 60;
        String object = dictionary + second + " " + moved.length() + "]>>\nendobj\n";
        String xref = "xref\n0 1\n0000000000 65535 f \n4 1\n" + entry(evil) + "6 1\n"
                + entry(text.lastIndexOf("6 0 obj")) + "20 2\n" + entry(text.lastIndexOf("20 0 obj"))
                + entry(signature) + "trailer\n<</Size 31/Root 1 0 R/Prev " + firstTable(text) + ">>\n";
        String attack = filling + xref + " ".repeat(400 - xref.length()) + stream + object;
        String padded = attack + " ".repeat(second - end - attack.length());
        return file(text.substring(0, end) + padded + moved);
    }

    private static int firstTable(String text) {
        return text.indexOf("xref\n");
    }

    private static String entry(int offset) {
        return String.format(Locale.ROOT, "%010d 00000 n \n", offset);
    }

    private void doubledKeys(List<Forgery> all) {
        String other = "/Contents <" + "30".repeat(40) + ">";
        all.add(Forgery.of(
                TWO,
                "another Contents before",
                sample.signed(sample.unsigned(), DETACHED + other, "").file(),
                Reason.BYTE_RANGE_GAP_MISMATCH,
                Reason.BYTES_NOT_COVERED,
                Reason.XREF_AMBIGUOUS));
        all.add(Forgery.of(
                TWO,
                "another Contents behind",
                behind(other),
                Reason.BYTE_RANGE_GAP_MISMATCH,
                Reason.BYTES_NOT_COVERED,
                Reason.XREF_AMBIGUOUS));
        all.add(Forgery.of(
                TWO,
                "another Contents, its name escaped",
                behind("/#43ontents <" + "30".repeat(40) + ">"),
                Reason.BYTE_RANGE_GAP_MISMATCH,
                Reason.BYTES_NOT_COVERED,
                Reason.XREF_AMBIGUOUS));
        RawPdf copy = sample.signed();
        PdfFile signed = copy.file();
        int start = signed.indexOf("21 0 obj", 0) + "21 0 obj".length();
        String dictionary = text(signed).substring(start, signed.indexOf("endobj", start));
        PdfFile collision = copy.object(SECOND_FIELD, signatureField("NguoiKy", "[60 100 260 160]", "/V 31 0 R"))
                .object(SECOND_SIGNATURE, dictionary.strip())
                .end()
                .file();
        all.add(Forgery.of(
                "one gap, two signatures",
                "a copy of the signature in a second field",
                collision,
                Reason.BYTE_RANGE_COLLISION,
                Reason.BYTE_RANGE_GAP_MISMATCH));
    }

    private PdfFile behind(String more) {
        return SampleDocument.openSignature(sample.unsigned(), "")
                .place(FIRST_SIGNATURE)
                .raw("21 0 obj\n<<" + DETACHED)
                .signatureHere(sample.signer())
                .raw(more + ">>\nendobj\n")
                .end()
                .file();
    }

    private void forms(List<Forgery> all) {
        all.add(Forgery.of(
                FORM,
                "content inside a detached signature",
                signed("adbe.pkcs7.detached", Cms.at(at, seal).encapsulated()),
                Reason.DETACHED_WITH_ECONTENT));
        all.add(Forgery.of(
                FORM,
                "two signers",
                signed("adbe.pkcs7.detached", Cms.at(at, seal, stranger)),
                Reason.MULTIPLE_SIGNERS));
        all.add(Forgery.of(FORM, "no signer", signed("adbe.pkcs7.detached", Cms.at(at)), Reason.NO_SIGNER));
        all.add(Forgery.of(
                FORM,
                "SHA-1 inside adbe.pkcs7.sha1",
                SampleDocument.openSignature(sample.unsigned(), "")
                        .signature(
                                FIRST_SIGNATURE,
                                "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.sha1",
                                covered -> Cms.at(at, seal).encapsulated().sign(sha1(covered)))
                        .end()
                        .file(),
                Reason.WEAK_ALGORITHM));
        all.add(Forgery.of(
                FORM,
                "SHA-1 by today's seal",
                signed("adbe.pkcs7.detached", Cms.at(at, seal).algorithm("SHA1withRSA")),
                Reason.WEAK_ALGORITHM));
        all.add(Forgery.of(
                FORM,
                "another certificate is named",
                signed("adbe.pkcs7.detached", Cms.at(at, seal).referringTo(stranger.certificate())),
                Reason.SIGNING_CERT_REF_MISMATCH));
        all.add(Forgery.of(
                FORM,
                "the value does not belong to the certificate",
                signed("adbe.pkcs7.detached", Cms.at(at, seal.withAnotherKey())),
                Reason.SIGNATURE_MISMATCH));
    }

    private PdfFile signed(String subFilter, Cms cms) {
        return SampleDocument.openSignature(sample.unsigned(), "")
                .signature(FIRST_SIGNATURE, "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/" + subFilter, cms::sign)
                .end()
                .file();
    }

    private static byte[] sha1(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-1").digest(bytes);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static String text(PdfFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static PdfFile file(String text) {
        return Pdfs.ofBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
