package wiredesk.publish;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the database, as somebody with psql would see it. */
final class Tables {

    private static final List<String> NAMES = List.of("article", "article_revision", "article_tag", "article_topic");

    private final String url;
    private final String user;
    private final String password;

    Tables(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Every row of every table, times of storing included, in an order of its own. */
    Map<String, List<String>> dump() {
        var dump = new TreeMap<String, List<String>>();
        for (String name : NAMES) {
            dump.put(name, rows("select t::text from " + name + " t order by 1"));
        }
        return dump;
    }

    String value(String sql, String parameter) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var answer = statement.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> rows(String sql) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (answer.next()) {
                rows.add(answer.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
