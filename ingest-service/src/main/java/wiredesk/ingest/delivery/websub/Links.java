package wiredesk.ingest.delivery.websub;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The links by which a topic says where its hub is and what it is called itself (W3C WebSub, section 4): those of its {@code Link} headers, else
 * those in the document.
 *
 * @param hub its hub
 * @param self its own address
 */
record Links(Optional<URI> hub, Optional<URI> self) {

    private static final int MOST_ELEMENTS = 20_000;

    private record Link(String relation, String target) {

        boolean is(String wanted) {
            return Stream.of(relation.toLowerCase(Locale.ROOT).split("\\s+", 20))
                    .anyMatch(wanted::equals);
        }
    }

    /**
     * What the headers say, or if they name no hub, what the document says.
     *
     * @param headers values of all {@code Link} headers
     * @param body the document: Atom, RSS or HTML
     * @param base its address, for addresses that are not whole
     */
    static Links of(List<String> headers, String body, URI base) {
        List<Link> links = new ArrayList<>();
        headers.forEach(header -> inHeader(header, links));
        Links found = of(links, base);
        if (found.hub().isPresent()) {
            return found;
        }
        List<Link> inside = new ArrayList<>();
        inDocument(body, inside);
        Links there = of(inside, base);
        return new Links(there.hub(), found.self().or(there::self));
    }

    private static Links of(List<Link> links, URI base) {
        return new Links(first(links, "hub", base), first(links, "self", base));
    }

    private static Optional<URI> first(List<Link> links, String relation, URI base) {
        return links.stream()
                .filter(link -> link.is(relation) && !link.target().isBlank())
                .flatMap(link -> resolved(link.target(), base).stream())
                .findFirst();
    }

    private static Optional<URI> resolved(String target, URI base) {
        try {
            URI uri = base.resolve(target.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return Optional.of(uri).filter(it -> web && it.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** RFC 8288, section 3: {@code <target>; rel="relation other"; …}, several with commas. */
    private static void inHeader(String header, List<Link> links) {
        int at = 0;
        while ((at = header.indexOf('<', at)) >= 0) {
            int end = header.indexOf('>', at);
            if (end < 0) {
                return;
            }
            String target = header.substring(at + 1, end);
            int next = endOfParameters(header, end + 1);
            relation(header.substring(end + 1, next)).ifPresent(relation -> links.add(new Link(relation, target)));
            at = next;
        }
    }

    /** The comma behind the parameters, not one within quotes. */
    private static int endOfParameters(String header, int from) {
        boolean quoted = false;
        for (int i = from; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == ',' && !quoted) {
                return i;
            }
        }
        return header.length();
    }

    private static Optional<String> relation(String parameters) {
        for (String parameter : parameters.split(";", 20)) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("rel")) {
                return Optional.of(
                        parameter.substring(equals + 1).replace('"', ' ').strip());
            }
        }
        return Optional.empty();
    }

    private static void inDocument(String body, List<Link> links) {
        Document document = Jsoup.parse(body, "", Parser.xmlParser());
        int seen = 0;
        for (Element element : document.getAllElements()) {
            if (++seen > MOST_ELEMENTS) {
                return;
            }
            String name = element.normalName();
            if (name.equals("link") || name.endsWith(":link")) {
                links.add(new Link(element.attr("rel"), element.attr("href")));
            }
        }
    }
}
