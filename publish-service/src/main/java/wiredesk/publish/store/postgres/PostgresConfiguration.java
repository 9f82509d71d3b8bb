package wiredesk.publish.store.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.publish.store.ArticleStore;

@Configuration(proxyBeanMethods = false)
class PostgresConfiguration {

    /** The service starts without the database: the store migrates when it first reaches it. */
    @Bean
    FlywayMigrationStrategy whenTheStoreIsReached() {
        return flyway -> {};
    }

    @Bean
    ArticleStore postgresArticleStore(DataSource database, Flyway schema) {
        return new PostgresArticleStore(database, schema);
    }
}
