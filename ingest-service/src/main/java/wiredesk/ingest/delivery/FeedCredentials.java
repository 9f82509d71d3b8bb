package wiredesk.ingest.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The keys of all feeds, as hashes. Read once, at start: a key that cannot be read stops the start.
 *
 * <p>A key is compared in the same time whether the feed is unknown, the key is wrong, or nearly right.
 */
final class FeedCredentials {

    private static final String HASHED = "sha256:";
    private static final String FILE = "file:";
    private static final List<byte[]> NOBODY = List.of(new byte[32]);

    private final Map<String, List<byte[]>> hashes;

    FeedCredentials(Map<String, IngestProperties.Feed> feeds) {
        hashes = feeds.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        feed -> feed.getValue().keys().stream()
                                .map(reference -> hash(feed.getKey(), reference))
                                .toList()));
    }

    /** Whether it is one of the feed's keys. */
    boolean accept(String feed, String key) {
        byte[] presented = sha256(key);
        boolean equal = false;
        for (byte[] known : hashes.getOrDefault(feed, NOBODY)) {
            equal = MessageDigest.isEqual(known, presented) || equal;
        }
        return equal && hashes.containsKey(feed);
    }

    private static byte[] hash(String feed, String reference) {
        if (reference.startsWith(HASHED)) {
            return hex(feed, reference);
        }
        if (reference.startsWith(FILE)) {
            try {
                String content = Files.readString(Path.of(reference.substring(FILE.length())))
                        .strip();
                if (content.isEmpty()) {
                    throw new IllegalArgumentException("Feed " + feed + ": the key file " + reference + " is empty");
                }
                return content.startsWith(HASHED) ? hex(feed, content) : sha256(content);
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        "Feed " + feed + ": the key file " + reference + " cannot be read: " + e.getMessage(), e);
            }
        }
        throw new IllegalArgumentException(
                "Feed " + feed
                        + ": expected a key reference sha256:HEX or file:PATH, found something else; keys do not stand in configuration");
    }

    private static byte[] hex(String feed, String reference) {
        try {
            byte[] hash =
                    HexFormat.of().parseHex(reference.substring(HASHED.length()).strip());
            if (hash.length == 32) {
                return hash;
            }
        } catch (IllegalArgumentException e) {
            // Said below, without the value.
        }
        throw new IllegalArgumentException("Feed " + feed + ": expected 64 hexadecimal digits after sha256:");
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
