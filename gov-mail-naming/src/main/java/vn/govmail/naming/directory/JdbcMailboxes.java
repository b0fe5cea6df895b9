package vn.govmail.naming.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.naming.directory.sql.Parameters;
import vn.govmail.rule.MailboxKind;
import vn.govmail.text.TextFolding;

/** Rows of the table of mailboxes. */
final class JdbcMailboxes {
    private static final String INSERT =
            "insert into mailbox (canonical, spelled, first_address, natural_address, series, ordinal, own_part, kind,"
                    + " sender_role, agency_id, person_id, name, name_search, state, held_from, held_until, opened_on,"
                    + " last_used_on, unused_since, password, password_since, successor, special_case, keeper_name,"
                    + " keeper_person, keeper_head, keeper_from, keeper_until, authorisation_number, authorisation_date,"
                    + " authorisation_issuer, holder_key, request_key) values"
                    + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String UPDATE =
            "update mailbox set sender_role=?, agency_id=?, person_id=?, name=?, name_search=?, state=?, held_from=?,"
                    + " held_until=?, opened_on=?, last_used_on=?, unused_since=?, password=?, password_since=?,"
                    + " successor=?, special_case=?, keeper_name=?, keeper_person=?, keeper_head=?, keeper_from=?,"
                    + " keeper_until=?, authorisation_number=?, authorisation_date=?, authorisation_issuer=?, holder_key=?"
                    + " where canonical=?";

    private JdbcMailboxes() {}

