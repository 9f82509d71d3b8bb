package wiredesk.enrich.tag.topic;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model as a file: lines {@code name: value} in ASCII, first {@value #MAGIC}, then a blank line, then the weights.
 *
 * <p>The weights, big-endian: number of topics, for each its code and bias; number of codes that are trusted, for each the code and how
 * far; then for each bucket that training has seen its number, how many weights it has, and for each the topic's number (2 bytes) and the
 * weight; at last -1. Their SHA-256 stands in the header, so that a file that was cut off or changed is known for one.
 */
public final class TopicModelFile {

    /** Bytes of a file at most. */
    static final long MOST_BYTES = 256L << 20;

    private static final String MAGIC = "wiredesk-topic-model";
    private static final String VERSION = "1";
    private static final String WHAT = "topic model";
    private static final int MOST_HEADER = 4096;
    private static final int MOST_TRUSTED = 20_000;
    private static final int END = -1;

    private TopicModelFile() {}

    /**
     * Writes a model; whoever reads the file meanwhile sees the old one or the new one.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(TopicModel model, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path next = target.resolveSibling(target.getFileName() + ".new");
        try (var out = Files.newOutputStream(next)) {
            var header = new StringBuilder();
            lines(model.header())
                    .forEach((name, value) ->
                            header.append(name).append(": ").append(value).append('\n'));
            out.write(header.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
            out.write(body(model));
        }
        Files.move(next, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Reads a model.
     *
     * @throws UnusableFile if there is no such file, or it is no model of this version, or not the one that was written
     */
    public static TopicModel read(Path file) {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw unusable(file, "it has %d bytes, at most %d are read".formatted(size, MOST_BYTES));
            }
            var digest = sha256();
            try (var in = new BufferedInputStream(Files.newInputStream(file))) {
                var header = header(in, file);
                var model = body(new DataInputStream(new DigestInputStream(in, digest)), header, file);
                if (!header.digest().equals(HexFormat.of().formatHex(digest.digest()))) {
                    throw unusable(file, "its weights are not those that were written: the digest differs");
                }
                if (in.read() >= 0) {
                    throw unusable(file, "something follows its weights");
                }
                return model;
            }
        } catch (EOFException e) {
            throw new UnusableFile(WHAT, file, "it is cut off", e);
        } catch (IOException e) {
            throw new UnusableFile(WHAT, file, e.toString(), e);
        }
    }

    /** The model with the digest of its weights. */
    static TopicModel sealed(TopicModel model) {
        var rows = new float[TextFeatures.BUCKETS][];
        for (int bucket = 0; bucket < rows.length; bucket++) {
            if (model.knows(bucket)) {
                rows[bucket] = new float[model.topics().size()];
                for (var weight : model.weights(bucket)) {
                    rows[bucket][weight.topic()] = weight.weight();
                }
            }
        }
        var header = model.header();
        String digest = HexFormat.of().formatHex(sha256().digest(body(model)));
        return new TopicModel(
                new TopicModel.Header(
                        header.trainedAt(), header.stories(), header.vocabulary(), header.coverage(), digest),
                model.topics(),
                model.trust(),
                model.biases(),
                rows);
    }

    private static Map<String, String> lines(TopicModel.Header header) {
        var lines = new LinkedHashMap<String, String>();
        lines.put(MAGIC, VERSION);
        lines.put("trained-at", header.trainedAt().toString());
        lines.put("stories", String.valueOf(header.stories()));
        lines.put("vocabulary", String.valueOf(header.vocabulary()));
        lines.put("coverage", String.valueOf(header.coverage()));
        lines.put("sha-256", header.digest());
        return lines;
    }

    private static TopicModel.Header header(BufferedInputStream in, Path file) throws IOException {
        var text = new StringBuilder();
        while (text.length() < 2 || text.lastIndexOf("\n\n") != text.length() - 2) {
            int sign = in.read();
            if (sign < 0 || text.length() == MOST_HEADER) {
                throw unusable(file, "it does not begin with the header of a topic model");
            }
            text.append((char) sign);
        }
        var values = new HashMap<String, String>();
        text.toString().lines().filter(line -> line.contains(": ")).forEach(line -> {
            int colon = line.indexOf(": ");
            values.put(line.substring(0, colon), line.substring(colon + 2));
        });
        if (!VERSION.equals(values.get(MAGIC))) {
            throw unusable(
                    file,
                    values.containsKey(MAGIC)
                            ? "it is of version %s, %s is read".formatted(values.get(MAGIC), VERSION)
                            : "it does not begin with the header of a topic model");
        }
        try {
            return new TopicModel.Header(
                    Instant.parse(values.getOrDefault("trained-at", "")),
                    Integer.parseInt(values.getOrDefault("stories", "")),
                    Integer.parseInt(values.getOrDefault("vocabulary", "")),
                    Double.parseDouble(values.getOrDefault("coverage", "")),
                    values.getOrDefault("sha-256", ""));
        } catch (DateTimeException | NumberFormatException e) {
            throw new UnusableFile(WHAT, file, "its header is damaged: " + e.getMessage(), e);
        }
    }

    private static byte[] body(TopicModel model) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(model.topics().size());
            float[] biases = model.biases();
            for (int topic = 0; topic < biases.length; topic++) {
                out.writeUTF(model.topics().get(topic));
                out.writeFloat(biases[topic]);
            }
            out.writeInt(model.trust().size());
            for (var entry : new TreeMap<>(model.trust()).entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeDouble(entry.getValue());
            }
            for (int bucket = 0; bucket < TextFeatures.BUCKETS; bucket++) {
                if (model.knows(bucket)) {
                    var row = model.weights(bucket);
                    out.writeInt(bucket);
                    out.writeShort(row.size());
                    for (var weight : row) {
                        out.writeShort(weight.topic());
                        out.writeFloat(weight.weight());
                    }
                }
            }
            out.writeInt(END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static TopicModel body(DataInputStream in, TopicModel.Header header, Path file) throws IOException {
        try {
            int count = within(in.readInt(), 1, TopicModel.MOST_TOPICS, "topics", file);
            List<String> topics = new ArrayList<>(count);
            float[] biases = new float[count];
            for (int topic = 0; topic < count; topic++) {
                topics.add(in.readUTF());
                biases[topic] = in.readFloat();
            }
            var trust = new HashMap<String, Double>();
            int trusted = within(in.readInt(), 0, MOST_TRUSTED, "codes", file);
            for (int i = 0; i < trusted; i++) {
                trust.put(in.readUTF(), in.readDouble());
            }
            var rows = new float[TextFeatures.BUCKETS][];
            for (int bucket = in.readInt(); bucket != END; bucket = in.readInt()) {
                within(bucket, 0, TextFeatures.BUCKETS - 1, "buckets", file);
                rows[bucket] = new float[count];
                int size = within(in.readUnsignedShort(), 0, count, "weights of a bucket", file);
                for (int i = 0; i < size; i++) {
                    int topic = within(in.readUnsignedShort(), 0, count - 1, "topics", file);
                    rows[bucket][topic] = in.readFloat();
                }
            }
            return new TopicModel(header, topics, trust, biases, rows);
        } catch (UTFDataFormatException e) {
            throw new UnusableFile(WHAT, file, "its weights are damaged", e);
        }
    }

    private static int within(int number, int least, int most, String what, Path file) {
        if (number < least || number > most) {
            throw unusable(file, "its weights are damaged: %d %s".formatted(number, what));
        }
        return number;
    }

    private static UnusableFile unusable(Path file, String why) {
        return new UnusableFile(WHAT, file, why, null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
