package vn.govmail.signing.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Revocation lists and OCSP responses from one place: the caller, or the file itself. Immutable and thread-safe. */
public final class RevocationEvidence {
    private static final RevocationEvidence NONE = new RevocationEvidence(List.of(), List.of());
    // what a file brings along is not bounded by anybody's good will
    private static final int MAX_PIECES = 200;

    private final List<CrlFile> crls;
    private final List<OcspAnswer> answers;

    private RevocationEvidence(List<CrlFile> crls, List<OcspAnswer> answers) {
        this.crls = List.copyOf(crls);
        this.answers = List.copyOf(answers);
    }

    /** Nothing. */
    public static RevocationEvidence none() {
        return NONE;
    }

    /** What can be read of these; the rest is left out, and so is what comes after two hundred pieces. */
    public static RevocationEvidence of(Collection<byte[]> crls, Collection<byte[]> ocspResponses) {
        return read(crls, ocspResponses, false);
    }

    /** The same from the caller, whose large lists no file has to pay for. */
    public static RevocationEvidence given(Collection<byte[]> crls, Collection<byte[]> ocspResponses) {
        return read(crls, ocspResponses, true);
    }

    private static RevocationEvidence read(
            Collection<byte[]> crls, Collection<byte[]> ocspResponses, boolean byCaller) {
        if (crls.isEmpty() && ocspResponses.isEmpty()) {
            return NONE;
        }
        return new RevocationEvidence(
                crls.stream()
                        .limit(MAX_PIECES)
                        .flatMap(der -> CrlFile.parse(der, byCaller).stream())
                        .toList(),
                ocspResponses.stream()
                        .limit(MAX_PIECES)
                        .flatMap(der -> OcspAnswer.parse(der).stream())
                        .toList());
    }

    /** These and those. */
    public RevocationEvidence and(RevocationEvidence more) {
        List<CrlFile> bothLists = new ArrayList<>(crls);
        bothLists.addAll(more.crls);
        List<OcspAnswer> bothAnswers = new ArrayList<>(answers);
        bothAnswers.addAll(more.answers);
        return new RevocationEvidence(bothLists, bothAnswers);
    }

    /** When the youngest of the OCSP responses was made, as its responder states; empty where there is none. */
    public Optional<Instant> youngestAnswer() {
        return answers.stream().map(OcspAnswer::producedAt).max(Comparator.naturalOrder());
    }

    boolean isEmpty() {
        return crls.isEmpty() && answers.isEmpty();
    }

    List<CrlFile> crls() {
        return crls;
    }

    List<OcspAnswer> answers() {
        return answers;
    }
}
