package vn.govmail.testkit.pdf;

import java.io.IOException;
import java.security.GeneralSecurityException;

/** Makes the value of {@code /Contents} for the bytes that a {@code /ByteRange} covers. */
@FunctionalInterface
public interface SignatureMaker {
    byte[] sign(byte[] covered) throws IOException, GeneralSecurityException;
}
