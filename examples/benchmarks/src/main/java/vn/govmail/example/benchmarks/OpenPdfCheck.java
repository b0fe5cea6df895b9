package vn.govmail.example.benchmarks;

import com.lowagie.text.pdf.AcroFields;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.security.SignatureException;
import java.util.List;

/** What one writes first with OpenPDF: integrity of each signature, and that it covers the whole file. */
final class OpenPdfCheck {
    private OpenPdfCheck() {}

    static boolean verifies(byte[] pdf) throws IOException, SignatureException {
        try (PdfReader reader = new PdfReader(pdf)) {
            AcroFields fields = reader.getAcroFields();
            List<String> names = fields.getSignedFieldNames();
            for (String name : names) {
                if (!fields.signatureCoversWholeDocument(name)
                        || !fields.verifySignature(name).verify()) {
                    return false;
                }
            }
            return !names.isEmpty();
        }
    }
}
