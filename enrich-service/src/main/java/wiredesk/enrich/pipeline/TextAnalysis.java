package wiredesk.enrich.pipeline;

import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.NewsItem;

/** Parts headline and body into paragraphs, sentences and words, in the language found before. Every later step reads those. */
public final class TextAnalysis implements Enricher {

    @Override
    public String name() {
        return "text/3";
    }

    @Override
    public Findings enrich(NewsItem article, Findings before) {
        return before.with(ArticleText.of(
                before.language().getTag(), article.getHeadline(), article.getBodyText(), article.getBodyHtml()));
    }
}
