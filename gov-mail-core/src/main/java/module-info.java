/** The e-mail rules of Vietnamese state agencies: rules as data, and verdicts that cite the clause. */
module vn.govmail {
    requires com.ibm.icu;
    requires transitive jakarta.mail;
    requires java.xml;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports vn.govmail;
    exports vn.govmail.address;
    exports vn.govmail.container to
            vn.govmail.naming,
            vn.govmail.signing;
    exports vn.govmail.document;
    exports vn.govmail.document.recipient;
    exports vn.govmail.document.scan;
    exports vn.govmail.document.text;
    exports vn.govmail.fact;
    exports vn.govmail.html to
            vn.govmail.naming;
    exports vn.govmail.message;
    exports vn.govmail.message.jakarta;
    exports vn.govmail.operation;
    exports vn.govmail.operation.report;
    exports vn.govmail.rule;
    exports vn.govmail.scope;
    exports vn.govmail.signature;
    exports vn.govmail.text;
    exports vn.govmail.text.office;
    exports vn.govmail.verdict;
    exports vn.govmail.xml to
            vn.govmail.signing;

    uses vn.govmail.document.DocumentReader;
    uses vn.govmail.signature.SignatureVerifier;

    provides java.nio.charset.spi.CharsetProvider with
            vn.govmail.text.charset.VietnameseCharsetProvider;
}
