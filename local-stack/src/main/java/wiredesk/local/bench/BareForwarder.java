package wiredesk.local.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What there is to compare ingest-service with: a handler that puts the bytes it gets into a topic and answers when the broker has them, with
 * ingest-service's own settings of the producer. It parses nothing, checks nobody and keeps nothing that it cannot take.
 */
public final class BareForwarder {

    private BareForwarder() {}

    /** {@code PORT BOOTSTRAP TOPIC}: answers until it is ended. */
    public static void main(String[] args) throws IOException {
        var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        args[1],
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "compression.type",
                        "lz4",
                        "batch.size",
                        128 * 1024,
                        "linger.ms",
                        1),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.partitionsFor(args[2]);
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> forward(exchange, producer, args[2]));
        server.start();
    }

    private static void forward(HttpExchange exchange, KafkaProducer<byte[], byte[]> producer, String topic)
            throws IOException {
        try (exchange) {
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            int status = 202;
            try {
                producer.send(new ProducerRecord<>(topic, bytes)).get();
            } catch (ExecutionException e) {
                status = 503;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                status = 503;
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
