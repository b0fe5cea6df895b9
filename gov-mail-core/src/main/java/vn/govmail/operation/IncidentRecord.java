package vn.govmail.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.govmail.operation.IncidentTask.Step;

/**
 * Incidents as text, so that they can be kept and gone on with: lines of cells parted by tabs, UTF-8. Values hold no control
 * characters, so nothing has to be escaped.
 */
public final class IncidentRecord {
    private static final String HEAD = "gov-mail-incident\t1";
    private static final String END = "end";
    private static final int MOST_LINES = 100;

    private IncidentRecord() {}

    /** Writes an incident down; each line ends in a line feed. */
    public static String write(SecretIncident incident) {
        StringBuilder out = new StringBuilder(HEAD).append('\n');
        SecretEvidence evidence = incident.evidence();
        line(out, "id", incident.id());
        line(out, "found", incident.found().toString());
        line(out, "sha256", evidence.sha256());
        line(out, "mark", evidence.mark());
        line(out, "sender", evidence.senderDomain());
        line(out, "received", evidence.received().toString());
        for (IncidentParty party : IncidentParty.values()) {
            if (incident.addressees().containsKey(party)) {
                line(out, "addressee", party.name(), incident.addressees().get(party));
            }
        }
        for (IncidentTask task : incident.tasks()) {
            String done = task.done().map(Instant::toString).orElse("-");
            line(out, "task", task.step().name(), done, task.by(), task.reference());
        }
        return out.append(END).append('\n').toString();
    }

    private static void line(StringBuilder out, String... cells) {
        out.append(String.join("\t", cells)).append('\n');
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IncidentRecordException if it is something else; names the line
     */
    public static SecretIncident read(String text) {
        String[] lines = text.split("\n", MOST_LINES + 1);
        if (lines.length > MOST_LINES || !lines[0].equals(HEAD)) {
            throw new IncidentRecordException(1, "no incident, or one of more than " + MOST_LINES + " lines");
        }
        int last = lines.length - 2;
        if (last < 1 || !lines[last].equals(END) || !lines[last + 1].isEmpty()) {
            throw new IncidentRecordException(lines.length, "the record does not end with a line '" + END + "'");
        }
        Map<String, String> values = new HashMap<>();
        Map<IncidentParty, String> addressees = new EnumMap<>(IncidentParty.class);
        List<IncidentTask> tasks = new ArrayList<>();
        Set<Step> steps = EnumSet.noneOf(Step.class);
        for (int i = 1; i < last; i++) {
            String[] cells = lines[i].split("\t", -1);
            try {
                boolean known = true;
                if (cells[0].equals("task") && cells.length == 5) {
                    tasks.add(task(cells));
                    known = steps.add(Step.valueOf(cells[1]));
                } else if (cells[0].equals("addressee") && cells.length == 3) {
                    known = addressees.put(IncidentParty.valueOf(cells[1]), cells[2]) == null;
                } else {
                    known = cells.length == 2 && values.put(cells[0], cells[1]) == null;
                }
                if (!known) {
                    throw new IncidentRecordException(i + 1, "unknown or for the second time");
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new IncidentRecordException(i + 1, String.valueOf(e.getMessage()));
            }
        }
        return incident(values, addressees, tasks, last);
    }

    private static IncidentTask task(String[] cells) {
        Instant done = cells[2].equals("-") ? null : Instant.parse(cells[2]);
        return new IncidentTask(Step.valueOf(cells[1]), done, cells[3], cells[4]);
    }

    private static SecretIncident incident(
            Map<String, String> values, Map<IncidentParty, String> addressees, List<IncidentTask> tasks, int lastLine) {
        try {
            if (!values.keySet().equals(Set.of("id", "found", "sha256", "mark", "sender", "received"))) {
                throw new IncidentRecordException(lastLine, "fields are missing or unknown");
            }
            SecretEvidence evidence = new SecretEvidence(
                    values.getOrDefault("sha256", ""),
                    values.getOrDefault("mark", ""),
                    values.getOrDefault("sender", ""),
                    Instant.parse(values.getOrDefault("received", "")));
            Instant found = Instant.parse(values.getOrDefault("found", ""));
            return new SecretIncident(values.getOrDefault("id", ""), evidence, found, addressees, tasks);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IncidentRecordException(lastLine, String.valueOf(e.getMessage()));
        }
    }
}
