package wiredesk.ingest.format.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wiredesk.schemas.Link;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Rendition;
import wiredesk.schemas.Subject;

/** What a story has several of; at most 1,000 of each kind. */
final class StoryLists {

    private static final int MAX_OF_A_KIND = 1_000;

    private final List<String> keywords = new ArrayList<>(0);
    private final List<String> places = new ArrayList<>(0);
    private final List<String> signals = new ArrayList<>(0);
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Link> links = new ArrayList<>(0);
    private final List<Rendition> renditions = new ArrayList<>(0);

    /** One keyword; repeated ones count once. */
    void keyword(String value) {
        addOnce(keywords, StoryBuilder.line(value));
    }

    /** One place the story is about. */
    void place(Optional<String> value) {
        value.ifPresent(place -> addOnce(places, StoryBuilder.line(place)));
    }

    /** One signal, with or without alias. */
    void signal(Optional<String> value) {
        value.map(String::strip).ifPresent(signal -> addOnce(signals, signal.substring(signal.lastIndexOf(':') + 1)));
    }

    /** One subject; without code and name it is none. A code that is known already takes a name that was missing. */
    void subject(Optional<String> scheme, Optional<String> code, Optional<String> name) {
        Optional<String> givenCode = StoryBuilder.present(code);
        Optional<String> givenName = StoryBuilder.present(name.map(StoryBuilder::line));
        if (givenCode.isEmpty() && givenName.isEmpty()) {
            return;
        }
        Optional<String> givenScheme = StoryBuilder.present(scheme);
        for (int i = 0; givenCode.isPresent() && i < subjects.size(); i++) {
            Subject known = subjects.get(i);
            if (known.getCode().equals(givenCode) && known.getScheme().equals(givenScheme)) {
                if (known.getName().isEmpty()) {
                    subjects.set(i, new Subject(givenScheme.orElse(null), givenCode.get(), givenName.orElse(null)));
                }
                return;
            }
        }
        Subject subject = new Subject(givenScheme.orElse(null), givenCode.orElse(null), givenName.orElse(null));
        if (hasRoom(subjects) && !subjects.contains(subject)) {
            subjects.add(subject);
        }
    }

    /** One link to another item. */
    void link(String rel, Optional<String> target, Optional<String> title) {
        StoryBuilder.present(target)
                .filter(to -> hasRoom(links))
                .ifPresent(to -> links.add(new Link(
                        rel.toLowerCase(Locale.ROOT),
                        address(to),
                        StoryBuilder.present(title).orElse(null))));
    }

    /** One file of a picture or other media. */
    void rendition(
            Optional<String> href,
            Optional<String> mimeType,
            Optional<String> caption,
            Optional<String> width,
            Optional<String> height) {
        StoryBuilder.present(href)
                .filter(it -> hasRoom(renditions))
                .ifPresent(address -> renditions.add(new Rendition(
                        address(address),
                        StoryBuilder.present(mimeType).orElse(null),
                        StoryBuilder.present(caption.map(StoryBuilder::line)).orElse(null),
                        WholeNumber.pixels(width).orElse(null),
                        WholeNumber.pixels(height).orElse(null))));
    }

    void write(NewsItem.Builder item) {
        item.setKeywords(keywords)
                .setSubjects(subjects)
                .setPlaces(places)
                .setSignals(signals)
                .setLinks(links)
                .setRenditions(renditions);
    }

    /** An address that leaves its scheme to the page it stood on is the web's. */
    private static String address(String target) {
        String address = target.strip();
        return address.startsWith("//") ? "https:" + address : address;
    }

    private static void addOnce(List<String> list, String value) {
        if (!value.isBlank() && hasRoom(list) && !list.contains(value)) {
            list.add(value);
        }
    }

    private static boolean hasRoom(List<?> list) {
        return list.size() < MAX_OF_A_KIND;
    }
}
