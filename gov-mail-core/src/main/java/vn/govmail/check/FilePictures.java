package vn.govmail.check;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.Format;
import vn.govmail.document.scan.PagePicture;
import vn.govmail.document.scan.PageView;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/** What the pictures of a file show of a seal and a signature, looked at once and only if somebody asks. Used by one thread. */
final class FilePictures {
    private final Content content;
    private final Format format;
    private final Services services;
    private final ReadingBudget budget;
    private final BooleanSupplier admitted;
    private @Nullable Fact<ScanEvidence> scan;

    /**
     * The pictures of a file.
     *
     * @param admitted whether the message's budget has room for the file
     */
    FilePictures(Content content, Format format, Services services, ReadingBudget budget, BooleanSupplier admitted) {
        this.content = content;
        this.format = format;
        this.services = services;
        this.budget = budget;
        this.admitted = admitted;
    }

    Fact<ScanEvidence> scan() {
        Fact<ScanEvidence> known = scan;
        if (known == null) {
            known = services.scannerOf(format)
                    .map(this::scannedBy)
                    .orElseGet(() -> Fact.unknown(Missing.CHECK_NOT_AVAILABLE, format.name()));
            known.toOptional().ifPresent(evidence -> budget.chargePixels(evidence.pixels()));
            scan = known;
        }
        return known;
    }

    private Fact<ScanEvidence> scannedBy(DocumentReader reader) {
        return Optional.of(admitted.getAsBoolean())
                .filter(room -> room)
                .flatMap(room -> budget.forPictures(services.limits()))
                .map(limits -> Guard.ask(reader.name(), () -> reader.scan(content, format, limits)))
                .orElseGet(() -> Fact.unknown(Missing.LIMIT_EXCEEDED, ReadingBudget.TOO_MANY_FILES));
    }

    /** Small pictures of the places where something was seen, if somebody looked and they are wanted. */
    List<PagePicture> kept() {
        Fact<ScanEvidence> known = scan;
        if (known == null || !services.pictures()) {
            return List.of();
        }
        return services.scannerOf(format).stream()
                .flatMap(reader -> known.toOptional().stream()
                        .flatMap(seen ->
                                seen.views().stream().flatMap(view -> picture(reader, view, seen.pixels()).stream())))
                .toList();
    }

    /** A page has no more pixels than all that were looked at. */
    private Optional<PagePicture> picture(DocumentReader reader, PageView view, long pixels) {
        Optional<Limits> left = budget.forPictures(services.limits());
        budget.chargePixels(pixels);
        return left.flatMap(limits -> Guard.ask(reader.name(), () -> reader.picture(content, format, view, limits))
                .toOptional());
    }
}
