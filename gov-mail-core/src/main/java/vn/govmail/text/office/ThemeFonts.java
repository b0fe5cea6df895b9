package vn.govmail.text.office;

import java.io.IOException;
import java.util.Comparator;

/**
 * The fonts of a theme.
 *
 * @param major for headings
 * @param minor for text
 */
record ThemeFonts(String major, String minor) {

    static ThemeFonts of(OfficePackage document, String folder) throws IOException {
        String part = document.parts(name -> name.startsWith(folder + "theme")).stream()
                .min(Comparator.comparing(OfficePackage.Part::name))
                .map(OfficePackage.Part::xml)
                .orElse("");
        return of(part);
    }

    /** The fonts of a theme's part. */
    static ThemeFonts of(String xml) {
        String major = "";
        String minor = "";
        Markup markup = new Markup(xml);
        boolean inMajor = false;
        boolean inMinor = false;
        while (markup.next()) {
            if ((markup.kind() != Markup.Kind.START) && (markup.kind() != Markup.Kind.END)) {
                continue;
            }
            boolean start = markup.kind() == Markup.Kind.START;
            switch (markup.localName()) {
                case "majorFont" -> inMajor = start;
                case "minorFont" -> inMinor = start;
                case "latin" -> {
                    major = start && inMajor ? markup.value("typeface") : major;
                    minor = start && inMinor ? markup.value("typeface") : minor;
                }
                default -> {}
            }
        }
        return new ThemeFonts(major, minor);
    }

    /** The font of a reference: {@code minorHAnsi}, {@code +mn-lt} …; empty for none. */
    String font(String reference) {
        if (reference.startsWith("major") || reference.startsWith("+mj")) {
            return major;
        }
        return reference.startsWith("minor") || reference.startsWith("+mn") ? minor : "";
    }
}
