package vn.govmail.naming.directory;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.directory.Store.Taking;

/** Claims that are settled together: those with which nothing and nobody stands in the way, and the rest. Used once. */
final class JdbcBatch {
    private final List<Claim> claims;
    private final Set<Claim> free = new HashSet<>();

    JdbcBatch(List<Claim> claims) {
        this.claims = claims;
    }

    /** The claims whose address, request, holder and own part no row and no earlier claim of the batch has. */
    List<Claim> free(Connection connection) throws SQLException {
        free.clear();
        Set<String> addresses = taken(connection, "canonical", JdbcBatch::address);
        Set<String> requests = taken(connection, "request_key", Claim::requestKey);
        Set<String> holders = taken(connection, "holder_key", JdbcBatch::holder);
        Set<String> ownParts = taken(connection, "own_part", JdbcBatch::ownPart);
        List<Claim> all = new ArrayList<>();
        for (Claim claim : claims) {
            boolean inTheWay = addresses.contains(address(claim))
                    || requests.contains(claim.requestKey())
                    || holders.contains(holder(claim))
                    || ownParts.contains(ownPart(claim));
            addresses.add(address(claim));
            if (!inTheWay) {
                note(requests, claim.requestKey());
                note(holders, holder(claim));
                note(ownParts, ownPart(claim));
                free.add(claim);
                all.add(claim);
            }
        }
        return all;
    }

    private static void note(Set<String> set, String value) {
        if (!value.isEmpty()) {
            set.add(value);
        }
    }

    private static String address(Claim claim) {
        return claim.canonical();
    }

    private static String holder(Claim claim) {
        return orEmpty(claim.holderKey());
    }

    private static String ownPart(Claim claim) {
        return orEmpty(claim.ownPart());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Set<String> taken(Connection connection, String column, Function<Claim, String> value) throws SQLException {
        String[] values =
                claims.stream().map(value).filter(v -> !v.isEmpty()).distinct().toArray(String[]::new);
        Set<String> found = new HashSet<>();
        if (values.length == 0) {
            return found;
        }
        Array array = connection.createArrayOf("varchar", values);
        String sql = "select " + column + " from mailbox where " + column + " = any(?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        } finally {
            array.free();
        }
        return found;
    }

    /** An answer for each claim: those that were free are done, the others are taken one by one. */
    List<Taking> takings(Function<Claim, Taking> oneByOne) {
        return claims.stream()
                .map(claim -> free.contains(claim) ? Taking.DONE : oneByOne.apply(claim))
                .toList();
    }
}
