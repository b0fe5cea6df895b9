package vn.govmail.testkit.signing;

import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.PdfSigner;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TimeStampServer;

/** What the tests of signing share. */
final class SignerFixtures {
    static final SigningIdentity STAMPER = PKI.issueTimeStamping("Dịch vụ dấu thời gian");
    static final SigningRequest REQUEST = SigningRequest.at(SIGNED_AT);
    static final Clock CLOCK = Clock.fixed(SIGNED_AT.plusSeconds(5), ZoneOffset.UTC);

    private SignerFixtures() {}

    static JcaSigningKey key(SigningIdentity identity) throws SigningException {
        return JcaSigningKey.of(identity.key(), identity.chain());
    }

    static TimeStampServer timeStamps() {
        return TimeStampServer.start(STAMPER, CLOCK);
    }

    /** With a list for each authority of the test PKI. */
    static PdfSigner withRevocation(PdfSigner signer) {
        return signer.withRevocationData(
                        List.of(PKI.revoking(SIGNED_AT.minusSeconds(60)), PKI.rootRevoking(SIGNED_AT.minusSeconds(60))),
                        List.of())
                .withCertificates(List.of(PKI.root()));
    }

    /** A signed file and what was said when it was written. */
    record Signed(PdfFile file, SigningResult result) {}

    static Signed sign(PdfSigner signer, PdfFile file, SigningIdentity by, SigningRequest request)
            throws SigningException {
        try {
            Path out = Files.createTempFile("signed", ".pdf");
            try {
                SigningResult result = signer.sign(file.content(), key(by), request, out);
                return new Signed(Pdfs.ofBytes(Files.readAllBytes(out)), result);
            } finally {
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
