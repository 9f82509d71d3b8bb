package wiredesk.ingest.format.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a field gets its value: from the first of some places that holds one, made into what the field wants.
 *
 * @param at places, the best first
 * @param constant what it is where no place holds anything
 * @param markup whether what is found there is taken with its mark-up
 * @param join what is put between all that is found at a place; without it the first counts
 * @param after what stands behind the first occurrence of this text is taken; all of it where that does not occur
 * @param before what stands before the first occurrence of this text is taken; all of it where that does not occur
 * @param words what an agency's word means; words that are not named stay as they are
 * @param prefix what is put in front
 * @param date how dates are written
 */
record Value(
        List<Place> at,
        Optional<String> constant,
        boolean markup,
        @Nullable String join,
        Optional<String> after,
        Optional<String> before,
        Map<String, String> words,
        String prefix,
        Optional<DatePattern> date) {

    /** The value in what was found; empty if nothing there says anything. */
    Optional<String> in(Found item) {
        for (Place place : at) {
            Optional<String> value = joined(item.at(place)).map(this::converted).filter(text -> !text.isBlank());
            if (value.isPresent()) {
                return value;
            }
        }
        return constant;
    }

    private Optional<String> joined(List<Found> found) {
        List<String> texts = found.stream()
                .flatMap(one -> (markup ? one.markup() : one.text()).stream())
                .filter(text -> !text.isBlank())
                .limit(join == null ? 1 : Long.MAX_VALUE)
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(join == null ? "" : join, texts));
    }

    private String converted(String found) {
        String text = found;
        if (after.isPresent() && text.contains(after.get())) {
            text = text.substring(text.indexOf(after.get()) + after.get().length());
        }
        if (before.isPresent() && text.contains(before.get())) {
            text = text.substring(0, text.indexOf(before.get()));
        }
        String word = words.get(text.strip());
        String meant = word == null ? text : word;
        String dated = date.isPresent() ? date.get().normalised(meant) : meant;
        return prefix.isEmpty() || dated.isBlank() ? dated : prefix + dated.strip();
    }
}
