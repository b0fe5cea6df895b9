package vn.govmail.document;

import java.util.Set;

/** Formats that are text: recognised by how the text begins. */
final class TextFormats {
    private static final int LOOKED_AT = 8 << 10;

    private static final Set<String> HTML_TAGS = Set.of(
            "html", "head", "body", "title", "meta", "script", "style", "link", "base", "table", "div", "p", "span",
            "br", "a", "font", "center", "h1", "h2", "h3", "b", "i", "img", "iframe", "form", "ul", "ol");

    private TextFormats() {}

    static DetectedFormat detect(Prefix prefix, String fileName) {
        Format format = format(prefix, fileName);
        boolean flat = (format == Format.XML)
                && (prefix.indexOf("<office:document", prefix.length()) >= 0)
                && (prefix.indexOf("office:mimetype=", prefix.length()) >= 0);
        if (format == Format.CMS) {
            return DetectedFormat.of(format, CmsFormats.armouredTraits(prefix.text()));
        }
        return DetectedFormat.of(format, flat ? Set.of(FileTrait.FLAT) : Set.of());
    }

    private static Format format(Prefix prefix, String fileName) {
        if (prefix.length() == 0) {
            return Format.UNKNOWN;
        }
        boolean utf16 = prefix.isUtf16();
        if (!utf16 && prefix.hasControls()) {
            return Format.UNKNOWN;
        }
        String text = prefix.text();
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT)).stripLeading();
        String lower = Prefix.lower(start);
        if (start.startsWith("{\\rtf")) {
            return Format.RTF;
        }
        if (ScriptText.isScript(lower)) {
            return Format.EXECUTABLE;
        }
        if (lower.startsWith("begin:vcalendar")) {
            return Format.CALENDAR;
        }
        if (CmsFormats.isArmoured(start)) {
            return Format.CMS;
        }
        if (start.startsWith("<")) {
            return markup(lower);
        }
        if (MessageHeaders.begin(text)) {
            return Format.MESSAGE;
        }
        return Prefix.lower(fileName).strip().endsWith(".csv") ? Format.CSV : Format.TEXT;
    }

    private static Format markup(String lower) {
        String start = lower;
        while (start.startsWith("<?") || start.startsWith("<!--")) {
            boolean comment = start.startsWith("<!--");
            int end = start.indexOf(comment ? "-->" : "?>");
            if (end < 0) {
                return lower.startsWith("<?xml") ? Format.XML : Format.TEXT;
            }
            start = start.substring(end + (comment ? 3 : 2)).stripLeading();
        }
        if (start.startsWith("<!doctype")) {
            return start.startsWith("<!doctype html") ? Format.HTML : Format.XML;
        }
        if (lower.startsWith("<?xml")) {
            return tag(start).equals("html") ? Format.HTML : Format.XML;
        }
        String tag = tag(start);
        if (tag.isEmpty()) {
            return Format.TEXT;
        }
        return HTML_TAGS.contains(tag) ? Format.HTML : Format.XML;
    }

    /** The name of the tag with which the text starts; empty if it is no tag. */
    private static String tag(String text) {
        if (!text.startsWith("<")) {
            return "";
        }
        int end = 1;
        while ((end < text.length())
                && (Character.isLetterOrDigit(text.charAt(end)) || ":_-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        boolean closed = (end < text.length())
                && ((text.charAt(end) == '>') || (text.charAt(end) == '/') || Character.isWhitespace(text.charAt(end)));
        return (end > 1) && closed && Character.isLetter(text.charAt(1)) ? text.substring(1, end) : "";
    }
}
