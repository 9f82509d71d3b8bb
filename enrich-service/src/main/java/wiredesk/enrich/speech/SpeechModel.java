package wiredesk.enrich.speech;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the tagger has learnt.
 *
 * @param certain hashes of words that are the same part of speech wherever they stand, and which: its code plus 1
 * @param weights of features of a word in its place
 */
record SpeechModel(SortedMap<Integer, Long> certain, SortedMap<Integer, Long> weights) {

    private static final int MAGIC = 0x53504345;
    private static final int MOST = 1 << 22;

    /** Reads a model from the class path. */
    static SpeechModel of(String name) {
        try (var in = SpeechModel.class.getResourceAsStream("/wiredesk/enrich/speech/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The tagger's model " + name + " is not on the class path");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The tagger's model " + name + " cannot be read", e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException if it is none, or cut off
     */
    static SpeechModel read(InputStream from) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(from, 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("expected a model of the tagger, found something else");
            }
            return new SpeechModel(rows(in, 1), rows(in, Long.BYTES));
        }
    }

    /** Writes the model; the same model gives the same bytes. */
    void write(OutputStream to) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(to, 1 << 16))) {
            out.writeInt(MAGIC);
            write(out, certain, 1);
            write(out, weights, Long.BYTES);
        }
    }

    private static SortedMap<Integer, Long> rows(DataInputStream in, int width) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST) {
            throw new IOException("expected at most %d features, found %d".formatted(MOST, size));
        }
        var rows = new TreeMap<Integer, Long>();
        for (int i = 0; i < size; i++) {
            rows.put(in.readInt(), width == 1 ? in.readByte() : in.readLong());
        }
        return rows;
    }

    private static void write(DataOutputStream out, SortedMap<Integer, Long> rows, int width) throws IOException {
        out.writeInt(rows.size());
        for (var row : rows.entrySet()) {
            out.writeInt(row.getKey());
            if (width == 1) {
                out.writeByte(row.getValue().intValue());
            } else {
                out.writeLong(row.getValue());
            }
        }
    }
}
