/** Validation and creation of signatures, and the PDF reader. */
module vn.govmail.signing {
    requires transitive vn.govmail;
    requires java.desktop;
    requires java.naming;
    requires java.net.http;
    requires java.xml;
    // PDFBox is an automatic module: nothing else would bring in what it logs with
    requires org.apache.commons.logging;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.util;
    requires static transitive org.jspecify;

    exports vn.govmail.signing;

    provides vn.govmail.document.DocumentReader with
            vn.govmail.signing.service.ProvidedReader;
    provides vn.govmail.signature.SignatureVerifier with
            vn.govmail.signing.service.ProvidedVerifier;
}
