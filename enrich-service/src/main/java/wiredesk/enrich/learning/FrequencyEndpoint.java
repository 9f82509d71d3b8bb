package wiredesk.enrich.learning;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;
import wiredesk.enrich.terms.WordCounts;

/**
 * {@code /actuator/documentfrequencies} tells what has been learned, {@code /actuator/documentfrequencies/LANGUAGE/WORD} how common a word
 * is taken to be.
 */
@Component
@WebEndpoint(id = "documentfrequencies")
class FrequencyEndpoint {

    private final FrequencyProperties properties;
    private final CurrentFrequencies current;
    private final Learner learner;

    FrequencyEndpoint(FrequencyProperties properties, CurrentFrequencies current, Learner learner) {
        this.properties = properties;
        this.current = current;
        this.learner = learner;
    }

    @ReadOperation
    Map<String, Object> all() {
        var snapshot = current.snapshot();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("learning", properties.learn());
        if (!snapshot.at().equals(Instant.EPOCH)) {
            answer.put("takenOver", snapshot.at().toString());
        }
        if (!current.trouble().isEmpty()) {
            answer.put("trouble", current.trouble());
        }
        answer.put("partitions", learner.counting().stream().sorted().toList());
        answer.put("learnedHere", learner.learned());
        answer.put("missedHere", learner.missed());
        var languages = new TreeMap<String, Object>();
        snapshot.byLanguage().forEach((language, counts) -> languages.put(language, told(language, counts)));
        answer.put("languages", languages);
        return answer;
    }

    @ReadOperation
    Map<String, Object> word(@Selector String language, @Selector String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        var snapshot = current.snapshot();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("word", lower);
        answer.put("articles", snapshot.frequencies().articles(language));
        answer.put("with", snapshot.frequencies().articlesWith(language, lower));
        answer.put("rarity", snapshot.frequencies().rarity(language, lower));
        answer.put("rarityBeforeLearning", current.shipped().rarity(language, lower));
        return answer;
    }

    private Map<String, Object> told(String language, WordCounts counts) {
        var told = new LinkedHashMap<String, Object>();
        told.put("articles", counts.articles());
        told.put("words", counts.size());
        told.put("missed", counts.missed());
        told.put("shipped", current.shipped().articles(language));
        return told;
    }
}
