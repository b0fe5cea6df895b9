package vn.govmail.example.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.govmail.document.Format;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;

/** What EU DSS and gov-mail say of the same files, line by line, and how often they do not agree. Confined to one run. */
final class BothJudges {
    /** What DSS says of a signature that is good. */
    static final String PASSED = " TOTAL_PASSED";

    private final PrintStream out;
    private final SigningDesk desk;
    private final DssPeer.Check dssWithoutLists;
    private final DssPeer.Check dss;
    private int disagreements;

    BothJudges(PrintStream out, SigningDesk desk) throws Exception {
        this.out = out;
        this.desk = desk;
        this.dss = DssPeer.check(desk.anchors(), desk.lists(), desk.judgedAt());
        this.dssWithoutLists = DssPeer.check(desk.anchors(), List.of(), desk.judgedAt());
    }

    /**
     * A file that is judged.
     *
     * @param family how DSS calls signatures of this kind
     * @param detached what the signature was made over, by its name, where that stands elsewhere
     */
    record Judged(String family, Format format, byte[] file, Map<String, byte[]> detached) {}

    int disagreements() {
        return disagreements;
    }

    /** Both have to find a signature of each level good. */
    void expectPassed(String what, Judged judged, String... levels) {
        expect(what, judged, PASSED, levels);
    }

    /** gov-mail has to find all good, and DSS has to say this. Files that hold their revocation data are judged without any other. */
    void expect(String what, Judged judged, String indication, String... levels) {
        boolean informed = List.of(levels).stream().allMatch(level -> level.startsWith("LT"));
        List<String> theirs = new ArrayList<>(
                new TreeMap<>((informed ? dssWithoutLists : dss).of(judged.file(), judged.detached())).values());
        SignatureReport report = desk.judged(judged);
        List<String> ours = new ArrayList<>();
        for (SignatureResult result : report.signatures()) {
            if (result.standing() != Standing.TIME_STAMP) {
                ours.add(result.level() + " " + result.verdict());
            }
        }
        boolean agreed = theirs.size() == levels.length && ours.size() == levels.length;
        for (String level : levels) {
            agreed &= theirs.contains(judged.family() + "-BASELINE-" + level + indication);
            agreed &= ours.contains("B_" + level + " VALID");
        }
        agreed &= report.overall() == Verdict.VALID;
        report(agreed, what, String.join("+", levels), theirs + " " + ours + (agreed ? "" : " " + report.reasons()));
    }

    /** That both can say no. */
    void expectRefused(String what, Judged judged) {
        Map<String, String> theirs = dss.of(judged.file(), judged.detached());
        SignatureReport report = desk.judged(judged);
        boolean refused = theirs.values().stream().noneMatch(answer -> answer.endsWith(PASSED));
        report(
                refused && report.overall() != Verdict.VALID,
                what,
                "refused",
                theirs.values() + " [" + report.overall() + "]");
    }

    private void report(boolean agreed, String what, String expected, String said) {
        if (!agreed) {
            disagreements++;
        }
        out.printf("%-4s %-38s %-8s %s%n", agreed ? "ok" : "FAIL", what, expected, said);
    }
}
