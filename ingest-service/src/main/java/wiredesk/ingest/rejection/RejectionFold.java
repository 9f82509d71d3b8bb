package wiredesk.ingest.rejection;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import wiredesk.schemas.RejectedDelivery;

/** Puts the records of {@code deliveries.rejected} together, a delivery each: its items, its bytes, the notes that it was sent again. */
final class RejectionFold {

    /** Marks a note that a delivery was sent again, among the reasons why one was not taken. */
    static final String SENT_AGAIN = "sent-again";

    private static final class Entry {
        private final RejectedDelivery first;
        private final List<Rejection.Item> items = new ArrayList<>(1);
        private byte[] bytes = {};
        private int sentAgain;

        private Entry(RejectedDelivery first) {
            this.first = first;
        }

        private Rejection rejection() {
            return new Rejection(
                    first.getDeliveryId(),
                    first.getFeed(),
                    first.getReceivedAt(),
                    first.getContentType().orElse(null),
                    first.getFormat().orElse(null),
                    first.getSize(),
                    List.copyOf(items),
                    sentAgain);
        }
    }

    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>();
    private final int most;
    private final int mostBytes;
    private boolean more;

    /**
     * Keeps the newest deliveries.
     *
     * @param most deliveries that are kept
     * @param mostBytes what a record has of a delivery's bytes at most: one that has so many was cut. 0 if they are not wanted
     */
    RejectionFold(int most, int mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    void add(RejectedDelivery record) {
        if (record.getReason().equals(SENT_AGAIN)) {
            Optional.ofNullable(entries.get(record.getDeliveryId())).ifPresent(entry -> entry.sentAgain++);
            return;
        }
        Entry entry = entries.computeIfAbsent(record.getDeliveryId(), any -> new Entry(record));
        entry.items.add(new Rejection.Item(record.getItem().orElse(null), record.getReason(), record.getDetail()));
        ByteBuffer bytes = record.getBytes();
        if (mostBytes > 0 && bytes.hasRemaining()) {
            entry.bytes = new byte[bytes.remaining()];
            bytes.duplicate().get(entry.bytes);
        }
        if (entries.size() > most) {
            entries.pollFirstEntry();
            more = true;
        }
    }

    /** Newest first. */
    List<Rejection> rejections() {
        return entries.values().stream()
                .map(Entry::rejection)
                .sorted((a, b) -> b.receivedAt().compareTo(a.receivedAt()))
                .toList();
    }

    Optional<Rejection.Kept> kept(String deliveryId) {
        return Optional.ofNullable(entries.get(deliveryId)).map(entry -> {
            int length = entry.bytes.length;
            boolean whole = entry.first.getSize() >= 0 && length > 0 && length < mostBytes;
            return new Rejection.Kept(entry.rejection(), entry.bytes, whole);
        });
    }

    /** Whether older ones were left out. */
    boolean hasMore() {
        return more;
    }

    /** The note that a delivery was sent again. */
    static RejectedDelivery note(Rejection rejection, String detail, Instant now) {
        return RejectedDelivery.newBuilder()
                .setFeed(rejection.feed())
                .setDeliveryId(rejection.deliveryId())
                .setReceivedAt(now)
                .setReason(SENT_AGAIN)
                .setDetail(detail)
                .setSize(0)
                .setBytes(ByteBuffer.allocate(0))
                .build();
    }
}
