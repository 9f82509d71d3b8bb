package wiredesk.enrich.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.Revision;

class LessonTest {

    static {
        ContractTrust.establish();
    }

    private static final String BODY = IntStream.range(0, Lesson.FEWEST_WORDS)
            .mapToObj(i -> "word" + (char) ('a' + i % 26) + (char) ('a' + i / 26))
            .collect(Collectors.joining(" "));

    private static final RawArticle ARTICLE = RawArticle.newBuilder()
            .setArticleId("urn:test:1")
            .setFeed("northwire")
            .setRevision(Revision.newBuilder()
                    .setVersion(1)
                    .setVersionCreated(Instant.EPOCH)
                    .setDigest("0".repeat(64))
                    .build())
            .setStatus(EditorialStatus.USABLE)
            .setReceivedAt(Instant.EPOCH)
            .setDeliveryId("delivery")
            .setFormat("text")
            .setItem(NewsItem.newBuilder().setHeadline("").setBodyText(BODY).build())
            .build();

    @Test
    void aUsableArticleTeachesItsWords() {
        assertThat(Lesson.of(0, 5, ARTICLE, text("en", BODY)))
                .get()
                .returns("en", Lesson::language)
                .returns(5L, Lesson::offset)
                .returns(Lesson.FEWEST_WORDS, lesson -> lesson.words().length);
    }

    @Test
    void aSnapTeachesNothing() {
        assertThat(Lesson.of(0, 5, ARTICLE, text("en", "FLASH Dam on the Nor river breaks")))
                .isEmpty();
    }

    @Test
    void aKillAndATextInAnUnknownLanguageTeachNothing() {
        var killed = RawArticle.newBuilder(ARTICLE)
                .setStatus(EditorialStatus.CANCELED)
                .build();
        assertThat(Lesson.of(0, 5, killed, text("en", BODY))).isEmpty();
        assertThat(Lesson.of(0, 5, ARTICLE, text("und", BODY))).isEmpty();
        assertThat(Lesson.of(0, 5, ARTICLE, ArticleText.NONE)).isEmpty();
    }

    private static ArticleText text(String language, String body) {
        return ArticleText.of(language, "", body, Optional.empty());
    }
}
