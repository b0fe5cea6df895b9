package vn.govmail.signing.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;

/**
 * The CMS object in a field of fixed size that was reserved before signing: the object, then zero bytes up to the end.
 *
 * <p>BouncyCastle from 1.85 on refuses what follows an object, earlier versions accept any rubbish there; so the first object
 * is read alone and the rest is looked at here. What lies within it is read when it is asked for: certificates above all are
 * handed on as the bytes that they came in.
 *
 * @param signedData the object, if it is CMS signed data
 * @param paddingIsZero whether nothing but zero bytes follows
 */
record SignatureContainer(Optional<ContentInfo> signedData, boolean paddingIsZero) {

    static SignatureContainer read(byte[] field) {
        ByteArrayInputStream in = new ByteArrayInputStream(field);
        try {
            // not closed: it would close nothing but an array, and the position behind the object is still needed
            @SuppressWarnings("resource")
            ASN1InputStream asn1 = new ASN1InputStream(in, field.length, true);
            ASN1Primitive object = asn1.readObject();
            boolean zero = onlyZero(field, field.length - in.available());
            ContentInfo info = ContentInfo.getInstance(object);
            if (info == null || !CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
                return new SignatureContainer(Optional.empty(), zero);
            }
            return new SignatureContainer(Optional.of(info), zero);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            return new SignatureContainer(Optional.empty(), true);
        }
    }

    static boolean onlyZero(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
