package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfBoolean;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfStructure;
import vn.govmail.signing.pdf.syntax.PdfValue;
import vn.govmail.signing.pdf.syntax.Revision;
import vn.govmail.testkit.conformance.PdfConformance;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;

/** What our reader sees of a file is what PDFBox sees: every object, every decoded stream. */
class ReaderAgainstPdfBoxTest {
    private static final int MANY = 1 << 24;

    @TestFactory
    Stream<DynamicTest> everyObjectIsTheSame() {
        Stream<DynamicTest> lawful = PdfConformance.lawfulFiles(SigningFixtures.PKI, SigningFixtures.SIGNED_AT).stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> compare(file.file())));
        List<PdfFile> more = List.of(
                Pdfs.letter().build(),
                Pdfs.blank(12),
                Pdfs.sealedScan(),
                Pdfs.letter().build().encrypted(""),
                SigningFixtures.SIGNED.withPageAddedAfterSigning());
        return Stream.concat(
                lawful, more.stream().map(file -> DynamicTest.dynamicTest("" + file, () -> compare(file))));
    }

    private static void compare(PdfFile file) throws IOException {
        int compared = 0;
        try (PDDocument document = Loader.loadPDF(file.bytes());
                FileView view = FileView.of(Content.of(file.bytes()))) {
            COSDocument theirs = document.getDocument();
            Revision ours = PdfStructure.read(view, Limits.DEFAULT).latest();
            for (ObjectId id : ours.objects()) {
                COSBase base = theirs.getObjectFromPool(new COSObjectKey(id.number(), id.generation()))
                        .getObject();
                PdfValue value = ours.get(id).orElseThrow();
                // cross-reference streams are no objects of the document, and PDFBox may leave them out
                if (!isStructure(value)) {
                    assertThat(text(value)).as("%s", id).isEqualTo(text(base));
                    compared++;
                }
            }
            assertThat(text(ours.trailer().get("Root")))
                    .isEqualTo(text(theirs.getTrailer().getItem(COSName.ROOT)));
        }
        assertThat(compared).isPositive();
    }

    private static boolean isStructure(PdfValue value) {
        return value instanceof PdfStream stream
                && (stream.dictionary().get("Type").isName("XRef")
                        || stream.dictionary().get("Type").isName("ObjStm"));
    }

    private static String text(PdfValue value) {
        if (value instanceof PdfDictionary dictionary) {
            return entries(dictionary).toString();
        }
        if (value instanceof PdfStream stream) {
            TreeMap<String, String> entries = entries(stream.dictionary());
            // that of encrypted data differs from that of the data
            entries.remove("Length");
            return entries + (isPicture(entries) ? "" : hash(stream.decoded(MANY)));
        }
        if (value instanceof PdfArray array) {
            return array.items().stream()
                    .map(ReaderAgainstPdfBoxTest::text)
                    .toList()
                    .toString();
        }
        if (value instanceof PdfString string) {
            return "(" + HexFormat.of().formatHex(string.bytes()) + ")";
        }
        if (value instanceof PdfName name) {
            return "/" + name.value();
        }
        if (value instanceof PdfNumber number) {
            return String.valueOf((float) number.asDouble());
        }
        if (value instanceof PdfReference reference) {
            return reference.id().number() + "R" + reference.id().generation();
        }
        return value == PdfBoolean.TRUE ? "true" : value == PdfBoolean.FALSE ? "false" : "null";
    }

    private static TreeMap<String, String> entries(PdfDictionary dictionary) {
        TreeMap<String, String> entries = new TreeMap<>();
        dictionary.entries().forEach((key, each) -> entries.put(key, text(each)));
        return entries;
    }

    /** PDFBox makes pixels of it, which we leave alone. */
    private static boolean isPicture(TreeMap<String, String> entries) {
        return entries.getOrDefault("Filter", "").contains("DCTDecode");
    }

    private static String text(COSBase value) throws IOException {
        if (value instanceof COSObject reference) {
            return reference.getKey().getNumber() + "R" + reference.getKey().getGeneration();
        }
        if (value instanceof COSDictionary dictionary) {
            TreeMap<String, String> entries = new TreeMap<>();
            for (COSName key : dictionary.keySet()) {
                entries.put(key.getName(), text(dictionary.getItem(key)));
            }
            if (value instanceof COSStream stream) {
                entries.remove("Length");
                return entries
                        + (isPicture(entries)
                                ? ""
                                : hash(stream.createInputStream().readAllBytes()));
            }
            return entries.toString();
        }
        if (value instanceof COSArray array) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < array.size(); i++) {
                all.append(i == 0 ? "" : ", ").append(text(array.get(i)));
            }
            return "[" + all + "]";
        }
        if (value instanceof COSString string) {
            return "(" + HexFormat.of().formatHex(string.getBytes()) + ")";
        }
        if (value instanceof COSName name) {
            return "/" + name.getName();
        }
        if (value instanceof COSNumber number) {
            return String.valueOf(number.floatValue());
        }
        return value == COSBoolean.TRUE ? "true" : value == COSBoolean.FALSE ? "false" : "null";
    }

    private static String hash(byte[] bytes) {
        return " " + bytes.length + ":" + Arrays.hashCode(bytes);
    }
}
