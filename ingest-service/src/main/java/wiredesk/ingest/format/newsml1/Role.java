package wiredesk.ingest.format.newsml1;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wiredesk.ingest.format.xml.XmlElement;

/** What a component is for, by the words that agencies use; the first is what a story is looked for in first. */
enum Role {
    /** The story itself. */
    MAIN,
    /** Nothing said, or a word that nobody else uses. */
    UNKNOWN,
    /** What accompanies a story: sidebar, background, summary, note. */
    ASIDE,
    /** A picture, a video, and what is written under it. */
    MEDIA;

    private static final Set<String> MAIN_WORDS = Set.of(
            "main",
            "maintext",
            "mainstory",
            "mainarticle",
            "maincontent",
            "mainbody",
            "story",
            "body",
            "bodytext",
            "textbody",
            "text",
            "article",
            "articletext",
            "fulltext",
            "content",
            "primary",
            "news");

    private static final Set<String> MEDIA_WORDS = Set.of(
            "caption",
            "legend",
            "photo",
            "picture",
            "image",
            "graphic",
            "video",
            "audio",
            "thumbnail",
            "preview",
            "quicklook",
            "illustration",
            "media",
            "logo",
            "bild",
            "foto",
            "animation");

    private static final Set<String> ASIDE_WORDS = Set.of(
            "sidebar",
            "aside",
            "supplement",
            "support",
            "related",
            "background",
            "summary",
            "abstract",
            "teaser",
            "title",
            "headline",
            "note",
            "advisory",
            "factbox",
            "infobox",
            "sms",
            "metadata",
            "keyword",
            "byline",
            "author",
            "credit",
            "source",
            "copyright",
            "contact",
            "link",
            "chronology");

    /** The role that a component has of its own. */
    static Optional<Role> of(XmlElement component) {
        return FormalName.at(component, "Role").map(Role::named);
    }

    static Role named(String name) {
        String word = lettersOf(name);
        if (MAIN_WORDS.contains(word)) {
            return MAIN;
        }
        if (MEDIA_WORDS.stream().anyMatch(word::contains)) {
            return MEDIA;
        }
        return word.equals("lead") || ASIDE_WORDS.stream().anyMatch(word::contains) ? ASIDE : UNKNOWN;
    }

    /** The name's letters, in lower case. */
    static String lettersOf(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
