package vn.govmail.verdict;

import java.util.Map;

/** A sentence with gaps, as message bundles hold it: {@code {name}} stands for a value. Immutable. */
public record Sentence(String template) {

    /** The sentence with values in its gaps; a name without a value leaves nothing, an open brace alone stays. */
    public String with(Map<String, String> values) {
        StringBuilder result = new StringBuilder();
        int position = 0;
        while (position < template.length()) {
            int open = template.indexOf('{', position);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            result.append(template, position, open)
                    .append(values.getOrDefault(template.substring(open + 1, close), ""));
            position = close + 1;
        }
        return result.append(template, position, template.length()).toString();
    }
}
