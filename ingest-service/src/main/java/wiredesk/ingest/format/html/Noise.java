package wiredesk.ingest.format.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What on a page is not its story: navigation, related links, share bars, cookie notices, bylines and captions that stand apart. Told by the
 * element, its role, and whole words of its class and id; never by a part of a word, or {@code shared} would be a share bar.
 */
final class Noise {

    private static final Set<String> ELEMENTS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "form",
            "button",
            "input",
            "select",
            "nav",
            "aside",
            "footer",
            "dialog",
            "menu");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
            "dialog",
            "alert",
            "alertdialog",
            "menu",
            "toolbar");

    private static final Set<String> WORDS = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "breadcrumb",
            "breadcrumbs",
            "share",
            "sharing",
            "sharebar",
            "social",
            "socials",
            "sharedaddy",
            "addtoany",
            "related",
            "recirc",
            "recirculation",
            "recommended",
            "recommendation",
            "recommendations",
            "readmore",
            "morelinks",
            "trending",
            "popular",
            "mostread",
            "newsletter",
            "signup",
            "subscribe",
            "subscription",
            "promo",
            "promotion",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "onetrust",
            "didomi",
            "cmp",
            "ad",
            "ads",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "adslot",
            "sponsor",
            "sponsored",
            "taboola",
            "outbrain",
            "comment",
            "comments",
            "disqus",
            "sidebar",
            "widget",
            "widgets",
            "toolbar",
            "tags",
            "taglist",
            "pagination",
            "pager",
            "popup",
            "modal",
            "overlay",
            "byline",
            "bylines",
            "autor",
            "auteur",
            "autore",
            "datum",
            "authorbio",
            "bio",
            "timestamp",
            "caption",
            "captions",
            "credit",
            "credits",
            "copyright",
            "skip",
            "paywall",
            "masthead",
            "footer",
            "feedback",
            "rating",
            "ratings",
            "login",
            "standfirst",
            "dek",
            "kicker",
            "strapline");

    /** Pairs of neighbouring words that mean what neither does alone. */
    private static final Set<String> PAIRS = Set.of(
            "read more",
            "see also",
            "also read",
            "most read",
            "most popular",
            "author bio",
            "author box",
            "author info",
            "post meta",
            "entry meta",
            "article meta",
            "article info",
            "post tags",
            "article tags",
            "article date",
            "story date",
            "post date",
            "entry date",
            "publish date",
            "published date",
            "article author",
            "post author",
            "article footer",
            "post footer",
            "entry footer",
            "you may",
            "more from",
            "more stories",
            "more on",
            "next article",
            "previous article",
            "up next",
            "sr only",
            "visually hidden",
            "screen reader");

    private Noise() {}

    static boolean is(Element element) {
        if (ELEMENTS.contains(element.normalName())
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style").replace(" ", "").contains("display:none")) {
            return true;
        }
        if (element.normalName().equals("time") && isOutsideOfProse(element)) {
            return true;
        }
        String names = element.className() + " " + element.id();
        return !names.isBlank() && says(names);
    }

    /** A time in a sentence is a part of it, one beside the paragraphs says when they were printed. */
    private static boolean isOutsideOfProse(Element time) {
        Element parent = time.parent();
        return parent != null
                && (parent.normalName().equals("article")
                        || parent.normalName().equals("main")
                        || parent.normalName().equals("section")
                        || (parent.normalName().equals("div")
                                && parent.ownText().isBlank()));
    }

    private static boolean says(String names) {
        Set<String> found = new HashSet<>();
        String before = "";
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
            if ((hump || !Character.isLetter(c)) && !word.isEmpty()) {
                String lower = word.toString().toLowerCase(Locale.ROOT);
                found.add(lower);
                found.add(before + " " + lower);
                before = lower;
                word.setLength(0);
            }
            if (Character.isLetter(c)) {
                word.append(c);
            }
            if (c == ' ') {
                before = "";
            }
        }
        return found.stream().anyMatch(it -> WORDS.contains(it) || PAIRS.contains(it));
    }
}
