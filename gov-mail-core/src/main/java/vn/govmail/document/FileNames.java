package vn.govmail.document;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Names under which files come, from strangers: safe to show, and whether they try to deceive. Stateless and thread-safe.
 */
public final class FileNames {
    /** Longest name that {@link #clean} gives, in UTF-16 code units. */
    public static final int LONGEST = 200;

    private static final int LONGEST_EXTENSION = 10;

    private static final Set<String> PROGRAMS = Set.of(
            "exe",
            "com",
            "scr",
            "pif",
            "bat",
            "cmd",
            "msi",
            "msp",
            "dll",
            "cpl",
            "vbs",
            "vbe",
            "js",
            "jse",
            "wsf",
            "wsh",
            "hta",
            "ps1",
            "psm1",
            "lnk",
            "jar",
            "apk",
            "reg",
            "sh",
            "bash",
            "app",
            "chm",
            "scf",
            "url",
            "iso",
            "img",
            "vhd",
            "vhdx",
            "vmdk",
            "xll",
            "ocx",
            "sys",
            "drv",
            "inf",
            "gadget",
            "appx",
            "msix",
            "msc",
            "wsc",
            "sct",
            "jnlp",
            "py",
            "desktop",
            "library-ms",
            "search-ms",
            "application",
            "dmg",
            "pkg",
            "deb",
            "rpm",
            "elf",
            "run");

    private static final Set<Format> WORD = Set.of(Format.DOCX, Format.ENCRYPTED_OFFICE);
    private static final Set<Format> EXCEL = Set.of(Format.XLSX, Format.ENCRYPTED_OFFICE);
    private static final Set<Format> POWERPOINT = Set.of(Format.PPTX, Format.ENCRYPTED_OFFICE);

    private static final Map<String, Set<Format>> EXPECTED = Map.ofEntries(
            Map.entry("pdf", Set.of(Format.PDF)),
            Map.entry("docx", WORD),
            Map.entry("docm", WORD),
            Map.entry("dotx", WORD),
            Map.entry("dotm", WORD),
            Map.entry("xlsx", EXCEL),
            Map.entry("xlsm", EXCEL),
            Map.entry("xltx", EXCEL),
            Map.entry("xltm", EXCEL),
            Map.entry("xlsb", EXCEL),
            Map.entry("pptx", POWERPOINT),
            Map.entry("pptm", POWERPOINT),
            Map.entry("potx", POWERPOINT),
            Map.entry("ppsx", POWERPOINT),
            Map.entry("ppsm", POWERPOINT),
            // Word opens RTF and HTML under its old extension without a word, and many agencies' programs write them so
            Map.entry("doc", Set.of(Format.DOC, Format.RTF, Format.HTML, Format.MESSAGE, Format.XML)),
            Map.entry("dot", Set.of(Format.DOC, Format.RTF)),
            Map.entry("xls", Set.of(Format.XLS, Format.HTML, Format.MESSAGE, Format.XML)),
            Map.entry("xlt", Set.of(Format.XLS)),
            Map.entry("ppt", Set.of(Format.PPT)),
            Map.entry("pps", Set.of(Format.PPT)),
            Map.entry("msg", Set.of(Format.OUTLOOK_MESSAGE)),
            Map.entry("fodt", Set.of(Format.XML)),
            Map.entry("fods", Set.of(Format.XML)),
            Map.entry("fodp", Set.of(Format.XML)),
            Map.entry("ott", Set.of(Format.ODT)),
            Map.entry("ots", Set.of(Format.ODS)),
            Map.entry("odg", Set.of(Format.ODG)),
            Map.entry("odt", Set.of(Format.ODT)),
            Map.entry("ods", Set.of(Format.ODS)),
            Map.entry("odp", Set.of(Format.ODP)),
            Map.entry("rtf", Set.of(Format.RTF)),
            Map.entry("htm", Set.of(Format.HTML, Format.TEXT, Format.XML)),
            Map.entry("html", Set.of(Format.HTML, Format.TEXT, Format.XML)),
            Map.entry("xml", Set.of(Format.XML)),
            Map.entry("csv", Set.of(Format.CSV)),
            Map.entry("txt", Set.of(Format.TEXT)),
            Map.entry("jpg", Set.of(Format.JPEG)),
            Map.entry("jpeg", Set.of(Format.JPEG)),
            Map.entry("png", Set.of(Format.PNG)),
            Map.entry("gif", Set.of(Format.GIF)),
            Map.entry("tif", Set.of(Format.TIFF)),
            Map.entry("tiff", Set.of(Format.TIFF)),
            Map.entry("bmp", Set.of(Format.BMP)),
            Map.entry("webp", Set.of(Format.WEBP)),
            Map.entry("heic", Set.of(Format.HEIC)),
            Map.entry("heif", Set.of(Format.HEIC)),
            Map.entry("zip", Set.of(Format.ZIP)),
            Map.entry("rar", Set.of(Format.RAR)),
            Map.entry("7z", Set.of(Format.SEVEN_ZIP)),
            Map.entry("gz", Set.of(Format.GZIP)),
            Map.entry("tgz", Set.of(Format.GZIP)),
            Map.entry("tar", Set.of(Format.TAR)),
            Map.entry("asice", Set.of(Format.ASIC)),
            Map.entry("asics", Set.of(Format.ASIC)),
            Map.entry("bdoc", Set.of(Format.ASIC)),
            Map.entry("p7s", Set.of(Format.CMS)),
            Map.entry("p7m", Set.of(Format.CMS)),
            Map.entry("eml", Set.of(Format.MESSAGE)),
            Map.entry("ics", Set.of(Format.CALENDAR)));

