package vn.govmail.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.NameReading;
import vn.govmail.naming.Proposal;
import vn.govmail.rule.Effect;
import vn.govmail.rule.MailboxKind;
import vn.govmail.text.Language;

/** The address that was made for one request. */
record AddressAnswer(Made made, Sentences sentences, Language language) implements Answer {

    /**
     * What came of a request.
     *
     * @param address the address; null where there is none
     * @param proposal how it was made; null where the request could not be read as a name and a unit
     */
    record Made(
            MailboxKind kind,
            @Nullable MailAddress address,
            @Nullable Proposal proposal,
            List<FindingView> findings) {

        static Made of(MailboxRequest request, Proposal proposal) {
            List<FindingView> findings =
                    proposal.findings().stream().map(FindingView::of).toList();
            return new Made(request.kind(), proposal.address().orElse(null), proposal, findings);
        }

        static Made refused(MailboxRequest request, String code, String evidence) {
            FindingView finding =
                    new FindingView(null, Effect.ERROR, "mailbox", code, Map.of("text", evidence), evidence);
            return new Made(request.kind(), null, null, List.of(finding));
        }
    }

    @Override
    public String json() {
        Proposal proposal = made.proposal();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("address", made.address());
        json.put("kind", made.kind());
        json.put("mailbox", proposal == null ? null : proposal.mailbox());
        json.put(
                "reading",
                proposal == null
                        ? null
                        : proposal.reading().map(AddressAnswer::reading).orElse(null));
        json.put("certain", proposal != null && proposal.certain());
        json.put(
                "alternatives",
                proposal == null
                        ? List.of()
                        : proposal.alternatives().stream()
                                .map(AddressAnswer::alternative)
                                .toList());
        json.put(
                "findings",
                made.findings().stream().map(f -> f.toJson(sentences, language)).toList());
        return JsonText.of(json);
    }

    private static Map<String, Object> reading(NameReading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("given", String.join(" ", reading.given()));
        json.put("family", String.join(" ", reading.family()));
        json.put("middle", String.join(" ", reading.middle()));
        if (!reading.markers().isEmpty()) {
            json.put("markers", String.join(" ", reading.markers()));
        }
        return json;
    }

    private static Map<String, Object> alternative(Proposal.Alternative alternative) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mailbox", alternative.mailbox());
        json.put("reading", reading(alternative.reading()));
        return json;
    }

    @Override
    public String text() {
        Proposal proposal = made.proposal();
        StringBuilder text = new StringBuilder();
        text.append(made.address() == null ? sentences.text("word.noAddress") : made.address());
        if (proposal != null && !proposal.alternatives().isEmpty()) {
            text.append('\n').append(sentences.text("word.alternatives")).append(": ");
            text.append(String.join(
                    ", ",
                    proposal.alternatives().stream()
                            .map(Proposal.Alternative::mailbox)
                            .toList()));
        }
        made.findings().forEach(f -> text.append('\n').append(f.toText(sentences, language)));
        return Printable.of(text.toString());
    }

    @Override
    public boolean fine() {
        return !FindingView.anyIsGrave(made.findings());
    }
}
