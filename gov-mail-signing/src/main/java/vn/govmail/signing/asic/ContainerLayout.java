package vn.govmail.signing.asic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.signature.Reason;
import vn.govmail.signing.container.SignedContainer;

/** What the entries of a container are by their names (EN 319 162-1, clauses 4.3.3 and 4.4). Immutable. */
public final class ContainerLayout {
    static final String MIMETYPE = "mimetype";
    static final String FOLDER = "META-INF/";
    static final String TYPE_SIMPLE = "application/vnd.etsi.asic-s+zip";
    static final String TYPE_EXTENDED = "application/vnd.etsi.asic-e+zip";
    /** With the name that Estonia had for it before there was a standard. */
    private static final Set<String> TYPES_OF_SEVERAL = Set.of(TYPE_EXTENDED, "application/vnd.bdoc-1.0");

    private static final int LONGEST_TYPE = 200;
    /** The lists of the packages that containers are derived from, and evidence records (EN 319 162-1, 4.4.3.2, A.1 and A.7). */
    private static final Pattern KNOWN_OTHERS =
            Pattern.compile("meta-inf/((manifest|container|metadata)\\.xml|[^/]*evidencerecord[^/]*\\.(ers|xml))");

    private final Optional<String> type;
    private final boolean typeInPlace;
    private final Entries entries;
    private final boolean strayFolder;

    /** The entries by what they are, each list in the order of the container. */
    private record Entries(
            List<String> data,
            List<String> cades,
            List<String> xades,
            List<String> timeStamps,
            List<String> manifests,
            List<String> others) {}

    private ContainerLayout(Optional<String> type, boolean typeInPlace, Entries entries, boolean strayFolder) {
        this.type = type;
        this.typeInPlace = typeInPlace;
        this.entries = entries;
        this.strayFolder = strayFolder;
    }

    /**
     * The layout of a container.
     *
     * @throws IOException if it is refused
     */
    public static ContainerLayout of(SignedContainer container) throws IOException {
        Optional<ZipEntryHeader> mimetype = container.entry(MIMETYPE);
        Optional<String> type = Optional.empty();
        boolean inPlace = false;
        if (mimetype.isPresent()) {
            ZipEntryHeader entry = mimetype.get();
            type = Optional.of(new String(container.bytes(entry, LONGEST_TYPE), StandardCharsets.UTF_8).strip());
            inPlace = entry.headerOffset() == 0 && entry.method() == 0;
        }
        Entries entries = new Entries(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        boolean stray = false;
        for (String name : container.files()) {
            if (name.startsWith(FOLDER)) {
                group(name, entries).add(name);
            } else if (!name.equals(MIMETYPE)) {
                entries.data().add(name);
                // what some systems take for the folder of signatures
                stray |= lower(name).startsWith(lower(FOLDER));
            }
        }
        return new ContainerLayout(type, inPlace, entries, stray);
    }

    private static List<String> group(String path, Entries entries) {
        String name = lower(path.substring(FOLDER.length()));
        if (name.endsWith(".p7s") && name.contains("signature")) {
            return entries.cades();
        }
        if (name.endsWith(".tst") && name.contains("timestamp")) {
            return entries.timeStamps();
        }
        if (name.endsWith(".xml") && (name.startsWith("asicmanifest") || name.startsWith("asicarchivemanifest"))) {
            return entries.manifests();
        }
        return name.endsWith(".xml") && name.contains("signatures") ? entries.xades() : entries.others();
    }

    /** Whether there are evidence records in files of their own (EN 319 162-1, 4.3.3.2 and 4.4.3.2). */
    boolean holdsEvidenceRecords() {
        return entries.others().stream().anyMatch(name -> lower(name).contains("evidencerecord"));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether it is ASiC-S: by what it says, and where it says nothing by what it holds. */
    public boolean isSimple() {
        if (type.filter(TYPE_SIMPLE::equals).isPresent()) {
            return true;
        }
        boolean extended = type.filter(TYPE_EXTENDED::equals).isPresent();
        return !extended
                && entries.data().size() == 1
                && entries.manifests().isEmpty()
                && entries.cades().size() + entries.timeStamps().size() == 1;
    }

    /** Whether the container itself says that it is ASiC-S. */
    boolean declaresSimple() {
        return type.filter(TYPE_SIMPLE::equals).isPresent();
    }

    /** The type that the container states; empty where it states none. */
    Optional<String> type() {
        return type;
    }

    /** Whether {@code mimetype} is where it has to be, first and not compressed (A.1), or absent. */
    boolean isTypeInPlace() {
        return type.isEmpty() || typeInPlace;
    }

    /** Whether several files state a type that is none of theirs; ASiC-S may state that of its one file (A.1). */
    boolean statesAnotherKind() {
        return !isSimple() && type.isPresent() && !TYPES_OF_SEVERAL.contains(type.get());
    }

    /** What is signed: all files outside of {@code META-INF} but {@code mimetype}. */
    public List<String> data() {
        return entries.data();
    }

    /**
     * What people read: all that is signed, and what lies beside the signatures and is no part of a container that anybody knows, so
     * that nothing goes unseen.
     */
    public List<String> forPeople() {
        List<String> files = new ArrayList<>(data());
        entries.others().stream()
                .filter(name -> !KNOWN_OTHERS.matcher(lower(name)).matches())
                .forEach(files::add);
        return files;
    }

    /** The files of CAdES signatures. */
    public List<String> cades() {
        return entries.cades();
    }

    /** The files of XAdES signatures. */
    public List<String> xades() {
        return entries.xades();
    }

    /** The time stamps in files of their own. */
    public List<String> timeStamps() {
        return entries.timeStamps();
    }

    /** The manifests of ASiC, of signatures and of archive time stamps. */
    public List<String> manifests() {
        return entries.manifests();
    }

    /** What is wrong with the layout, whoever signed. */
    public Set<Reason> problems() {
        Set<Reason> problems = EnumSet.noneOf(Reason.class);
        boolean notSimple = isSimple()
                && (data().size() != 1 || data().get(0).contains("/") || cades().size() + xades().size() > 1);
        if (strayFolder || notSimple) {
            problems.add(Reason.CONTAINER_MALFORMED);
        }
        if (isSimple() && data().size() > 1) {
            problems.add(Reason.EXTRA_FILE);
        }
        return problems;
    }
}
