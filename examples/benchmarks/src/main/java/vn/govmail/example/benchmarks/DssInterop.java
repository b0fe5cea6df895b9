package vn.govmail.example.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import vn.govmail.document.Format;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signing.Certification;
import vn.govmail.signing.PdfAppearance;
import vn.govmail.signing.PdfPlacement;
import vn.govmail.signing.PdfSigner;
import vn.govmail.signing.SignatureFont;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.KeyKind;
import vn.govmail.testkit.pki.SigningIdentity;

/**
 * What EU DSS says of the files that gov-mail signs, and gov-mail of those that DSS signs; offline, with a test authority
 * on this machine. Prints a line for each file and ends with 1 where the two do not agree.
 */
public final class DssInterop {
    /** The default policy of DSS does not list EdDSA: intact, but not accepted as an algorithm. */
    private static final String ALGORITHM_NOT_LISTED = " INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE_NO_POE";

    private static final List<String> LEVELS = List.of("B", "T", "LT", "LTA");

    private final SigningDesk desk;
    private final BothJudges judges;
    private final byte[] letter = Pdfs.letter().build().bytes();

    private DssInterop(SigningDesk desk, BothJudges judges) {
        this.desk = desk;
        this.judges = judges;
    }

    /** Runs all and ends the process. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out, Clock.systemUTC().instant()) == 0 ? 0 : 1);
    }

    /** How many files DSS and gov-mail do not agree about. */
    static int run(PrintStream out, Instant now) throws Exception {
        try (SigningDesk desk =
                new SigningDesk(now.truncatedTo(ChronoUnit.SECONDS).minusSeconds(120))) {
            BothJudges judges = new BothJudges(out, desk);
            DssInterop interop = new DssInterop(desk, judges);
            interop.eachLevel();
            interop.eachKey();
            interop.inTurn();
            interop.signedByDss();
            interop.whatMustFail();
            new FormInterop(desk, judges).run();
            int failures = judges.disagreements();
            out.println(failures == 0 ? "DSS and gov-mail agree" : failures + " disagreements");
            return failures;
        }
    }

    private byte[] sign(PdfSigner signer, byte[] pdf, SigningIdentity by, SignatureLevel level)
            throws SigningException {
        return desk.sign(signer::sign, pdf, by, level);
    }

    private BiFunction<byte[], String, byte[]> dssSigning(SigningIdentity by) throws Exception {
        return DssPeer.signer(desk.equipment(by, "PAdES", "letter.pdf"));
    }

    private void eachLevel() throws Exception {
        byte[] compressed = Pdfs.letter().build().withCompressedObjects().bytes();
        PdfSigner visible = desk.signer()
                .withAppearance(
                        PdfAppearance.text(
                                List.of("Sở Y tế"), "Thời gian ký: ", SignatureFont.liberationSans(), 0xC00000),
                        PdfPlacement.rectangle(-1, 340, 100, 170, 70));
        for (String level : LEVELS) {
            byte[] invisible = sign(desk.signer(), letter, desk.seal(), level(level));
            expectPassed("gov-mail, invisible", invisible, level);
            expectPassed("gov-mail, visible", sign(visible, letter, desk.seal(), level(level)), level);
            expectPassed(
                    "gov-mail, compressed objects", sign(desk.signer(), compressed, desk.seal(), level(level)), level);
            PdfSigner certifying = desk.signer().certifying(Certification.NO_CHANGES);
            expectPassed("gov-mail, certified", sign(certifying, letter, desk.seal(), level(level)), level);
        }
    }

    private void eachKey() throws Exception {
        for (KeyKind kind : List.of(KeyKind.RSA_3072, KeyKind.EC_P256, KeyKind.EC_P384)) {
            expectPassed(
                    "gov-mail, " + kind, sign(desk.signer(), letter, desk.seal(kind), SignatureLevel.B_LTA), "LTA");
        }
        SigningIdentity edwards = desk.seal(KeyKind.ED25519);
        byte[] file = sign(desk.signer(), letter, edwards, SignatureLevel.B_LTA);
        judges.expect("gov-mail, ED25519", pdf(file), ALGORITHM_NOT_LISTED, "LTA");
        file = dssSigning(edwards).apply(letter, "LTA");
        judges.expect("DSS, ED25519", pdf(file), ALGORITHM_NOT_LISTED, "LTA");
        expectPassed(
                "gov-mail, RSA-PSS",
                desk.sign(desk.signer()::sign, letter, SignatureScheme.RSA_PSS_SHA256, SignatureLevel.B_LTA),
                "LTA");
    }

    private void inTurn() throws Exception {
        SigningIdentity person = desk.person();
        byte[] one = sign(desk.signer(), letter, person, SignatureLevel.B_T);
        expectPassed(
                "gov-mail, a person and then the seal",
                sign(desk.signer(), one, desk.seal(), SignatureLevel.B_LTA),
                "LTA",
                "LTA");
        PdfSigner certifying = desk.signer().certifying(Certification.FORM_FILLING);
        byte[] certified = sign(certifying, letter, person, SignatureLevel.B_T);
        expectPassed(
                "gov-mail, certified and then signed",
                sign(desk.signer(), certified, desk.seal(), SignatureLevel.B_T),
                "T",
                "T");
    }

    private void signedByDss() throws Exception {
        var signer = dssSigning(desk.seal());
        for (String level : LEVELS) {
            expectPassed("DSS", signer.apply(letter, level), level);
        }
        var onCurve = dssSigning(desk.seal(KeyKind.EC_P256));
        expectPassed("DSS, EC_P256", onCurve.apply(letter, "LTA"), "LTA");
        byte[] ours = sign(desk.signer(), letter, desk.person(), SignatureLevel.B_T);
        expectPassed("gov-mail and then DSS", signer.apply(ours, "T"), "T", "T");
        byte[] theirs = dssSigning(desk.person()).apply(letter, "T");
        expectPassed("DSS and then gov-mail", sign(desk.signer(), theirs, desk.seal(), SignatureLevel.B_T), "T", "T");
    }

    private void whatMustFail() throws Exception {
        byte[] changed = sign(desk.signer(), letter, desk.seal(), SignatureLevel.B_T);
        changed[changed.length / 4] ^= 1;
        judges.expectRefused("a byte changed", pdf(changed));
    }

    private void expectPassed(String what, byte[] file, String... levels) {
        judges.expectPassed(what, pdf(file), levels);
    }

    private static BothJudges.Judged pdf(byte[] file) {
        return new BothJudges.Judged("PAdES", Format.PDF, file, Map.of());
    }

    private static SignatureLevel level(String name) {
        return SignatureLevel.valueOf("B_" + name);
    }
}
