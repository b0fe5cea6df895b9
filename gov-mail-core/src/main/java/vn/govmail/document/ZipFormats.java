package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import vn.govmail.container.ContainerException;
import vn.govmail.container.XmlCursor;
import vn.govmail.container.ZipContainer;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;

/** What a ZIP container holds: a document of an office program, signed files, a program, or just files. */
final class ZipFormats {
    private static final int LONGEST_TYPE = 200;

    private static final Map<String, Format> BY_MIMETYPE = Map.of(
            "application/vnd.oasis.opendocument.text", Format.ODT,
            "application/vnd.oasis.opendocument.text-template", Format.ODT,
            "application/vnd.oasis.opendocument.spreadsheet", Format.ODS,
            "application/vnd.oasis.opendocument.spreadsheet-template", Format.ODS,
            "application/vnd.oasis.opendocument.presentation", Format.ODP,
            "application/vnd.oasis.opendocument.presentation-template", Format.ODP,
            "application/vnd.etsi.asic-e+zip", Format.ASIC,
            "application/vnd.etsi.asic-s+zip", Format.ASIC,
            "application/vnd.bdoc-1.0", Format.ASIC);
    /** Where an electronic publication keeps its signatures too (EPUB OCF 3.3, 4.2.6). */
    private static final String PUBLICATION = "application/epub+zip";

    private ZipFormats() {}

    static Format detect(Prefix prefix, Content content, Limits limits) {
        try {
            return detect(ZipContainer.open(new ContentSource(content), limits), limits);
        } catch (ContainerException refused) {
            // a reader will say what is wrong with it; the format is what its first entries claim
            return claimed(prefix);
        } catch (IOException e) {
            return Format.UNKNOWN;
        }
    }

    private static Format detect(ZipContainer zip, Limits limits) throws IOException {
        Optional<ZipEntryHeader> mimetype = zip.entry("mimetype");
        if (mimetype.isPresent()) {
            try (InputStream in = zip.open(mimetype.get())) {
                String type = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
                Format format = BY_MIMETYPE.get(type);
                if (format != null) {
                    return format;
                }
                if (type.equals(PUBLICATION)) {
                    return Format.ZIP;
                }
            }
        }
        Optional<ZipEntryHeader> types = zip.entry("[Content_Types].xml");
        if (types.isPresent()) {
            try (InputStream in = zip.open(types.get())) {
                Format format = byContentTypes(XmlCursor.over(in, limits));
                if (format != Format.UNKNOWN) {
                    return format;
                }
            }
        }
        if (isProgram(zip)) {
            return Format.EXECUTABLE;
        }
        return zip.entries().stream().anyMatch(entry -> isSignature(entry.name())) ? Format.ASIC : Format.ZIP;
    }

    /** Files that only a container of signed files has (ETSI EN 319 162-1, clauses 4.3.3 and 4.4), whatever type it states. */
    private static boolean isSignature(String name) {
        return name.startsWith("META-INF/")
                && ((name.endsWith(".xml") && (name.contains("signatures") || name.startsWith("META-INF/ASiC")))
                        || (name.endsWith(".p7s") && name.contains("signature"))
                        || (name.endsWith(".tst") && name.contains("timestamp")));
    }

    private static Format byContentTypes(XmlCursor xml) throws IOException {
        for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
            if (event == XmlCursor.Event.START) {
                Format format = byContentType(Prefix.lower(xml.attribute("ContentType")));
                if (format != Format.UNKNOWN) {
                    return format;
                }
            }
        }
        return Format.UNKNOWN;
    }

    private static Format byContentType(String type) {
        if (!type.endsWith(".main+xml")) {
            return Format.UNKNOWN;
        }
        if (type.contains("wordprocessingml.") || type.contains("ms-word.")) {
            return Format.DOCX;
        }
        if (type.contains("spreadsheetml.") || type.contains("ms-excel.")) {
            return Format.XLSX;
        }
        return type.contains("presentationml.") || type.contains("ms-powerpoint.") ? Format.PPTX : Format.UNKNOWN;
    }

    private static boolean isProgram(ZipContainer zip) {
        boolean classes = false;
        boolean manifest = false;
        for (ZipEntryHeader entry : zip.entries()) {
            String name = entry.name();
            if (name.equals("AndroidManifest.xml") || name.equals("classes.dex")) {
                return true;
            }
            manifest |= name.equals("META-INF/MANIFEST.MF");
            classes |= name.endsWith(".class");
        }
        return manifest && classes;
    }

    private static Format claimed(Prefix prefix) {
        if (prefix.has("mimetypeapplication/", 30)) {
            for (Map.Entry<String, Format> type : BY_MIMETYPE.entrySet()) {
                if (prefix.has(type.getKey() + "PK", 38)) {
                    return type.getValue();
                }
            }
        }
        if (prefix.indexOf("[Content_Types].xml", prefix.length()) < 0) {
            boolean signed = prefix.indexOf("META-INF/signature", prefix.length()) >= 0
                    || prefix.indexOf("META-INF/ASiC", prefix.length()) >= 0
                    || prefix.has("mimetype", 30);
            return signed ? Format.ASIC : Format.ZIP;
        }
        if (prefix.indexOf("word/", prefix.length()) >= 0) {
            return Format.DOCX;
        }
        if (prefix.indexOf("xl/", prefix.length()) >= 0) {
            return Format.XLSX;
        }
        return prefix.indexOf("ppt/", prefix.length()) >= 0 ? Format.PPTX : Format.ZIP;
    }
}
