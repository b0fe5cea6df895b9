package vn.govmail.example.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
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
    private static final String PASSED = " TOTAL_PASSED";
    /** The default policy of DSS does not list EdDSA: intact, but not accepted as an algorithm. */
    private static final String ALGORITHM_NOT_LISTED = " INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE_NO_POE";

    private static final List<String> LEVELS = List.of("B", "T", "LT", "LTA");

    private final PrintStream out;
    private final SigningDesk desk;
    private final Function<byte[], Map<String, String>> dssWithoutLists;
    private final Function<byte[], Map<String, String>> dss;
    private final byte[] letter = Pdfs.letter().build().bytes();
    private int failures;

    private DssInterop(PrintStream out, SigningDesk desk) throws Exception {
        this.out = out;
        this.desk = desk;
        this.dss = DssPeer.check(desk.anchors(), desk.lists(), desk.judgedAt());
        this.dssWithoutLists = DssPeer.check(desk.anchors(), List.of(), desk.judgedAt());
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
            DssInterop interop = new DssInterop(out, desk);
            interop.eachLevel();
            interop.eachKey();
            interop.inTurn();
            interop.signedByDss();
            interop.whatMustFail();
            out.println(interop.failures == 0 ? "DSS and gov-mail agree" : interop.failures + " disagreements");
            return interop.failures;
        }
    }

    private void eachLevel() throws Exception {
        byte[] compressed = Pdfs.letter().build().withCompressedObjects().bytes();
        PdfSigner visible = desk.signer()
                .withAppearance(
                        PdfAppearance.text(
                                List.of("Sở Y tế"), "Thời gian ký: ", SignatureFont.liberationSans(), 0xC00000),
                        PdfPlacement.rectangle(-1, 340, 100, 170, 70));
        for (String level : LEVELS) {
            byte[] invisible = desk.sign(desk.signer(), letter, desk.seal(), level(level));
            expectPassed("gov-mail, invisible", invisible, level);
            expectPassed("gov-mail, visible", desk.sign(visible, letter, desk.seal(), level(level)), level);
            expectPassed(
                    "gov-mail, compressed objects",
                    desk.sign(desk.signer(), compressed, desk.seal(), level(level)),
                    level);
            PdfSigner certifying = desk.signer().certifying(Certification.NO_CHANGES);
            expectPassed("gov-mail, certified", desk.sign(certifying, letter, desk.seal(), level(level)), level);
        }
    }

    private void eachKey() throws Exception {
        for (KeyKind kind : List.of(KeyKind.RSA_3072, KeyKind.EC_P256, KeyKind.EC_P384)) {
            expectPassed(
                    "gov-mail, " + kind,
                    desk.sign(desk.signer(), letter, desk.seal(kind), SignatureLevel.B_LTA),
                    "LTA");
        }
        SigningIdentity edwards = desk.seal(KeyKind.ED25519);
        byte[] file = desk.sign(desk.signer(), letter, edwards, SignatureLevel.B_LTA);
        expect("gov-mail, ED25519", file, ALGORITHM_NOT_LISTED, "LTA");
        file = DssPeer.signer(desk.equipment(edwards)).apply(letter, "LTA");
        expect("DSS, ED25519", file, ALGORITHM_NOT_LISTED, "LTA");
        expectPassed("gov-mail, RSA-PSS", desk.signWithPss(letter, SignatureLevel.B_LTA), "LTA");
    }

    private void inTurn() throws Exception {
        SigningIdentity person = desk.person();
        byte[] one = desk.sign(desk.signer(), letter, person, SignatureLevel.B_T);
        expectPassed(
                "gov-mail, a person and then the seal",
                desk.sign(desk.signer(), one, desk.seal(), SignatureLevel.B_LTA),
                "LTA",
                "LTA");
        PdfSigner certifying = desk.signer().certifying(Certification.FORM_FILLING);
        byte[] certified = desk.sign(certifying, letter, person, SignatureLevel.B_T);
        expectPassed(
                "gov-mail, certified and then signed",
                desk.sign(desk.signer(), certified, desk.seal(), SignatureLevel.B_T),
                "T",
                "T");
    }

    private void signedByDss() throws Exception {
        var signer = DssPeer.signer(desk.equipment(desk.seal()));
        for (String level : LEVELS) {
            expectPassed("DSS", signer.apply(letter, level), level);
        }
        var onCurve = DssPeer.signer(desk.equipment(desk.seal(KeyKind.EC_P256)));
        expectPassed("DSS, EC_P256", onCurve.apply(letter, "LTA"), "LTA");
        byte[] ours = desk.sign(desk.signer(), letter, desk.person(), SignatureLevel.B_T);
        expectPassed("gov-mail and then DSS", signer.apply(ours, "T"), "T", "T");
        byte[] theirs = DssPeer.signer(desk.equipment(desk.person())).apply(letter, "T");
        expectPassed(
                "DSS and then gov-mail", desk.sign(desk.signer(), theirs, desk.seal(), SignatureLevel.B_T), "T", "T");
    }

    /** That both can say no. */
    private void whatMustFail() throws Exception {
        byte[] changed = desk.sign(desk.signer(), letter, desk.seal(), SignatureLevel.B_T);
        changed[changed.length / 4] ^= 1;
        boolean refused = dss.apply(changed).values().stream().noneMatch(answer -> answer.endsWith(PASSED));
        boolean refusedHere = desk.judged(changed).overall() != Verdict.VALID;
        report(
                refused && refusedHere,
                "a byte changed",
                "refused",
                dss.apply(changed).values() + " " + desk.judged(changed).overall());
    }

    private void expectPassed(String what, byte[] file, String... levels) {
        expect(what, file, PASSED, levels);
    }

    /** Files that hold their revocation data are judged without any other. */
    private void expect(String what, byte[] file, String indication, String... levels) {
        boolean informed = List.of(levels).stream().allMatch(level -> level.startsWith("LT"));
        List<String> theirs = new ArrayList<>(new TreeMap<>((informed ? dssWithoutLists : dss).apply(file)).values());
        SignatureReport report = desk.judged(file);
        List<String> ours = new ArrayList<>();
        for (SignatureResult result : report.signatures()) {
            if (result.standing() != Standing.TIME_STAMP) {
                ours.add(result.level() + " " + result.verdict());
            }
        }
        boolean agreed = theirs.size() == levels.length && ours.size() == levels.length;
        for (String level : levels) {
            agreed &= theirs.contains("PAdES-BASELINE-" + level + indication);
            agreed &= ours.contains("B_" + level + " VALID");
        }
        agreed &= report.overall() == Verdict.VALID;
        report(agreed, what, String.join("+", levels), theirs + " " + ours);
    }

    private void report(boolean agreed, String what, String expected, String said) {
        if (!agreed) {
            failures++;
        }
        out.printf("%-4s %-38s %-8s %s%n", agreed ? "ok" : "FAIL", what, expected, said);
    }

    private static SignatureLevel level(String name) {
        return SignatureLevel.valueOf("B_" + name);
    }
}
