package vn.govmail.naming.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.directory.Store.Taking;
import vn.govmail.naming.directory.sql.Parameters;

/** Who stands in the way of claims, asked for all of them in one statement. */
final class JdbcObstacles {
    private final Map<String, Mailbox> addresses = new HashMap<>();
    private final Map<String, Mailbox> requests = new HashMap<>();
    private final Map<String, Mailbox> holders = new HashMap<>();
    private final Map<String, Mailbox> ownParts = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();

    JdbcObstacles(Connection connection, List<Claim> claims) throws SQLException {
        List<String> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        ask(sql, values, "canonical", claims, Claim::canonical);
        ask(sql, values, "request_key", claims, Claim::requestKey);
        ask(sql, values, "holder_key", claims, Claim::holderKey);
        ask(sql, values, "own_part", claims, Claim::ownPart);
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            set(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    enter(row);
                }
            }
        }
        if (!addresses.isEmpty()) {
            findOrdinals(connection, claims);
        }
    }

    /** One index after the other: no planner finds that out for conditions joined by «or». */
    private static void ask(
            StringBuilder sql,
            List<String> values,
            String column,
            List<Claim> claims,
            Function<Claim, @Nullable String> value) {
        List<String> asked = distinct(claims, value);
        if (!asked.isEmpty()) {
            sql.append(sql.length() == 0 ? "" : " union all ")
                    .append("select * from mailbox where ")
                    .append(InList.condition(column, asked.size()));
            values.addAll(InList.padded(asked));
        }
    }

    private static List<String> distinct(List<Claim> claims, Function<Claim, @Nullable String> value) {
        List<String> all = new ArrayList<>();
        for (Claim claim : claims) {
            String one = value.apply(claim);
            if (one != null && !one.isEmpty()) {
                all.add(one);
            }
        }
        return all.stream().distinct().toList();
    }

    private static void set(PreparedStatement statement, List<String> values) throws SQLException {
        Parameters parameters = Parameters.of(statement);
        for (String value : values) {
            parameters.text(value);
        }
    }

    private void enter(ResultSet row) throws SQLException {
        Mailbox mailbox = JdbcMailboxes.mailbox(row);
        addresses.put(mailbox.canonical(), mailbox);
        enter(requests, row.getString("request_key"), mailbox);
        enter(holders, row.getString("holder_key"), mailbox);
        enter(ownParts, row.getString("own_part"), mailbox);
    }

    private static void enter(Map<String, Mailbox> map, @Nullable String key, Mailbox mailbox) {
        if (key != null) {
            map.put(key, mailbox);
        }
    }

    private void findOrdinals(Connection connection, List<Claim> claims) throws SQLException {
        List<String> series = distinct(claims, claim -> isHeld(claim) ? claim.series() : null);
        if (series.isEmpty()) {
            return;
        }
        String sql = "select series, max(ordinal) from mailbox where " + InList.condition("series", series.size())
                + " group by series";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, InList.padded(series));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ordinals.put(row.getString(1), row.getInt(2));
                }
            }
        }
    }

    private boolean isHeld(Claim claim) {
        return addresses.containsKey(claim.canonical()) || ownParts.containsKey(orEmpty(claim.ownPart()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Why a claim cannot be had; empty if nobody stands in its way. */
    Optional<Taking> of(Claim claim) {
        Mailbox answered = requests.get(claim.requestKey());
        if (answered != null) {
            return Optional.of(Taking.repeated(answered));
        }
        Mailbox second = holders.get(orEmpty(claim.holderKey()));
        if (second != null) {
            return Optional.of(Taking.second(second));
        }
        Mailbox held = addresses.get(claim.canonical());
        if (held == null) {
            held = ownParts.get(orEmpty(claim.ownPart()));
        }
        return Optional.ofNullable(held).map(holder -> Taking.held(holder, ordinals.getOrDefault(claim.series(), 0)));
    }

    /** The same unless it has to be looked at under a lock: a revoked address that may perhaps be given again. */
    Optional<Taking> certain(Claim claim) {
        return of(claim).filter(why -> {
            Mailbox holder = why.holder();
            return claim.reissue() == null || holder == null || holder.state() != MailboxState.REVOKED;
        });
    }
}
