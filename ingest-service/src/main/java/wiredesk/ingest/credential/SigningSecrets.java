package wiredesk.ingest.credential;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;

/**
 * The secrets with which one feed may sign; two while one takes the place of the other.
 *
 * <p>There are always at least two to try: where the feed has fewer, or there is no such feed, the others are nobody's. So the time that
 * checking takes does not tell whether there is a feed.
 */
public final class SigningSecrets {

    /** What a secret begins with whose bytes are written as Base64 (Standard Webhooks 1.0, "Signature scheme"). */
    private static final String BASE64 = "whsec_";

    private static final String FILE = "file:";
    private static final int TRIED_AT_LEAST = 2;
    private static final byte[] NOBODYS = new byte[32];

    static {
        new SecureRandom().nextBytes(NOBODYS);
    }

    private final List<Supplier<List<byte[]>>> sources;

    private SigningSecrets(List<Supplier<List<byte[]>>> sources) {
        this.sources = sources;
    }

    /**
     * The secrets that {@code references} name, each {@code file:PATH} of a file with a secret a line: {@code whsec_} and Base64, or text that
     * is used as its bytes in UTF-8.
     *
     * @param shortest bytes that a secret has at least
     * @throws IllegalArgumentException if one cannot be read, is too short, or is no reference
     */
    public static SigningSecrets of(List<String> references, int shortest) {
        return of(references, shortest, System::nanoTime);
    }

    static SigningSecrets of(List<String> references, int shortest, LongSupplier nanoTime) {
        return new SigningSecrets(references.stream()
                .map(reference -> referred(reference.strip(), shortest, nanoTime))
                .toList());
    }

    private static Supplier<List<byte[]>> referred(String reference, int shortest, LongSupplier nanoTime) {
        if (!reference.startsWith(FILE)) {
            throw new IllegalArgumentException(
                    "expected a reference file:PATH to a secret, found something else; secrets do not stand in configuration");
        }
        return new SecretFile<>(
                Path.of(reference.substring(FILE.length())),
                lines -> lines.stream().map(line -> bytes(line, shortest)).toList(),
                nanoTime);
    }

    /** Whether nothing can be signed with them. */
    public boolean isEmpty() {
        return sources.isEmpty();
    }

    /** The bytes of all of them now. */
    public List<byte[]> all() {
        return sources.stream().flatMap(source -> source.get().stream()).toList();
    }

    /**
     * The first of them now, as text.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public String first() {
        return new String(all().getFirst(), StandardCharsets.UTF_8);
    }

    /** Secrets made from these, one from each, that tell nothing of them: 64 characters of ASCII, always the same for a name. */
    public SigningSecrets derived(String name) {
        return new SigningSecrets(List.of(() -> all().stream()
                .map(secret -> Hmac.SHA256.begin(secret).doFinal(name.getBytes(StandardCharsets.UTF_8)))
                .map(bytes -> HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII))
                .toList()));
    }

    /** Starts to sign with all of them what a sender has signed with one. */
    public SignatureCheck begin(Hmac hmac) {
        List<Mac> macs = new ArrayList<>(TRIED_AT_LEAST);
        for (byte[] secret : all()) {
            macs.add(hmac.begin(secret));
        }
        int own = macs.size();
        Stream.generate(() -> hmac.begin(NOBODYS))
                .limit(Math.max(0, TRIED_AT_LEAST - own))
                .forEach(macs::add);
        return new SignatureCheck(macs, own);
    }

    private static byte[] bytes(String line, int shortest) {
        byte[] secret;
        try {
            secret = line.startsWith(BASE64)
                    ? Base64.getDecoder().decode(line.substring(BASE64.length()))
                    : line.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // The decoder's message would say part of the secret.
            throw new IllegalArgumentException("expected Base64 after " + BASE64 + " in a secret");
        }
        if (secret.length < shortest) {
            throw new IllegalArgumentException(
                    "expected a secret of at least " + shortest + " bytes, found a shorter one");
        }
        return secret;
    }
}
