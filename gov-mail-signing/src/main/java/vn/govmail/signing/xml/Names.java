package vn.govmail.signing.xml;

/** Namespaces and identifiers of XML Signature 1.1 and XAdES (ETSI EN 319 132-1). Stateless. */
final class Names {
    static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    static final String DSIG11 = "http://www.w3.org/2009/xmldsig11#";
    static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    static final String XADES_141 = "http://uri.etsi.org/01903/v1.4.1#";
    static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    static final String ENVELOPED = DSIG + "enveloped-signature";
    static final String BASE64 = DSIG + "base64";
    static final String XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116";
    static final String XPATH_FILTER = "http://www.w3.org/2002/06/xmldsig-filter2";

    static final String TYPE_MANIFEST = DSIG + "Manifest";
    static final String TYPE_OBJECT = DSIG + "Object";
    static final String TYPE_COUNTERSIGNED = "http://uri.etsi.org/01903#CountersignedSignature";

    private Names() {}

    /** Of any version, in use since 2002. */
    static boolean isXades(String namespace) {
        return namespace.equals(XADES)
                || namespace.equals("http://uri.etsi.org/01903/v1.1.1#")
                || namespace.equals("http://uri.etsi.org/01903/v1.2.2#");
    }

    /** The type of a reference to signed properties; early versions of the standard have their own. */
    static boolean isSignedProperties(String type) {
        return type.startsWith("http://uri.etsi.org/01903") && type.endsWith("#SignedProperties");
    }
}
