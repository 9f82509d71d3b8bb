package wiredesk.enrich.tag.keyphrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import wiredesk.enrich.speech.PartOfSpeech;

/** A phrase that may be a key phrase, and everything that its weight depends on. */
final class Candidate {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Places of a phrase beyond which nobody reads. */
    private static final int MOST_PLACES = 50;

    private final Word[] words;
    private final PartOfSpeech head;
    private final int first;
    private final List<Place> places = new ArrayList<>(2);
    private int count;
    private int whole;
    private int capitals;

    /**
     * @param words its words
     * @param head what its last word is
     * @param first how many words of the article stand before its first place
     */
    Candidate(Word[] words, PartOfSpeech head, int first) {
        this.words = words;
        this.head = head;
        this.first = first;
    }

    /**
     * Takes down one place.
     *
     * @param maximal whether it is no part of a longer phrase there
     * @param capitalised whether each of its words is written with a capital
     */
    void seen(Place place, boolean maximal, boolean capitalised) {
        count++;
        whole += maximal ? 1 : 0;
        capitals += capitalised ? 1 : 0;
        if (places.size() < MOST_PLACES) {
            places.add(place);
        }
    }

    List<Word> words() {
        return Arrays.asList(words);
    }

    int size() {
        return words.length;
    }

    boolean isSingle() {
        return words.length == 1;
    }

    /** What its last word is. */
    PartOfSpeech head() {
        return head;
    }

    /** How many words of the article stand before its first place. */
    int first() {
        return first;
    }

    int count() {
        return count;
    }

    /** How often it is no part of a longer phrase. */
    int whole() {
        return whole;
    }

    /** How often each of its words is written with a capital. */
    int capitals() {
        return capitals;
    }

    /** Where it stands, the first {@value #MOST_PLACES} times. */
    List<Place> places() {
        return places;
    }

    /** Whether every word of this phrase is a word of the other. */
    boolean isWithin(Candidate other) {
        for (var word : words) {
            boolean there = false;
            for (var its : other.words) {
                there |= its == word;
            }
            if (!there) {
                return false;
            }
        }
        return true;
    }

    /** As it is most often written; of equally frequent forms one of the body, then the first. */
    String text() {
        if (places.size() == 1) {
            return flat(places.getFirst());
        }
        Map<String, Integer> forms = new HashMap<>();
        places.forEach(place -> forms.merge(flat(place), place.isHeadline() ? 2 : 3, Integer::sum));
        return places.stream()
                .map(Candidate::flat)
                .reduce((best, next) -> forms.getOrDefault(next, 0) > forms.getOrDefault(best, 0) ? next : best)
                .orElseThrow();
    }

    /** On one line. */
    private static String flat(Place place) {
        String text = place.text();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || (text.charAt(i) == ' ' && text.charAt(i + 1) <= ' ')) {
                return SPACES.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }
}
