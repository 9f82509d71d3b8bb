package wiredesk.publish.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which events a listener wants. A withdrawal says neither language nor topic any more and goes to everybody who listens to its feed:
 * who shows the article has to hear of it.
 */
record LiveFilter(
        @Nullable String feed,
        @Nullable String language,
        @Nullable String topic) {

    boolean wants(LiveEvent event) {
        return is(feed, event.feed())
                && (event.withdrawal() || (speaks(language, event.language()) && isAbout(topic, event)));
    }

    private static boolean is(@Nullable String wanted, String found) {
        return wanted == null || wanted.isBlank() || wanted.equals(found);
    }

    private static boolean isAbout(@Nullable String wanted, LiveEvent event) {
        return wanted == null || wanted.isBlank() || event.topics().contains(wanted);
    }

    private static boolean speaks(@Nullable String wanted, @Nullable String found) {
        if (wanted == null || wanted.isBlank()) {
            return true;
        }
        String tag = wanted.toLowerCase(Locale.ROOT);
        String spoken = found == null ? "" : found.toLowerCase(Locale.ROOT);
        return spoken.equals(tag) || spoken.startsWith(tag + "-");
    }
}
