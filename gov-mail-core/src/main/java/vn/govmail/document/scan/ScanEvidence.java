package vn.govmail.document.scan;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the pictures of a file show of a seal and a signature (điểm b khoản 2 Điều 9 of 12/2012/QĐ-UBND). It helps a clerk to look
 * in the right place; it proves nothing, for a picture of a seal is easily made. Holds no pictures. Immutable.
 *
 * @param pages how many pages the file has
 * @param examined the pages that were looked at, in their order: of a long document the first, the last ones and those that look like
 *     the signer's
 * @param undecoded pictures on those pages that were not looked at, or not wholly
 * @param pixels how many pixels were decoded
 */
public record ScanEvidence(int pages, List<PageEvidence> examined, List<UndecodedPicture> undecoded, long pixels) {
    private static final double SCANNED_SHARE = 0.75;

    public ScanEvidence {
        examined = List.copyOf(examined);
        undecoded = List.copyOf(undecoded);
    }

    /** Whether every page was looked at and every picture on it: only then does it say something that no seal was found. */
    public boolean isComplete() {
        return examined.size() == pages && undecoded.isEmpty();
    }

    /** Whether pictures cover at least three quarters of every page that was looked at. */
    public boolean isScan() {
        return !examined.isEmpty() && examined.stream().allMatch(p -> p.pictureShare() >= SCANNED_SHARE);
    }

    /** Pixels to an inch of the coarsest page that has a picture of known size; 0 where there is none. */
    public int dpi() {
        return examined.stream()
                .mapToInt(PageEvidence::dpi)
                .filter(d -> d > 0)
                .min()
                .orElse(0);
    }

    /** Everything that looks like a seal, however little, on all pages. */
    public List<SealEvidence> seals() {
        return examined.stream().flatMap(p -> p.seals().stream()).toList();
    }

    /** Whether something that looks like a seal was found. */
    public boolean sealFound() {
        return examined.stream().anyMatch(p -> !p.foundSeals().isEmpty());
    }

    /** Whether something that looks like a signature by hand was found. */
    public boolean signatureInkFound() {
        return examined.stream().anyMatch(p -> !p.foundInk().isEmpty());
    }

    /** The confidence of the surest seal, from 0 to 1; 0 where none was seen. */
    public double confidence() {
        return examined.stream()
                .flatMap(p -> p.seals().stream())
                .mapToDouble(SealEvidence::confidence)
                .max()
                .orElse(0);
    }

    /** The digests of the pictures with which seals were laid onto pages, to be compared with those of other documents. */
    public Stream<String> pastedSeals() {
        return examined.stream()
                .flatMap(p -> p.foundSeals().stream())
                .flatMap(s -> s.pastedSha256().stream())
                .distinct();
    }

    /**
     * The parts of pages that a person should look at, in the order of the pages, at most four: around the surest seals with the
     * signatures near them; on pages without a seal around the surest signature. {@code DocumentReader.picture} shows them.
     */
    public List<PageView> views() {
        return PageViews.of(examined);
    }
}
