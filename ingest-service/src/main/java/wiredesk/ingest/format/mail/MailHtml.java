package wiredesk.ingest.format.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import wiredesk.ingest.format.copy.EditorialLines;
import wiredesk.ingest.format.copy.EndMarks;
import wiredesk.ingest.format.copy.LineKind;
import wiredesk.ingest.format.copy.Notebook;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Words;

/** The mark-up of a mail without the blocks that are none of the story's. */
final class MailHtml {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "address");
    private static final Set<String> HOLDERS_OF_BLOCKS = Set.of("table", "ul", "ol");
    private static final String HOLDERS = "body, div, td, th, li, blockquote, section, article, center";
    private static final int LOOKED_AT_ABOVE = 12;

    /** What mailers set between paragraphs that are none to them. */
    private static final Pattern BREAKS =
            Pattern.compile("<br\\s*+/?>\\s*+(?:&nbsp;\\s*+)?<br\\s*+/?>", Pattern.CASE_INSENSITIVE);

    private MailHtml() {}

    private static Document parse(String html) {
        Document document = Jsoup.parse(BREAKS.matcher(html).replaceAll("<p>"));
        for (Element block : document.select(HOLDERS)) {
            if (block.children().stream().anyMatch(MailHtml::holdsBlock)) {
                wrapText(block);
            }
        }
        return document;
    }

    /** Text that stands beside blocks becomes one. */
    private static void wrapText(Element holder) {
        List<Node> run = new ArrayList<>();
        for (Node node : List.copyOf(holder.childNodes())) {
            if (node instanceof Element element && holdsBlock(element)) {
                wrap(run);
                run.clear();
            } else {
                run.add(node);
            }
        }
        wrap(run);
    }

    private static void wrap(List<Node> run) {
        if (run.stream().allMatch(MailHtml::isBlank)) {
            return;
        }
        Element paragraph = new Element("p");
        run.getFirst().before(paragraph);
        run.forEach(paragraph::appendChild);
    }

    private static boolean isBlank(Node node) {
        return switch (node) {
            case TextNode text -> text.isBlank();
            case Element element -> !element.hasText();
            default -> true;
        };
    }

    /** Whether the mark-up has paragraphs of its own and says as much as the plain text beside it. */
    static boolean isWorth(String html, String plain) {
        Document document = parse(html);
        document.select("script, style, head, title").remove();
        long blocks = leaves(document.body()).stream().filter(Element::hasText).count();
        return blocks >= 2
                && document.text().length() * 10L >= Words.oneLine(plain).length() * 7L;
    }

    /** The mark-up of the story; what stands above and below it goes to {@code editorial}, or nowhere. */
    static String story(String html, EditorialLines editorial, String headline, StoryBuilder story) {
        Document document = parse(html);
        document.outputSettings().prettyPrint(false);
        document.select(
                        "script, style, head, title, .gmail_signature, .moz-signature, [style*=display:none], [style*=display: none]")
                .remove();
        List<Element> blocks = leaves(document.body());
        cover(blocks, editorial, headline, story);
        above(blocks, editorial, headline);
        below(blocks, editorial);
        return document.body().html();
    }

    /** Blocks without blocks in them, in their order. */
    private static List<Element> leaves(Element body) {
        Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Element> blocks = new ArrayList<>();
        for (Element block : body.getAllElements()) {
            if (holdsBlock(block)) {
                Element holder = block.parent();
                while (holder != null && holders.add(holder)) {
                    holder = holder.parent();
                }
                if (BLOCKS.contains(block.normalName())) {
                    blocks.add(block);
                }
            }
        }
        blocks.removeIf(holders::contains);
        return blocks;
    }

    private static boolean holdsBlock(Element child) {
        return BLOCKS.contains(child.normalName()) || HOLDERS_OF_BLOCKS.contains(child.normalName());
    }

    /** The blocks around the story go; each counts as a paragraph. */
    private static void cover(List<Element> blocks, EditorialLines editorial, String headline, StoryBuilder story) {
        List<String> lines = new ArrayList<>();
        for (Element block : blocks) {
            lines.add(Words.oneLine(block.text()));
            lines.add("");
        }
        int from = Cover.from(lines, headline, editorial, story);
        int to = from + Cover.to(lines.subList(from, lines.size()));
        editorial.notebook(Cover.contacts(lines.subList(to, lines.size())));
        List<Element> gone = new ArrayList<>(blocks.subList(0, (from + 1) / 2));
        gone.addAll(blocks.subList(Math.min((to + 1) / 2, blocks.size()), blocks.size()));
        gone.forEach(Element::remove);
        blocks.removeAll(gone);
    }

    private static void above(List<Element> blocks, EditorialLines editorial, String headline) {
        int looked = 0;
        for (Element block : List.copyOf(blocks)) {
            String text = Words.oneLine(block.text());
            if (text.isEmpty()) {
                continue;
            }
            if (LineKind.of(firstLine(block)) == LineKind.EMBARGO) {
                editorial.takeLine(firstLine(block));
            }
            boolean known = text.equalsIgnoreCase(headline) || MailText.isFooter(text);
            if (++looked > LOOKED_AT_ABOVE || (!known && !editorial.takeLine(text))) {
                return;
            }
            block.remove();
            blocks.remove(block);
        }
    }

    private static String firstLine(Element block) {
        return block.wholeText().strip().lines().findFirst().orElse("");
    }

    private static void below(List<Element> blocks, EditorialLines editorial) {
        List<String> lines = new ArrayList<>();
        blocks.forEach(block -> lines.add(Words.oneLine(block.text())));
        int end = lines.size();
        for (int i = Math.max(1, lines.size() - LOOKED_AT_ABOVE); i < end; i++) {
            if (MailText.isFooter(lines.get(i)) || lines.get(i).equals("--")) {
                end = i;
            }
        }
        List<String> story = new ArrayList<>(lines.subList(0, end));
        EndMarks.cut(story, Set.of());
        editorial.notebook(Notebook.cut(story, Set.of()));
        EndMarks.cut(story, Set.of());
        for (Element block : blocks.subList(story.size(), blocks.size())) {
            block.remove();
        }
    }
}
