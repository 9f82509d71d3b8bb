package wiredesk.ingest.format.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import wiredesk.ingest.format.value.Words;

/**
 * The part of a page that reads like a story. Where the page says which it is ({@code articleBody}, {@code article}, {@code main}) it is
 * believed, unless another block has far more paragraphs; else it is the block with the most text in paragraphs. What is no story in it is taken
 * out, but never anything that holds most of the text.
 */
final class MainText {

    private static final int A_PARAGRAPH = 30;
    private static final int A_TEXT_WITHOUT_PARAGRAPHS = 140;
    private static final double LINKS_AT_MOST = 0.5;
    private static final double MOST = 0.5;
    private static final String NAMED =
            "article, main, [role=main], [role=article], .article-body, .articleBody, .article__body,"
                    + " .article-content, .article-text, .story-body, .story-content, .entry-content, .post-content, .post-body";

    private final Document page;
    private final IdentityHashMap<Element, Tally> tallies = new IdentityHashMap<>();

    /** Looks at a page, and changes it: what is no story is taken out of it. */
    MainText(Document page) {
        this.page = page;
    }

    /**
     * The story's element; empty if nothing on the page reads like one.
     *
     * @param marked the element that the page itself calls the article's body
     * @param headline not repeated in the body
     */
    Optional<Element> find(Optional<Element> marked, String headline) {
        weigh();
        double most = weight(page.body()) * MOST;
        for (Element element : page.body().getAllElements()) {
            if (!element.equals(page.body())
                    && Noise.is(element)
                    && weight(element) <= most
                    && element.closest("figure") == null
                    && !(marked.isPresent() && holds(element, marked.get()))) {
                element.remove();
            }
        }
        weigh();
        Optional<Element> found = marked.or(this::named).or(this::densest).or(this::shortest);
        found.ifPresent(element -> tidy(element, headline));
        return found.filter(element -> !Words.oneLine(element.text()).isEmpty());
    }

    private static boolean holds(Element element, Element inside) {
        for (Element at = inside; at != null; at = at.parent()) {
            if (at.equals(element)) {
                return true;
            }
        }
        return false;
    }

    /** The narrowest of the named elements that has most of what the best of them has, if no other block has more than twice that. */
    private Optional<Element> named() {
        Elements candidates = page.body().select(NAMED);
        int best = candidates.stream().mapToInt(this::weight).max().orElse(0);
        int elsewhere = densest().map(this::weight).orElse(0);
        if (best == 0 || best * 2 < elsewhere) {
            return Optional.empty();
        }
        Element narrowest = null;
        for (Element candidate : candidates) {
            if (weight(candidate) * 10 >= best * 8 && (narrowest == null || holds(narrowest, candidate))) {
                narrowest = candidate;
            }
        }
        return Optional.ofNullable(narrowest);
    }

    /** The deepest element that holds most paragraph text of its parent, from the whole page down. */
    private Optional<Element> densest() {
        Element at = page.body();
        if (weight(at) == 0) {
            return Optional.empty();
        }
        while (true) {
            Element heaviest = null;
            for (Element child : at.children()) {
                if (heaviest == null || weight(child) > weight(heaviest)) {
                    heaviest = child;
                }
            }
            if (heaviest == null || isParagraph(heaviest) || weight(heaviest) * 10 < weight(at) * 7) {
                return Optional.of(at);
            }
            at = heaviest;
        }
    }

    /** A page with a line or two and no paragraph worth the name. */
    private Optional<Element> shortest() {
        return page.body().select("article, main, [role=main]").stream()
                .filter(element -> linked(element) < LINKS_AT_MOST)
                .findFirst();
    }

    /** What is in each element, added up from the leaves, so that a page of any depth is read in one go. */
    private void weigh() {
        tallies.clear();
        List<Element> elements = new ArrayList<>(page.body().getAllElements());
        for (Element element : elements.reversed()) {
            Tally tally = tallies.computeIfAbsent(element, any -> new Tally());
            tally.close(element);
            Element parent = element.parent();
            if (parent != null) {
                tallies.computeIfAbsent(parent, any -> new Tally()).add(tally);
            }
        }
    }

    private int weight(Element element) {
        return tally(element).paragraphs;
    }

    private double linked(Element element) {
        Tally tally = tally(element);
        return tally.text == 0 ? 0 : (double) tally.links / tally.text;
    }

    private Tally tally(Element element) {
        return tallies.getOrDefault(element, Tally.NOTHING);
    }

    private static boolean isParagraph(Element element) {
        return element.normalName().equals("p") || element.normalName().equals("blockquote");
    }

    /** How much text an element holds: in all, in links, and in paragraphs. */
    private static final class Tally {

        static final Tally NOTHING = new Tally();

        private int text;
        private int links;
        private int paragraphs;

        void add(Tally child) {
            text += child.text;
            links += child.links;
            paragraphs += child.paragraphs;
        }

        /** Adds the element's own text, after all of its children were added. */
        void close(Element element) {
            int own = element.ownText().length();
            text += own;
            if (element.normalName().equals("a")) {
                links = text;
            }
            if (isParagraph(element)) {
                paragraphs = text >= A_PARAGRAPH && links < text * LINKS_AT_MOST ? text : 0;
            } else if (own >= A_TEXT_WITHOUT_PARAGRAPHS && !element.normalName().equals("li")) {
                paragraphs += own;
            }
        }
    }

    /** The page's own headline, lists of links, and paragraphs that are nothing but a link are no part of the text. */
    private void tidy(Element story, String headline) {
        int all = weight(story);
        for (Element header : story.select("header")) {
            if (!header.equals(story) && weight(header) <= all * MOST) {
                header.remove();
            }
        }
        for (Element title : story.select("h1, h2")) {
            String text = Words.oneLine(title.text());
            if (title.normalName().equals("h1") || text.equalsIgnoreCase(headline)) {
                title.remove();
            }
        }
        for (Element block : story.select("p, ul, ol, div")) {
            boolean list = !block.normalName().equals("p");
            if (weight(block) == 0
                    && linked(block) > (list ? 0.6 : 0.9)
                    && block.closest("table, figure") == null
                    && block.selectFirst("img, table") == null) {
                block.remove();
            }
        }
        for (Element heading : story.select("h2, h3, h4")) {
            if (heading.parent() != null
                    && heading.nextElementSibling() == null
                    && heading.parent().ownText().isBlank()) {
                heading.remove();
            }
        }
    }
}
