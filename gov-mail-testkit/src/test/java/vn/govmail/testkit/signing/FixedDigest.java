package vn.govmail.testkit.signing;

import java.util.Hashtable;
import java.util.Map;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSAttributeTableGenerator;

/** Signed attributes over a digest that is known already, as plug-ins that never see the document write them. */
record FixedDigest(byte[] digest) implements CMSAttributeTableGenerator {

    @Override
    @SuppressWarnings("rawtypes")
    public AttributeTable getAttributes(Map parameters) {
        Hashtable<Object, Object> attributes = new Hashtable<>();
        attributes.put(
                CMSAttributes.contentType,
                new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        attributes.put(
                CMSAttributes.messageDigest,
                new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        return new AttributeTable(attributes);
    }
}
