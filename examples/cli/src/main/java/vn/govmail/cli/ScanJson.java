package vn.govmail.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.DocumentFacts;
import vn.govmail.document.Format;
import vn.govmail.document.PageKind;
import vn.govmail.document.scan.InkEvidence;
import vn.govmail.document.scan.PageEvidence;
import vn.govmail.document.scan.PageRegion;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.document.scan.SealEvidence;

/** What the pages of a document are, and what their pictures show, as a JSON object. */
record ScanJson(DocumentFacts facts) {
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("isScan", isScan().orElse(null));
        json.put("pageKind", pageKind().orElse(null));
        Optional<ScanEvidence> seen = facts.scan().toOptional();
        json.put(
                "pages",
                facts.reading()
                        .pages()
                        .toOptional()
                        .or(() -> seen.map(ScanEvidence::pages))
                        .orElse(null));
        json.put("dpi", seen.map(ScanEvidence::dpi).filter(dpi -> dpi > 0).orElse(null));
        json.put("sealFound", seen.flatMap(ScanJson::sealFound).orElse(null));
        json.put("signatureInkFound", seen.flatMap(ScanJson::inkFound).orElse(null));
        json.put("confidence", seen.map(ScanEvidence::confidence).orElse(null));
        json.put("examined", seen.map(ScanJson::examined).orElse(List.of()));
        return json;
    }

    /** Not found is known only where every picture was looked at. */
    private static Optional<Boolean> sealFound(ScanEvidence seen) {
        return seen.sealFound() || seen.isComplete() ? Optional.of(seen.sealFound()) : Optional.empty();
    }

    private static Optional<Boolean> inkFound(ScanEvidence seen) {
        return seen.signatureInkFound() || seen.isComplete() ? Optional.of(seen.signatureInkFound()) : Optional.empty();
    }

    private static List<Map<String, @Nullable Object>> examined(ScanEvidence seen) {
        return seen.examined().stream().map(ScanJson::page).toList();
    }

    private static Map<String, @Nullable Object> page(PageEvidence page) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("page", page.number());
        json.put("dpi", page.dpi());
        json.put("colour", page.colour());
        json.put("textLayer", page.textLayer());
        json.put("transparentOverText", page.transparentOverText());
        json.put("seals", page.foundSeals().stream().map(ScanJson::seal).toList());
        json.put("ink", page.foundInk().stream().map(ScanJson::ink).toList());
        return json;
    }

    private static Map<String, @Nullable Object> seal(SealEvidence seal) {
        Map<String, @Nullable Object> json = region(seal.region());
        json.put("diameter", seal.diameter());
        json.put("colour", seal.colour());
        json.put("confidence", seal.confidence());
        json.put("pastedSha256", seal.pastedSha256().orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> ink(InkEvidence ink) {
        Map<String, @Nullable Object> json = region(ink.region());
        json.put("colour", ink.colour());
        json.put("confidence", ink.confidence());
        json.put("overlapsSeal", ink.overlapsSeal());
        return json;
    }

    /** In millimetres from the upper left corner of the page. */
    private static Map<String, @Nullable Object> region(PageRegion region) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("left", region.left());
        json.put("top", region.top());
        json.put("width", region.width());
        json.put("height", region.height());
        return json;
    }

    private Optional<PageKind> pageKind() {
        return facts.reading().pageKind().toOptional();
    }

    private Optional<Boolean> isScan() {
        Format format = facts.format().format();
        return format == Format.PDF
                ? pageKind().map(kind -> kind == PageKind.SCANNED)
                : Optional.of(format.editability() == Format.Editability.FIXED);
    }
}
