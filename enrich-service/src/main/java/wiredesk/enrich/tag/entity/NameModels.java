package wiredesk.enrich.tag.entity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.EntityKind;

/**
 * OpenNLP name finders that an operator adds to the rules. What a model finds is a vote among others: it names what the rules have missed,
 * and has a say in what a name stands for. A model is asked about articles in the language that it says it was trained for.
 */
public final class NameModels {

    /** No models: rules alone. */
    public static final NameModels NONE = new NameModels(List.of());

    private static final Map<String, EntityKind> KINDS = Map.ofEntries(
            Map.entry("person", EntityKind.PERSON),
            Map.entry("per", EntityKind.PERSON),
            Map.entry("organization", EntityKind.ORGANISATION),
            Map.entry("organisation", EntityKind.ORGANISATION),
            Map.entry("org", EntityKind.ORGANISATION),
            Map.entry("location", EntityKind.PLACE),
            Map.entry("place", EntityKind.PLACE),
            Map.entry("loc", EntityKind.PLACE),
            Map.entry("gpe", EntityKind.PLACE),
            Map.entry("event", EntityKind.EVENT));

    private final List<TokenNameFinderModel> models;

    private NameModels(List<TokenNameFinderModel> models) {
        this.models = models;
    }

    /**
     * Reads model files ({@code .bin} of {@code opennlp TokenNameFinderTrainer}).
     *
     * @throws IllegalArgumentException if one cannot be read, with its path
     */
    public static NameModels read(List<Path> files) {
        var models = new ArrayList<TokenNameFinderModel>();
        for (Path file : files) {
            try {
                models.add(new TokenNameFinderModel(file));
            } catch (IOException | RuntimeException e) {
                // A file without a manifest makes OpenNLP stumble over a null.
                throw new IllegalArgumentException(
                        "%s is no OpenNLP name finder model that can be read: %s".formatted(file, e.getMessage()), e);
            }
        }
        return new NameModels(List.copyOf(models));
    }

    boolean isEmpty() {
        return models.isEmpty();
    }

    /** Finders for one article; they remember what they have seen in it. */
    Asked in(String language) {
        return new Asked(models.stream()
                .filter(model -> speaks(model, language))
                .map(NameFinderME::new)
                .toList());
    }

    private static boolean speaks(TokenNameFinderModel model, String language) {
        String own = Optional.ofNullable(model.getLanguage()).orElse("").toLowerCase(Locale.ROOT);
        return own.isEmpty()
                || own.startsWith("x-")
                || own.equals(language)
                || own.equals(Locale.of(language).getISO3Language());
    }

    /** The models of the article's language. */
    record Asked(List<NameFinderME> finders) {

        /** Adds what the models find in a line to what the rules found there. */
        List<Sighting> withVotes(Line line, List<Sighting> found) {
            if (finders.isEmpty()) {
                return found;
            }
            var all = new ArrayList<>(found);
            String[] tokens = line.tokens().stream().map(Token::text).toArray(String[]::new);
            for (var finder : finders) {
                for (var span : finder.find(tokens)) {
                    var kind = KINDS.getOrDefault(
                            Optional.ofNullable(span.getType()).orElse("").toLowerCase(Locale.ROOT), EntityKind.OTHER);
                    vote(line, span.getStart(), span.getEnd(), kind, all);
                }
            }
            return all;
        }

        private static void vote(Line line, int start, int end, EntityKind kind, List<Sighting> all) {
            for (var sighting : all) {
                if (sighting.start() == start && sighting.end() == end) {
                    sighting.vote(kind, Sighting.LIKELY);
                    return;
                }
                if (sighting.start() < end && start < sighting.end()) {
                    return;
                }
            }
            all.add(new Sighting(line, start, end).vote(kind, Sighting.LIKELY));
        }
    }
}
