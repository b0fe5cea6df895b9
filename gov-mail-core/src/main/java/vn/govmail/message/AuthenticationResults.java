package vn.govmail.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One Authentication-Results field (RFC 8601 clause 2.2).
 *
 * @param authservId the server that speaks, in lower case
 * @param results what it found, in its order
 */
public record AuthenticationResults(String authservId, List<Result> results) {

    /**
     * What one method found.
     *
     * @param method for example {@code dkim}, in lower case
     * @param value for example {@code pass}, in lower case
     * @param properties by {@code ptype.property} in lower case, for example {@code header.d}
     */
    public record Result(String method, String value, Map<String, String> properties) {
        public Result {
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(value, "value");
            properties = Map.copyOf(properties);
        }
    }

    public AuthenticationResults {
        Objects.requireNonNull(authservId, "authservId");
        results = List.copyOf(results);
    }

    /** Reads the value of a field; empty if it does not follow the grammar. A result that does not is left out. */
    public static Optional<AuthenticationResults> parse(String fieldValue) {
        String[] statements = withoutComments(fieldValue).split(";", -1);
        String[] head = statements[0].strip().split("\\s+", -1);
        boolean versionFits = head.length == 1 || (head.length == 2 && head[1].equals("1"));
        if (head[0].isEmpty() || !versionFits) {
            return Optional.empty();
        }
        List<Result> results = new ArrayList<>();
        for (int i = 1; i < statements.length; i++) {
            result(statements[i].strip()).ifPresent(results::add);
        }
        return Optional.of(new AuthenticationResults(head[0].toLowerCase(Locale.ROOT), results));
    }

    /** The results of a method. */
    public List<Result> of(String method) {
        return results.stream().filter(r -> r.method().equals(method)).toList();
    }

    private static Optional<Result> result(String statement) {
        String[] words = statement.split("\\s+", -1);
        String[] first = words[0].split("=", 2);
        if (first.length != 2 || first[0].isEmpty() || first[1].isEmpty()) {
            return Optional.empty();
        }
        String method = first[0].split("/", 2)[0].toLowerCase(Locale.ROOT);
        Map<String, String> properties = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] property = words[i].split("=", 2);
            // the same property twice can be read in two ways: neither counts
            if (property.length == 2 && property[0].contains(".")) {
                properties.merge(property[0].toLowerCase(Locale.ROOT), unquoted(property[1]), (a, b) -> "");
            }
        }
        return Optional.of(new Result(method, first[1].toLowerCase(Locale.ROOT), properties));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Takes comments away (RFC 5322 clause 3.2.2), which may be nested, and leaves a space in their place. */
    private static String withoutComments(String value) {
        StringBuilder result = new StringBuilder(value.length());
        int depth = 0;
        boolean inQuotes = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                if (depth == 0) {
                    result.append(value.charAt(i));
                }
            } else if (c == '"' && depth == 0) {
                inQuotes = !inQuotes;
                result.append(c);
            } else if (c == '(' && !inQuotes) {
                depth++;
                result.append(' ');
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                // a semicolon or space inside quotes must not split the field
                result.append(inQuotes && (c == ';' || c == ' ') ? '_' : c);
            }
        }
        return result.toString();
    }
}
