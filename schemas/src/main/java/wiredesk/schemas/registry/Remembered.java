package wiredesk.schemas.registry;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Answers, each asked for once. Who wants an answer that is being fetched waits for it instead of asking too; a failure is
 * told to all who wait and remembered by nobody. An answer that is known costs one look into a map and no lock.
 */
final class Remembered<K, V> {

    private final ConcurrentHashMap<K, CompletableFuture<V>> answers = new ConcurrentHashMap<>();

    V get(K key, Function<? super K, ? extends V> ask) {
        while (true) {
            @Nullable CompletableFuture<V> answer = answers.get(key);
            if (answer == null) {
                CompletableFuture<V> mine = new CompletableFuture<>();
                answer = answers.putIfAbsent(key, mine);
                if (answer == null) {
                    return fetch(key, ask, mine);
                }
            }
            try {
                return answer.join();
            } catch (CompletionException e) {
                switch (e.getCause()) {
                    case InterruptException another -> {} // Whoever asked was called away; that is not our answer.
                    case RuntimeException failure -> throw failure;
                    case null, default -> throw e;
                }
            }
        }
    }

    private V fetch(K key, Function<? super K, ? extends V> ask, CompletableFuture<V> mine) {
        try {
            V value = ask.apply(key);
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            answers.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }
}
