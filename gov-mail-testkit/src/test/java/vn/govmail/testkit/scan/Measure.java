package vn.govmail.testkit.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.document.scan.SealEvidence;
import vn.govmail.fact.Limits;
import vn.govmail.signing.Documents;

/** Counts how many seals are found, and what is taken for one. Confined to one thread. */
final class Measure {
    private static final double NEAR = 4;

    private int wanted;
    private int found;
    private int wrong;
    private int pages;
    private final InkMeasure ink = new InkMeasure();
    private final List<String> faults = new ArrayList<>();

    void add(Samples.Sample sample) {
        ScanEvidence evidence = Documents.pdfReader()
                .scan(Content.of(sample.jpeg()), Format.JPEG, Limits.DEFAULT)
                .toOptional()
                .orElseThrow();
        List<SealEvidence> seals = evidence.examined().get(0).foundSeals();
        Set<SealEvidence> right = new HashSet<>();
        for (double[] seal : sample.seals()) {
            Optional<SealEvidence> match =
                    seals.stream().filter(s -> matches(s, seal)).findFirst();
            match.ifPresent(right::add);
            found += match.isPresent() ? 1 : 0;
            if (match.isEmpty()) {
                faults.add("missed: " + sample.name());
            }
        }
        if (seals.size() > right.size()) {
            faults.add("taken for a seal: " + sample.name() + " " + seals);
        }
        wanted += sample.seals().length;
        wrong += seals.size() - right.size();
        ink.add(evidence.examined().get(0), sample);
        pages++;
    }

    /** Adds what another one counted. */
    void add(Measure other) {
        wanted += other.wanted;
        found += other.found;
        wrong += other.wrong;
        ink.add(other.ink);
        pages += other.pages;
        faults.addAll(other.faults);
    }

    private static boolean matches(SealEvidence seal, double[] wanted) {
        return Math.hypot(seal.region().centreX() - wanted[0], seal.region().centreY() - wanted[1]) < NEAR
                && Math.abs(seal.diameter() - wanted[2]) < NEAR;
    }

    double recall() {
        return wanted == 0 ? 1 : (double) found / wanted;
    }

    double precision() {
        return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    List<String> faults() {
        return faults;
    }

    /** The same of signatures. */
    InkMeasure ink() {
        return ink;
    }

    /** The heading of a table of rows. */
    static String heading() {
        return String.format(
                Locale.ROOT,
                "%-18s %6s %6s %6s %6s %6s %6s %6s %9s",
                "",
                "pages",
                "seals",
                "found",
                "wrong",
                "signed",
                "found",
                "wrong",
                "over/not");
    }

    /** One row. */
    String row(String name) {
        return String.format(Locale.ROOT, "%-18s %6d %6d %6d %6d %s", name, pages, wanted, found, wrong, ink.columns());
    }

    /** What the rows amount to. */
    String rates(String name) {
        return String.format(
                Locale.ROOT,
                "%s: seals recall %.3f precision %.3f; signatures recall %.3f precision %.3f; seal over signature right %.3f",
                name,
                recall(),
                precision(),
                ink.recall(),
                ink.precision(),
                ink.overlap());
    }

    @Override
    public String toString() {
        return row("measured");
    }
}
