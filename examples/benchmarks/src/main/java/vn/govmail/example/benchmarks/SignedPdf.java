package vn.govmail.example.benchmarks;

import vn.govmail.testkit.pdf.PdfFile;

/** The signed files that are verified. */
public enum SignedPdf {
    KB_80,
    MB_1,
    /** Most of it in one stream. */
    MB_25,
    /** 100,000 small objects, some 8 MB. */
    SMALL_OBJECTS;

    PdfFile of(Office office) {
        return switch (this) {
            case KB_80 -> office.signedDocument(80 << 10);
            case MB_1 -> office.signedDocument(1 << 20);
            case MB_25 -> office.signedDocument(25 << 20);
            case SMALL_OBJECTS -> office.signedObjects(100_000);
        };
    }
}
