package vn.govmail.signing.cms.create;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureScheme;

/**
 * What a signature shall be, whatever its form.
 *
 * @param level to be reached
 * @param scheme how it will be signed
 * @param chain of the signer, who comes first
 */
public record SigningTerms(SignatureLevel level, SignatureScheme scheme, List<X509Certificate> chain) {
    public SigningTerms {
        chain = List.copyOf(chain);
    }

    /** Whose signature it will be. */
    public X509Certificate signer() {
        return chain.get(0);
    }

    /** Writes them into the bytes of a state. */
    public void write(DataOutputStream out) throws IOException, CertificateException {
        out.writeUTF(level.name());
        out.writeUTF(scheme.name());
        StatePieces.writeChain(out, chain);
    }

    /** Reads what {@link #write} wrote. */
    public static SigningTerms read(DataInputStream in) throws IOException, CertificateException {
        SignatureLevel level = SignatureLevel.valueOf(in.readUTF());
        SignatureScheme scheme = SignatureScheme.valueOf(in.readUTF());
        return new SigningTerms(level, scheme, StatePieces.readChain(in));
    }
}
