package vn.govmail.signing.signeddata.create;

import java.io.IOException;
import java.io.OutputStream;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SigningException;
import vn.govmail.signing.cms.create.SignedDataWriter;

/** A file around or beside what is signed. */
public interface Envelope {

    /** What is signed. */
    Content covered() throws SigningException;

    /** What kind of file it is. */
    Format format();

    /**
     * Starts the signed data: empty, or with the signatures that are there already.
     *
     * @throws SigningException if those do not allow a further one
     */
    SignedDataWriter begin() throws SigningException, IOException;

    /**
     * Writes the file.
     *
     * @param signatures with the new one
     * @param covered what is signed, which fails where it is not what it was
     * @param digest of the new signature, by its name in Java
     */
    void write(SignedDataWriter signatures, Content covered, String digest, OutputStream out) throws IOException;
}
