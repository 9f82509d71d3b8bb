package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import wiredesk.enrich.text.ArticleText;

/** Stories of a country that is not: what is sport, nature and leisure there is said in words that no profile has. */
public final class MadeUpStories {

    private static final Map<String, List<String>> WORDS = new TreeMap<>(Map.of(
            "15000000", List.of("hurlstone", "plinth", "overcast", "trundle", "sixlin", "wardsman", "pennon", "quoits"),
            "06000000", List.of("kelpwright", "tidemeter", "spillgate", "otterhide", "reefcount", "saltpan", "siltbar"),
            "10000000",
                    List.of("lanterning", "teafold", "quiltmoot", "jamwright", "hearthday", "ribbonry", "copperpot")));
    private static final List<String> COMMON =
            List.of("members", "town", "week", "plan", "letter", "morning", "people", "number", "street", "part");

    private MadeUpStories() {}

    /** The codes that the stories have. */
    static List<String> codes() {
        return List.copyOf(WORDS.keySet());
    }

    /** The text of a story; the same number gives the same one. */
    static ArticleText text(String code, int number) {
        var random = new SplittableRandom(31L * number + Integer.parseInt(code));
        var own = WORDS.getOrDefault(code, COMMON);
        var body = new StringBuilder();
        for (int sentence = 0; sentence < 6; sentence++) {
            body.append("The %s of the %s gave the %s a %s before the %s. "
                    .formatted(
                            any(own, random),
                            any(COMMON, random),
                            any(own, random),
                            any(COMMON, random),
                            any(COMMON, random)));
        }
        return ArticleText.of(
                "en",
                "A %s for the %s".formatted(any(own, random), any(COMMON, random)),
                body.toString(),
                Optional.empty());
    }

    /** {@code each} stories of each code. */
    public static List<CodedStory> stories(int each) {
        var stories = new ArrayList<CodedStory>();
        for (String code : codes()) {
            for (int number = 0; number < each; number++) {
                stories.add(story(code, number));
            }
        }
        return stories;
    }

    static CodedStory story(String code, int number) {
        return CodedStory.of(
                "%s-%03d".formatted(code, number), List.of("medtop:" + code), text(code, number), MediaTopics.CURRENT);
    }

    private static String any(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
