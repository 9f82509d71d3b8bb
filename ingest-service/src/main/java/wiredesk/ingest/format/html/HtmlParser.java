package wiredesk.ingest.format.html;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.value.Characters;
import wiredesk.ingest.format.value.EmptyTags;
import wiredesk.ingest.format.value.Words;
import wiredesk.ingest.format.web.Base;
import wiredesk.ingest.format.web.WebMarkup;
import wiredesk.ingest.format.web.WebText;

/** A news page, one story. */
public final class HtmlParser implements StoryParser {

    private static final int CHARSET_WITHIN = 4_096;
    /** Opening and closing; several times what the most overloaded of news pages have. */
    private static final int MAX_TAGS = 80_000;

    private static final Pattern DAY_IN_ADDRESS =
            Pattern.compile("[/-]((?:19|20)\\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])[/-]");

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{2,40})");

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        org.jsoup.nodes.Document page = Jsoup.parse(EmptyTags.removed(text(document)));
        StoryBuilder story = new StoryBuilder(document.zone());
        read(page, document.zone(), story);
        if (!story.hasStory()) {
            throw new UnreadableDocument(Refusal.noStory("The page has neither headline nor text"));
        }
        return List.of(ParsedItem.taken(story.build()));
    }

    private static void read(org.jsoup.nodes.Document page, ZoneId zone, StoryBuilder story) {
        MetaElements meta = new MetaElements(page);
        LinkedData data = LinkedData.of(page, story);
        Microdata microdata = Microdata.of(page);
        Base base = base(page, meta);
        Optional<String> stated = canonical(page, meta).map(base::resolve);
        Optional<LinkedArticle> linked = data.article(stated).map(article -> new LinkedArticle(article, data, story));

        Optional<String> address = stated.or(() ->
                linked.flatMap(LinkedArticle::address).or(microdata::address).map(base::resolve));
        story.guid(address)
                .guid(linked.flatMap(LinkedArticle::identifier))
                .link("canonical", address, Optional.empty());
        linked.ifPresent(LinkedArticle::read);
        microdata.read(story);
        Optional<String> site = meta.plain("og:site_name");
        story.headline(meta.plain("og:title").map(title -> PageTitle.withoutSite(title, site)))
                .headline(heading(page))
                .headline(meta.plain("headline", "hdl", "dc.title", "dcterms.title", "twitter:title", "parsely-title"))
                .headline(WebText.of(PageTitle.headline(page, site)).plain());
        meta.read(story);
        PrintedLines.published(page, zone)
                .ifPresent(time -> story.published("time", Optional.of(time)).firstCreated("time", Optional.of(time)));
        address.flatMap(HtmlParser::day)
                .ifPresent(
                        day -> story.published("address", Optional.of(day)).firstCreated("address", Optional.of(day)));
        story.description(
                page
                        .select(".standfirst, .dek, .strapline, .sub-headline, .subheadline, .subtitle, .chapo")
                        .eachText()
                        .stream()
                        .findFirst());
        story.source(PrintedLines.site(page, heading(page).orElse(""))).copyright(PrintedLines.copyright(page));
        story.byline(PrintedLines.byline(page))
                .language(attribute(page, "lang"))
                .language(attribute(page, "xml:lang"))
                .language(meta.language());
        Stream.of(linked.map(LinkedArticle::keywords).orElse(List.of()), microdata.keywords(), meta.keywords())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .ifPresent(words -> words.forEach(story::keyword));
        linked.ifPresent(LinkedArticle::sections);
        meta.plain("article:section", "section", "parsely-section")
                .ifPresent(section -> story.subject(Optional.empty(), Optional.empty(), Optional.of(section)));
        Optional<String> caption = caption(page);
        boolean pictures = linked.map(article -> article.media(base)).orElse(false);
        if (!pictures) {
            meta.picture(story, base, caption);
        }
        Optional<WebText> whole = linked.flatMap(LinkedArticle::body);
        Optional<Element> main =
                new MainText(page).find(microdata.body(), heading(page).orElse(""));
        story.body(body(main, whole, base));
        linked.flatMap(LinkedArticle::teaser)
                .or(microdata::teaser)
                .or(meta::teaser)
                .ifPresent(teaser -> story.body(new Body.Plain(teaser)));
    }

    /** The page's own mark-up where it holds the text that the JSON-LD has without mark-up; else what the JSON-LD has. */
    private static Body body(Optional<Element> main, Optional<WebText> whole, Base base) {
        if (whole.isPresent()) {
            WebText text = whole.get();
            if (text.isMarkup()) {
                return new Body.Html(WebMarkup.tidy(text.value(), base));
            }
            if (main.isEmpty() || !holds(main.get().text(), text.value())) {
                return new Body.Plain(text.value());
            }
        }
        return main.<Body>map(element -> new Body.Html(WebMarkup.tidy(element.html(), base)))
                .orElseGet(Body.None::new);
    }

    /** Whether the page has the other text and little else, or the other is only the beginning of what the page has. */
    private static boolean holds(String onPage, String whole) {
        String page = letters(onPage);
        String text = letters(whole);
        int probe = Math.min(40, text.length());
        int middle = Math.max(0, text.length() / 2 - probe);
        boolean found =
                page.contains(text.substring(0, probe)) && page.contains(text.substring(middle, middle + probe));
        boolean alike = page.length() >= text.length() * 0.9 && page.length() <= text.length() * 1.3 + 100;
        return found && (alike || page.length() > text.length() * 2);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Optional<String> heading(org.jsoup.nodes.Document page) {
        List<String> headings = Stream.of("article h1", "main h1", "h1")
                .flatMap(selector -> page.select(selector).eachText().stream())
                .map(Words::oneLine)
                .filter(text -> !text.isEmpty())
                .toList();
        String title = letters(page.title());
        return headings.stream()
                .filter(heading -> !letters(heading).isEmpty() && title.startsWith(letters(heading)))
                .findFirst()
                .or(() -> headings.stream().findFirst());
    }

    /** The day that many sites put into their addresses: the last resort where the page has no date that can be read. */
    private static Optional<String> day(String address) {
        Matcher day = DAY_IN_ADDRESS.matcher(address);
        return day.find()
                ? Optional.of("%s-%02d-%02d"
                        .formatted(day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))))
                : Optional.empty();
    }

    /** What stands below the first picture of the story. */
    private static Optional<String> caption(org.jsoup.nodes.Document page) {
        return page.select("figure figcaption").eachText().stream()
                .map(Words::oneLine)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Base base(org.jsoup.nodes.Document page, MetaElements meta) {
        Optional<String> stated =
                Optional.ofNullable(page.selectFirst("base[href]")).map(it -> it.attr("href"));
        return Base.NONE.or(stated).or(canonical(page, meta));
    }

    private static Optional<String> canonical(org.jsoup.nodes.Document page, MetaElements meta) {
        return page.select("link[rel=canonical][href]").eachAttr("href").stream()
                .filter(href -> !href.isBlank())
                .findFirst()
                .or(() -> meta.text("og:url"));
    }

    private static Optional<String> attribute(org.jsoup.nodes.Document page, String name) {
        return page.select("html").eachAttr(name).stream()
                .filter(it -> !it.isBlank())
                .findFirst();
    }

    private static String text(Document document) throws UnreadableDocument {
        byte[] bytes = document.bytes();
        String head = new String(bytes, 0, Math.min(bytes.length, CHARSET_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(head);
        Optional<String> charset = declared.find() ? Optional.of(declared.group(1)) : document.charset();
        String text = Characters.decode(bytes, charset);
        if (text.chars().filter(c -> c == '<').limit(MAX_TAGS + 1L).count() > MAX_TAGS) {
            throw new UnreadableDocument(Refusal.tooLarge("The page has more than " + MAX_TAGS + " tags"));
        }
        return text;
    }
}
