package wiredesk.ingest.source.poll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.ingest.delivery.Sieve;
import wiredesk.ingest.feed.StateFile;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.source.web.Validators;
import wiredesk.schemas.RawArticle;

/**
 * What is remembered of a polled document: by what its server recognises it, and which state of which of its entries was delivered. The
 * newest 10,000 entries; losing the memory costs one delivery of what is in the document, of which nothing comes twice. Used by one thread.
 */
final class PollMemory {

    private static final Logger log = LoggerFactory.getLogger(PollMemory.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 10_000;
    private static final int DIGITS = 24;

    private final Optional<StateFile> file;
    private final Map<String, String> delivered = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };
    private Validators validators = Validators.NONE;
    private String document = "";

    /** Begins with what the file has. */
    PollMemory(Optional<StateFile> file) {
        this.file = file;
        file.ifPresent(this::read);
    }

    Validators validators() {
        return validators;
    }

    /** Whether these bytes are the document that was last delivered. */
    boolean isDelivered(byte[] bytes) {
        return document.equals(digest(bytes));
    }

    /** Lets pass what was not delivered yet in this state, and notes it. */
    Pass pass() {
        return new Pass();
    }

    /** What of a document is new; becomes part of the memory when the log has it. */
    final class Pass implements Sieve {

        private final Map<String, String> seen = new LinkedHashMap<>();

        private Pass() {}

        @Override
        public boolean passes(RawArticle article) {
            var revision = article.getRevision();
            String state = shortened(revision.getDigest())
                    + (revision.getDeclared()
                            ? "/" + revision.getVersion() + "/"
                                    + revision.getVersionCreated().toEpochMilli()
                            : "");
            return isNew("a:" + digest(article.getArticleId().getBytes(StandardCharsets.UTF_8)), state);
        }

        @Override
        public boolean passes(Refusal refusal) {
            String what = refusal.reason().code() + ' ' + refusal.detail();
            return isNew("r:" + digest(what.getBytes(StandardCharsets.UTF_8)), "");
        }

        private boolean isNew(String key, String state) {
            seen.put(key, state);
            return !state.equals(delivered.get(key));
        }

        /** The log has what passed; the document need not be fetched again as long as it is recognised. */
        void delivered(byte[] bytes, Validators now) {
            seen.forEach(delivered::put);
            document = digest(bytes);
            validators = now;
            write();
        }
    }

    private void read(StateFile from) {
        try {
            JsonNode state = JSON.readTree(from.read().orElse("{}"));
            document = state.path("document").asString("");
            validators = new Validators(text(state, "etag"), text(state, "lastModified"));
            state.path("delivered").forEachEntry((key, value) -> delivered.put(key, value.asString("")));
        } catch (IOException | JacksonException e) {
            log.warn("{} cannot be read; everything is delivered once more: {}", from.path(), e.toString());
        }
    }

    private static Optional<String> text(JsonNode state, String field) {
        return Optional.of(state.path(field)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private void write() {
        if (file.isEmpty()) {
            return;
        }
        ObjectNode state = JSON.createObjectNode().put("document", document);
        validators.etag().ifPresent(etag -> state.put("etag", etag));
        validators.lastModified().ifPresent(date -> state.put("lastModified", date));
        ObjectNode entries = state.putObject("delivered");
        delivered.forEach(entries::put);
        try {
            file.get().write(state.toString());
        } catch (IOException e) {
            log.warn(
                    "{} cannot be written; after a restart everything is delivered once more: {}",
                    file.get().path(),
                    e.toString());
        }
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(DIGITS, digest.length()));
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, DIGITS / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
