package wiredesk.publish.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, null on the last one
 */
record ArticlePage(
        List<ArticleCard> articles,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {}
