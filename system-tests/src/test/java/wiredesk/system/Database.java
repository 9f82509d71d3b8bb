package wiredesk.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The PostgreSQL store, read as a reporting tool would. */
final class Database {

    private final String url;
    private final String user;
    private final String password;

    Database(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** What a query finds; a null is left out of its row. */
    List<Map<String, Object>> rows(String sql, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                return read(found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + sql, e);
        }
    }

    /** The one row a query finds, if it finds one. */
    Optional<Map<String, Object>> row(String sql, Object... parameters) {
        return rows(sql, parameters).stream().findFirst();
    }

    /** The number a query finds. */
    long number(String sql, Object... parameters) {
        return ((Number) rows(sql, parameters).getFirst().values().iterator().next()).longValue();
    }

    private static List<Map<String, Object>> read(ResultSet found) throws SQLException {
        var rows = new ArrayList<Map<String, Object>>();
        while (found.next()) {
            var row = new LinkedHashMap<String, Object>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                Object value = found.getObject(i);
                if (value != null) {
                    row.put(found.getMetaData().getColumnLabel(i), value);
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
