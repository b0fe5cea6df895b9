package vn.govmail.naming.intake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.govmail.address.MailAddress;
import vn.govmail.rule.Provision;
import vn.govmail.text.Language;

/** The report as JSON Lines (RFC 8259, an object a line). */
final class JsonLinesReport extends ImportReport {
    private final Appendable out;

    JsonLinesReport(Appendable out) {
        this.out = out;
    }

    @Override
    public void take(RowReport row) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("row", row.row());
        object.put("outcome", row.outcome().name());
        row.address().map(MailAddress::toString).ifPresent(address -> object.put("address", address));
        object.put("read", new TreeMap<>(row.read()));
        object.put("readings", row.readings());
        object.put("findings", row.findings().stream().map(JsonLinesReport::of).toList());
        line(object);
    }

    private static Map<String, Object> of(ImportFinding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", finding.code());
        object.put("effect", finding.effect().name());
        finding.provision().map(Provision::id).ifPresent(rule -> object.put("rule", rule));
        object.put("vi", finding.message(Language.VIETNAMESE));
        object.put("en", finding.message(Language.ENGLISH));
        object.put("adviceVi", finding.advice(Language.VIETNAMESE));
        object.put("adviceEn", finding.advice(Language.ENGLISH));
        return object;
    }

    @Override
    public void finish(ImportSummary summary) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", summary.file());
        object.put("format", summary.format());
        object.put("encoding", summary.encoding());
        object.put("sheet", summary.sheet());
        object.put("columns", new TreeMap<>(summary.columns()));
        object.put("rows", summary.rows());
        object.put("outcomes", new TreeMap<>(summary.outcomes()));
        object.put(
                "findings", summary.findings().stream().map(JsonLinesReport::of).toList());
        object.put("rehearsal", summary.rehearsal());
        object.put("complete", summary.isComplete());
        line(object);
    }

    private void line(Map<String, Object> object) throws IOException {
        write(object);
        out.append('\n');
    }

    private void write(Object value) throws IOException {
        String separator = "";
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                quoted(String.valueOf(entry.getKey()));
                out.append(':');
                write(entry.getValue());
                separator = ",";
            }
            out.append('}');
        } else if (value instanceof List<?> list) {
            out.append('[');
            for (Object each : list) {
                out.append(separator);
                write(each);
                separator = ",";
            }
            out.append(']');
        } else if (value instanceof Integer || value instanceof Boolean) {
            out.append(value.toString());
        } else {
            quoted(value.toString());
        }
    }

    private void quoted(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit((c >> shift) & 0xF, 16));
                }
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
