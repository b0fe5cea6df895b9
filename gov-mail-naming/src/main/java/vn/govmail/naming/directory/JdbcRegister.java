package vn.govmail.naming.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.address.CertificateBinding;
import vn.govmail.naming.directory.sql.Parameters;

/** Rows of the tables of agencies, people, posts and broadcast senders. */
final class JdbcRegister {
    private final Connection connection;

    JdbcRegister(Connection connection) {
        this.connection = connection;
    }

    /** Keys may be longer than an index takes. */
    static String digest(String key) {
        try {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Sets parameters; a lambda that may fail with SQL. */
    interface Values {
        void set(Parameters parameters) throws SQLException;
    }

    private int run(String sql, Values values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            values.set(Parameters.of(statement));
            return statement.executeUpdate();
        }
    }

    void put(Agency agency, @Nullable String parentId) throws SQLException {
        String key = digest(Names.key(agency.name()));
        int changed = run(
                "update agency set name=?, name_key=?, parent_name=?, parent_id=coalesce(cast(? as varchar(200)),"
                        + " parent_id) where id=?",
                row -> row.text(agency.name())
                        .text(key)
                        .text(agency.parentName())
                        .text(parentId)
                        .text(agency.id()));
        if (changed == 0) {
            run(
                    "insert into agency (name, name_key, parent_name, parent_id, id) values (?,?,?,?,?)",
                    row -> row.text(agency.name())
                            .text(key)
                            .text(agency.parentName())
                            .text(parentId)
                            .text(agency.id()));
        }
        run("delete from certificate_binding where agency_id=?", row -> row.text(agency.id()));
        int place = 0;
        for (CertificateBinding binding : agency.certificates()) {
            int number = place++;
            run(
                    "insert into certificate_binding (agency_id, place, kind, bound_value, match_key, from_day,"
                            + " until_day) values (?,?,?,?,?,?,?)",
                    row -> row.text(agency.id())
                            .number(number)
                            .text(binding.kind().name())
                            .text(binding.value())
                            .text(digest(Certificates.key(binding)))
                            .day(binding.from())
                            .day(binding.until()));
        }
    }

    /** Enters people, no two of one id: those who are there get another name. */
    void putPeople(List<Person> people) throws SQLException {
        List<Person> others = unchanged(
                "update person set name=? where id=?",
                people,
                (row, person) -> row.text(person.name()).text(person.id()));
        unchanged(
                "insert into person (name, id) values (?,?)",
                others,
                (row, person) -> row.text(person.name()).text(person.id()));
    }

    /** Enters posts, no two of which are one: those that are there get another end. */
    void putPosts(List<Post> posts) throws SQLException {
        Setter<Post> key = (row, post) -> row.day(post.until())
                .text(post.personId())
                .text(post.agencyId())
                .text(post.duty().name())
                .day(post.from());
        List<Post> others = unchanged(
                "update post set until_day=? where person_id=? and agency_id=? and duty=? and from_day=?", posts, key);
        unchanged("insert into post (until_day, person_id, agency_id, duty, from_day) values (?,?,?,?,?)", others, key);
    }

    /** Sets the parameters of a row. */
    private interface Setter<T> {
        void set(Parameters row, T value) throws SQLException;
    }

    /** Runs a statement for each value, and answers those for which it changed nothing. */
    private <T> List<T> unchanged(String sql, List<T> values, Setter<T> setter) throws SQLException {
        List<T> unchanged = new ArrayList<>();
        if (values.isEmpty()) {
            return unchanged;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T value : values) {
                setter.set(Parameters.of(statement), value);
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    unchanged.add(values.get(i));
                }
            }
        }
        return unchanged;
    }

    void allow(String broadcast, String sender, @Nullable LocalDate until) throws SQLException {
        Values key = row -> row.day(until).text(broadcast).text(sender);
        if (run("update broadcast_sender set until_day=? where broadcast=? and sender=?", key) == 0) {
            run("insert into broadcast_sender (until_day, broadcast, sender) values (?,?,?)", key);
        }
    }

    SortedMap<String, LocalDate> senders(String broadcast) throws SQLException {
        String sql = "select sender, until_day from broadcast_sender where broadcast=?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).text(broadcast);
            try (ResultSet rows = statement.executeQuery()) {
                SortedMap<String, LocalDate> senders = new TreeMap<>();
                while (rows.next()) {
                    senders.put(rows.getString(1), until(rows, 2));
                }
                return senders;
            }
        }
    }

    /** A day on which something ends; {@link LocalDate#MAX} where none is set. */
    private static LocalDate until(ResultSet row, int column) throws SQLException {
        LocalDate until = row.getObject(column, LocalDate.class);
        return until == null ? LocalDate.MAX : until;
    }

    Optional<LocalDate> allowedUntil(String broadcast, String sender) throws SQLException {
        String sql = "select until_day from broadcast_sender where broadcast=? and sender=?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).text(broadcast).text(sender);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(until(row, 1)) : Optional.empty();
            }
        }
    }

    /** Agencies by a condition on their table, by id. */
    Map<String, Agency> agencies(String condition, @Nullable String value) throws SQLException {
        Map<String, List<CertificateBinding>> bindings = new TreeMap<>();
        String ofThese = "select b.* from certificate_binding b join agency a on a.id=b.agency_id where " + condition
                + " order by b.agency_id, b.place";
        try (PreparedStatement statement = prepared(ofThese, value);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                bindings.computeIfAbsent(row.getString("agency_id"), id -> new ArrayList<>())
                        .add(new CertificateBinding(
                                CertificateBinding.Kind.valueOf(row.getString("kind")),
                                row.getString("bound_value"),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class)));
            }
        }
        Map<String, Agency> agencies = new TreeMap<>();
        try (PreparedStatement statement = prepared("select a.* from agency a where " + condition, value);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String id = row.getString("id");
                agencies.put(
                        id,
                        new Agency(
                                id,
                                row.getString("name"),
                                row.getString("parent_name"),
                                bindings.getOrDefault(id, List.of())));
            }
        }
        return agencies;
    }

    private PreparedStatement prepared(String sql, @Nullable String value) throws SQLException {
        return prepared(sql, value == null ? List.of() : List.of(value));
    }

    private PreparedStatement prepared(String sql, List<String> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        Parameters parameters = Parameters.of(statement);
        for (String value : values) {
            parameters.text(value);
        }
        return statement;
    }

    Optional<String> parentOf(String id) throws SQLException {
        return text("select parent_id from agency where id=?", id);
    }

    Optional<Person> person(String id) throws SQLException {
        return text("select name from person where id=?", id).map(name -> new Person(id, name));
    }

    private Optional<String> text(String sql, String value) throws SQLException {
        try (PreparedStatement statement = prepared(sql, value);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    /** The people of those ids that are known. */
    Map<String, Person> people(List<String> ids) throws SQLException {
        Map<String, Person> people = new HashMap<>();
        for (List<String> part : InList.parts(ids)) {
            String sql = "select id, name from person where " + InList.condition("id", part.size());
            try (PreparedStatement statement = prepared(sql, InList.padded(part));
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    people.put(row.getString(1), new Person(row.getString(1), row.getString(2)));
                }
            }
        }
        return people;
    }

    /** Posts by one of some values of a column, by their first day. */
    List<Post> posts(String column, List<String> values) throws SQLException {
        List<Post> posts = new ArrayList<>();
        for (List<String> part : InList.parts(values)) {
            String sql = "select * from post where " + InList.condition(column, part.size());
            try (PreparedStatement statement = prepared(sql, InList.padded(part));
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    posts.add(new Post(
                            row.getString("person_id"),
                            row.getString("agency_id"),
                            Duty.valueOf(row.getString("duty")),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("until_day", LocalDate.class)));
                }
            }
        }
        posts.sort(Post.BY_DAY);
        return List.copyOf(posts);
    }
}
