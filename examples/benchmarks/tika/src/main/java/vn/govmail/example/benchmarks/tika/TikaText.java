package vn.govmail.example.benchmarks.tika;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiFunction;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** The text of a file by Tika's parser for its kind: pdf, docx, doc. Speaks in types of the platform, for another class loader. */
public final class TikaText implements BiFunction<byte[], String, String> {
    private final Parser pdf = new PDFParser();
    private final Parser ooxml = new OOXMLParser();
    private final Parser office = new OfficeParser();

    @Override
    public String apply(byte[] file, String kind) {
        Parser parser =
                switch (kind) {
                    case "pdf" -> pdf;
                    case "docx" -> ooxml;
                    default -> office;
                };
        BodyContentHandler text = new BodyContentHandler(-1);
        try (InputStream in = new ByteArrayInputStream(file)) {
            parser.parse(in, text, new Metadata(), new ParseContext());
        } catch (IOException | SAXException | TikaException e) {
            throw new IllegalStateException("Tika does not read the file", e);
        }
        return text.toString();
    }
}
