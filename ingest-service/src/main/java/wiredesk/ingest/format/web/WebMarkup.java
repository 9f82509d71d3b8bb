package wiredesk.ingest.format.web;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wiredesk.ingest.format.value.Words;

/** A body's mark-up, freed of what feeds put into it for themselves: pixels that count readers, and where the post first appeared. */
public final class WebMarkup {

    /** What feed services hang below each entry. */
    static final String SERVICES = ".feedflare, .sharedaddy, .jp-relatedposts, .yarpp";

    private static final int LONGEST_FOOTER = 600;

    private WebMarkup() {}

    /** The mark-up with all addresses in full. */
    public static String tidy(String html, Base base) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        body.select("[href]").forEach(link -> link.attr("href", base.resolve(link.attr("href"))));
        for (Element image : body.select("img")) {
            if (isPixel(image)) {
                image.remove();
            } else {
                image.attr("src", base.resolve(image.attr("src")));
            }
        }
        body.select(SERVICES).remove();
        Element last = body.lastElementChild();
        if (last != null && isFooter(Words.oneLine(last.text()))) {
            last.remove();
        }
        return body.html();
    }

    /** What WordPress hangs below each post and teaser in a feed. */
    public static boolean isFooter(String paragraph) {
        return paragraph.length() <= LONGEST_FOOTER
                && paragraph.startsWith("The post ")
                && paragraph.contains(" appeared first on ");
    }

    private static boolean isPixel(Element image) {
        return isTiny(image.attr("width"))
                || isTiny(image.attr("height"))
                || image.attr("src").isBlank();
    }

    private static boolean isTiny(String pixels) {
        return pixels.equals("1") || pixels.equals("0") || pixels.equals("1px") || pixels.equals("0px");
    }
}
