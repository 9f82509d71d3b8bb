package wiredesk.enrich.preview;

import java.util.Collection;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.plain.PlainDocument;
import wiredesk.enrich.plain.PlainFindings;
import wiredesk.schemas.Entity;
import wiredesk.schemas.Mention;
import wiredesk.schemas.Topic;

/** What was found in a document as a JSON object; offsets count UTF-16 code units from the head of the file. */
final class EnrichmentJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private EnrichmentJson() {}

    static ObjectNode of(PlainFindings found) {
        PlainDocument document = found.document();
        Findings findings = found.findings();
        ObjectNode json = NODES.objectNode()
                .put("id", document.id())
                .put("language", findings.language().getTag());
        json.set("sentences", strings(found.sentences().toList()));
        json.set(
                "keyphrases",
                array(
                        findings.keyPhrases(),
                        phrase ->
                                NODES.objectNode().put("text", phrase.getText()).put("score", phrase.getScore())));
        json.set("entities", array(findings.entities(), entity -> entity(document, entity)));
        json.set("topics", array(findings.topics(), EnrichmentJson::topic));
        json.set("summary", strings(findings.summary().getSentences()));
        json.put("line", findings.summary().getLine());
        ArrayNode fingerprint = json.putArray("fingerprint");
        findings.fingerprint().forEach(fingerprint::add);
        json.put("shingles", findings.shingles());
        json.set(
                "terms",
                array(
                        findings.terms(),
                        term -> NODES.objectNode().put("text", term.getText()).put("weight", term.getWeight())));
        json.set("degraded", strings(found.degraded()));
        return json;
    }

    private static ObjectNode entity(PlainDocument document, Entity entity) {
        ObjectNode json = NODES.objectNode()
                .put("text", entity.getName())
                .put("type", entity.getKind().name())
                .put("code", entity.getCode().orElse(null))
                .put("role", entity.getRole().orElse(null))
                .put("salience", entity.getSalience());
        json.set("mentions", array(entity.getMentions(), mention -> mention(document, mention)));
        return json;
    }

    private static ObjectNode mention(PlainDocument document, Mention mention) {
        int offset = document.offset(mention.getPart());
        return NODES.objectNode()
                .put("start", offset + mention.getStart())
                .put("end", offset + mention.getEnd())
                .put("text", mention.getText());
    }

    private static ObjectNode topic(Topic topic) {
        ObjectNode json = NODES.objectNode()
                .put("id", topic.getCode())
                .put("name", topic.getName())
                .put("score", topic.getScore());
        json.set("broader", strings(topic.getBroader()));
        return json;
    }

    private static ArrayNode strings(Collection<String> strings) {
        ArrayNode array = NODES.arrayNode(strings.size());
        strings.forEach(array::add);
        return array;
    }

    private static <T> ArrayNode array(Collection<T> elements, Function<T, ObjectNode> json) {
        ArrayNode array = NODES.arrayNode(elements.size());
        elements.forEach(element -> array.add(json.apply(element)));
        return array;
    }
}
