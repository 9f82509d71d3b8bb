package wiredesk.ingest.format.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import wiredesk.ingest.format.value.Words;

/** A body's mark-up, freed of what feeds put into it for themselves: pixels that count readers, and where the post first appeared. */
public final class WebMarkup {

    /** What feed services hang below each entry. */
    static final String SERVICES = ".feedflare, .sharedaddy, .jp-relatedposts, .yarpp";

    private static final List<String> LATER = List.of("data-src", "data-original", "data-lazy-src");

    private static final Set<String> POINTERS = Set.of(
            "read more",
            "more",
            "continue reading",
            "read the full story",
            "read the full article",
            "full story",
            "read full article",
            "weiterlesen",
            "mehr",
            "mehr lesen",
            "lire la suite",
            "en savoir plus",
            "leer más",
            "seguir leyendo",
            "leggi tutto",
            "continua a leggere",
            "leia mais",
            "lees meer",
            "les mer",
            "läs mer",
            "læs mere",
            "czytaj więcej",
            "читать далее");

    private static final int LONGEST_FOOTER = 600;

    /** How WordPress begins and goes on to say where a post first appeared, in the languages it speaks. */
    private static final List<Footer> FIRST_APPEARED = List.of(
            new Footer("The post ", " appeared first on "),
            new Footer("The post ", " first appeared on "),
            new Footer("Der Beitrag ", " erschien zuerst auf "),
            new Footer("L’article ", " est apparu en premier sur "),
            new Footer("L'article ", " est apparu en premier sur "),
            new Footer("La entrada ", " se publicó primero en "),
            new Footer("La entrada ", " apareció primero en "),
            new Footer("L'articolo ", " proviene da "),
            new Footer("L’articolo ", " proviene da "),
            new Footer("O post ", " apareceu primeiro em "),
            new Footer("O conteúdo ", " aparece primeiro em "),
            new Footer("Conteúdo ", " aparece primeiro em "),
            new Footer("Het bericht ", " verscheen eerst op "),
            new Footer("Innlegget ", " dukket først opp på "),
            new Footer("Inlägget ", " dök först upp på "),
            new Footer("Indlægget ", " blev først udgivet på "),
            new Footer("Indlægget ", " blev vist først på "),
            new Footer("Artykuł ", " pochodzi z serwisu "),
            new Footer("Příspěvek ", " pochází z "),
            new Footer("Articolul ", " apare prima dată în "),
            new Footer("Сообщение ", " появились сначала на "),
            new Footer("Запись ", " впервые появилась "),
            new Footer("投稿 ", " に最初に表示されました"));

    private WebMarkup() {}

    /** The mark-up with all addresses in full. */
    public static String tidy(String html, Base base) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        body.select("[href]").forEach(link -> link.attr("href", base.resolve(link.attr("href"))));
        for (Element image : body.select("img")) {
            showLater(image);
            if (isPixel(image)) {
                image.remove();
            } else {
                image.attr("src", base.resolve(image.attr("src")));
            }
        }
        withoutServices(body);
        Element last = body.lastElementChild();
        if (last != null && isFooter(Words.oneLine(last.text()))) {
            last.remove();
        }
        return body.html();
    }

    /** Takes out what services and systems hang below an entry, and a last link that only leads to the whole of it. */
    static void withoutServices(Element body) {
        body.select(SERVICES).remove();
        Element last = body.select("a").last();
        if (last != null && POINTERS.contains(words(last.text()))) {
            withoutBrackets(last);
            last.remove();
        }
    }

    /** {@code [mehr]}: the brackets that stand around it go with the link. */
    private static void withoutBrackets(Element link) {
        if (link.previousSibling() instanceof TextNode before
                && link.nextSibling() instanceof TextNode after
                && before.getWholeText().stripTrailing().endsWith("[")
                && after.getWholeText().stripLeading().startsWith("]")) {
            String text = before.getWholeText().stripTrailing();
            before.text(text.substring(0, text.length() - 1));
            after.text(after.getWholeText().stripLeading().substring(1));
        }
    }

    /** The words alone, in lower case: {@code Read more »} and {@code [Read more…]} are the same. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> Character.isLetter(c) || c == ' ')
                .forEach(c -> words.append((char) c));
        return words.toString().strip();
    }

    /** Pages load pictures when they are looked at, and hold the address elsewhere until then. */
    private static void showLater(Element image) {
        String source = image.attr("src");
        if (source.isBlank() || source.startsWith("data:")) {
            for (String later : LATER) {
                if (image.attr(later).length() > 1) {
                    image.attr("src", image.attr(later));
                    return;
                }
            }
        }
    }

    /** What WordPress hangs below each post and teaser in a feed. */
    public static boolean isFooter(String paragraph) {
        return paragraph.length() <= LONGEST_FOOTER
                && FIRST_APPEARED.stream()
                        .anyMatch(
                                footer -> paragraph.startsWith(footer.begins()) && paragraph.contains(footer.goesOn()));
    }

    /** The words around the title of a post, up to the name of its site. */
    private record Footer(String begins, String goesOn) {}

    private static boolean isPixel(Element image) {
        return isTiny(image.attr("width"))
                || isTiny(image.attr("height"))
                || image.attr("src").isBlank();
    }

    private static boolean isTiny(String pixels) {
        return pixels.equals("1") || pixels.equals("0") || pixels.equals("1px") || pixels.equals("0px");
    }
}
