package vn.govmail.signing.xml;

/** Namespaces that signatures are written in. Stateless. */
public final class XmlNames {
    /** XML Signature. */
    public static final String DSIG = Names.DSIG;
    /** XAdES (ETSI EN 319 132-1). */
    public static final String XADES = Names.XADES;
    /** Declarations of namespaces. */
    public static final String XMLNS = Names.XMLNS;
    /** The type of the reference to the signed properties. */
    public static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";

    private XmlNames() {}
}
