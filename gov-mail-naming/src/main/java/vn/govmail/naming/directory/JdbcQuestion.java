package vn.govmail.naming.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.govmail.rule.MailboxKind;

/** A query for mailboxes as SQL. */
final class JdbcQuestion {
    private final StringBuilder sql = new StringBuilder("select * from mailbox where 1=1");
    private final List<Object> values = new ArrayList<>();

    /**
     * A question.
     *
     * @param key the address as a term that is compared by its characters, whatever language the database sorts by
     */
    JdbcQuestion(MailboxQuery query, String key) {
        MailboxFilter filter = new MailboxFilter(query);
        sql.append(" and state in (");
        String separator = "";
        for (MailboxState state : new TreeSet<>(query.states())) {
            sql.append(separator).append('\'').append(state).append('\'');
            separator = ",";
        }
        sql.append(query.states().isEmpty() ? "'')" : ")");
        query.agencyId().ifPresent(id -> and("agency_id=?", id));
        query.personId().ifPresent(id -> and("person_id=?", id));
        query.kind().map(MailboxKind::name).ifPresent(kind -> and("kind=?", kind));
        query.after().ifPresent(address -> and(key + ">?", address.canonical()));
        if (!filter.addressKey().isEmpty()) {
            and("(canonical like ? escape '!'", like(filter.addressKey()));
            if (filter.nameKey().isEmpty()) {
                sql.append(')');
            } else {
                sql.append(" or name_search like ? escape '!')");
                values.add(like(filter.nameKey()));
            }
        }
        sql.append(" order by ").append(key);
        if (query.most() < Integer.MAX_VALUE) {
            sql.append(" fetch first ").append(query.most()).append(" rows only");
        }
    }

    private void and(String condition, Object value) {
        sql.append(" and ").append(condition);
        values.add(value);
    }

    private static String like(String part) {
        return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