    /** Inserts rows in one go. */
    static void insert(Connection connection, List<Claim> claims) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Claim claim : claims) {
                identity(Parameters.of(statement), claim);
                if (claims.size() == 1) {
                    statement.executeUpdate();
                    return;
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Inserts a row and the entry of the trail about it, sent together. */
    static void insert(Connection connection, Claim claim, Event event) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT + "; " + JdbcTrail.INSERT)) {
            Parameters parameters = Parameters.of(statement);
            identity(parameters, claim);
            JdbcTrail.set(parameters, event);
            statement.execute();
            // the second count comes, or its error is told, when it is asked for
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // nothing to do with it
            }
        }
    }

    private static void identity(Parameters row, Claim claim) throws SQLException {
        Mailbox mailbox = claim.mailbox();
        String canonical = mailbox.canonical();
        row.text(canonical)
                .text(mailbox.address().toString())
                .text(mailbox.id().equals(canonical) ? null : mailbox.id())
                .text(mailbox.naturalAddress().toString())
                .text(mailbox.ordinal() == 0 ? null : claim.series())
                .number(mailbox.ordinal())
                .text(claim.ownPart())
                .text(mailbox.kind().map(MailboxKind::name).orElse(null));
        facts(row, mailbox);
        row.text(mailbox.holderKey()).textOrNull(claim.requestKey());
    }

    /** What may change. */
    private static void facts(Parameters row, Mailbox mailbox) throws SQLException {
        row.text(mailbox.role().name())
                .text(mailbox.agencyId().orElse(null))
                .text(mailbox.personId().orElse(null))
                .text(mailbox.name())
                .text(TextFolding.search(mailbox.name()))
                .text(mailbox.state().name())
                .day(mailbox.heldFrom())
                .day(mailbox.heldUntil().orElse(null))
                .day(mailbox.openedOn().orElse(null))
                .day(mailbox.lastUsedOn().orElse(null))
                .day(mailbox.unusedSince().orElse(null))
                .text(mailbox.password().name())
                .day(mailbox.passwordSince().orElse(null))
                .text(mailbox.successor().map(MailAddress::toString).orElse(null))
                .text(mailbox.specialCase());
        keeper(row, mailbox.keeper().orElse(null));
    }

    private static void keeper(Parameters row, @Nullable Keeper keeper) throws SQLException {
        DocumentReference authorisation = keeper == null ? null : keeper.authorisationOrNull();
        row.text(keeper == null ? null : keeper.name())
                .text(keeper == null ? null : keeper.personId())
                .flag(keeper == null ? null : keeper.head())
                .day(keeper == null ? null : keeper.from())
                .day(keeper == null ? null : keeper.until())
                .text(authorisation == null ? null : authorisation.number())
                .day(authorisation == null ? null : authorisation.date())
                .text(authorisation == null ? null : authorisation.issuer());
    }

    static void update(Connection connection, Mailbox mailbox) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            Parameters row = Parameters.of(statement);
            facts(row, mailbox);
            row.text(mailbox.holderKey()).text(mailbox.canonical());
            statement.executeUpdate();
        }
    }

    /** Keeps the holder of an address that is given again, and makes room for the new one. */
    static void setAside(Connection connection, String canonical) throws SQLException {
        String copy = "insert into earlier_mailbox select * from mailbox where canonical=?";
        for (String sql : List.of(copy, "delete from mailbox where canonical=?")) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters.of(statement).text(canonical);
                statement.executeUpdate();
            }
        }
    }

    static Optional<Mailbox> one(Connection connection, String condition, String value) throws SQLException {
        List<Mailbox> found = all(connection, "select * from mailbox where " + condition, List.of(value));
        return found.stream().findFirst();
    }

    /** The mailboxes of a query whose parameters are texts, days and whole numbers. */
    static List<Mailbox> all(Connection connection, String sql, List<?> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters parameters = Parameters.of(statement);
            for (Object value : values) {
                if (value instanceof LocalDate day) {
                    parameters.day(day);
                } else if (value instanceof Integer number) {
                    parameters.number(number);
                } else {
                    parameters.text(value.toString());
                }
            }
            List<Mailbox> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(mailbox(row));
                }
            }
            return found;
        }
    }

    static Mailbox mailbox(ResultSet row) throws SQLException {
        MailAddress address = MailAddress.parse(row.getString("spelled"));
        MailboxDraft draft = new MailboxDraft(
                address,
                SenderRole.valueOf(row.getString("sender_role")),
                row.getString("name"),
                row.getObject("held_from", LocalDate.class));
        String first = row.getString("first_address");
        draft.id = first == null ? address.canonical() : first;
        draft.natural(MailAddress.parse(row.getString("natural_address")));
        draft.ordinal = row.getInt("ordinal");
        String kind = row.getString("kind");
        draft.kind = kind == null ? null : MailboxKind.valueOf(kind);
        draft.agencyId = orEmpty(row.getString("agency_id"));
        draft.personId = orEmpty(row.getString("person_id"));
        draft.state = MailboxState.valueOf(row.getString("state"));
        draft.heldUntil = row.getObject("held_until", LocalDate.class);
        draft.openedOn = row.getObject("opened_on", LocalDate.class);
        draft.lastUsedOn = row.getObject("last_used_on", LocalDate.class);
        draft.password = PasswordState.valueOf(row.getString("password"));
        draft.passwordSince = row.getObject("password_since", LocalDate.class);
        String successor = row.getString("successor");
        draft.successor = successor == null ? null : MailAddress.parse(successor);
        draft.specialCase = row.getString("special_case");
        draft.keeper = keeper(row);
        return draft.mailbox();
    }

    private static @Nullable Keeper keeper(ResultSet row) throws SQLException {
        String name = row.getString("keeper_name");
        if (name == null) {
            return null;
        }
        String number = row.getString("authorisation_number");
        DocumentReference authorisation = number == null
                ? null
                : new DocumentReference(
                        number,
                        row.getObject("authorisation_date", LocalDate.class),
                        row.getString("authorisation_issuer"));
        return new Keeper(
                orEmpty(row.getString("keeper_person")),
                name,
                row.getBoolean("keeper_head"),
                authorisation,
                row.getObject("keeper_from", LocalDate.class),
                row.getObject("keeper_until", LocalDate.class));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
