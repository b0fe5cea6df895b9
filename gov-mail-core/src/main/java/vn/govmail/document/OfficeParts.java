package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;

/** Parts of an office package: found by name, and whether signatures or encryption are among them. */
final class OfficeParts {

    private OfficeParts() {}

    /** Parts named start + digits + ".xml", in the order of the digits. */
    static List<ZipEntryHeader> numbered(ZipContainer zip, String start) {
        List<ZipEntryHeader> parts = new ArrayList<>();
        for (ZipEntryHeader entry : zip.entries()) {
            if (number(entry.name(), start) >= 0) {
                parts.add(entry);
            }
        }
        parts.sort(Comparator.comparingLong(entry -> number(entry.name(), start)));
        return parts;
    }

    private static long number(String name, String start) {
        if (!name.startsWith(start) || !name.endsWith(".xml")) {
            return -1;
        }
        String digits = name.substring(start.length(), Math.max(start.length(), name.length() - 4));
        if (digits.isEmpty()) {
            return 0;
        }
        return (digits.length() <= 9) && digits.chars().allMatch(c -> (c >= '0') && (c <= '9'))
                ? Long.parseLong(digits)
                : -1;
    }

    /** Whether the package holds a signature, valid or not. */
    static boolean hasSignature(ZipContainer zip, Limits limits) throws IOException {
        for (ZipEntryHeader entry : zip.entries()) {
            if (entry.name().startsWith("_xmlsignatures/") && entry.name().endsWith(".xml")) {
                return true;
            }
        }
        return hasElement(zip, limits, "META-INF/documentsignatures.xml", "Signature")
                || relatesToSignatures(zip, limits);
    }

    /** Whether an OpenDocument package says that parts of it are encrypted. */
    static boolean isEncrypted(ZipContainer zip, Limits limits) throws IOException {
        return hasElement(zip, limits, "META-INF/manifest.xml", "encryption-data");
    }

    private static boolean relatesToSignatures(ZipContainer zip, Limits limits) throws IOException {
        Optional<ZipEntryHeader> relations = zip.entry("_rels/.rels");
        if (relations.isEmpty()) {
            return false;
        }
        try (InputStream in = zip.open(relations.get())) {
            XmlCursor xml = XmlCursor.over(in, limits);
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
                if ((event == XmlCursor.Event.START)
                        && xml.attribute("Type").contains("/relationships/digital-signature/")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean hasElement(ZipContainer zip, Limits limits, String part, String element) throws IOException {
        Optional<ZipEntryHeader> entry = zip.entry(part);
        if (entry.isEmpty()) {
            return false;
        }
        try (InputStream in = zip.open(entry.get())) {
            XmlCursor xml = XmlCursor.over(in, limits);
            for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
                if ((event == XmlCursor.Event.START) && xml.localName().equals(element)) {
                    return true;
                }
            }
            return false;
        }
    }
}
