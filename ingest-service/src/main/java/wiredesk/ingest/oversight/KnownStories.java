package wiredesk.ingest.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The stories a feed sent last, to see what came unchanged, and whether different stories come under one id: then one would replace the other
 * everywhere. A story that was written anew from the first to the last word looks the same; so it takes several to raise an alarm.
 */
final class KnownStories {

    /** Stories that are remembered, the longest unheard of forgotten first. */
    static final int MOST = 5_000;
    /** Collisions within {@link #WINDOW} that raise an alarm. */
    static final int ALARMING = 3;

    /** Characters of a headline that are kept. */
    private static final int SHOWN = 100;

    static final Duration WINDOW = Duration.ofHours(6);

    private record Seen(LastReceived received, String digest, Sketch sketch, String headline) {}

    private record Collision(Instant at, String articleId, String before, String after) {}

    private final Map<String, Seen> seen = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    };
    private final Deque<Collision> collisions = new ArrayDeque<>();

    /** A story came; says whether it is as it was when it came before. */
    boolean arrived(Arrival article, Instant at) {
        Seen now = new Seen(article.received(), article.digest(), article.sketch(), shortened(article.headline()));
        Seen before = seen.put(article.received().articleId(), now);
        if (before == null) {
            return false;
        }
        if (before.digest().equals(now.digest())) {
            return true;
        }
        // A kill has little or no text of its own.
        if (!article.kill() && now.sketch().isForeignTo(before.sketch())) {
            collisions.addLast(new Collision(at, article.received().articleId(), before.headline(), now.headline()));
            if (collisions.size() > ALARMING) {
                collisions.removeFirst();
            }
        }
        return false;
    }

    Optional<LastReceived> last(String articleId) {
        return Optional.ofNullable(seen.get(articleId)).map(Seen::received);
    }

    Optional<Alarm> alarm(Instant now) {
        Instant border = now.minus(WINDOW);
        collisions.removeIf(collision -> collision.at().isBefore(border));
        if (collisions.size() < ALARMING) {
            return Optional.empty();
        }
        Collision last = collisions.getLast();
        return Optional.of(new Alarm(
                Alarm.Kind.COLLISION,
                collisions.getFirst().at(),
                "expected one story under each id, found different ones, the last under %s: '%s' after '%s'"
                        .formatted(last.articleId(), last.after(), last.before())));
    }

    private static String shortened(String headline) {
        return headline.length() <= SHOWN ? headline : headline.substring(0, SHOWN) + "…";
    }
}
