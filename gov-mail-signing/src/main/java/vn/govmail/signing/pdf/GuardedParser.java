package vn.govmail.signing.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.govmail.fact.Limits;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.pdf.syntax.LimitException;

/** PDFBox's parser with limits on what it reads and expands. One document, one thread. */
final class GuardedParser extends PDFParser {
    private static final int HEADER_SEARCH = 1024;

    private final ExpansionBudget budget;
    private final int maxObjects;
    private final Set<COSBase> measured = Collections.newSetFromMap(new IdentityHashMap<>());

    private GuardedParser(BudgetedSource source, ExpansionBudget budget, Limits limits) throws IOException {
        super(source);
        this.budget = budget;
        this.maxObjects = limits.pdfObjects();
    }

    /** With PDFBox's repairs, and a budget that the caller asks for sizes afterwards. */
    static PDDocument lenient(FileView file, ExpansionBudget budget, Limits limits) throws IOException {
        if (!new RawFile(file).hasHeaderNear(HEADER_SEARCH)) {
            // PDFBox would search the whole file for objects, and complain in the log
            throw new IOException("no PDF header");
        }
        GuardedParser parser = new GuardedParser(new BudgetedSource(file), budget, limits);
        PDDocument document = parser.parse(true);
        if (document.getDocument().getXrefTable().size() > parser.maxObjects) {
            document.close();
            throw new LimitException("pdfObjects");
        }
        return document;
    }

    /** Streams are measured after decryption; every object that PDFBox reads passes here. */
    @Override
    protected synchronized COSBase parseObjectDynamically(COSObjectKey key, boolean requireExisting)
            throws IOException {
        COSBase object = super.parseObjectDynamically(key, requireExisting);
        if (object instanceof COSStream stream && measured.add(stream)) {
            budget.spendOn(stream);
        }
        return object;
    }

    /** Cross-reference streams are expanded without passing the method above; they are never encrypted. */
    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = PictureStream.shut(super.parseCOSStream(dictionary));
        if (securityHandler == null && measured.add(stream)) {
            budget.spendOn(stream);
        }
        return stream;
    }

    @Override
    protected void prepareDecryption() throws IOException {
        try {
            super.prepareDecryption();
        } catch (InvalidPasswordException e) {
            throw e;
        } catch (IOException e) {
            throw new EncryptedException(e);
        }
    }
}
