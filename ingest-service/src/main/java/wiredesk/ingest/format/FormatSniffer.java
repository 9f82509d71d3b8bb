package wiredesk.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wiredesk.ingest.format.mail.MailHead;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.value.Characters;
import wiredesk.ingest.format.wire.WireTextParser;

/**
 * Chooses the format by what the bytes look like. The sender's media type is only a hint: wire text comes as {@code text/plain}, XML as
 * {@code application/octet-stream}, and the label is often wrong.
 */
final class FormatSniffer {

    private static final int LOOKED_AT = 8 * 1024;

    private static final Pattern JSON = Pattern.compile("(?:\\[\\s*)?\\{\\s*[\"}]|\\[\\s*]");
    private static final Pattern JSON_FEED =
            Pattern.compile("\"version\"\\s*:\\s*\"https?://(?:www\\.)?jsonfeed\\.org/version");
    /** A page, or a part of one without the rest around it. */
    private static final Set<String> HTML = Set.of(
            "html",
            "head",
            "body",
            "meta",
            "main",
            "article",
            "section",
            "div",
            "p",
            "h1",
            "h2",
            "span",
            "b",
            "strong",
            "table",
            "ul",
            "img",
            "a",
            "figure",
            "br",
            "blockquote");

    private static final Pattern PROLOG = Pattern.compile("^(?:\\s+|<\\?.*?\\?>|<!--.*?-->)+", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)(?=[\\s/>])");
    private static final Pattern DOCTYPE =
            Pattern.compile("^<!DOCTYPE\\s+(?:[\\w.-]+:)?([\\w.-]+)", Pattern.CASE_INSENSITIVE);

    /** The format, without looking further than its first bytes. */
    Format sniff(Document document) throws UnreadableDocument {
        byte[] bytes = document.bytes();
        if (document.mediaType().filter(type -> type.startsWith("multipart/")).isPresent()) {
            return Format.MULTIPART;
        }
        Optional<String> binary = binary(bytes);
        if (binary.isPresent()) {
            throw new UnreadableDocument(Refusal.unsupported("Expected a news document, found " + binary.get()));
        }
        Optional<Format> json = json(bytes);
        if (json.isPresent()) {
            return json.get();
        }
        String text = text(document);
        String head = head(text);
        if (head.isEmpty()) {
            throw new UnreadableDocument(Refusal.noStory("The document is empty"));
        }
        if (JSON.matcher(head).lookingAt()) {
            return json(head);
        }
        if (head.startsWith("<")) {
            return xml(head);
        }
        if (MailHead.opens(head) || document.mediaType().orElse("").equals("message/rfc822")) {
            return Format.MAIL;
        }
        return WireTextParser.formatOf(text)
                .orElseGet(() -> byHint(document.mediaType().orElse("")));
    }

    /** What tells JSON is of ASCII, so that in most character sets it need not be decoded first. */
    private static Optional<Format> json(byte[] bytes) {
        if (bytes.length == 0 || (bytes[0] != '{' && bytes[0] != '[')) {
            return Optional.empty();
        }
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return JSON.matcher(head).lookingAt() ? Optional.of(json(head)) : Optional.empty();
    }

    private static Format json(String head) {
        return isJsonFeed(head) ? Format.JSON_FEED : Format.NINJS;
    }

    /**
     * A feed says so in its field {@code version}, which comes first; some writers escape the slashes, others give the number alone, and are
     * known by the addresses that only feeds have.
     */
    private static boolean isJsonFeed(String head) {
        return (head.contains("jsonfeed.org")
                        && JSON_FEED.matcher(head.replace("\\/", "/")).find())
                || (head.contains("\"items\"")
                        && (head.contains("\"home_page_url\"") || head.contains("\"feed_url\"")));
    }

