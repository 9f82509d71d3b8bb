package wiredesk.ingest.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import wiredesk.ingest.format.copy.EndMarks;

/** What web pages and wires hang below a story and nobody wrote as a part of it. Only ever cut off at the end. */
final class Leftovers {

    private static final int LONGEST = 160;
    private static final int LONGEST_COPYRIGHT = 400;

    private static final Set<String> WHOLE = Set.of(
            "more news",
            "read more",
            "read more news",
            "read more here",
            "read the full story",
            "advertisement",
            "advertising",
            "ad",
            "sponsored",
            "sponsored content",
            "promoted",
            "share this article",
            "share this story",
            "share this",
            "share",
            "share article",
            "tweet",
            "print",
            "print this article",
            "email this article",
            "comment",
            "comments",
            "leave a comment",
            "view comments",
            "add a comment",
            "back to top",
            "top stories",
            "top story",
            "more stories",
            "more stories like this",
            "more on this story",
            "more on this topic",
            "more from this section",
            "most read",
            "most popular",
            "trending",
            "trending now",
            "related",
            "related news",
            "related stories",
            "related articles",
            "related topics",
            "related content",
            "recommended",
            "recommended for you",
            "you may also like",
            "you might also like",
            "see also",
            "also read",
            "continue reading",
            "load more",
            "show more",
            "next article",
            "previous article",
            "next story",
            "subscribe",
            "subscribe now",
            "sign up",
            "sign up for our newsletter",
            "follow us",
            "follow this topic",
            "read or share this story",
            "follow us on social media",
            "click here for more",
            "latest news",
            "story continues below",
            "article continues below",
            "story continues below advertisement",
            "mehr nachrichten",
            "mehr zum thema",
            "mehr lesen",
            "weiterlesen",
            "lesen sie auch",
            "lesen sie mehr",
            "anzeige",
            "werbung",
            "artikel teilen",
            "teilen",
            "zum seitenanfang",
            "kommentare",
            "plus d'actualités",
            "lire aussi",
            "à lire aussi",
            "lire la suite",
            "en savoir plus",
            "publicité",
            "partager",
            "partager cet article",
            "commentaires",
            "más noticias",
            "leer más",
            "lea también",
            "lea más",
            "publicidad",
            "compartir",
            "compartir este artículo",
            "comentarios",
            "altre notizie",
            "leggi anche",
            "leggi tutto",
            "pubblicità",
            "condividi",
            "condividi l'articolo",
            "mais notícias",
            "leia mais",
            "leia também",
            "ler mais",
            "publicidade",
            "compartilhar",
            "partilhar",
            "meer nieuws",
            "lees meer",
            "lees ook",
            "advertentie",
            "delen",
            "ends",
            "end",
            "30",
            "ends here");

    /** How press portals begin the last line below a release. */
    private static final List<String> PORTALS = List.of(
            "original-content von",
            "ots-originaltext",
            "view original content",
            "view source version on",
            "view the original press release on");

    private static final Set<String> ADVERTISEMENTS = Set.of(
            "advertisement",
            "story continues below advertisement",
            "article continues below advertisement",
            "publicité",
            "publicidad",
            "publicidade",
            "pubblicità",
            "advertentie");

    private static final Pattern POINTER = Pattern.compile(
            "^(?:read more|also read|see also|related|read next|more|lesen sie auch|read or share this story|lire aussi|[aà] lire aussi|lea también|leggi anche|leia também|lees ook|view source version on [a-z.]{3,40})"
                    + "\\s*[:>»→-]\\s*\\S.{0,140}$");
    private static final Pattern TRIM = Pattern.compile("^[\\s\\p{P}\\p{S}]+|[\\s\\p{P}\\p{S}]+$");

    private static final Pattern END =
            Pattern.compile("[-–—*_/# ]*(?:ENDS?|Ends|ENDE|FIN)[-–—*_/#: ]*|-+ ?ends ?-+|# ?# ?#|- ?30 ?-");

    private Leftovers() {}

    /** Whether the paragraph, on one line, is none of the story's. */
    static boolean isLeftover(String paragraph) {
        if (paragraph.startsWith("©") && paragraph.length() <= LONGEST_COPYRIGHT) {
            return true;
        }
        if (paragraph.length() > LONGEST) {
            return false;
        }
        String lower = paragraph.toLowerCase(Locale.ROOT).replace('’', '\'');
        String words = TRIM.matcher(lower).replaceAll("");
        if (words.isEmpty()) {
            return true;
        }
        return (words.length() <= 40 && WHOLE.contains(words))
                || POINTER.matcher(lower.strip()).matches()
                || PORTALS.stream().anyMatch(lower::startsWith)
                || EndMarks.isSignOff(paragraph);
    }

    /** Whether the paragraph stands for an advertisement, of which a page has some between its paragraphs. */
    static boolean isAdvertisement(String paragraph) {
        return paragraph.length() <= 40
                && ADVERTISEMENTS.contains(
                        TRIM.matcher(paragraph.toLowerCase(Locale.ROOT)).replaceAll(""));
    }

    /** Cuts the word for the end where notes follow it: {@code -ENDS-}, {@code ###}. */
    static void cutEnd(List<String> paragraphs) {
        for (int i = paragraphs.size() - 1; i > 0; i--) {
            if (END.matcher(paragraphs.get(i)).matches()) {
                paragraphs.remove(i);
                return;
            }
        }
    }

    /** Cuts them off the end of a list that can be changed; the first paragraph stays, whatever it is. */
    static void cut(List<String> paragraphs) {
        while (paragraphs.size() > 1 && isLeftover(paragraphs.getLast())) {
            paragraphs.removeLast();
        }
    }
}
