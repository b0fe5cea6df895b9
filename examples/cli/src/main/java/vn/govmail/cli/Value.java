package vn.govmail.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that was given to a command: text, or an object with named parts, each of which has one text or several.
 *
 * @param text the text; null for an object
 * @param parts the parts of an object
 */
record Value(@Nullable String text, Map<String, List<String>> parts) {
    private static final class Mapper {
        static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    static Value of(String text) {
        return new Value(text, Map.of());
    }

    /** Reads a line that is a JSON string or an object of strings and lists of strings. */
    static Value fromJson(String line) throws InputException {
        JsonNode node;
        try {
            node = Mapper.JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new InputException("INPUT_NOT_JSON", "not JSON: " + e.getOriginalMessage());
        }
        if (node.isTextual()) {
            return of(node.textValue());
        }
        if (!node.isObject()) {
            throw new InputException("INPUT_NOT_JSON", "a JSON string or object is needed here");
        }
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> part : node.properties()) {
            parts.put(part.getKey(), texts(part.getKey(), part.getValue()));
        }
        return new Value(null, parts);
    }

    private static List<String> texts(String name, JsonNode node) throws InputException {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode element : node) {
                texts.addAll(texts(name, element));
            }
        } else if (node.isValueNode()) {
            if (!node.isNull()) {
                texts.add(node.asText());
            }
        } else {
            throw new InputException("INPUT_NOT_JSON", "\"" + name + "\" has to be a string");
        }
        return texts;
    }

    /** One part of an object; empty where it is not there. */
    String part(String name) {
        return String.join(" ", parts.getOrDefault(name, List.of()));
    }

    /** What stands under "input" in the answer. */
    Object shown() {
        if (text != null) {
            return text;
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        parts.forEach((name, texts) -> shown.put(name, texts.size() == 1 ? texts.get(0) : texts));
        return shown;
    }
}