    private static Format byHint(String mediaType) {
        if (mediaType.endsWith("feed+json")) {
            return Format.JSON_FEED;
        }
        if (mediaType.endsWith("json")) {
            return Format.NINJS;
        }
        if (mediaType.contains("newsml") || mediaType.endsWith("g2+xml")) {
            return Format.NEWSML_G2;
        }
        if (mediaType.endsWith("rss+xml") || mediaType.endsWith("rdf+xml")) {
            return Format.RSS;
        }
        if (mediaType.endsWith("atom+xml")) {
            return Format.ATOM;
        }
        return mediaType.endsWith("xml") ? Format.NITF : Format.TEXT;
    }

    private static Format xml(String head) throws UnreadableDocument {
        Matcher prolog = PROLOG.matcher(head);
        String rest = prolog.find() ? head.substring(prolog.end()) : head;
        Matcher doctype = DOCTYPE.matcher(rest);
        Optional<String> root = doctype.find() ? Optional.of(doctype.group(1)) : root(rest);
        return switch (root.orElse("")) {
            case "newsItem",
                    "newsMessage",
                    "packageItem",
                    "conceptItem",
                    "knowledgeItem",
                    "planningItem",
                    "catalogItem" -> Format.NEWSML_G2;
            case "NewsML", "newsml", "NEWSML", "NewsItem", "NewsEnvelope", "NewsComponent" -> Format.NEWSML_1;
            case "nitf", "NITF", "Nitf", "iptc-article" -> Format.NITF;
            case "rss", "RSS", "RDF", "channel" -> Format.RSS;
            case "feed", "entry" -> Format.ATOM;
            case "urlset" -> Format.NEWS_SITEMAP;
            case "" ->
                throw new UnreadableDocument(
                        Refusal.malformed("Expected XML, found no element in the first " + LOOKED_AT + " bytes"));
            default -> {
                if (HTML.contains(root.get().toLowerCase(Locale.ROOT))) {
                    yield Format.HTML;
                }
                if (root.get().equals("Publication") && rest.contains("ap.org/schemas")) {
                    yield Format.APPL;
                }
                if (rest.contains("newsMessage") || rest.contains("newsItem")) {
                    yield Format.NEWSML_G2;
                }
                if (rest.contains("<nitf")) {
                    yield Format.NITF;
                }
                yield Format.OWN_XML;
            }
        };
    }

    private static Optional<String> root(String rest) {
        Matcher root = ROOT.matcher(rest);
        return root.find() ? Optional.of(root.group(1)) : Optional.empty();
    }

    private static String text(Document document) {
        byte[] bytes = document.bytes();
        byte[] first = bytes.length <= LOOKED_AT ? bytes : Arrays.copyOf(bytes, LOOKED_AT);
        return Characters.decode(first, document.charset());
    }

    private static String head(String text) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF')) {
            start++;
        }
        return text.substring(start);
    }

    private static Optional<String> binary(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        if (isMostlyControls(bytes)) {
            return Optional.of("binary data");
        }
        int head = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        return Optional.ofNullable(
                switch (head) {
                    case 0x89504E47 -> "a PNG picture";
                    case 0x47494638 -> "a GIF picture";
                    case 0x25504446 -> "a PDF document";
                    case 0x504B0304 -> "a ZIP archive";
                    case 0x28B52FFD -> "zstd-compressed data";
                    case 0x52494646 -> "a RIFF file";
                    default ->
                        head >>> 16 == 0xFFD8
                                ? "a JPEG picture"
                                : head >>> 16 == 0x1F8B ? "gzip-compressed data" : null;
                });
    }

    /** Wires put a few control characters around a text; data consists of them. Text of two bytes a character is text all the same. */
    private static boolean isMostlyControls(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT);
        int controls = 0;
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            } else if (bytes[i] > 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t') {
                controls++;
            }
        }
        boolean wide = Math.max(zeros[0], zeros[1]) * 6 > length && Math.min(zeros[0], zeros[1]) * 20 < length;
        return controls * 10 > length || (zeros[0] + zeros[1] > 0 && !wide);
    }
}
