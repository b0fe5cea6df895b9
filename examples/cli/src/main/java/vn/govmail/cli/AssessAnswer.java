package vn.govmail.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;

/**
 * What is said of one message.
 *
 * @param submitter who submitted the message here, on the caller's word; null where nobody is known to have
 */
record AssessAnswer(
        Assessment assessment,
        AssessCommand.Direction direction,
        @Nullable MailAddress submitter,
        Language language,
        Sentences sentences,
        Paint paint)
        implements Answer {

    @Override
    public String json() {
        String json = assessment.toJson(language);
        return json.substring(0, json.length() - 1) + ",\"direction\":" + JsonText.of(direction) + ",\"submitter\":"
                + JsonText.of(submitter) + "}";
    }

    @Override
    public String text() {
        String text = Printable.of(assessment.explain(language));
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        String rest = end < 0 ? "" : text.substring(end);
        return assessment.outcome() + "  " + paint.verdict(fine(), first) + note() + rest;
    }

    private String note() {
        if (direction == AssessCommand.Direction.INBOUND) {
            return "";
        }
        String key = submitter == null ? "outbound.unknown" : "outbound.submitter";
        return "\n  " + Printable.of(sentences.text(key, Map.of("address", String.valueOf(submitter))));
    }

    @Override
    public boolean fine() {
        return assessment.outcome().isFine();
    }
}
