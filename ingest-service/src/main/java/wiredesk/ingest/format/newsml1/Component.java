package wiredesk.ingest.format.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wiredesk.ingest.format.inline.InlineContent;
import wiredesk.ingest.format.xml.XmlElement;

/** A {@code NewsComponent} in its place: what it stands in decides what it is for. */
final class Component {

    private final XmlElement element;
    private final @Nullable Component parent;
    private final Role role;
    /** Whether one of its parts is a picture, so that another is what is written under it. */
    private final boolean holdsPicture;

    private final List<Component> children = new ArrayList<>(0);

    private Component(XmlElement element, @Nullable Component parent) {
        this.element = element;
        this.parent = parent;
        this.role = role(element, parent);
        this.holdsPicture =
                parent != null && element.all("NewsComponent").stream().anyMatch(Component::holdsMedia);
        element.all("NewsComponent").forEach(child -> children.add(new Component(child, this)));
    }

    /** The tree of a {@code NewsItem}, one root for each component that stands in it. Items within it are not looked into. */
    static List<Component> of(XmlElement item) {
        return item.all("NewsComponent").stream()
                .map(element -> new Component(element, null))
                .toList();
    }

    XmlElement element() {
        return element;
    }

    Role role() {
        return role;
    }

    /** The component, and all in it, in the document's order. */
    Stream<Component> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Component::all));
    }

    /** The component, and all it stands in, inmost first. */
    List<Component> outwards() {
        List<Component> chain = new ArrayList<>(3);
        for (Component at = this; at != null; at = at.parent) {
            chain.add(at);
        }
        return chain;
    }

    List<XmlElement> contentItems() {
        return element.all("ContentItem");
    }

    /** The component whose parts are one thing in several forms: the one around equivalents, else itself. */
    Component alternatives() {
        return parent != null && parent.isEquivalents() ? parent.alternatives() : this;
    }

    /** The line that this component is, where it is no more than that. */
    Optional<Line> line() {
        return FormalName.at(element, "Role").flatMap(Line::named);
    }

    /** Whether it is the headline, and no more. */
    boolean isTitle() {
        return role != Role.MAIN && line().filter(Line.HEADLINE::equals).isPresent();
    }

    /** Whether it, or what it stands in, is in another language than wanted, among equivalents of which there may be one in each. */
    boolean isInOtherLanguage(Optional<String> wanted) {
        Component whole = alternatives();
        Optional<String> own = outwards().stream()
                .takeWhile(component -> component != whole)
                .flatMap(component -> component.language().stream())
                .findFirst();
        return wanted.isPresent() && own.isPresent() && !primary(own.get()).equals(primary(wanted.get()));
    }

    private Optional<String> language() {
        return element.attribute("xml:lang")
                .or(() -> element.first("DescriptiveMetadata").flatMap(it -> FormalName.at(it, "Language")));
    }

    private static String primary(String tag) {
        int end = tag.replace('_', '-').indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** The texts in it and in its parts. */
    Stream<InlineContent> texts() {
        return all().flatMap(it -> it.contentItems().stream()).flatMap(it -> Content.of(it).stream());
    }

    private boolean isEquivalents() {
        return element.attribute("EquivalentsList")
                .filter("yes"::equalsIgnoreCase)
                .isPresent();
    }

    /** Its own role, unless it is part of an aside or a picture: what is main in those is not the story. */
    private static Role role(XmlElement element, @Nullable Component parent) {
        Role own = Role.of(element).orElse(Role.UNKNOWN);
        if (parent == null) {
            return own;
        }
        if (parent.role == Role.ASIDE || (parent.role == Role.MEDIA && (parent.parent != null || own != Role.MAIN))) {
            return parent.role;
        }
        if (own != Role.UNKNOWN) {
            return own;
        }
        return holdsMedia(element) || parent.holdsPicture ? Role.MEDIA : parent.role;
    }

    private static boolean holdsMedia(XmlElement component) {
        return component.all("ContentItem").stream().anyMatch(Content::isMedia);
    }
}
