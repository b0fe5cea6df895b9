package vn.govmail.naming.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.govmail.text.TextFolding;

/**
 * Reservations and their entries in the trail in one statement, and so in one transaction and one way to the server and back,
 * however many they are. Rows in whose way somebody stands are left out. The statement has one text, which the server prepares
 * once: each column comes as an array. For PostgreSQL.
 */
final class JdbcRound {
    /** A column: its name, its type, and what it holds of a claim and the claim's mailbox. */
    private record Column(String name, String type, Function<Ask, @Nullable String> value) {
        String read(String from) {
            return type.equals("text") ? from : "cast(" + from + " as " + type + ")";
        }

        /** No text may have the character 0, as {@link vn.govmail.naming.directory.sql.Parameters} knows. */
        @Nullable
        String of(Ask ask) {
            String of = value.apply(ask);
            return of == null || of.indexOf(0) < 0 ? of : of.replace("\0", "");
        }
    }

    /** A claim, and the mailbox that it would make. */
    private record Ask(Claim claim, Mailbox mailbox) {
        Ask(Claim claim) {
            this(claim, claim.mailbox());
        }
    }

    private static final List<Column> MAILBOX = List.of(
            text("canonical", ask -> ask.claim().canonical()),
            text("spelled", ask -> ask.mailbox().address().toString()),
            text("natural_address", ask -> ask.mailbox().naturalAddress().toString()),
            text(
                    "series",
                    ask -> ask.claim().ordinal() == 0 ? null : ask.claim().series()),
            new Column("ordinal", "integer", ask -> Integer.toString(ask.claim().ordinal())),
            text("own_part", ask -> ask.claim().ownPart()),
            text("kind", ask -> ask.mailbox().kind().map(Enum::name).orElse(null)),
            text("sender_role", ask -> ask.claim().role().name()),
            text("agency_id", ask -> ask.mailbox().agencyId().orElse(null)),
            text("person_id", ask -> ask.mailbox().personId().orElse(null)),
            text("name", ask -> ask.claim().name()),
            text("name_search", ask -> TextFolding.search(ask.claim().name())),
            text("state", ask -> ask.mailbox().state().name()),
            new Column("held_from", "date", ask -> ask.claim().day().toString()),
            text("password", ask -> ask.mailbox().password().name()),
            text("special_case", ask -> ask.claim().specialCase()),
            text("request_key", ask -> orNull(ask.claim().requestKey())),
            text("holder_key", ask -> ask.claim().holderKey()));
    private static final List<Column> EVENT = List.of(
            text("event", ask -> ask.claim().event().name()),
            text("after_change", ask -> Changes.of(ask.mailbox())),
            text("actor", ask -> ask.claim().act().actor()),
            new Column("at_second", "bigint", ask -> Long.toString(at(ask).getEpochSecond())),
            new Column("at_nano", "integer", ask -> Integer.toString(at(ask).get(ChronoField.NANO_OF_SECOND))),
            text("decision_number", ask -> number(ask.claim().act().decisionOrNull())),
            day("decision_date", ask -> ask.claim().act().decisionOrNull()),
            text("decision_issuer", ask -> issuer(ask.claim().act().decisionOrNull())),
            text("request_number", ask -> number(ask.claim().act().requestOrNull())),
            day("request_date", ask -> ask.claim().act().requestOrNull()),
            text("request_issuer", ask -> issuer(ask.claim().act().requestOrNull())));
    private static final String MANY = many();
    private static final String ONE = one();

    private JdbcRound() {}

    private static Column text(String name, Function<Ask, @Nullable String> value) {
        return new Column(name, "text", value);
    }

    private static Column day(String name, Function<Ask, @Nullable DocumentReference> document) {
        return new Column(name, "date", ask -> {
            DocumentReference of = document.apply(ask);
            return of == null ? null : of.date().toString();
        });
    }

    private static Instant at(Ask ask) {
        return ask.claim().act().at();
    }

    private static @Nullable String number(@Nullable DocumentReference document) {
        return document == null ? null : document.number();
    }

    private static @Nullable String issuer(@Nullable DocumentReference document) {
        return document == null ? null : document.issuer();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Rows are inserted in one order everywhere, so that two rounds do not wait for each other. */
    private static String many() {
        String columns = names(MAILBOX);
        String asked = columns + "," + names(EVENT);
        String arrays = "?,".repeat(MAILBOX.size() + EVENT.size() - 1) + "?";
        return "with asked as (select * from unnest(" + arrays + ") with ordinality as a (" + asked + ",place)),"
                + " taken as (insert into mailbox (" + columns + ") select " + values(MAILBOX)
                + " from asked a order by a.canonical on conflict do nothing returning canonical)"
                + " insert into audit_event (kind,subject,before_change," + names(EVENT.subList(1, EVENT.size()))
                + ") select a.event,a.canonical,''," + values(EVENT.subList(1, EVENT.size()))
                + " from asked a join taken t on t.canonical=a.canonical order by a.place returning subject";
    }

    /** The same for one alone, which the server does in two thirds of the time: nothing to unnest, to sort and to join. */
    private static String one() {
        return "with taken as (insert into mailbox (" + names(MAILBOX) + ") values (" + asked(MAILBOX)
                + ") on conflict do nothing returning canonical)"
                + " insert into audit_event (kind,before_change," + names(EVENT.subList(1, EVENT.size()))
                + ",subject) select " + asked(EVENT.subList(0, 1)) + ",''," + asked(EVENT.subList(1, EVENT.size()))
                + ",canonical from taken returning subject";
    }

    private static String asked(List<Column> columns) {
        return columns.stream().map(column -> column.read("?")).collect(Collectors.joining(","));
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(","));
    }

    private static String values(List<Column> columns) {
        return columns.stream().map(column -> column.read("a." + column.name())).collect(Collectors.joining(","));
    }

    /**
     * Inserts those claims in whose way nobody stands.
     *
     * @param claims ordinary ones, no two of which want the same
     * @return the addresses that were taken
     */
    static Set<String> insert(Connection connection, List<Claim> claims) throws SQLException {
        List<Ask> asked = claims.stream().map(Ask::new).toList();
        boolean one = asked.size() == 1;
        try (PreparedStatement statement = connection.prepareStatement(one ? ONE : MANY)) {
            int place = 1;
            for (List<Column> columns : List.of(MAILBOX, EVENT)) {
                for (Column column : columns) {
                    if (one) {
                        statement.setString(place++, column.of(asked.get(0)));
                    } else {
                        statement.setArray(place++, connection.createArrayOf("text", values(column, asked)));
                    }
                }
            }
            Set<String> taken = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getString(1));
                }
            }
            return taken;
        }
    }

    private static @Nullable String[] values(Column column, List<Ask> asked) {
        @Nullable String[] values = new String[asked.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.of(asked.get(i));
        }
        return values;
    }
}
