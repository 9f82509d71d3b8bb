package wiredesk.ingest.credential;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The keys that open one door, kept as their SHA-256.
 *
 * <p>A key is compared in the same time whether there is no such feed, the key is wrong, or nearly right.
 */
public final class ApiKeys {

    private static final String HASHED = "sha256:";
    private static final String FILE = "file:";
    private static final byte[] NOBODYS = new byte[32];

    private final List<Supplier<List<byte[]>>> hashes;

    private ApiKeys(List<Supplier<List<byte[]>>> hashes) {
        this.hashes = hashes;
    }

    /**
     * The keys that {@code references} name: {@code sha256:HEX}, or {@code file:PATH} of a file whose lines are keys or such hashes.
     *
     * @throws IllegalArgumentException if one cannot be read, or is no reference
     */
    public static ApiKeys of(List<String> references) {
        return of(references, System::nanoTime);
    }

    static ApiKeys of(List<String> references, LongSupplier nanoTime) {
        return new ApiKeys(references.stream()
                .map(reference -> referred(reference.strip(), nanoTime))
                .toList());
    }

    /** Whether it is one of them. */
    public boolean accept(String key) {
        byte[] presented = sha256(key);
        boolean equal = MessageDigest.isEqual(NOBODYS, presented);
        for (Supplier<List<byte[]>> known : hashes) {
            for (byte[] hash : known.get()) {
                equal = MessageDigest.isEqual(hash, presented) || equal;
            }
        }
        return equal;
    }

    private static Supplier<List<byte[]>> referred(String reference, LongSupplier nanoTime) {
        if (reference.startsWith(HASHED)) {
            List<byte[]> one = List.of(hex(reference));
            return () -> one;
        }
        if (reference.startsWith(FILE)) {
            return new SecretFile<>(
                    Path.of(reference.substring(FILE.length())),
                    lines -> lines.stream()
                            .map(line -> line.startsWith(HASHED) ? hex(line) : sha256(line))
                            .toList(),
                    nanoTime);
        }
        throw new IllegalArgumentException(
                "expected a key reference sha256:HEX or file:PATH, found something else; keys do not stand in configuration");
    }

    private static byte[] hex(String reference) {
        try {
            byte[] hash =
                    HexFormat.of().parseHex(reference.substring(HASHED.length()).strip());
            if (hash.length == 32) {
                return hash;
            }
        } catch (IllegalArgumentException e) {
            // Said below, without the value.
        }
        throw new IllegalArgumentException("expected 64 hexadecimal digits after sha256:");
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
