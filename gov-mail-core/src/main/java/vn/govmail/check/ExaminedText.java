package vn.govmail.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.fact.Fact;

/**
 * A text of the message, as people read it.
 *
 * @param label how findings call it
 * @param declaredCharsetOrNull the character set as declared; null where none is
 * @param text the text; without markup where it was HTML
 * @param officeOrNull the file, where it is an office document with fonts to look at; null otherwise
 * @param extracted whether the text was drawn from a file's layout, where single characters prove nothing
 * @param legacyFonts fonts that show text of it in an older encoding
 */
record ExaminedText(
        String label,
        @Nullable String declaredCharsetOrNull,
        Fact<String> text,
        @Nullable Content officeOrNull,
        boolean extracted,
        List<String> legacyFonts) {}
