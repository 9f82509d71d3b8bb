package wiredesk.publish.store.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import wiredesk.publish.store.ArticleStore;
import wiredesk.publish.store.StoreAway;
import wiredesk.schemas.PublicationState;
import wiredesk.schemas.PublishedArticle;

/** PostgreSQL as a store: a transaction a batch, a handful of statements whatever its size. */
final class PostgresArticleStore implements ArticleStore {

    private final DataSource database;
    private final Flyway schema;

    PostgresArticleStore(DataSource database, Flyway schema) {
        this.database = database;
        this.schema = schema;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void prepare() {
        try {
            schema.migrate();
        } catch (FlywayException e) {
            throw new StoreAway("PostgreSQL's tables could not be made ready: " + firstLine(e), e);
        }
    }

    @Override
    public List<PublishedArticle> write(List<PublishedArticle> articles) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Set<String> ids = write(connection, articles);
                connection.commit();
                return newest(articles).stream()
                        .filter(article -> ids.contains(article.getArticleId()))
                        .toList();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static Set<String> write(Connection connection, List<PublishedArticle> articles) throws SQLException {
        Set<String> ids = changes(connection, Rows.articles(articles));
        List<PublishedArticle> changed = newest(articles).stream()
                .filter(article -> ids.contains(article.getArticleId()))
                .toList();
        if (!changed.isEmpty()) {
            Array all = connection.createArrayOf("text", ids.toArray());
            update(connection, Statements.FORGET_TAGS, all);
            update(connection, Statements.FORGET_TOPICS, all);
            update(connection, Statements.WRITE_TAGS, Rows.tags(changed));
            update(connection, Statements.WRITE_TOPICS, Rows.topics(changed));
        }
        if (changed.size() < articles.size() || changed.stream().anyMatch(PostgresArticleStore::isWithdrawn)) {
            Object[] touched = articles.stream()
                    .map(PublishedArticle::getArticleId)
                    .distinct()
                    .sorted()
                    .toArray();
            update(connection, Statements.MARK_WITHDRAWN, connection.createArrayOf("text", touched));
        }
        return ids;
    }

    private static Set<String> changes(Connection connection, String rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Statements.WRITE_ARTICLES)) {
            statement.setString(1, rows);
            var ids = new HashSet<String>();
            try (ResultSet answer = statement.executeQuery()) {
                while (answer.next()) {
                    ids.add(answer.getString(1));
                }
            }
            return ids;
        }
    }

    private static void update(Connection connection, String sql, Object parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            statement.executeUpdate();
        }
    }

    private static List<PublishedArticle> newest(List<PublishedArticle> articles) {
        Map<String, PublishedArticle> newest = new LinkedHashMap<>();
        for (PublishedArticle article : articles) {
            newest.merge(article.getArticleId(), article, (a, b) -> Rows.ORDER.compare(b, a) > 0 ? b : a);
        }
        return newest.values().stream()
                .sorted(Comparator.comparing(PublishedArticle::getArticleId))
                .toList();
    }

    private static boolean isWithdrawn(PublishedArticle article) {
        return article.getState() == PublicationState.WITHDRAWN;
    }

    /**
     * What PostgreSQL refuses because of the data (cardinality, data, constraints, limits) will be refused again; everything else may
     * be put right without touching the article.
     */
    private static RuntimeException failure(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return switch (state.substring(0, 2)) {
            case "21", "22", "23", "54" ->
                new IllegalArgumentException("PostgreSQL cannot store it (" + state + "): " + firstLine(e), e);
            default -> new StoreAway("PostgreSQL is away (" + state + "): " + firstLine(e), e);
        };
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("no reason given");
    }
}
