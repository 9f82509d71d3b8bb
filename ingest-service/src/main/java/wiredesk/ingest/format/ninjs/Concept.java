package wiredesk.ingest.format.ninjs;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Vocabulary;

/** A subject, place, party or other concept: an object with code and name, or its name alone. */
final class Concept {

    private Concept() {}

    static Optional<String> code(JsonNode concept) {
        if (!concept.isObject()) {
            return Fields.text(concept);
        }
        return Fields.of(concept)
                .text("code", "qcode", "uri", "literal", "name")
                .map(code -> Vocabulary.of(code).code());
    }

    static Optional<String> name(JsonNode concept) {
        if (!concept.isObject()) {
            return Fields.text(concept);
        }
        Fields parts = Fields.of(concept);
        return parts.text("name", "literal", "title")
                .or(() -> parts.list("names").stream()
                        .flatMap(name ->
                                (name.isObject() ? Fields.of(name).text("value", "name") : Fields.text(name)).stream())
                        .findFirst());
    }

    /** Tells the story of a subject; its scheme is {@code usual} where it names none. */
    static void subject(JsonNode subject, Optional<String> usual, StoryBuilder story) {
        if (!subject.isObject()) {
            Optional<String> words = Fields.text(subject);
            Optional<Vocabulary> code = words.filter(Concept::isQcode).map(Vocabulary::of);
            story.subject(
                    code.flatMap(Vocabulary::scheme).or(() -> usual),
                    code.map(Vocabulary::code),
                    code.isPresent() ? Optional.empty() : words);
            return;
        }
        Fields parts = Fields.of(subject);
        Optional<Vocabulary> coded = parts.text("qcode")
                .or(() -> parts.text("uri").filter(uri -> !uri.endsWith("/")))
                .or(() -> parts.text("code", "literal"))
                .map(Vocabulary::of);
        Optional<String> scheme = parts.text("scheme", "schemeuri").map(Vocabulary::scheme);
        Optional<String> code =
                parts.text("code").map(it -> Vocabulary.of(it).code()).or(() -> coded.map(Vocabulary::code));
        story.subject(
                scheme.or(() -> coded.flatMap(Vocabulary::scheme))
                        .or(() -> parts.text("creator")
                                .filter(creator -> creator.indexOf(':') > 0)
                                .map(Vocabulary::scheme))
                        .or(() -> usual)
                        .or(() -> code.filter(Vocabulary::isIptcSubject).map(Vocabulary::iptcScheme)),
                code,
                name(subject));
    }

    /** The name of a subject that is a place the story is about. */
    static Optional<String> place(JsonNode subject) {
        return subject.path("rel").asString("").equals("location") ? name(subject) : Optional.empty();
    }

    private static boolean isQcode(String words) {
        return words.indexOf(':') > 0 && words.chars().noneMatch(Character::isWhitespace);
    }
}
