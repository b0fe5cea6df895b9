package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.govmail.text.TextFolding;

/** The table of types, looked up by name and by abbreviation. */
final class DocumentTypes {
    private static final List<DocumentType> ALL = new ArrayList<>();

    private static final Map<String, DocumentType> BY_ABBREVIATION = new LinkedHashMap<>();

    /** The longest name first: Thông tư liên tịch before Thông tư. */
    private static final Map<String, DocumentType> BY_NAME = new LinkedHashMap<>();

    static {
        for (String[] row : rows("document-types.tsv")) {
            String[] abbreviations = row[2].isEmpty() ? new String[0] : row[2].split("\\|", -1);
            Optional<String> first = abbreviations.length == 0 ? Optional.empty() : Optional.of(abbreviations[0]);
            DocumentType type = new DocumentType(row[0], DocumentType.Group.valueOf(row[1]), first, row[3]);
            ALL.add(type);
            for (String abbreviation : abbreviations) {
                BY_ABBREVIATION.put(TextFolding.asRead(abbreviation), type);
            }
        }
        ALL.stream()
                .sorted(Comparator.comparing(DocumentType::name, Comparator.comparingInt(String::length))
                        .reversed())
                .forEach(type -> BY_NAME.put(TextFolding.spelling(type.name()), type));
        // a code is a law: Bộ luật Lao động
        ALL.stream()
                .filter(type -> type.id().equals("luat"))
                .findFirst()
                .ifPresent(law -> BY_NAME.put(TextFolding.spelling("Bộ luật"), law));
    }

    private DocumentTypes() {}

    static List<String[]> rows(String resource) {
        try (InputStream in = DocumentTypes.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<DocumentType> all() {
        return List.copyOf(ALL);
    }

    /** The type whose abbreviation stands in a number: {@code 12/2012/QĐ-UBND}, {@code 05/CT-UBND}, {@code 1147-QĐ/BTGTW}. */
    static Optional<DocumentType> inNumber(String number) {
        for (String part : number.split("[/-]", -1)) {
            if (!part.isEmpty() && !Character.isDigit(part.charAt(0))) {
                DocumentType exact = BY_ABBREVIATION.get(part);
                return exact != null ? Optional.of(exact) : Optional.ofNullable(ofJoint(part));
            }
        }
        return Optional.empty();
    }

    /** The type of a joint document: {@code NQLT} is a Nghị quyết liên tịch, {@code KHPH} a Kế hoạch phối hợp. */
    private static @Nullable DocumentType ofJoint(String part) {
        boolean joint = part.endsWith("LT") || part.endsWith("PH") || part.endsWith("LN");
        return joint ? BY_ABBREVIATION.get(part.substring(0, part.length() - 2)) : null;
    }

    /** The type that a text is the name of. */
    static Optional<DocumentType> named(String text) {
        return Optional.ofNullable(BY_NAME.get(TextFolding.spelling(text)));
    }

    /** The type with whose name a text begins, the words after it apart. */
    static <T> Optional<T> atHead(String text, Function<Map.Entry<DocumentType, Integer>, T> then) {
        String[] words = text.split(" ", 6);
        StringBuilder head = new StringBuilder();
        Map.Entry<DocumentType, Integer> best = null;
        for (String word : words) {
            head.append(head.length() == 0 ? "" : " ").append(word);
            DocumentType type = BY_NAME.get(TextFolding.spelling(head.toString()));
            if (type != null) {
                best = Map.entry(type, head.length());
            }
        }
        return Optional.ofNullable(best).map(then);
    }
}
