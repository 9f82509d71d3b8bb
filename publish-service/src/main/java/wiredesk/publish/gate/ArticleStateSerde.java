package wiredesk.publish.gate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import wiredesk.publish.gate.rules.ArticleState;
import wiredesk.publish.gate.rules.Kill;
import wiredesk.publish.gate.rules.Mark;
import wiredesk.publish.gate.rules.Unshown;
import wiredesk.publish.gate.rules.Visibility;

/**
 * What the gate remembers, as bytes: a number that names the layout, then the fields in order. A later layout gets the next number and
 * still reads the earlier ones, for the store outlives the code.
 */
final class ArticleStateSerde {

    /** Before there were replays: without the times of enrichment and publication. */
    private static final int FIRST_LAYOUT = 1;

    /** Before it was remembered why a revision is not shown. */
    private static final int SECOND_LAYOUT = 2;

    private static final int LAYOUT = 3;

    private static final int SHOWN = 0;

    private ArticleStateSerde() {}

    static Serde<ArticleState> serde() {
        return Serdes.serdeFrom(
                (topic, state) -> state == null ? null : write(state),
                (topic, bytes) -> bytes == null ? null : read(bytes));
    }

    private static byte[] write(ArticleState state) {
        var bytes = new ByteArrayOutputStream(192);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(LAYOUT);
            writeMark(out, state.newest());
            out.writeByte(code(state.visibility()));
            writeTime(out, state.firstPublished());
            writeTime(out, state.heldUntil());
            out.writeBoolean(state.lastKill().isPresent());
            if (state.lastKill().isPresent()) {
                writeMark(out, state.lastKill().get().mark());
                out.writeUTF(state.lastKill().get().killed());
            }
            writeTime(out, state.enrichedAt());
            writeTime(out, state.published());
            out.writeByte(state.unshown().map(ArticleStateSerde::code).orElse(SHOWN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ArticleState read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int layout = in.readByte();
            if (layout < FIRST_LAYOUT || layout > LAYOUT) {
                throw new SerializationException("Expected an article state of layout 1 to " + LAYOUT + ", found "
                        + layout + ", written by a later version");
            }
            Mark newest = readMark(in);
            Visibility visibility = visibility(in.readByte());
            Optional<Instant> firstPublished = readTime(in);
            Optional<Instant> heldUntil = readTime(in);
            Optional<Kill> lastKill =
                    in.readBoolean() ? Optional.of(new Kill(readMark(in), in.readUTF())) : Optional.empty();
            boolean times = layout >= SECOND_LAYOUT;
            return new ArticleState(
                    newest,
                    times ? readTime(in) : Optional.empty(),
                    visibility,
                    firstPublished,
                    times ? readTime(in) : Optional.empty(),
                    heldUntil,
                    layout >= LAYOUT ? unshown(in.readByte()) : Optional.empty(),
                    lastKill);
        } catch (IOException e) {
            throw new SerializationException("Not an article state: " + bytes.length + " bytes", e);
        }
    }

    private static void writeMark(DataOutputStream out, Mark mark) throws IOException {
        out.writeLong(mark.version());
        out.writeLong(mark.versionCreated().toEpochMilli());
        out.writeBoolean(mark.declared());
        out.writeUTF(mark.digest());
    }

    private static Mark readMark(DataInputStream in) throws IOException {
        return new Mark(in.readLong(), Instant.ofEpochMilli(in.readLong()), in.readBoolean(), in.readUTF());
    }

    private static void writeTime(DataOutputStream out, Optional<Instant> time) throws IOException {
        out.writeBoolean(time.isPresent());
        if (time.isPresent()) {
            out.writeLong(time.get().toEpochMilli());
        }
    }

    private static Optional<Instant> readTime(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(Instant.ofEpochMilli(in.readLong())) : Optional.empty();
    }

    private static int code(Visibility visibility) {
        return switch (visibility) {
            case UNSEEN -> 0;
            case PUBLISHED -> 1;
            case WITHDRAWN -> 2;
            case KILLED -> 3;
        };
    }

    private static int code(Unshown unshown) {
        return switch (unshown) {
            case EXPIRED -> 1;
            case DEAD_LETTER -> 2;
        };
    }

    private static Optional<Unshown> unshown(int code) {
        return switch (code) {
            case SHOWN -> Optional.empty();
            case 1 -> Optional.of(Unshown.EXPIRED);
            case 2 -> Optional.of(Unshown.DEAD_LETTER);
            default -> throw new SerializationException("Expected a reason from 0 to 2, found " + code);
        };
    }

    private static Visibility visibility(int code) {
        return switch (code) {
            case 0 -> Visibility.UNSEEN;
            case 1 -> Visibility.PUBLISHED;
            case 2 -> Visibility.WITHDRAWN;
            case 3 -> Visibility.KILLED;
            default -> throw new SerializationException("Expected a visibility from 0 to 3, found " + code);
        };
    }
}
