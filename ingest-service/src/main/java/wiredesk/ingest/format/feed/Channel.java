package wiredesk.ingest.format.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wiredesk.ingest.format.web.Base;
import wiredesk.ingest.format.web.Persons;
import wiredesk.ingest.format.web.WebText;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * What a feed says once for all of its entries. An RSS channel's managing editor answers for the feed and wrote none of it: no byline.
 * An Atom feed's author is by definition the author of each entry that names none (RFC 4287, section 4.2.1).
 *
 * @param source who publishes it
 * @param language its language
 * @param copyright its copyright notice
 * @param author its author, in Atom
 * @param base what its addresses are relative to
 */
record Channel(
        Optional<String> source,
        Optional<String> language,
        Optional<String> copyright,
        Optional<String> author,
        Base base) {

    static Channel of(XmlElement root) {
        if (root.name().equals("entry")) {
            return new Channel(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Base.NONE);
        }
        XmlElement channel = root.first("channel").orElse(root);
        boolean atom = root.name().equals("feed");
        return new Channel(
                text(channel, "dc:publisher")
                        .flatMap(name -> Persons.line(List.of(name)))
                        .or(() -> text(channel, "title"))
                        .or(() -> text(channel, "dc:title")),
                text(channel, "language")
                        .or(() -> text(channel, "dc:language"))
                        .or(() -> channel.attribute("xml:lang"))
                        .or(() -> root.attribute("xml:lang")),
                Stream.of("copyright", "rights", "dc:rights", "media:copyright", "dcterms:rights")
                        .flatMap(name -> text(channel, name).stream())
                        .findFirst(),
                atom ? Persons.line(names(channel.all("author"))) : Optional.empty(),
                Base.NONE
                        .within(root)
                        .within(channel)
                        .or(link(channel, "alternate"))
                        .or(link(channel, "self")));
    }

    static List<String> names(List<XmlElement> persons) {
        return persons.stream()
                .flatMap(person -> person
                        .first("name")
                        .or(() -> person.elements().findAny().isEmpty() ? Optional.of(person) : Optional.empty())
                        .flatMap(it -> WebText.of(it).plain())
                        .stream())
                .toList();
    }

    private static Optional<String> link(XmlElement channel, String rel) {
        return channel.all("link").stream()
                .filter(link -> link.attribute("rel").orElse("alternate").equals(rel))
                .flatMap(link -> link.attribute("href").or(link::text).stream())
                .findFirst();
    }

    private static Optional<String> text(XmlElement channel, String name) {
        return channel.first(name).flatMap(it -> WebText.of(it).plain());
    }
}
