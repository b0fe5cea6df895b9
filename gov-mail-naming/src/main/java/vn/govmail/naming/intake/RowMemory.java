package vn.govmail.naming.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who stood in the rows so far, and under which key each row asks for an address. */
final class RowMemory {
    private static final int LONGEST_KEY = 200;

    private record Seen(int row, String what) {}

    private final Map<String, Seen> byStaffId = new HashMap<>();
    private final Map<String, List<Seen>> byName = new HashMap<>();
    private final Map<String, Seen> units = new HashMap<>();

    /**
     * Enters a row.
     *
     * @param person agency and name
     * @return the request key; empty if the row is settled, since the same person stands in an earlier one
     */
    String enter(Candidate row, String staffId, String person) {
        return staffId.isEmpty() ? unnumbered(row, person) : numbered(row, staffId, person);
    }

    /**
     * Enters the row of a unit.
     *
     * @param unit its kind, agency and name
     * @return the request key; empty if the row is settled, since the same unit stands in an earlier one
     */
    String enterUnit(Candidate row, String unit) {
        // a list that was exported names the address: one agency may have two mailboxes of a kind
        Seen before = units.putIfAbsent(unit + " " + row.read(StaffColumn.ADDRESS), new Seen(row.row, unit));
        if (before != null) {
            row.settle(RowOutcome.DUPLICATE, ImportCode.ROW_DUPLICATE, Map.of("row", Integer.toString(before.row())));
            return "";
        }
        return bounded("unit:" + unit, "unit:");
    }

    private String numbered(Candidate row, String staffId, String person) {
        Seen before = byStaffId.putIfAbsent(staffId, new Seen(row.row, person));
        if (before == null) {
            return "staff:" + staffId;
        }
        Map<String, String> arguments = Map.of("row", Integer.toString(before.row()), "id", staffId);
        if (before.what().equals(person)) {
            row.settle(RowOutcome.DUPLICATE, ImportCode.ROW_DUPLICATE, arguments);
        } else {
            row.settle(RowOutcome.REFUSED, ImportCode.STAFF_ID_TWICE, arguments);
        }
        return "";
    }

    private String unnumbered(Candidate row, String person) {
        List<Seen> before = byName.computeIfAbsent(person, p -> new ArrayList<>(1));
        String what = new TreeMap<>(row.read).toString();
        for (Seen seen : before) {
            if (seen.what().equals(what)) {
                row.settle(RowOutcome.DUPLICATE, ImportCode.ROW_DUPLICATE, Map.of("row", Integer.toString(seen.row())));
                return "";
            }
        }
        if (!before.isEmpty()) {
            row.found(
                    ImportCode.SAME_NAME_IN_LIST,
                    Map.of("row", Integer.toString(before.get(0).row())));
        }
        before.add(new Seen(row.row, what));
        return key(person, before.size());
    }

    /** The key of the n-th person of one name in one agency of whom no staff id is known. */
    static String key(String person, int ordinal) {
        return bounded("name:" + person + "#" + ordinal, "name:");
    }

    private static String bounded(String key, String beginning) {
        return key.length() <= LONGEST_KEY ? key : beginning + sha256(key);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
