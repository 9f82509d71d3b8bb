package wiredesk.ingest.format.ownxml;

import static wiredesk.ingest.format.ownxml.StoryElements.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.UnaryOperator;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.xml.Markup;
import wiredesk.ingest.format.xml.XmlElement;

/** One story, told by the names of elements and attributes; what stands nearer to the root goes before what is deeper. */
final class OwnXmlStory {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, XmlElement> bodies = new HashMap<>();

    OwnXmlStory(XmlElement story) {
        Queue<XmlElement> queue = new ArrayDeque<>();
        queue.add(story);
        while (!queue.isEmpty()) {
            XmlElement element = queue.remove();
            String name = plain(element.name());
            if (StoryElements.isBody(element)) {
                bodies.putIfAbsent(name, element);
                continue;
            }
            element.attributes().forEach((attribute, value) -> note(plain(attribute), value));
            boolean leaf = element.elements().findAny().isEmpty();
            if (leaf || isProse(element)) {
                note(name, element.rawText());
            } else {
                element.elements().forEach(queue::add);
            }
        }
    }

    private static boolean isProse(XmlElement element) {
        return element.elements().allMatch(child -> switch (plain(child.name())) {
            case "p", "br", "b", "i", "em", "strong", "a", "span", "div" -> true;
            default -> false;
        });
    }

    private void note(String name, String value) {
        if (!value.isBlank()) {
            texts.putIfAbsent(name, value);
            lists.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
        }
    }

    /** Tells {@code story} what is known; false if that is neither a headline nor a body. */
    boolean read(StoryBuilder story) {
        Optional<String> headline = text(PartNames.HEADLINE);
        Optional<Body> body = body();
        if (headline.isEmpty() && body.isEmpty()) {
            return false;
        }
        story.headline(headline)
                .guid(text(PartNames.GUID))
                .version(text(PartNames.VERSION).filter(OwnXmlStory::isNumber))
                .status("status", text(PartNames.STATUS))
                .description(text(PartNames.DESCRIPTION))
                .byline(text(PartNames.BYLINE))
                .located(text(PartNames.PLACE))
                .locatedCountry(text(PartNames.COUNTRY))
                .language(text(PartNames.LANGUAGE))
                .slugline(text(PartNames.SLUGLINE))
                .urgency(text(PartNames.URGENCY).filter(OwnXmlStory::isNumber))
                .source(text(PartNames.SOURCE))
                .copyright(text(PartNames.COPYRIGHT))
                .editorialNote(text(PartNames.NOTE))
                .embargo("embargo", text(PartNames.EMBARGO))
                .expires("expires", text(PartNames.EXPIRES))
                .link(
                        "canonical",
                        text(PartNames.ADDRESS).filter(url -> url.strip().startsWith("http")),
                        Optional.empty());
        PartNames.CHANGED.forEach(name -> story.versionCreated(name, Optional.ofNullable(texts.get(name))));
        PartNames.CREATED.forEach(name -> story.firstCreated(name, Optional.ofNullable(texts.get(name))));
        PartNames.KEYWORDS.forEach(name -> lists.getOrDefault(name, List.of()).forEach(value -> {
            for (String word : value.split("[,;]", 0)) {
                story.keyword(word);
            }
        }));
        PartNames.SUBJECTS.stream()
                .sorted()
                .flatMap(name -> lists.getOrDefault(name, List.of()).stream())
                .forEach(name -> story.subject(Optional.empty(), Optional.empty(), Optional.of(name)));
        body.ifPresent(story::body);
        return true;
    }

    private Optional<String> text(List<String> names) {
        for (String name : names) {
            String value = texts.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private Optional<Body> body() {
        for (String name : PartNames.BODY) {
            XmlElement element = bodies.get(name);
            if (element != null) {
                return Optional.of(body(element));
            }
        }
        return Optional.empty();
    }

    private static Body body(XmlElement element) {
        if (element.elements().findAny().isPresent()) {
            return new Body.Html(Markup.inside(element, UnaryOperator.identity()));
        }
        String text = element.rawText();
        return text.contains("</") || text.contains("<p") || text.contains("<br")
                ? new Body.Html(text)
                : new Body.Plain(text);
    }

    private static boolean isNumber(String value) {
        String number = value.strip();
        return !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
