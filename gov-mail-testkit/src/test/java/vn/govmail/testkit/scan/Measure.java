package vn.govmail.testkit.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private int signed;
    private int pages;
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
        signed += evidence.signatureInkFound() ? 1 : 0;
        pages++;
    }

    /** Adds what another one counted. */
    void add(Measure other) {
        wanted += other.wanted;
        found += other.found;
        wrong += other.wrong;
        signed += other.signed;
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

    @Override
    public String toString() {
        return "seals found " + found + " of " + wanted + ", taken for a seal " + wrong + ", pages with signature ink "
                + signed + " of " + pages;
    }
}
