package vn.govmail.testkit.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/** The changes to a file that need a PDF library. */
final class PdfSigning {
    private static final int RESERVED_FOR_SIGNATURE = 12_000;

    private PdfSigning() {}

    static byte[] sign(byte[] pdf, String subFilter, Instant at, SignatureMaker maker) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(subFilter));
            GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            calendar.setTime(Date.from(at));
            signature.setSignDate(calendar);
            options.setPreferredSignatureSize(RESERVED_FOR_SIGNATURE);
            document.addSignature(signature, options);
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + (3 * RESERVED_FOR_SIGNATURE));
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            signing.setSignature(maker.sign(signing.getContent().readAllBytes()));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    static byte[] appendPage(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(LetterPage.font(document), 12);
                stream.newLineAtOffset(60, 700);
                stream.showText("Trang thêm vào sau khi ký");
                stream.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(
                    out,
                    Set.of(
                            document.getDocumentCatalog().getCOSObject(),
                            document.getPages().getCOSObject(),
                            page.getCOSObject()));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] padTo(byte[] pdf, int size) {
        int filling = size - pdf.length;
        // the length of the filling is printed in the file, so a few rounds are needed to hit the size exactly
        for (int round = 0; round < 8 && filling > 0; round++) {
            byte[] padded = padded(pdf, filling);
            if (padded.length == size) {
                return padded;
            }
            filling += size - padded.length;
        }
        throw new IllegalArgumentException("cannot pad " + pdf.length + " bytes to exactly " + size);
    }

    private static byte[] padded(byte[] pdf, int filling) {
        byte[] noise = new byte[filling];
        new Random(filling).nextBytes(noise);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.setDocumentId(1L);
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream data = stream.createOutputStream()) {
                data.write(noise);
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Padding"), stream);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
