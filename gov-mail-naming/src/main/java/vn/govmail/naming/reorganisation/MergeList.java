package vn.govmail.naming.reorganisation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Abbreviation;
import vn.govmail.naming.reorganisation.MergeProblem.Code;
import vn.govmail.naming.table.CsvText;
import vn.govmail.naming.table.Row;
import vn.govmail.naming.table.TableLimits;
import vn.govmail.rule.MailboxKind;

/**
 * Which agencies go into which, and what people have decided. Immutable. As a file, lines of columns parted by tabs, commas or
 * semicolons, UTF-8; lines that begin with {@code #} are passed over:
 *
 * <pre>
 * # from   to       name                          short     kind      district
 * stttt    skhcn    Sở Khoa học và Công nghệ      skhcn
 * xanamdong  namdong  Xã Nam Dong                 namdong   commune
 * # mailbox                      decision
 * annv.stttt@daknong.gov.vn      new
 * binhtt.stttt@daknong.gov.vn    binhtt.skhcn@daknong.gov.vn
 * hen.stttt@daknong.gov.vn       nieh
 * </pre>
 *
 * The decision about a mailbox is {@code new}: its holder is somebody else than the namesake; an address: that mailbox takes it
 * over; or a mailbox name: the reading of the person's name that gives it.
 */
public final class MergeList {
    private static final int LARGEST = 16 << 20;
    private static final TableLimits LIMITS = new TableLimits(100_000, 16, 500);
    private static final int MOST_PROBLEMS = 100;
    private static final Pattern SHORT_NAME = Pattern.compile("[a-z0-9]*");

    /**
     * One agency that goes into another.
     *
     * @param from the id of the agency that ends or goes on under another name
     * @param to the id of the agency into which it goes
     * @param name that agency's name; empty where the directory has it
     * @param shortName the short name laid down for its addresses; empty where it follows from id or name
     * @param kind what the unit is: agency, district or commune
     * @param district the district in which it is; empty where none stands in addresses
     */
    public record Merge(String from, String to, String name, String shortName, MailboxKind kind, String district) {
        public Merge {
            if (from.isBlank() || to.isBlank()) {
                throw new IllegalArgumentException("a merger names both agencies");
            }
            if (!SHORT_NAME.matcher(shortName).matches()) {
                throw new IllegalArgumentException("a short name is of a-z and 0-9: " + shortName);
            }
            if (kind != MailboxKind.AGENCY && kind != MailboxKind.DISTRICT && kind != MailboxKind.COMMUNE) {
                throw new IllegalArgumentException("a merged unit is an agency, a district or a commune");
            }
            for (String words : new String[] {name, district}) {
                if (!words.isEmpty()) {
                    Abbreviation.of(words);
                }
            }
        }

        /** An agency that goes into another of the directory. */
        public static Merge of(String from, String to) {
            return new Merge(from, to, "", "", MailboxKind.AGENCY, "");
        }
    }

    private final List<Merge> merges;
    private final Map<String, String> decisions;

    private MergeList(List<Merge> merges, Map<String, String> decisions) {
        this.merges = List.copyOf(merges);
        this.decisions = Map.copyOf(decisions);
    }

    /** A list without decisions about single mailboxes. */
    public static MergeList of(List<Merge> merges) {
        return new MergeList(merges, Map.of());
    }

    /** The same with a decision about a mailbox. */
    public MergeList deciding(MailAddress mailbox, String decision) {
        Map<String, String> more = new LinkedHashMap<>(decisions);
        more.put(mailbox.canonical(), decision);
        return new MergeList(merges, more);
    }

    /**
     * Reads a file.
     *
     * @throws MergeListException if a line is wrong
     * @throws IOException if the file cannot be read
     */
    public static MergeList read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new MergeListException(List.of(MergeProblem.of(Code.TOO_LARGE, Integer.toString(LARGEST))));
            }
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new MergeListException(List.of(MergeProblem.of(Code.NOT_UTF8, "")));
        }
    }

    /**
     * Reads the lines of a file.
     *
     * @throws MergeListException if a line is wrong
     */
    public static MergeList parse(String text) {
        Objects.requireNonNull(text, "text");
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char separator = body.indexOf('\t') >= 0 ? '\t' : body.indexOf(';') >= 0 ? ';' : ',';
        List<Merge> merges = new ArrayList<>();
        Map<String, String> decisions = new LinkedHashMap<>();
        List<MergeProblem> problems = new ArrayList<>();
        boolean whole = CsvText.read(body, separator, LIMITS, row -> {
            take(row, merges, decisions).ifPresent(problem -> problems.add(problem.inLine(row.number())));
            return problems.size() < MOST_PROBLEMS;
        });
        if (!whole) {
            problems.add(MergeProblem.of(Code.TOO_MANY_LINES, Integer.toString(LIMITS.rows())));
        }
        if (merges.isEmpty() && problems.isEmpty()) {
            problems.add(MergeProblem.of(Code.NO_MERGER, ""));
        }
        if (!problems.isEmpty()) {
            throw new MergeListException(problems);
        }
        return new MergeList(merges, decisions);
    }

    private static Optional<MergeProblem> take(Row row, List<Merge> merges, Map<String, String> decisions) {
        String from = row.cell(0);
        if (row.isBlank() || from.startsWith("#")) {
            return Optional.empty();
        }
        if (row.notes().stream().anyMatch(note -> note.problem().isFatal())) {
            return problem(Code.CELL_UNREADABLE, "");
        }
        if (from.indexOf('@') >= 0) {
            return decide(from, row.cell(1), decisions);
        }
        MailboxKind kind = kind(row.cell(4));
        if (kind == null) {
            return problem(Code.KIND_UNKNOWN, row.cell(4));
        }
        if (from.isBlank() || row.cell(1).isBlank()) {
            return problem(Code.AGENCY_MISSING, from);
        }
        if (merges.stream().anyMatch(merge -> merge.from().equals(from))) {
            return problem(Code.AGENCY_TWICE, from);
        }
        if (!SHORT_NAME.matcher(row.cell(3)).matches()) {
            return problem(Code.SHORT_NAME, row.cell(3));
        }
        try {
            merges.add(new Merge(from, row.cell(1), row.cell(2), row.cell(3), kind, row.cell(5)));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return problem(Code.NAME, row.cell(2) + " " + row.cell(5));
        }
    }

    private static Optional<MergeProblem> decide(String text, String decision, Map<String, String> decisions) {
        MailAddress mailbox = MailAddress.tryParse(text).orElse(null);
        if (mailbox == null) {
            return problem(Code.NOT_AN_ADDRESS, text);
        }
        if (decision.isEmpty()) {
            return problem(Code.DECISION_MISSING, text);
        }
        return decisions.put(mailbox.canonical(), decision) == null
                ? Optional.empty()
                : problem(Code.DECISION_TWICE, text);
    }

    private static Optional<MergeProblem> problem(Code code, String text) {
        return Optional.of(MergeProblem.of(code, text.strip()));
    }

    private static @Nullable MailboxKind kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "agency" -> MailboxKind.AGENCY;
            case "district" -> MailboxKind.DISTRICT;
            case "commune" -> MailboxKind.COMMUNE;
            default -> null;
        };
    }

    /** The mergers, in the order of the list. */
    public List<Merge> merges() {
        return merges;
    }

    /** What was decided about a mailbox; empty if nothing was. */
    public String decision(MailAddress mailbox) {
        return decisions.getOrDefault(mailbox.canonical(), "");
    }
}
