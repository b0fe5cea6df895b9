package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;

/** Whether signatures or encryption are among the parts of an office package. */
final class OfficeParts {

    private OfficeParts() {}

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
            return hasElement(in, limits, element);
        }
    }

    /** Whether an element of this name stands in an XML file. */
    static boolean hasElement(InputStream in, Limits limits, String element) throws IOException {
        XmlCursor xml = XmlCursor.over(in, limits);
        for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
            if ((event == XmlCursor.Event.START) && xml.localName().equals(element)) {
                return true;
            }
        }
        return false;
    }
}
