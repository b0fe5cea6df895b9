package vn.govmail.document.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.text.Alignment;
import vn.govmail.document.text.TableCell;

/** The elements of an HTML file that are open, as far as they bear on how text looks. Used once. */
final class HtmlElements {
    /** Deeper elements look as those around them. */
    private static final int DEEPEST = 200;

    private static final Set<String> VOID =
            Set.of("br", "img", "hr", "meta", "link", "input", "col", "area", "base", "embed", "source", "wbr", "");
    private static final Set<String> END_THEMSELVES = Set.of("p", "li", "tr", "td", "th", "option");
    private static final Set<String> BOLD = Set.of("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6");

    private record Element(String name, Look look, Alignment alignment) {}

    private static final Element ROOT = new Element("", Look.PLAIN, Alignment.UNKNOWN);

    private final Deque<Element> open = new ArrayDeque<>();
    private final WordTables tables = new WordTables();

    void open(String name, String attributes) {
        if (VOID.contains(name) || (open.size() >= DEEPEST)) {
            return;
        }
        if (END_THEMSELVES.contains(name) && innermost().name().equals(name)) {
            open.pop();
        }
        switch (name) {
            case "table" -> tables.begin();
            case "tr" -> tables.row();
            case "td", "th" -> tables.cell();
            default -> {}
        }
        open.push(element(name, HtmlAttributes.of(attributes)));
    }

    private Element element(String name, Map<String, String> attributes) {
        Element outer = innermost();
        Look look = outer.look();
        if (BOLD.contains(name)) {
            look = look.bold(true);
        } else if (name.equals("i") || name.equals("em")) {
            look = look.italic(true);
        }
        Alignment alignment = name.equals("center") ? Alignment.CENTER : outer.alignment();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String value = attribute.getValue();
            switch (attribute.getKey()) {
                case "align" -> alignment = declared(value, alignment);
                case "style" -> {
                    Map<String, String> rules = HtmlAttributes.declarations(value);
                    look = HtmlAttributes.styled(look, rules);
                    alignment = declared(rules.getOrDefault("text-align", ""), alignment);
                }
                case "hidden" -> look = look.hidden(true);
                case "color" -> look = look.colour(HtmlAttributes.colour(value));
                case "bgcolor", "background" -> look = HtmlAttributes.shaded(look, value);
                case "face" -> look = look.font(HtmlAttributes.firstFont(value));
                default -> {}
            }
        }
        return new Element(name, look, alignment);
    }

    private static Alignment declared(String value, Alignment otherwise) {
        Alignment alignment = WordProperties.alignment(value.strip());
        return alignment == Alignment.UNKNOWN ? otherwise : alignment;
    }

    void close(String name) {
        if (open.stream().noneMatch(element -> element.name().equals(name))) {
            return;
        }
        while (!open.pop().name().equals(name)) {
            // what was left open inside ends with it
        }
        if (name.equals("table")) {
            tables.end();
        }
    }

    private Element innermost() {
        Element element = open.peek();
        return element == null ? ROOT : element;
    }

    Look look() {
        return innermost().look();
    }

    Alignment alignment() {
        return innermost().alignment();
    }

    @Nullable
    TableCell cell() {
        return tables.place();
    }
}
