package wiredesk.enrich.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A document's names: those that are asked for, and those that were found.
 *
 * @param mentions by their places
 * @param names each once, wherever it stands
 */
record NerDocument(Sides mentions, Sides names) {

    /** Compares what was found with what people found; what they left open is taken out of both. */
    static NerDocument of(List<NerMention> gold, List<NerMention> found) {
        Set<NerMention> open = gold.stream()
                .filter(mention -> mention.type().equals(NerMention.IGNORED))
                .map(NerMention::untyped)
                .collect(Collectors.toSet());
        var mentions =
                new Sides(Set.copyOf(gold), Set.copyOf(found)).filtered(mention -> !open.contains(mention.untyped()));
        return new NerDocument(
                mentions.mapped(mention -> new NerMention(mention.start(), mention.end(), mention.type(), "")),
                mentions.mapped(NerMention::name));
    }

    /**
     * Two sets to be compared.
     *
     * @param gold what is asked for
     * @param found what was found
     */
    record Sides(Set<NerMention> gold, Set<NerMention> found) {

        Sides ofType(String type) {
            return filtered(mention -> mention.type().equals(type));
        }

        Sides withoutType(String type) {
            return filtered(mention -> !mention.type().equals(type));
        }

        Sides untyped() {
            return mapped(NerMention::untyped);
        }

        int both() {
            var both = new HashSet<>(gold);
            both.retainAll(found);
            return both.size();
        }

        private Sides filtered(Predicate<NerMention> wanted) {
            return new Sides(
                    gold.stream().filter(wanted).collect(Collectors.toSet()),
                    found.stream().filter(wanted).collect(Collectors.toSet()));
        }

        private Sides mapped(UnaryOperator<NerMention> view) {
            return new Sides(
                    gold.stream().map(view).collect(Collectors.toSet()),
                    found.stream().map(view).collect(Collectors.toSet()));
        }
    }
}
