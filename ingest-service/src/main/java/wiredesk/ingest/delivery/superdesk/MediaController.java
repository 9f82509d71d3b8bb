package wiredesk.ingest.delivery.superdesk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.james.mime4j.MimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import wiredesk.ingest.credential.SigningSecrets;
import wiredesk.ingest.delivery.Deliveries;
import wiredesk.ingest.delivery.DeliveryMetrics;
import wiredesk.ingest.delivery.Outcome;
import wiredesk.ingest.delivery.Reception;
import wiredesk.ingest.format.story.Refusal;

/**
 * {@code /feeds/{feed}/superdesk/assets}: the "assets URL" of a Superdesk's HTTP push. It asks for each medium of a story, unsigned, and sends
 * those that are not here before it sends the story. Whether one is here is all that is told to whoever asks.
 */
@RestController
class MediaController {

    private static final Logger log = LoggerFactory.getLogger(MediaController.class);

    private final Map<String, SigningSecrets> secrets;
    private final SuperdeskProperties.Media settings;
    private final Optional<MediaStore> store;
    private final Deliveries deliveries;
    private final DeliveryMetrics metrics;
    private final Reception reception;
    private final Semaphore uploads;

    MediaController(SuperdeskProperties superdesk, Deliveries deliveries, DeliveryMetrics metrics, Reception reception)
            throws IOException {
        this.secrets = superdesk.secrets();
        this.settings = superdesk.media();
        this.deliveries = deliveries;
        this.metrics = metrics;
        this.reception = reception;
        this.uploads = new Semaphore(settings.uploads());
        Optional<Path> folder = settings.place();
        this.store = folder.isEmpty()
                ? Optional.empty()
                : Optional.of(new MediaStore(folder.get(), settings.most().toBytes(), settings.files()));
    }

    @GetMapping("/feeds/{feed}/superdesk/assets/{*id}")
    ResponseEntity<Void> ask(@PathVariable String feed, @PathVariable String id) {
        boolean here = store.isPresent() && store.get().has(feed, id.substring(1));
        return here ? ResponseEntity.ok().build() : ResponseEntity.notFound().build();
    }

    @PostMapping("/feeds/{feed}/superdesk/assets")
    ResponseEntity<Object> upload(@PathVariable String feed, HttpServletRequest request) {
        if (store.isEmpty()) {
            return Answers.unknown();
        }
        Optional<Signed> signed = Signed.of(request, feed, secrets);
        if (signed.isEmpty()) {
            return counted(feed, "unsigned", Answers.unsigned());
        }
        if (!uploads.tryAcquire()) {
            return counted(feed, "crowded", Answers.later("crowded", "Too many media are being uploaded at once"));
        }
        try {
            return receive(feed, request, signed.get(), store.get());
        } catch (Reception.NotNow e) {
            return counted(feed, e.reason(), Answers.later(e.reason(), String.valueOf(e.getMessage())));
        } catch (IOException e) {
            log.warn("A medium of feed {} could not be kept, its sender is told to try again: {}", feed, e.toString());
            return Answers.later("media-unavailable", "The medium could not be kept");
        } finally {
            uploads.release();
        }
    }

    private ResponseEntity<Object> receive(String feed, HttpServletRequest request, Signed signed, MediaStore media)
            throws IOException {
        Path body = media.coming();
        Path medium = media.coming();
        try (Reception.Received in = reception.pass(request.getInputStream(), settings.time())) {
            Upload upload =
                    Upload.receive(in, signed.check(), body, settings.largest().toBytes());
            return signed.isConfirmed()
                    ? keep(feed, request, upload, medium, media)
                    : counted(feed, "wrong-signature", Answers.wrongSignature());
        } finally {
            Files.deleteIfExists(body);
            Files.deleteIfExists(medium);
        }
    }

    private ResponseEntity<Object> keep(
            String feed, HttpServletRequest request, Upload upload, Path medium, MediaStore media) throws IOException {
        Optional<String> contentType = Optional.ofNullable(request.getContentType());
        if (upload.length() > settings.largest().toBytes()) {
            return refuse(
                    feed,
                    upload,
                    contentType,
                    Refusal.tooLarge("An upload may have at most "
                            + settings.largest().toBytes() + " bytes, this one has " + upload.length()));
        }
        MediaForm form;
        try (InputStream in = Files.newInputStream(upload.file())) {
            form = MediaForm.read(in, contentType.orElse(""), medium);
        } catch (MimeException e) {
            return refuse(
                    feed,
                    upload,
                    contentType,
                    Refusal.malformed("Expected a form with media_id and media: " + e.getMessage()));
        }
        if (form.id().isEmpty() || form.head().isEmpty()) {
            return refuse(
                    feed,
                    upload,
                    contentType,
                    Refusal.malformed("Expected a form (multipart/form-data) with media_id and media, found no "
                            + (form.id().isEmpty() ? "media_id" : "media")));
        }
        Optional<MediaType> type = form.head().get().type();
        if (type.isEmpty()) {
            return refuse(
                    feed,
                    upload,
                    contentType,
                    Refusal.unsupported("Expected a picture, video, sound or PDF, found none of them"));
        }
        media.keep(feed, form.id().get(), type.get(), medium);
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    private ResponseEntity<Object> refuse(String feed, Upload upload, Optional<String> contentType, Refusal refusal)
            throws IOException {
        return switch (deliveries.refuse(
                feed, upload.beginning(deliveries.kept()), upload.length(), contentType, refusal)) {
            case Outcome.Refused refused -> Answers.refused(refused);
            case Outcome.Later later -> Answers.later(later);
            case Outcome.Taken taken -> throw new IllegalStateException("Refused and taken: " + taken);
        };
    }

    /** Counts what was turned away, of feeds that there are. */
    private ResponseEntity<Object> counted(String feed, String reason, ResponseEntity<Object> answer) {
        if (secrets.containsKey(feed)) {
            metrics.turnedAway(feed, reason);
        }
        return answer;
    }
}
