package vn.govmail.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.rule.AddressFormat;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.AddressTemplate;
import vn.govmail.rule.AddressTemplate.Segment;
import vn.govmail.rule.DuplicatePolicy;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.PartForm;

/** A format with the parts of one unit filled in, to which only a person's name has to come. Immutable. */
final class Blueprint {
    /** RFC 5321 clause 4.5.3.1.1. */
    private static final int LONGEST_LOCAL_PART = 64;

    /** RFC 5321 clause 4.5.3.1.3, less the angle brackets. */
    private static final int LONGEST_ADDRESS = 254;

    /** What an address came to. */
    enum State {
        GOOD,
        /** It is kept for another use. */
        RESERVED,
        /** It is longer than RFC 5321 allows. */
        TOO_LONG,
        /** A part that the template uses has no text, or with the unit's parts it is none as RFC 5321 writes it. */
        INCOMPLETE
    }

    /**
     * A filled template.
     *
     * @param text the whole address, empty where it is incomplete
     * @param start where the person's or unit's own part begins
     * @param end where it ends, with what was added
     */
    record Filled(String text, int start, int end, State state) {
        String mailbox() {
            return text.substring(start, end);
        }

        /** Whether it is an address, had or not. */
        boolean isAddress() {
            return state == State.GOOD || state == State.RESERVED;
        }
    }

    private final AddressFormat format;
    private final List<Piece[]> ladder;
    private final String domain;
    private final ReservedNames reserved;

    /** All after the mailbox name where nothing else of the person stands in the address, as almost always; or null. */
    private final @Nullable String tail;

    /** Whether the domain, and all of the tail, stand well in an address: asked once, not for each person. */
    private final boolean goodDomain;

    private final boolean goodTail;

    /** Whether what is added to an address comes right before the tail. */
    private final boolean addedBeforeTail;

    /** What is asked for each person, without a look at the texts. */
    private final int domainLength;

    private final int tailInLocalPart;
    private final boolean mayBeReserved;

    private final List<NamingFinding> findings;

    /** A text that is there already, or a part of a person's name that is still to come. */
    private record Piece(
            String text, Segment.@Nullable Part part, boolean wholeName, boolean own, boolean suffixAfter) {}

    Blueprint(
            AddressFormat format,
            Map<AddressPart, Abbreviation> units,
            ReservedNames reserved,
            List<NamingFinding> findings) {
        this.format = format;
        this.reserved = reserved;
        this.findings = List.copyOf(findings);
        this.domain = "@" + domain(format, units);
        List<Piece[]> templates = new ArrayList<>();
        for (AddressTemplate template : format.templates()) {
            templates.add(pieces(format, template, units));
        }
        this.ladder = List.copyOf(templates);
        this.tail = tail(templates.get(0), domain);
        this.goodDomain = MailAddress.tryParse("a" + domain).isPresent();
        this.goodTail = tail != null && MailAddress.tryParse("a" + tail).isPresent();
        this.addedBeforeTail = templates.get(0)[0].suffixAfter();
        this.domainLength = domain.length();
        this.tailInLocalPart = tail == null ? 0 : tail.length() - domainLength;
        this.mayBeReserved = format.kind() != MailboxKind.BROADCAST;
    }

    private static @Nullable String tail(Piece[] pieces, String domain) {
        StringBuilder tail = new StringBuilder();
        for (int i = 1; i < pieces.length; i++) {
            if (pieces[i].part() != null || pieces[i].text().isEmpty()) {
                return null;
            }
            tail.append(pieces[i].text());
        }
        return pieces[0].wholeName() ? tail.append(domain).toString() : null;
    }

    private static String domain(AddressFormat format, Map<AddressPart, Abbreviation> units) {
        StringBuilder domain = new StringBuilder();
        for (Segment segment : format.domain().segments()) {
            domain.append(unitText(segment, units));
        }
        return domain.toString();
    }

