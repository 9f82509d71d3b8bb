package wiredesk.enrich;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.Entity;
import wiredesk.schemas.Mention;
import wiredesk.schemas.Part;

/** A whole enrichment as text that a reader can judge and a test can compare. */
final class Golden {

    private Golden() {}

    static String render(Enrichment enrichment) {
        var language = enrichment.getLanguage();
        var text = new StringBuilder();
        text.append("language %s, declared %s, detected %s%n"
                .formatted(
                        language.getTag(),
                        language.getDeclared().orElse("-"),
                        language.getDetected().orElse("-")));
        text.append("line ").append(enrichment.getSummary().getLine()).append('\n');
        enrichment
                .getSummary()
                .getSentences()
                .forEach(sentence -> text.append("summary ").append(sentence).append('\n'));
        enrichment.getEntities().forEach(entity -> text.append(entity(entity)).append('\n'));
        enrichment
                .getKeyPhrases()
                .forEach(phrase -> text.append("phrase %s %s (%s)%n"
                        .formatted(phrase.getScore(), phrase.getText(), mentions(phrase.getMentions()))));
        enrichment
                .getTopics()
                .forEach(topic -> text.append("topic %s %s %s by %s, under %s%n"
                        .formatted(
                                topic.getScore(),
                                topic.getCode(),
                                topic.getName(),
                                topic.getMethod(),
                                topic.getBroader())));
        text.append("fingerprint %d values, %08x%n"
                .formatted(
                        enrichment.getFingerprint().size(),
                        Objects.hashCode(List.copyOf(enrichment.getFingerprint()))));
        text.append("degraded ").append(enrichment.getDegraded()).append('\n');
        return text.toString();
    }

    private static String entity(Entity entity) {
        return "entity %s %s %s%s%s (%s)"
                .formatted(
                        entity.getSalience(),
                        entity.getKind(),
                        entity.getName(),
                        entity.getCode().map(code -> " = " + code).orElse(""),
                        entity.getRole().map(role -> ", " + role).orElse(""),
                        mentions(entity.getMentions()));
    }

    private static String mentions(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> (mention.getPart() == Part.HEADLINE ? "H" : "") + mention.getStart() + "-"
                        + mention.getEnd() + " " + mention.getText())
                .collect(joining(", "));
    }
}
