package wiredesk.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wiredesk.schemas.Part;

/**
 * An article's texts, parted into paragraphs, sentences and words.
 *
 * @param language the language it was read in, as an ISO 639 code; {@code und} if unknown
 * @param headline the headline
 * @param body the body
 */
public record ArticleText(String language, Passage headline, Passage body) {

    /** Of a body longer than this, in code units, only so much is read; whatever stands behind is not enriched. */
    public static final int MOST = 256 * 1024;

    /** Nothing at all. */
    public static final ArticleText NONE =
            new ArticleText("und", new Passage(Part.HEADLINE, "", List.of()), new Passage(Part.BODY, "", List.of()));

    /**
     * Parts an article's texts.
     *
     * @param languageTag a BCP 47 tag; {@code und} if unknown
     * @param headline the headline
     * @param body the body as plain text, paragraphs parted by blank lines
     * @param html the same body as HTML, to know how a paragraph is set
     */
    public static ArticleText of(String languageTag, String headline, String body, Optional<String> html) {
        String language = languageTag.replaceFirst("[-_].*", "").toLowerCase(java.util.Locale.ROOT);
        var paragraphs = new Paragraphs(language, html.map(Layouts::of).orElse(Layouts.NONE));
        return new ArticleText(
                language,
                new Passage(Part.HEADLINE, headline, paragraphs.inHeadline(cut(headline))),
                new Passage(Part.BODY, body, paragraphs.inBody(cut(body))));
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }

    /** Headline and body. */
    public Stream<Passage> passages() {
        return Stream.of(headline, body);
    }
}
