package vn.govmail.cli;

import java.sql.SQLException;
import java.util.Map;
import vn.govmail.naming.directory.DirectoryUnavailableException;

/** What is wrong with a database, in words that say what to do. Never repeats what a driver says: that may hold a secret. */
final class DatabaseProblems {
    private DatabaseProblems() {}

    /** Why no connection can be had. */
    static InputException connecting(SQLException e, String shown, Sentences sentences) {
        String state = String.valueOf(e.getSQLState());
        String code = switch (state) {
            case "90146", "3D000" -> "NOT_FOUND";
            case "90020" -> "LOCKED";
            case "28000", "28P01" -> "LOGIN";
            default ->
                state.startsWith("08") || state.startsWith("57P") || state.equals("53300") ? "UNREACHABLE" : "UNUSABLE";
        };
        return problem(code, shown, state, sentences);
    }

    /** Why the tables are not what they have to be. */
    static InputException tables(String shown, Sentences sentences) {
        return problem("TABLES", shown, "", sentences);
    }

    /** What is known of a request that was not answered. */
    static InputException lost(DirectoryUnavailableException e, String shown, Sentences sentences) {
        String code = switch (e.known()) {
            case NOT_KNOWN -> "NOT_KNOWN";
            case OTHER_TABLES -> "TABLES";
            case NOTHING_CHANGED -> "LOST";
        };
        return problem(code, shown, "", sentences);
    }

    private static InputException problem(String code, String shown, String state, Sentences sentences) {
        return new InputException(
                "DATABASE_" + code, sentences.text("database." + code, Map.of("url", shown, "state", state)));
    }
}
