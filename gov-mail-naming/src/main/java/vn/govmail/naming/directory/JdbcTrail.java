package vn.govmail.naming.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.directory.sql.Parameters;

/** Rows of the audit trail; there is an insert and a select, and nothing else. */
final class JdbcTrail {
    static final String INSERT =
            "insert into audit_event (kind, subject, before_change, after_change, actor, at_second, at_nano,"
                    + " decision_number, decision_date, decision_issuer, request_number, request_date, request_issuer)"
                    + " values (?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private JdbcTrail() {}

    static void append(Connection connection, List<Event> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Event event : events) {
                set(Parameters.of(statement), event);
                if (events.size() == 1) {
                    statement.executeUpdate();
                    return;
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static void set(Parameters row, Event event) throws SQLException {
        Act act = event.act();
        Instant at = act.at();
        row.text(event.kind().name())
                .text(event.subject())
                .text(event.before())
                .text(event.after())
                .text(act.actor())
                .number(at.getEpochSecond())
                .number(at.getNano());
        document(row, act.decisionOrNull());
        document(row, act.requestOrNull());
    }

    private static void document(Parameters row, @Nullable DocumentReference document) throws SQLException {
        row.text(document == null ? null : document.number())
                .day(document == null ? null : document.date())
                .text(document == null ? null : document.issuer());
    }

    static List<Event> events(Connection connection, EventQuery query) throws SQLException {
        StringBuilder sql = new StringBuilder("select * from audit_event where number>?");
        String kinds = String.join(
                "','",
                new TreeSet<>(query.kinds().stream().map(Event.Kind::name).toList()));
        sql.append(kinds.isEmpty() ? "" : " and kind in ('" + kinds + "')")
                .append(query.subjectOrNull() == null ? "" : " and subject=?")
                .append(query.actorOrNull() == null ? "" : " and actor=?")
                .append(query.fromOrNull() == null ? "" : " and (at_second>? or (at_second=? and at_nano>=?))")
                .append(query.untilOrNull() == null ? "" : " and (at_second<? or (at_second=? and at_nano<?))")
                .append(" order by number");
        if (query.most() < Integer.MAX_VALUE) {
            sql.append(" fetch first ").append(query.most()).append(" rows only");
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            Parameters parameters = Parameters.of(statement).number(query.afterNumber());
            if (query.subjectOrNull() != null) {
                parameters.text(query.subjectOrNull());
            }
            if (query.actorOrNull() != null) {
                parameters.text(query.actorOrNull());
            }
            time(parameters, query.fromOrNull());
            time(parameters, query.untilOrNull());
            return events(statement);
        }
    }

    private static void time(Parameters parameters, @Nullable Instant time) throws SQLException {
        if (time != null) {
            long second = time.getEpochSecond();
            parameters.number(second).number(second).number(time.getNano());
        }
    }

    private static List<Event> events(PreparedStatement statement) throws SQLException {
        List<Event> events = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Act act = new Act(
                        row.getString("actor"),
                        Instant.ofEpochSecond(row.getLong("at_second"), row.getInt("at_nano")),
                        document(row, "decision"),
                        document(row, "request"));
                events.add(new Event(
                        row.getLong("number"),
                        Event.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("before_change"),
                        row.getString("after_change"),
                        act));
            }
        }
        return List.copyOf(events);
    }

    private static @Nullable DocumentReference document(ResultSet row, String which) throws SQLException {
        String number = row.getString(which + "_number");
        return number == null
                ? null
                : new DocumentReference(
                        number, row.getObject(which + "_date", LocalDate.class), row.getString(which + "_issuer"));
    }
}
