package vn.govmail.testkit.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import org.apache.poi.poifs.crypt.dsig.SignaturePart;
import vn.govmail.testkit.pki.SigningIdentity;

/** Apache POI as another maker and judge of signed Office files. Stateless. */
final class PoiSignatures {
    static {
        // POI logs through an interface of which no implementation is here, and would say so
        System.setProperty("log4j2.StatusLogger.level", "OFF");
    }

    private PoiSignatures() {}

    static byte[] sign(byte[] file, SigningIdentity signer, Instant at) {
        SignatureConfig config = new SignatureConfig();
        config.setKey(signer.key());
        config.setSigningCertificateChain(new ArrayList<>(signer.chain()));
        config.setIncludeEntireCertificateChain(true);
        config.setAllowMultipleSignatures(true);
        config.setIncludeIssuerSerial(true);
        config.setIncludeKeyValue(false);
        config.setExecutionTime(Date.from(at));
        config.setDigestAlgo(HashAlgorithm.sha256);
        try (OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(file))) {
            SignatureInfo info = new SignatureInfo();
            info.setSignatureConfig(config);
            info.setOpcPackage(opc);
            info.confirmSignature();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            opc.save(out);
            return out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException("POI does not sign", e);
        }
    }

    /** Whether each signature of a file holds, as POI sees it. */
    static List<Boolean> verify(byte[] file) throws IOException, InvalidFormatException, GeneralSecurityException {
        try (OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(file))) {
            SignatureConfig config = new SignatureConfig();
            // more than 30 references are refused otherwise
            config.setSecureValidation(false);
            SignatureInfo info = new SignatureInfo();
            info.setSignatureConfig(config);
            info.setOpcPackage(opc);
            List<Boolean> answers = new ArrayList<>();
            for (SignaturePart part : info.getSignatureParts()) {
                answers.add(part.validate());
            }
            return answers;
        }
    }
}
