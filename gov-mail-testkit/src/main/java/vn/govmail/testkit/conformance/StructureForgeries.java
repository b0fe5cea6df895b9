package vn.govmail.testkit.conformance;

import static vn.govmail.testkit.conformance.SampleDocument.CATALOG;
import static vn.govmail.testkit.conformance.SampleDocument.CONTENT;
import static vn.govmail.testkit.conformance.SampleDocument.DETACHED;
import static vn.govmail.testkit.conformance.SampleDocument.FIRST_SIGNATURE;
import static vn.govmail.testkit.conformance.SampleDocument.FORM;
import static vn.govmail.testkit.conformance.SampleDocument.FREE;
import static vn.govmail.testkit.conformance.SampleDocument.PAGES;
import static vn.govmail.testkit.conformance.SampleDocument.catalog;
import static vn.govmail.testkit.conformance.SampleDocument.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.RawPdf;
import vn.govmail.testkit.pki.SigningIdentity;

/** Files, honestly signed to their last byte, that two readers read as two documents, or no reader to the end. */
final class StructureForgeries {
    private static final String DUPLICATES = "duplicate objects";
    private static final String LOOP = "loop";
    private static final String WORK = "unbounded work";
    private static final int MEBI = 1 << 20;

    private final SampleDocument sample;

    StructureForgeries(SigningIdentity seal, Instant at) {
        this.sample = new SampleDocument(seal, at);
    }

    List<Forgery> all() {
        List<Forgery> all = new ArrayList<>();
        duplicates(all);
        loops(all);
        work(all);
        return all;
    }

    private void duplicates(List<Forgery> all) {
        String other = " obj\n<</Length 1>>\nstream\n \nendstream\nendobj\n";
        all.add(ambiguous("two objects of one number", sign(sample.open().raw("4 0" + other))));
        all.add(ambiguous("two generations of one number", sign(sample.open().raw("4 1" + other))));
        RawPdf twice = sample.open();
        int second = twice.offset();
        all.add(ambiguous(
                "two entries of one number", sign(twice.raw("4 0" + other).placeAgain(CONTENT, second))));
        all.add(ambiguous(
                "the key of the pages twice",
                sign(sample.open()
                        .object(CATALOG, catalog("/Pages 51 0 R"))
                        .object(FREE + 1, "<</Type/Pages/Count 0/Kids[]>>"))));
        RawPdf hybrid = sample.open();
        int stream = hybrid.offset();
        byte[] row = ByteBuffer.allocate(7).put((byte) 1).putInt(9).array();
        hybrid.stream(FREE, "/Type/XRef/Size 51/Root 1 0 R/W[1 4 2]/Index[4 1]", row);
        all.add(Forgery.of(
                "hybrid file",
                "table and stream differ",
                sample.signed(hybrid.end("/Root 1 0 R/XRefStm " + stream), DETACHED, "")
                        .file(),
                Reason.XREF_AMBIGUOUS));
        RawPdf frees = sample.signed().delete(CONTENT);
        int hidden = frees.offset();
        frees.stream(FREE, "/Type/XRef/Size 51/Root 1 0 R/W[1 4 2]/Index[49 1]", row);
        all.add(Forgery.of(
                "hybrid file",
                "an update frees an object in its table alone",
                frees.end("/Root 1 0 R/XRefStm " + hidden).file(),
                Reason.XREF_AMBIGUOUS));
    }

    private void loops(List<Forgery> all) {
        String body = "51 0 " + form("", 3);
        all.add(looped(
                "an object stream that extends itself",
                extended("/Extends 50 0 R", body).endWithStream(FREE + 2)));
        all.add(looped(
                "object streams that extend each other",
                extended("/Extends 53 0 R", body).stream(FREE + 3, "/Type/ObjStm/N 0/First 0/Extends 50 0 R", "")
                        .endWithStream(FREE + 2)));
        RawPdf itself = openly();
        all.add(looped("the table before is the table itself", itself.end("/Root 1 0 R", itself.offset())));
        RawPdf ahead = openly();
        all.add(looped("the table before lies ahead", ahead.end("/Root 1 0 R", ahead.offset() + 10L)));
        all.add(looped(
                "a page tree that contains itself",
                openly().object(PAGES, "<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]/Parent 2 0 R>>")
                        .end()));
        all.add(looped(
                "fields that contain each other",
                openly().object(FORM, form(" 50 0 R", 3))
                        .object(FREE, "<</T(a)/Kids[51 0 R]>>")
                        .object(FREE + 1, "<</T(b)/Parent 50 0 R/Kids[50 0 R]>>")
                        .end()));
    }

    private void work(List<Forgery> all) {
        all.add(Forgery.of(
                WORK,
                "an object stream of a gigabyte",
                compressed(bomb()).file(),
                Reason.LIMIT_EXCEEDED,
                Reason.XREF_AMBIGUOUS));
        String brackets = "/Deep " + "[".repeat(MEBI) + "]".repeat(MEBI);
        PdfFile deep = openly().object(FORM, form("", 3).replace("/SigFlags", brackets + "/SigFlags"))
                .end()
                .file();
        all.add(Forgery.of(WORK, "a million brackets", deep, Reason.LIMIT_EXCEEDED, Reason.XREF_AMBIGUOUS));
    }

    private static Forgery ambiguous(String name, RawPdf file) {
        return Forgery.of(DUPLICATES, name, file.file(), Reason.XREF_AMBIGUOUS);
    }

    private static Forgery looped(String name, RawPdf file) {
        return Forgery.of(LOOP, name, file.file(), Reason.STRUCTURE_LOOP, Reason.XREF_AMBIGUOUS);
    }

    private RawPdf extended(String extension, String body) {
        return openly().object(CATALOG, catalog("").replace("6 0 R", "51 0 R")).stream(
                        FREE, "/Type/ObjStm/N 1/First 5" + extension, body)
                .placeIn(FREE, FREE + 1);
    }

    /** An update that ends with a cross-reference stream and whose form lies in an object stream. */
    private RawPdf compressed(byte[] data) {
        return openly().object(CATALOG, catalog("").replace("6 0 R", "51 0 R")).stream(
                        FREE, "/Type/ObjStm/N 1/First 5/Filter/FlateDecode", data)
                .placeIn(FREE, FREE + 1)
                .endWithStream(FREE + 2);
    }

    private static byte[] bomb() {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            byte[] spaces = new byte[MEBI];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 1_000; i++) {
                out.write(spaces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deflated.toByteArray();
    }

    private RawPdf sign(RawPdf open) {
        return sample.signed(open.end(), DETACHED + sample.date(), "");
    }

    /** A signing update that is not ended yet, so that more can be put under the signature. */
    private RawPdf openly() {
        return SampleDocument.openSignature(sample.unsigned(), "")
                .signature(FIRST_SIGNATURE, DETACHED + sample.date(), sample.signer());
    }
}
