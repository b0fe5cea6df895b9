package vn.govmail.signing.pdf.appearance;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfValue;
import vn.govmail.signing.pdf.syntax.Revision;

/**
 * Reads appearance streams and the forms within them (ISO 32000-1, 12.5.5 and 8.10), as far as is needed to tell images and text:
 * operators are looked for, not interpreted. Confined to one appearance.
 */
final class AppearanceReader {
    private static final int MAX_CONTENT = 1 << 16;
    private static final int MAX_DEPTH = 6;
    private static final int MAX_OBJECTS = 40;
    private static final Pattern DRAWN = Pattern.compile("/([^\\s/<>()\\[\\]{}%]{1,100})\\s{1,9}Do\\b");
    private static final Pattern WRITTEN = Pattern.compile("[\\s)>\\]]T[jJ]\\b");
    // curves and lines may be a seal that is drawn; images may also stand within the content
    private static final Pattern UNCLEAR = Pattern.compile("\\d\\s{1,9}[clvy]\\s|(?:^|\\s)(?:sh|BI)\\s");

    private final Revision revision;
    private final ImageInk inks;
    private final Set<PdfValue> seen = new HashSet<>();
    private final Set<Ink> images = EnumSet.noneOf(Ink.class);
    private boolean text;
    private boolean unclear;

    private AppearanceReader(Revision revision, ImageInk inks) {
        this.revision = revision;
        this.inks = inks;
    }

    static Shown read(PdfStream appearance, Revision revision, ImageInk inks) {
        AppearanceReader reader = new AppearanceReader(revision, inks);
        reader.form(appearance, 0);
        return new Shown(reader.images, reader.text, reader.unclear);
    }

    private void form(PdfStream form, int depth) {
        String content = new String(form.decoded(MAX_CONTENT), StandardCharsets.ISO_8859_1);
        text |= WRITTEN.matcher(content).find();
        unclear |= UNCLEAR.matcher(content).find();
        PdfDictionary objects = revision.dictionary(form.dictionary(), "Resources")
                .flatMap(resources -> revision.dictionary(resources, "XObject"))
                .orElse(PdfDictionary.EMPTY);
        Matcher drawn = DRAWN.matcher(content);
        while (drawn.find()) {
            object(objects.get(drawn.group(1)), depth);
        }
    }

    private void object(PdfValue written, int depth) {
        if (!(written instanceof PdfReference) || !seen.add(written)) {
            return;
        }
        if (depth >= MAX_DEPTH || seen.size() > MAX_OBJECTS) {
            unclear = true;
        } else if (revision.resolve(written) instanceof PdfStream stream) {
            PdfValue kind = revision.get(stream.dictionary(), "Subtype");
            if (kind.isName("Image")) {
                images.add(inks.of(stream, revision));
            } else if (kind.isName("Form")) {
                form(stream, depth + 1);
            } else {
                unclear = true;
            }
        }
    }
}