    private static String unitText(Segment segment, Map<AddressPart, Abbreviation> units) {
        if (segment instanceof Segment.Literal literal) {
            return literal.text();
        }
        Segment.Part part = (Segment.Part) segment;
        Abbreviation unit = units.get(part.part());
        return unit == null ? "" : PartText.ofUnit(part.part(), part.form(), unit);
    }

    private static Piece[] pieces(
            AddressFormat format, AddressTemplate template, Map<AddressPart, Abbreviation> units) {
        List<Segment> segments = template.segments();
        int lastOwn = lastOwn(format.kind(), segments);
        int suffixAfter = suffixAfter(format, segments, lastOwn);
        boolean started = false;
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            started = started || isOwn(format.kind(), segment);
            boolean own = started && i <= lastOwn;
            boolean ofName = segment instanceof Segment.Part part && part.part().isOfPersonName();
            Segment.Part open = ofName ? (Segment.Part) segment : null;
            boolean wholeName = i != suffixAfter && isMailboxName(segments, i);
            i += wholeName ? 1 : 0;
            pieces.add(new Piece(
                    ofName ? "" : unitText(segment, units), open, wholeName, own && i <= lastOwn, i == suffixAfter));
        }
        return pieces.toArray(new Piece[0]);
    }

    /** Given name and initials as in most regulations, which a plain name has ready. */
    private static boolean isMailboxName(List<Segment> segments, int at) {
        return at + 1 < segments.size()
                && segments.get(at).equals(new Segment.Part(AddressPart.GIVEN, PartForm.USUAL))
                && segments.get(at + 1).equals(new Segment.Part(AddressPart.INITIALS, PartForm.USUAL));
    }

    /** For units the part of their own comes first; for persons all from their name to the last part of it. */
    private static int lastOwn(MailboxKind kind, List<Segment> segments) {
        int last = 0;
        for (int i = 0; i < segments.size(); i++) {
            if (isOwn(kind, segments.get(i))) {
                if (kind != MailboxKind.PERSON) {
                    return i;
                }
                last = i;
            }
        }
        return last;
    }

    private static boolean isOwn(MailboxKind kind, Segment segment) {
        if (kind == MailboxKind.BROADCAST) {
            return true;
        }
        if (!(segment instanceof Segment.Part part)) {
            return false;
        }
        return kind == MailboxKind.PERSON ? !part.part().isOfUnit() : part.part() == FormatChoice.ownPart(kind);
    }

    private static int suffixAfter(AddressFormat format, List<Segment> segments, int lastOwn) {
        DuplicatePolicy duplicates = format.duplicates();
        if (duplicates.atEnd()) {
            return segments.size() - 1;
        }
        int found = lastOwn;
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i) instanceof Segment.Part part && part.part() == duplicates.after()) {
                found = i;
            }
        }
        return found;
    }

    AddressFormat format() {
        return format;
    }

    /** What was found about the unit. */
    List<NamingFinding> findings() {
        return findings;
    }

    /** The last step: 0 where the usual address is the only one. */
    int lastStep() {
        return format.duplicates().way() == DuplicatePolicy.Way.BY_HAND ? ladder.size() - 1 : Integer.MAX_VALUE;
    }

    /** Whether a step adds letters or a number, rather than taking the usual template or an alternative. */
    boolean adds(int step) {
        return step >= ladder.size();
    }

    /** What a step adds. */
    String addition(int step) {
        return adds(step) ? format.duplicates().addition(step - ladder.size() + 1) : "";
    }

    /** The address of a step. */
    Filled fill(@Nullable PersonName person, @Nullable NameReading reading, int step) {
        boolean added = adds(step);
        boolean quick = goodTail && reading == null && (step == 0 || (added && addedBeforeTail));
        String mailbox = quick && person != null ? person.mailboxName() : "";
        if (tail != null && !mailbox.isEmpty()) {
            return withTail(added ? mailbox.concat(addition(step)) : mailbox, tail);
        }
        Piece[] pieces = ladder.get(added ? 0 : step);
        StringBuilder text = new StringBuilder(48);
        int start = -1;
        int end = 0;
        boolean complete = true;
        for (Piece piece : pieces) {
            if (piece.own() && start < 0) {
                start = text.length();
            }
            String more = piece.part() == null ? piece.text() : ofName(piece, person, reading);
            complete &= !more.isEmpty() || mayBeEmpty(piece);
            append(text, more);
            if (piece.suffixAfter() && added) {
                if (more.isEmpty()) {
                    withoutLastSeparator(text);
                }
                text.append(addition(step));
            }
            if (piece.own() || piece.suffixAfter()) {
                end = text.length();
            }
        }
        withoutLastSeparator(text);
        end = Math.min(end, text.length());
        while (end > 0 && isSeparator(text.charAt(end - 1))) {
            end--;
        }
        return filled(text, Math.max(start, 0), end, complete);
    }

    private Filled withTail(String own, String behind) {
        String text = own.concat(behind);
        return new Filled(text, 0, own.length(), state(text, own.length() + tailInLocalPart));
    }

    private static String ofName(Piece piece, @Nullable PersonName person, @Nullable NameReading reading) {
        Segment.Part part = piece.part();
        if (person == null || part == null) {
            return "";
        }
        if (piece.wholeName()) {
            return reading == null ? person.mailboxName() : reading.foldedGiven() + reading.initials();
        }
        return reading == null
                ? person.text(part.part(), part.form())
                : PartText.ofName(part.part(), part.form(), person, reading);
    }

    /** Who has one word as a name has neither family name nor initials, and an address none the less. */
    private static boolean mayBeEmpty(Piece piece) {
        if (piece.part() == null) {
            return false;
        }
        AddressPart part = piece.part().part();
        return part == AddressPart.INITIALS || part == AddressPart.MIDDLE || part == AddressPart.FAMILY;
    }

    /** A separator beside a part that is empty goes with it. */
    private static void append(StringBuilder text, String more) {
        boolean open = text.length() == 0 || isSeparator(text.charAt(text.length() - 1));
        int from = 0;
        while (open && from < more.length() && isSeparator(more.charAt(from))) {
            from++;
        }
        text.append(more, from, more.length());
    }

    private static void withoutLastSeparator(StringBuilder text) {
        int length = text.length();
        while (length > 0 && isSeparator(text.charAt(length - 1))) {
            length--;
        }
        text.setLength(length);
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '_' || c == '-' || c == '+';
    }

    private Filled filled(StringBuilder text, int start, int end, boolean complete) {
        int local = text.length();
        if (!complete || local == 0) {
            return new Filled(text.toString(), Math.min(start, local), end, State.INCOMPLETE);
        }
        State state = goodDomain && isDotAtom(text) ? state(text, local) : State.INCOMPLETE;
        return new Filled(text.append(domain).toString(), start, end, state);
    }

    /** Whether no dot stands first, last or beside a dot (RFC 5322 clause 3.2.3): other signs cannot come into a template. */
    private static boolean isDotAtom(CharSequence text) {
        boolean open = true;
        for (int i = 0; i < text.length(); i++) {
            boolean dot = text.charAt(i) == '.';
            if (dot && open) {
                return false;
            }
            open = dot;
        }
        return !open;
    }

    private State state(CharSequence text, int local) {
        if (local > LONGEST_LOCAL_PART || local + domainLength > LONGEST_ADDRESS) {
            return State.TOO_LONG;
        }
        return (mayBeReserved && reserved.holds(text, local)) ? State.RESERVED : State.GOOD;
    }

    /** For uniqueness in the whole domain: the mailbox's own part with the province's domain; null where it is not asked for. */
    @Nullable
    String claim(Filled filled) {
        if (format.duplicates().uniqueIn() == DuplicatePolicy.Scope.AGENCY) {
            return null;
        }
        List<Segment> segments = format.domain().segments();
        Segment last = segments.get(segments.size() - 1);
        String base = last instanceof Segment.Literal literal ? literal.text() : "";
        return filled.mailbox() + "@" + (base.startsWith(".") ? base.substring(1) : base);
    }
}