    private FileNames() {}

    /**
     * The name as it may be shown and written to a list: the last segment of a path, composed (NFC), without control,
     * invisible and directional characters, at most {@link #LONGEST} long with its extension kept; {@code "_"} if nothing is
     * left.
     */
    public static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder shown = new StringBuilder();
        last.codePoints()
                .filter(c -> !isHidden(c))
                .forEach(c -> shown.appendCodePoint("<>:\"|?*".indexOf(c) >= 0 ? '_' : c));
        String clean = withoutOuterDots(Normalizer.normalize(shown, Normalizer.Form.NFC));
        if (clean.length() > LONGEST) {
            int dot = clean.lastIndexOf('.');
            String tail = dot < 0 || (clean.length() - dot - 1 > LONGEST_EXTENSION) ? "" : clean.substring(dot);
            int cut = LONGEST - tail.length();
            cut -= Character.isHighSurrogate(clean.charAt(cut - 1)) ? 1 : 0;
            clean = withoutOuterDots(clean.substring(0, cut) + tail);
        }
        return clean.isEmpty() ? "_" : clean;
    }

    private static String withoutOuterDots(String name) {
        String bare = withoutEdge(name);
        int start = 0;
        while (bare.startsWith("..", start)) {
            start++;
        }
        return bare.substring(start);
    }

    /**
     * Whether the name is built to deceive: a path, hidden or directional characters, a run of blanks or of dots before the
     * extension, or a program that shows the extension of a document ({@code QD-15.pdf.exe}).
     */
    public static boolean hasTricks(String name) {
        return !tricks(name).isEmpty();
    }

    /** What of that it does. */
    public static Set<NameTrick> tricks(String name) {
        Set<NameTrick> tricks = EnumSet.noneOf(NameTrick.class);
        String bare = name.strip();
        add(tricks, NameTrick.PATH, (name.indexOf('/') >= 0) || (name.indexOf('\\') >= 0) || hasDrive(bare));
        add(tricks, NameTrick.DIRECTION_OVERRIDE, name.chars().anyMatch(FileNames::turnsDirection));
        add(tricks, NameTrick.HIDDEN_CHARACTER, name.codePoints().anyMatch(c -> isHidden(c) && !turnsDirection(c)));
        add(tricks, NameTrick.BLANKS_BEFORE_EXTENSION, bare.contains("     ") || bare.contains(" ."));
        boolean edge = !withoutEdge(name).equals(name) && (extension(name).length() <= LONGEST_EXTENSION);
        add(
                tricks,
                NameTrick.DOTS_OR_BLANKS_AT_EDGE,
                bare.startsWith("..")
                        || bare.endsWith("..")
                        || (edge && !extension(name).isEmpty()));
        add(tricks, NameTrick.DOUBLE_EXTENSION, hasDoubleExtension(bare));
        return Set.copyOf(tricks);
    }

    private static void add(Set<NameTrick> tricks, NameTrick trick, boolean there) {
        if (there) {
            tricks.add(trick);
        }
    }

    private static boolean hasDrive(String name) {
        return (name.length() > 2) && (name.charAt(1) == ':') && (name.charAt(0) < 0x80);
    }

    /** Embeddings, overrides and isolates (UAX 9, 2.1 to 2.5), and the Arabic letter mark. */
    private static boolean turnsDirection(int c) {
        return ((c >= 0x202A) && (c <= 0x202E))
                || ((c >= 0x2066) && (c <= 0x2069))
                || (c == 0x200E)
                || (c == 0x200F)
                || (c == 0x061C);
    }

    /** Whether a program's extension follows one of a document. */
    public static boolean hasDoubleExtension(String name) {
        String last = extension(name);
        if (!PROGRAMS.contains(last)) {
            return false;
        }
        String before = withoutEdge(name);
        return EXPECTED.containsKey(extension(before.substring(0, before.length() - last.length() - 1)));
    }

    /** Whether the extension is one of programs and scripts. */
    public static boolean namesExecutable(String name) {
        return PROGRAMS.contains(extension(name));
    }

    /**
     * Whether the extension promises another format than the content has. False where the name has no extension, one that is
     * not known here, or where the content was not recognised.
     */
    public static boolean extensionDisagrees(String name, Format format) {
        String extension = extension(name);
        if (format == Format.UNKNOWN) {
            return false;
        }
        Set<Format> expected = EXPECTED.get(extension);
        if (expected != null) {
            return !expected.contains(format);
        }
        return PROGRAMS.contains(extension) && (format.editability() != Format.Editability.UNKNOWN);
    }

    private static String extension(String name) {
        String bare = withoutEdge(name);
        int dot = bare.lastIndexOf('.');
        return dot < 0 ? "" : Prefix.lower(bare.substring(dot + 1));
    }

    /** As Windows takes a name: without the dots and blanks at its end. */
    private static String withoutEdge(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || Character.isWhitespace(name.charAt(end - 1)))) {
            end--;
        }
        return name.substring(0, end).strip();
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return (type == Character.CONTROL)
                || (type == Character.FORMAT)
                || (type == Character.LINE_SEPARATOR)
                || (type == Character.PARAGRAPH_SEPARATOR)
                || (type == Character.PRIVATE_USE)
                || (type == Character.SURROGATE)
                || (type == Character.UNASSIGNED);
    }
}
