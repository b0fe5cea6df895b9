package vn.govmail.text.office;

import java.util.List;

/**
 * An element that names fonts by its attributes.
 *
 * @param prefix of its name
 * @param afterName where its name ends
 * @param attributes its attributes
 */
record FontElement(String prefix, int afterName, List<Markup.Attribute> attributes) {
    static final FontElement NONE = new FontElement("", -1, List.of());

    static FontElement of(Markup element) {
        return new FontElement(
                element.prefix(), element.start() + 1 + element.name().length(), element.attributes());
    }

    /**
     * Gives another font in place of one. References to the theme go, since they would win.
     *
     * @param deciding the attributes that must name the font afterwards
     */
    void rename(Edits edits, String oldFont, String newFont, List<String> deciding) {
        StringBuilder missing = new StringBuilder();
        for (String name : deciding) {
            boolean there = attributes.stream()
                    .anyMatch(attribute -> attribute.localName().equals(name));
            if (!there) {
                missing.append(' ')
                        .append(prefix)
                        .append(name)
                        .append("=\"")
                        .append(XmlText.escaped(newFont))
                        .append('"');
            }
        }
        for (Markup.Attribute attribute : attributes) {
            String name = attribute.localName();
            boolean reference = attribute.value().startsWith("+");
            if (attribute.value().equals(oldFont) || (deciding.contains(name) && (reference || name.equals("hAnsi")))) {
                edits.replace(attribute.valueStart(), attribute.valueEnd(), XmlText.escaped(newFont));
            } else if (name.equals("hAnsiTheme") || name.equals("asciiTheme")) {
                edits.replace(attribute.start(), attribute.end(), "");
            }
        }
        if (missing.length() > 0) {
            edits.insert(afterName, missing.toString());
        }
    }

    /** The value of an attribute; empty for none. */
    String value(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.localName().equals(name))
                .findFirst()
                .map(Markup.Attribute::value)
                .orElse("");
    }

    /** Gives an attribute that is there another value. */
    void write(Edits edits, String name, String value) {
        attributes.stream()
                .filter(attribute -> attribute.localName().equals(name))
                .forEach(attribute -> edits.replace(attribute.valueStart(), attribute.valueEnd(), value));
    }
}
