package vn.govmail.signing.service;

import vn.govmail.document.Content;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.Format;
import vn.govmail.document.scan.PagePicture;
import vn.govmail.document.scan.PageView;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.signing.Documents;

/** The PDF reader that a service loader finds. Public because a service loader needs it to be. */
public final class ProvidedReader implements DocumentReader {
    private final DocumentReader reader = Documents.pdfReader();

    @Override
    public String name() {
        return reader.name();
    }

    @Override
    public String version() {
        return reader.version();
    }

    @Override
    public boolean reads(Format format) {
        return reader.reads(format);
    }

    @Override
    public DocumentReading read(Content content, Limits limits) {
        return reader.read(content, limits);
    }

    @Override
    public boolean scans(Format format) {
        return reader.scans(format);
    }

    @Override
    public Fact<ScanEvidence> scan(Content content, Format format, Limits limits) {
        return reader.scan(content, format, limits);
    }

    @Override
    public Fact<PagePicture> picture(Content content, Format format, PageView view, Limits limits) {
        return reader.picture(content, format, view, limits);
    }
}
