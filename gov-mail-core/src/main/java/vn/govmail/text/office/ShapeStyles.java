package vn.govmail.text.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.container.ContainerException;

/**
 * The fonts that list styles give to the levels of text, as a walk through a part of DrawingML meets them: those of the shape
 * around, those of each placeholder, and those of masters (ISO/IEC 29500-1, 19.3.1.51 and 21.1.2.4).
 */
final class ShapeStyles {
    private static final int LEVELS = 9;
    private static final Set<String> LISTS =
            Set.of("lstStyle", "titleStyle", "bodyStyle", "otherStyle", "notesStyle", "defaultTextStyle");

    private final Map<String, String[]> lists = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private String type = "";
    private String index = "";
    private boolean placeholder;
    private String list = "";
    private String[] fonts = none();
    private String paragraphFont = "";
    private int listLevel;
    private int level;
    private boolean inDefault;
    private final TextBudget budget;

    ShapeStyles(TextBudget budget) {
        this.budget = budget;
    }

    private static String[] none() {
        String[] none = new String[LEVELS];
        Arrays.fill(none, "");
        return none;
    }

    /** The styles of a whole part. */
    static ShapeStyles of(OfficePackage.Part part) throws ContainerException {
        ShapeStyles styles = new ShapeStyles(part.budget());
        Markup markup = new Markup(part.xml());
        while (markup.next()) {
            if (markup.kind() == Markup.Kind.START) {
                styles.start(markup);
            } else if (markup.kind() == Markup.Kind.END) {
                styles.end(markup);
            }
        }
        return styles;
    }

    void start(Markup markup) throws ContainerException {
        String name = markup.localName();
        if (LISTS.contains(name)) {
            list = name;
            listLevel = 0;
            fonts = none();
        } else if (name.startsWith("lvl") && name.endsWith("pPr") && (name.length() == 7)) {
            listLevel = within(name.charAt(3) - '1');
        } else {
            switch (name) {
                case "sp" -> shape();
                case "ph" -> {
                    // of each its fonts are kept
                    budget.take();
                    placeholder = true;
                    type = usual(markup.value("type"));
                    index = markup.value("idx");
                }
                case "p" -> {
                    level = 0;
                    paragraphFont = "";
                }
                case "pPr" -> level = within(SheetFonts.number(markup.value("lvl")));
                case "defRPr" -> inDefault = true;
                case "latin" -> latin(markup.value("typeface"));
                default -> {}
            }
        }
    }

    private static int within(int level) {
        return Math.max(0, Math.min(LEVELS - 1, level));
    }

    private static String usual(String type) {
        return switch (type) {
            case "ctrTitle" -> "title";
            case "", "obj", "subTitle" -> "body";
            default -> type;
        };
    }

    private void shape() {
        placeholder = false;
        type = "";
        index = "";
        fonts = none();
    }

    private void latin(String typeface) {
        if (inDefault && list.isEmpty()) {
            paragraphFont = typeface;
        } else if (inDefault) {
            fonts[listLevel] = typeface;
        }
    }

    void end(Markup markup) {
        String name = markup.localName();
        if (LISTS.contains(name)) {
            if (!name.equals("lstStyle")) {
                lists.put(name, fonts);
                fonts = none();
            }
            list = "";
        } else if (name.equals("defRPr")) {
            inDefault = false;
        } else if (name.equals("sp")) {
            if (placeholder) {
                lists.putIfAbsent("type " + type, fonts);
                lists.put("index " + index, fonts);
                types.put(index, type);
            }
            shape();
        }
    }

    /** The font that the paragraph and the shape around give; empty for none. */
    String own() {
        return paragraphFont.isEmpty() ? fonts[level] : paragraphFont;
    }

    int level() {
        return level;
    }

    boolean isPlaceholder() {
        return placeholder;
    }

    String type() {
        return type;
    }

    String index() {
        return index;
    }

    /** What another sheet's placeholder of an index is for; nothing if it has none. */
    Optional<String> typeOf(String asked) {
        return Optional.ofNullable(types.get(asked));
    }

    /** The font of a list style: {@code bodyStyle}, {@code type title}, {@code index 1}; empty for none. */
    String font(String name, int ofLevel) {
        String[] found = lists.get(name);
        return found == null ? "" : found[ofLevel];
    }
}
