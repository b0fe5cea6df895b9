package vn.govmail.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.govmail.document.scan.InkEvidence;
import vn.govmail.document.scan.PageColour;
import vn.govmail.document.scan.PageEvidence;
import vn.govmail.document.scan.PageRegion;
import vn.govmail.document.scan.PageView;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.document.scan.SealEvidence;
import vn.govmail.document.scan.UndecodedPicture;
import vn.govmail.text.Language;

/** Says in words what the pictures of a file show, and where a clerk has to look. Immutable and thread-safe. */
public final class ScanSentences {
    /** Of each kind; a file that shows more is no letter. */
    private static final int MOST = 4;

    private static final double A4_WIDTH = 210;
    private static final double A4_HEIGHT = 297;

    private final Messages messages;

    private ScanSentences(Language language) {
        this.messages = Messages.in(language);
    }

    /** The sentences of a language. */
    public static ScanSentences in(Language language) {
        return new ScanSentences(language);
    }

    /** What was seen, what not, and what was not looked at: a sentence each. */
    public List<String> explain(ScanEvidence evidence) {
        List<String> lines = new ArrayList<>();
        for (PageEvidence page : evidence.examined()) {
            page.foundSeals().stream().limit(MOST).forEach(seal -> seal(page.number(), seal, lines));
        }
        for (PageEvidence page : evidence.examined()) {
            page.foundInk().stream().limit(1).forEach(ink -> ink(page.number(), ink, lines));
        }
        evidence.examined().stream()
                .filter(PageEvidence::transparentOverText)
                .limit(MOST)
                .forEach(page -> lines.add(sentence("scan.overlay", Map.of("page", String.valueOf(page.number())))));
        if (!evidence.sealFound()) {
            lines.add(messages.text("scan.no-seal"));
        }
        if (!evidence.signatureInkFound()) {
            lines.add(messages.text("scan.no-ink"));
        }
        if (!evidence.sealFound() && evidence.examined().stream().anyMatch(ScanSentences::isColourless)) {
            lines.add(messages.text("scan.colourless"));
        }
        notLookedAt(evidence, lines);
        return List.copyOf(lines);
    }

    /** That the same picture of a seal lies in other files. */
    public String repeatedIn(List<String> files) {
        return sentence("scan.repeated", Map.of("files", String.join(", ", files)));
    }

    /** Which part of which page a picture shows. */
    public String place(PageView view) {
        return sentence("scan.view", place(view.page(), view.region(), 0));
    }

    /** That nothing could be looked at, and why. */
    public String notLooked(String reason) {
        return sentence("scan.not-looked", Map.of("reason", reason));
    }

    private static boolean isColourless(PageEvidence page) {
        return page.pictureShare() > 0 && page.colour() != PageColour.COLOUR;
    }

    private void seal(int page, SealEvidence seal, List<String> lines) {
        Map<String, String> arguments = place(page, seal.region(), seal.confidence());
        arguments.put("size", whole(seal.diameter()));
        lines.add(sentence("scan.seal." + seal.colour(), arguments));
        seal.pastedSha256().ifPresent(sha256 -> {
            arguments.put("sha256", sha256);
            lines.add(sentence("scan.pasted", arguments));
        });
    }

    private void ink(int page, InkEvidence ink, List<String> lines) {
        lines.add(sentence("scan.ink." + ink.colour(), place(page, ink.region(), ink.confidence())));
        if (ink.overlapsSeal()) {
            lines.add(messages.text("scan.ink.overlap"));
        }
    }

    private void notLookedAt(ScanEvidence evidence, List<String> lines) {
        if (evidence.examined().size() < evidence.pages()) {
            String numbers = evidence.examined().stream()
                    .map(p -> String.valueOf(p.number()))
                    .collect(Collectors.joining(", "));
            lines.add(sentence(
                    "scan.part",
                    Map.of(
                            "examined",
                            String.valueOf(evidence.examined().size()),
                            "pages",
                            String.valueOf(evidence.pages()),
                            "numbers",
                            numbers)));
        }
        for (UndecodedPicture picture :
                evidence.undecoded().stream().distinct().limit(MOST).toList()) {
            lines.add(sentence(
                    "scan.undecoded",
                    Map.of(
                            "page",
                            String.valueOf(picture.page()),
                            "reason",
                            picture.reason() + ": " + picture.detail())));
        }
    }

    private Map<String, String> place(int page, PageRegion region, double confidence) {
        int column = third(region.centreX(), A4_WIDTH);
        int row = third(region.centreY(), A4_HEIGHT);
        Map<String, String> arguments = new HashMap<>();
        arguments.put("page", String.valueOf(page));
        arguments.put("place", messages.text("scan.place." + ((3 * row) + column)));
        arguments.put("left", whole(region.left()));
        arguments.put("top", whole(region.top()));
        arguments.put("confidence", whole(100 * confidence));
        return arguments;
    }

    private static int third(double at, double whole) {
        return (int) Math.max(0, Math.min(2, Math.floor(3 * at / whole)));
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private String sentence(String key, Map<String, String> arguments) {
        return new Sentence(messages.text(key)).with(arguments);
    }
}
