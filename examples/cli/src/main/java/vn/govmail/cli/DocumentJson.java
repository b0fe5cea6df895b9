package vn.govmail.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.govmail.DocumentFacts;
import vn.govmail.document.DocumentAnatomy;
import vn.govmail.document.DocumentType;
import vn.govmail.document.ExchangeClass;
import vn.govmail.document.Printed;
import vn.govmail.document.SecrecyMark;
import vn.govmail.document.Signer;
import vn.govmail.document.recipient.RecipientEntry;
import vn.govmail.text.TextFolding;

/**
 * What was read of a document, as a JSON object.
 *
 * @param marks the marks of secrecy that were looked for, the gravest first
 */
record DocumentJson(DocumentFacts facts, List<String> marks) {
    /** The fields up to the findings. */
    Map<String, @Nullable Object> fields(List<ExchangeClass> exchange) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", facts.format().format());
        json.put("traits", facts.format().traits().stream().sorted().toList());
        json.put("editable", facts.format().format().isEditable().orElse(null));
        json.put("scan", new ScanJson(facts).fields());
        anatomy(json);
        json.put("secrecy", secrecy());
        json.put("secrecyMarks", found().stream().map(DocumentJson::mark).toList());
        json.put(
                "recipients", recipients().stream().map(DocumentJson::recipient).toList());
        json.put("exchange", exchange.stream().map(DocumentJson::exchange).toList());
        return json;
    }

    private void anatomy(Map<String, @Nullable Object> json) {
        Optional<DocumentAnatomy> read = facts.anatomy().toOptional();
        Optional<DocumentType> type = value(read.flatMap(DocumentAnatomy::type));
        json.put("number", value(read.flatMap(DocumentAnatomy::number)).orElse(null));
        json.put("date", value(read.flatMap(DocumentAnatomy::date)).orElse(null));
        json.put("place", value(read.flatMap(DocumentAnatomy::place)).orElse(null));
        json.put("issuer", value(read.flatMap(DocumentAnatomy::issuer)).orElse(null));
        json.put("issuers", read.map(a -> places(a.issuers(), name -> name)).orElse(List.of()));
        json.put(
                "parentIssuer",
                value(read.flatMap(DocumentAnatomy::parentIssuer)).orElse(null));
        json.put("type", type.map(DocumentType::name).orElse(null));
        json.put("typeId", type.map(DocumentType::id).orElse(null));
        json.put("normative", read.map(DocumentAnatomy::normative).orElse(null));
        json.put("subject", value(read.flatMap(DocumentAnatomy::subject)).orElse(null));
        json.put("addressees", read.map(a -> values(a.addressees())).orElse(List.of()));
        json.put(
                "signer",
                value(read.flatMap(DocumentAnatomy::signer))
                        .map(DocumentJson::signer)
                        .orElse(null));
        json.put(
                "signers",
                read.map(a -> places(a.signers(), DocumentJson::signer)).orElse(List.of()));
        json.put("urgency", value(read.flatMap(DocumentAnatomy::urgency)).orElse(null));
        json.put("circulation", read.map(a -> values(a.circulation())).orElse(List.of()));
        json.put("confidence", read.map(DocumentJson::confidence).orElse(Map.of()));
    }

    /** How sure each field is, and on which line it begins. */
    private static Map<String, @Nullable Object> confidence(DocumentAnatomy read) {
        Map<String, Optional<? extends Printed<?>>> fields = new LinkedHashMap<>();
        fields.put("number", read.number());
        fields.put("date", read.date());
        fields.put("place", read.place());
        fields.put("issuer", read.issuer());
        fields.put("parentIssuer", read.parentIssuer());
        fields.put("type", read.type());
        fields.put("subject", read.subject());
        fields.put("signer", read.signer());
        fields.put("urgency", read.urgency());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        fields.forEach((name, field) -> field.ifPresent(printed -> json.put(name, place(printed))));
        return json;
    }

    /** All of a kind, each with its line and how sure it is: several agencies may issue and sign a document together. */
    private static <T> List<Map<String, @Nullable Object>> places(List<Printed<T>> printed, Function<T, Object> shown) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Printed<T> one : printed) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("value", shown.apply(one.value()));
            json.putAll(place(one));
            all.add(json);
        }
        return all;
    }

    private static Map<String, @Nullable Object> place(Printed<?> printed) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("line", printed.line());
        json.put("confidence", printed.confidence());
        return json;
    }

    private static <T> Optional<T> value(Optional<Printed<T>> printed) {
        return printed.map(Printed::value);
    }

    private static List<String> values(List<Printed<String>> printed) {
        return printed.stream().map(Printed::value).toList();
    }

    private static Map<String, @Nullable Object> signer(Signer signer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "capacities",
                signer.capacities().stream().map(c -> c.form() + ". " + c.of()).toList());
        json.put("position", signer.position().orElse(null));
        json.put("name", signer.name().orElse(null));
        return json;
    }

    private List<SecrecyMark> found() {
        return facts.secrecyMarks().toOptional().orElse(List.of());
    }

    private static Map<String, @Nullable Object> mark(SecrecyMark mark) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mark", mark.mark());
        json.put("line", mark.lineNumber());
        json.put("certainty", mark.certainty());
        return json;
    }

    /** The gravest mark, a certain one before one that is suspected, as a word without diacritics; null where nothing could be read. */
    @Nullable
    String secrecy() {
        if (facts.secrecyMarks().toOptional().isEmpty()) {
            return null;
        }
        return found().stream()
                .sorted((a, b) -> a.certainty() == b.certainty()
                        ? Integer.compare(marks.indexOf(a.mark()), marks.indexOf(b.mark()))
                        : a.certainty().compareTo(b.certainty()))
                .findFirst()
                .map(mark ->
                        TextFolding.search(mark.mark()).toUpperCase(Locale.ROOT).replace(' ', '_'))
                .orElse("NONE");
    }

    private List<RecipientEntry> recipients() {
        return facts.recipients().map(block -> block.entries()).orElse(List.of());
    }

    private static Map<String, @Nullable Object> recipient(RecipientEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", entry.name());
        entry.purpose().ifPresent(purpose -> json.put("purpose", purpose));
        json.put("kind", entry.kind());
        return json;
    }

    private static Map<String, @Nullable Object> exchange(ExchangeClass one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", one.provision().id());
        json.put("kind", one.kind());
        json.put("words", one.words());
        return json;
    }
}
