package vn.govmail.signing.xml.create;

import java.io.IOException;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.cms.create.SignatureValues;

/** Signs with a key that is at hand. Stateless. */
public final class KeySignature {
    private KeySignature() {}

    /**
     * Puts the value of a key into a signature.
     *
     * @throws SigningException with KEY_DOES_NOT_MATCH where the value does not fit the key's certificate
     */
    public static void complete(UnsignedSignature signature, SigningKey key) throws SigningException, IOException {
        byte[] toBeSigned = signature.toBeSigned();
        byte[] value = key.sign(toBeSigned);
        if (!SignatureValues.verifies(key.chain().get(0), key.scheme(), toBeSigned, value)) {
            throw new SigningException(SigningProblem.KEY_DOES_NOT_MATCH, "the signature does not fit the certificate");
        }
        signature.complete(value);
    }
}
