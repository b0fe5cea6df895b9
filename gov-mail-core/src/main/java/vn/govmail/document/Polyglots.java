package vn.govmail.document;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** Files that more than one kind of program would open, each as something else. */
final class Polyglots {
    private static final int MARKUP_WITHIN = 1_024;
    private static final int END_OF_ZIP = 22;

    private static final Set<Format> WITH_AN_END_OF_THEIR_OWN = EnumSet.of(
            Format.PDF,
            Format.RTF,
            Format.HTML,
            Format.DOC,
            Format.XLS,
            Format.PPT,
            Format.OLE2,
            Format.JPEG,
            Format.PNG,
            Format.GIF,
            Format.TIFF,
            Format.BMP,
            Format.WEBP,
            Format.HEIC);

    private Polyglots() {}

    /** The other formats; a whole file that an archive or a signature holds makes none. */
    static Set<Format> of(Format format, Prefix prefix, Prefix tail, Content content) throws IOException {
        Set<Format> others = EnumSet.noneOf(Format.class);
        if (format == Format.EXECUTABLE && PdfPrefix.isPdf(prefix)) {
            others.add(Format.PDF);
        }
        if (!WITH_AN_END_OF_THEIR_OWN.contains(format)) {
            return others;
        }
        if (endsAsZip(tail)) {
            others.add(Format.ZIP);
        }
        boolean picture = format.editability() == Format.Editability.FIXED;
        if (picture && (prefix.indexOf('R', 'a', 'r', '!', 0x1A, 7) >= 0)) {
            others.add(Format.RAR);
        }
        if ((format == Format.PDF) && (PdfPrefix.headerAt(prefix) > 0)) {
            addStart(others, prefix, content);
        }
        if ((picture || (format == Format.PDF)) && hasMarkup(prefix)) {
            others.add(Format.HTML);
        }
        return others;
    }

    private static void addStart(Set<Format> others, Prefix prefix, Content content) throws IOException {
        Format picture = PictureFormats.detect(prefix);
        if (picture != Format.UNKNOWN) {
            others.add(picture);
        }
        if (CompoundFormats.isCompound(prefix)) {
            others.add(CompoundFormats.detect(prefix, content).format());
        }
        if (prefix.startsWith('P', 'K', 3, 4)) {
            others.add(Format.ZIP);
        }
        if (prefix.startsWith("{\\rtf")) {
            others.add(Format.RTF);
        }
    }

    /** An end record whose comment reaches exactly to the end, which no other file has by chance. */
    private static boolean endsAsZip(Prefix tail) {
        for (int at = tail.length() - END_OF_ZIP; at >= 0; at--) {
            if ((tail.at(at) == 'P')
                    && (tail.u32(at) == 0x06054b50L)
                    && (at + END_OF_ZIP + tail.u16(at + 20) == tail.length())) {
                return true;
            }
        }
        return false;
    }

    /** Markup in the first bytes, or right after the line of a PDF's header, where browsers look for it. */
    private static boolean hasMarkup(Prefix prefix) {
        String start = Prefix.lower(prefix.ascii(0, MARKUP_WITHIN));
        return start.contains("<script") || start.contains("<html") || start.contains("<?php");
    }
}
