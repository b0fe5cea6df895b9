package vn.govmail.example.benchmarks;

import vn.govmail.signature.SigningException;
import vn.govmail.signing.OfficeSigner;

/** The signed Word files that are verified. */
public enum SignedDocx {
    KB_50(30 << 10),
    MB_1(1000 << 10),
    /** Most of it in thirteen pictures. */
    MB_25(25 << 20);

    private final int pictures;

    SignedDocx(int pictures) {
        this.pictures = pictures;
    }

    byte[] of(Office office) throws SigningException {
        OfficeSigner signer = OfficeSigner.create();
        return office.signed(WordFile.withPictures(pictures), signer::sign);
    }
}
