package vn.govmail.example.onestopshop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.govmail.GovMail;
import vn.govmail.message.Circumstances;
import vn.govmail.message.ClerkConfirmation;
import vn.govmail.message.Times;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/** Sends the letters through the province's server, fetches them as the one-stop shop does, and judges each. */
final class Demonstration {
    /** The clock of the testkit's server stands here. */
    private static final Instant RECEIVED = Instant.parse("2026-11-20T02:00:00Z");

    private final List<Assessment> assessments = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    private Demonstration() {}

    static Demonstration run() throws Exception {
        Demonstration demonstration = new Demonstration();
        try (Province province = new Province()) {
            List<DemoLetter> letters = DemoLetters.of(province);
            Map<String, DemoLetter> byId = new HashMap<>();
            for (DemoLetter letter : letters) {
                byId.put(letter.letter().messageId(), letter);
                if (letter.fromOutside()) {
                    province.server().deliverFromOutside(letter.letter());
                } else {
                    province.server().submit(letter.letter().from().orElseThrow(), letter.letter());
                }
            }
            GovMail intake = province.intake();
            List<byte[]> received = province.server().fetch(province.informationAndCommunications.mailbox());
            if (received.size() != letters.size()) {
                demonstration.mistakes.add(letters.size() + " letters sent, " + received.size() + " received");
            }
            for (byte[] message : received) {
                demonstration.assess(intake, message, byId);
            }
        }
        return demonstration;
    }

    private void assess(GovMail intake, byte[] message, Map<String, DemoLetter> byId) {
        Times times = Times.received(RECEIVED);
        Assessment first = intake.assess(message, times);
        assessments.add(first);
        DemoLetter letter = byId.get(first.messageId());
        if (letter == null) {
            mistakes.add("a letter that nobody sent: " + first.messageId());
            return;
        }
        compare(first, letter.expected(), letter.expectedCode());
        boolean sealAwaited =
                first.decidingFindings().stream().map(Finding::code).anyMatch("SEAL_NOT_CONFIRMED"::equals);
        if (sealAwaited) {
            // a clerk opens the file, compares signature and seal, and confirms by the file's digest
            String sha256 = first.attachments().get(0).sha256();
            Circumstances confirmed = Circumstances.NONE.confirmedBy(
                    ClerkConfirmation.ofSealAndSignature("Văn thư Sở TT&TT", RECEIVED, sha256));
            Assessment second = intake.assess(message, times, confirmed);
            assessments.add(second);
            compare(second, Outcome.LEGALLY_EQUIVALENT, "");
        }
    }

    private void compare(Assessment assessment, Outcome expected, String code) {
        boolean found = code.isEmpty()
                || assessment.findings().stream().anyMatch(f -> f.code().equals(code));
        if (assessment.outcome() != expected || !found) {
            mistakes.add(assessment.subject() + ": expected " + expected + " " + code + ", was " + assessment.outcome()
                    + " " + assessment.findings().stream().map(Finding::code).toList());
        }
    }

    List<Assessment> assessments() {
        return assessments;
    }

    /** Outcomes that are not what the regulation makes of the letters; empty when all is well. */
    List<String> mistakes() {
        return mistakes;
    }
}
