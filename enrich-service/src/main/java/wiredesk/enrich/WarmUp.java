package wiredesk.enrich;

import java.util.List;
import java.util.Map;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.schemas.NewsItem;

/** Takes some made-up stories through the enrichers, so that word lists are read and code is compiled before the first real one comes. */
final class WarmUp {

    private static final int ROUNDS = 40;

    private static final Map<String, String> STORIES = Map.of(
            "en", """
                    Delegations from two neighbouring countries met in Vienna on Monday for talks about a shared river, officials said. \
                    Foreign Minister Jane Exemplar told reporters that the agreement would be signed "before the end of the year".

                    The World Bank has offered a loan of $25 million for a dam. Farmers in the valley, who depend on its water, protested.""",
            "de", """
                    Zwei Nachbarländer haben am Montag in Wien über einen gemeinsamen Fluss verhandelt. Außenministerin Johanna Muster \
                    sagte, das Abkommen werde noch in diesem Jahr unterzeichnet.""",
            "fr", """
                    Deux pays voisins ont négocié lundi à Vienne au sujet d'un fleuve commun. La ministre Jeanne Exemple a déclaré que \
                    l'accord serait signé avant la fin de l'année.""",
            "es", """
                    Dos países vecinos negociaron el lunes en Viena sobre un río común. La ministra Juana Ejemplo dijo que el acuerdo se \
                    firmaría antes de fin de año.""");

    private WarmUp() {}

    static void of(List<Enricher> enrichers) {
        for (int round = 0; round < ROUNDS; round++) {
            STORIES.forEach((language, story) -> {
                var item = NewsItem.newBuilder()
                        .setLanguage(language)
                        .setHeadline(story.substring(0, story.indexOf('.')))
                        .setBodyText(story)
                        .build();
                var findings = Findings.NOTHING;
                for (var enricher : enrichers) {
                    findings = enricher.enrich(item, findings);
                }
            });
        }
    }
}
