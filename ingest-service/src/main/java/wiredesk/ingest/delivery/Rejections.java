package wiredesk.ingest.delivery;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.schemas.RejectedDelivery;

/** The records of what was not taken of a delivery. The first carries the delivery's bytes, for all. */
final class Rejections {

    private static final int LONGEST_DETAIL = 1_000;
    private static final int LONGEST_CONTENT_TYPE = 200;

    private final Delivery delivery;
    private final Optional<Format> format;
    private final int mostBytes;
    private final List<RejectedDelivery> records = new ArrayList<>(1);

    /** @param mostBytes of the delivery that are kept */
    Rejections(Delivery delivery, Optional<Format> format, int mostBytes) {
        this.delivery = delivery;
        this.format = format;
        this.mostBytes = mostBytes;
    }

    /** One item, or the whole delivery, was not taken. */
    Rejections add(Optional<Integer> item, Refusal refusal) {
        byte[] bytes = delivery.document().bytes();
        int length = records.isEmpty() ? Math.min(bytes.length, mostBytes) : 0;
        String where = records.isEmpty() ? "" : " (the bytes stand with the delivery's first rejection)";
        records.add(RejectedDelivery.newBuilder()
                .setFeed(delivery.feed())
                .setDeliveryId(delivery.id())
                .setItem(item.orElse(null))
                .setReceivedAt(delivery.receivedAt())
                .setReason(refusal.reason().code())
                .setDetail(shortened(refusal.detail(), LONGEST_DETAIL) + where)
                .setContentType(delivery.contentType()
                        .map(type -> shortened(type, LONGEST_CONTENT_TYPE))
                        .orElse(null))
                .setFormat(format.map(Format::id).orElse(null))
                .setSize(delivery.size())
                .setBytes(ByteBuffer.wrap(bytes, 0, length))
                .build());
        return this;
    }

    List<RejectedDelivery> records() {
        return records;
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
