package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
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
            "application/vnd.oasis.opendocument.graphics", Format.ODG,
            "application/vnd.etsi.asic-e+zip", Format.ASIC,
            "application/vnd.etsi.asic-s+zip", Format.ASIC,
            "application/vnd.bdoc-1.0", Format.ASIC);
    /** Where an electronic publication keeps its signatures too (EPUB OCF 3.3, 4.2.6). */
    private static final String PUBLICATION = "application/epub+zip";

    private ZipFormats() {}

    static DetectedFormat detect(Prefix prefix, Content content, Limits limits) {
        try {
            return detect(ZipContainer.open(new ContentSource(content), limits), limits);
        } catch (ContainerException refused) {
            // a reader will say what is wrong with it; the format is what its first entries claim
            boolean encrypted = refused.problem() == ContainerProblem.ENCRYPTED;
            Format claimed = PdfPrefix.isPdf(prefix) && !encrypted ? Format.PDF : claimed(prefix);
            return DetectedFormat.of(claimed, encrypted ? Set.of(FileTrait.ENCRYPTED) : Set.of());
        } catch (IOException e) {
            return DetectedFormat.of(Format.UNKNOWN);
        }
    }

    private static DetectedFormat detect(ZipContainer zip, Limits limits) throws IOException {
        Optional<ZipEntryHeader> mimetype = zip.entry("mimetype");
        if (mimetype.isPresent()) {
            String type = start(zip, mimetype.get());
            Format format = BY_MIMETYPE.get(type);
            if (format != null) {
                return DetectedFormat.of(format, openDocumentTraits(zip, type, limits));
            }
            if (type.equals(PUBLICATION)) {
                return DetectedFormat.of(Format.ZIP);
            }
        }
        Optional<ZipEntryHeader> types = zip.entry("[Content_Types].xml");
        if (types.isPresent()) {
            DetectedFormat office = byContentTypes(zip, types.get(), limits);
            if (office.format() != Format.UNKNOWN) {
                return office;
            }
        }
        if (isProgram(zip)) {
            return DetectedFormat.of(Format.EXECUTABLE);
        }
        boolean signed = zip.entries().stream().anyMatch(entry -> isSignature(entry.name()));
        return DetectedFormat.of(signed ? Format.ASIC : Format.ZIP);
    }

    /** Files that only a container of signed files has (ETSI EN 319 162-1, clauses 4.3.3 and 4.4), whatever type it states. */
    private static boolean isSignature(String name) {
        return name.startsWith("META-INF/")
                && ((name.endsWith(".xml") && (name.contains("signatures") || name.startsWith("META-INF/ASiC")))
                        || (name.endsWith(".p7s") && name.contains("signature"))
                        || (name.endsWith(".tst") && name.contains("timestamp")));
    }

    private static String start(ZipContainer zip, ZipEntryHeader entry) throws IOException {
        try (InputStream in = zip.open(entry)) {
            return new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
        }
    }

    private static Set<FileTrait> openDocumentTraits(ZipContainer zip, String type, Limits limits) {
        Set<FileTrait> traits = EnumSet.noneOf(FileTrait.class);
        if (type.endsWith("-template")) {
            traits.add(FileTrait.TEMPLATE);
        }
        if (hasPart(zip, "Basic/") || hasPart(zip, "Scripts/")) {
            traits.add(FileTrait.MACROS);
        }
        try {
            if (OfficeParts.isEncrypted(zip, limits)) {
                traits.add(FileTrait.ENCRYPTED);
            }
        } catch (IOException e) {
            // the manifest is refused: the reader of the document will say so
        }
        return traits;
    }

    private static boolean hasPart(ZipContainer zip, String start) {
        return zip.entries().stream().anyMatch(e -> e.name().startsWith(start) && !e.isFolder());
    }

    private static DetectedFormat byContentTypes(ZipContainer zip, ZipEntryHeader types, Limits limits)
            throws IOException {
        try (InputStream in = zip.open(types)) {
            String main = mainType(XmlCursor.over(in, limits));
            Set<FileTrait> traits = EnumSet.noneOf(FileTrait.class);
            if (main.contains("template") || main.contains("addin")) {
                traits.add(FileTrait.TEMPLATE);
            }
            if (main.contains("binary")) {
                traits.add(FileTrait.BINARY_PARTS);
            }
            // a project without the type that goes with it is run by no program of today, but who knows
            if (main.contains("macroenabled") || zip.entries().stream().anyMatch(ZipFormats::isMacro)) {
                traits.add(FileTrait.MACROS);
            }
            return DetectedFormat.of(byContentType(main), traits);
        }
    }

    private static boolean isMacro(ZipEntryHeader entry) {
        return entry.name().endsWith("vbaProject.bin") || entry.name().contains("/macrosheets/");
    }

    /** The type of the main part, in lower case; empty where no type is one of those. */
    private static String mainType(XmlCursor xml) throws IOException {
        for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.FINISHED; event = xml.next()) {
            if (event == XmlCursor.Event.START) {
                String type = Prefix.lower(xml.attribute("ContentType"));
                if (byContentType(type) != Format.UNKNOWN) {
                    return type;
                }
            }
        }
        return "";
    }

    private static Format byContentType(String type) {
        if (!type.endsWith(".main+xml") && !type.endsWith(".main")) {
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
