package wiredesk.enrich.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.schemas.Language;
import wiredesk.schemas.NewsItem;

/**
 * Decides the article's language: what the document declares, unless its text is surely in another.
 *
 * <p>Between languages that are easily confused (Norwegian and Danish, Croatian and Serbian) the document's word stands.
 */
public final class LanguageEnricher implements Enricher {

    private static final String UNKNOWN = "und";
    /** How sure the detection must be to overrule the document. */
    private static final double SURE = 0.75;

    private static final List<Set<String>> ALIKE = List.of(
            Set.of("nb", "nn", "no", "da", "sv"),
            Set.of("hr", "sr", "bs", "sl", "sh", "mk"),
            Set.of("cs", "sk"),
            Set.of("id", "ms"),
            Set.of("gl", "pt", "es", "ca", "ast", "oc", "an"),
            Set.of("ru", "uk", "be", "bg"),
            Set.of("zh", "yue", "wuu", "nan", "cmn"),
            Set.of("nl", "af", "fy", "li", "nds"),
            Set.of("de", "lb", "gsw", "nds"),
            Set.of("hi", "mr", "ne"),
            Set.of("fa", "prs", "ps"),
            Set.of("et", "fi"),
            Set.of("az", "tr", "tk"));

    private final LanguageDetector detector = new LanguageDetector();

    @Override
    public String name() {
        return "language/2";
    }

    @Override
    public Findings enrich(NewsItem article, Findings before) {
        var declared = article.getLanguage().map(String::strip).filter(tag -> !tag.isEmpty());
        String body = article.getBodyText();
        var detected = detector.detect(body.length() >= Sample.MOST ? body : article.getHeadline() + "\n" + body);
        var language = Language.newBuilder().setTag(decide(declared, detected));
        declared.ifPresent(language::setDeclared);
        detected.ifPresent(found -> language.setDetected(found.language()).setConfidence(found.confidence()));
        return before.with(language.build());
    }

    private static String decide(Optional<String> declared, Optional<Detection> detected) {
        var said = declared.map(LanguageEnricher::wellFormed).filter(tag -> !tag.equals(UNKNOWN));
        if (said.isEmpty()) {
            return detected.map(Detection::language).orElse(UNKNOWN);
        }
        String tag = said.get();
        return detected.filter(found -> found.confidence() >= SURE)
                .map(Detection::language)
                .filter(found -> !agree(Locale.forLanguageTag(tag).getLanguage(), found))
                .orElse(tag);
    }

    private static String wellFormed(String tag) {
        return Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
    }

    private static boolean agree(String declared, String detected) {
        return declared.equals(detected)
                || ALIKE.stream().anyMatch(group -> group.contains(declared) && group.contains(detected));
    }
}
