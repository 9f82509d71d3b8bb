package wiredesk.enrich.tag.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wiredesk.schemas.EntityKind;

/** What an unknown word's ending says: {@code -stan} and {@code -ville} are places, {@code -enko} and {@code -sson} families. */
final class Shape {

    private static final Map<EntityKind, List<String>> ENDINGS = Map.of(
            EntityKind.PLACE,
            List.of(
                    "land", "stan", "ville", "burg", "burgh", "grad", "shire", "abad", "ania", "polis", "borough",
                    "bury", "mouth", "stadt", "hausen", "dorf", "pur", "ovo", "sk", "ia", "ingen", "lande"),
            EntityKind.PERSON,
            List.of(
                    "enko", "sson", "ovic", "evic", "ović", "ević", "ova", "eva", "yan", "ian", "ez", "ski", "sky",
                    "ska", "skaya", "adze", "shvili", "opoulos", "oglu", "akis", "escu", "ov", "ev", "yev", "ich",
                    "son", "sen", "man", "mann", "berg", "stein", "ini", "elli", "etti", "iuk", "chuk", "vich", "ek",
                    "off"));

    private Shape() {}

    /** The kind that the longest known ending speaks for. */
    static Optional<EntityKind> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<EntityKind> found = Optional.empty();
        int longest = 0;
        for (var kind : List.of(EntityKind.PERSON, EntityKind.PLACE)) {
            for (String ending : ENDINGS.getOrDefault(kind, List.of())) {
                if (ending.length() > longest && lower.length() > ending.length() + 2 && lower.endsWith(ending)) {
                    found = Optional.of(kind);
                    longest = ending.length();
                }
            }
        }
        return found;
    }
}
