package vn.govmail.example.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;

/** Signatures of Office files as Apache POI verifies them: value and digests; nothing of coverage, path or revocation. */
final class PoiCheck {
    static {
        // POI logs through an interface of which no implementation is here, and would say so
        System.setProperty("log4j2.StatusLogger.level", "OFF");
    }

    private PoiCheck() {}

    static boolean verifies(byte[] file) throws IOException, InvalidFormatException, GeneralSecurityException {
        try (OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(file))) {
            SignatureConfig config = new SignatureConfig();
            SignatureInfo info = new SignatureInfo();
            info.setSignatureConfig(config);
            info.setOpcPackage(opc);
            return info.verifySignature();
        }
    }
}
