package wiredesk.ingest.format.feed;

import java.util.Locale;
import java.util.Map;
import wiredesk.ingest.format.xml.XmlNames;

/**
 * Elements of feeds by one name each: those of RSS, Atom and sitemaps bare, those of the modules behind their customary prefix
 * ({@code dc:creator}, {@code media:content}), all in lower case. The namespace decides; where it is unknown or missing, the prefix does.
 */
final class FeedNames implements XmlNames {

    /** By URI without scheme, {@code www.}, and closing slash or hash: real feeds write them in all these ways. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("purl.org/rss/1.0", ""),
            Map.entry("my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("my.netscape.com/publish/formats/rss-0.91.dtd", ""),
            Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("backend.userland.com/rss2", ""),
            Map.entry("backend.userland.com/rss", ""),
            Map.entry("blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("cyber.law.harvard.edu/rss/rss.html", ""),
            Map.entry("w3.org/2005/atom", ""),
            Map.entry("purl.org/atom/ns", ""),
            Map.entry("purl.org/atom-blog/ns", ""),
            Map.entry("sitemaps.org/schemas/sitemap/0.9", ""),
            Map.entry("google.com/schemas/sitemap/0.84", ""),
            Map.entry("purl.org/dc/elements/1.1", "dc"),
            Map.entry("purl.org/dc/elements/1.0", "dc"),
            Map.entry("purl.org/dc/terms", "dcterms"),
            Map.entry("purl.org/rss/1.0/modules/content", "content"),
            Map.entry("search.yahoo.com/mrss", "media"),
            Map.entry("tools.search.yahoo.com/mrss", "media"),
            Map.entry("google.com/schemas/sitemap-news/0.9", "news"),
            Map.entry("google.com/schemas/sitemap-image/1.1", "image"),
            Map.entry("google.com/schemas/sitemap-video/1.1", "video"),
            Map.entry("itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("w3.org/1999/xhtml", "xhtml"),
            Map.entry("georss.org/georss", "georss"),
            Map.entry("w3.org/2007/app", "app"),
            Map.entry("purl.org/atom/app", "app"),
            Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("purl.org/atompub/tombstones/1.0", "at"));

    private static final String PRISM = "prismstandard.org/namespaces/";

    @Override
    public String name(String namespace, String prefix, String local) {
        String known = namespace.isEmpty() ? null : PREFIXES.get(normal(namespace));
        String before = known != null ? known : prefix;
        if (namespace.contains(PRISM)) {
            before = "prism";
        } else if (namespace.contains("NITF") || namespace.contains("nitf")) {
            before = "";
        }
        return (before.isEmpty() ? local : before + ":" + local).toLowerCase(Locale.ROOT);
    }

    private static String normal(String namespace) {
        String uri = namespace.strip().toLowerCase(Locale.ROOT);
        uri = uri.substring(uri.indexOf("://") < 0 ? 0 : uri.indexOf("://") + 3);
        uri = uri.startsWith("www.") ? uri.substring(4) : uri;
        int end = uri.length();
        while (end > 0 && (uri.charAt(end - 1) == '/' || uri.charAt(end - 1) == '#')) {
            end--;
        }
        return uri.substring(0, end);
    }
}
