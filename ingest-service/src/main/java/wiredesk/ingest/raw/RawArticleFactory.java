package wiredesk.ingest.raw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import wiredesk.ingest.format.story.Story;
import wiredesk.ingest.format.value.HostName;
import wiredesk.ingest.format.value.LanguageTags;
import wiredesk.ingest.text.ArticleText;
import wiredesk.ingest.text.DatelineAgencies;
import wiredesk.ingest.text.Datelines;
import wiredesk.schemas.Dateline;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.Revision;

/** Makes the record of a story: id, revision, digest, and every text as the contract wants it. */
public final class RawArticleFactory {

    /** The record of {@code story}; the same story and receipt always make the same record. */
    public RawArticle create(Story story, Receipt receipt) {
        List<String> warnings = new ArrayList<>(story.warnings());
        ArticleText text = ArticleText.of(
                story.body(), linesOf(story), Optional.ofNullable(story.item().getDescription()));
        Optional<String> guid = usableGuid(story, warnings);
        String headline = headline(story, text, warnings);
        NewsItem item = story.item()
                .setHeadline(headline)
                .setBodyText(text.asText())
                .setBodyHtml(text.html().orElse(null))
                .setDateline(dateline(story, text).orElse(null))
                .setLanguage(language(story, warnings).orElse(null))
                .setByline(Optional.ofNullable(story.item().getByline())
                        .or(text::byline)
                        .orElse(null))
                .setSource(source(story, text).orElse(null))
                .setEditorialNote(editorialNote(story, text).orElse(null))
                .build();
        return RawArticle.newBuilder()
                .setArticleId(ArticleId.of(receipt.feed(), guid, headline, item.getBodyText()))
                .setGuid(story.guid().orElse(null))
                .setFeed(receipt.feed())
                .setRevision(revision(story, item, receipt))
                .setStatus(story.status())
                .setReceivedAt(receipt.receivedAt())
                .setDeliveryId(receipt.deliveryId())
                .setFormat(receipt.format())
                .setWarnings(warnings)
                .setItem(item)
                .build();
    }

    /** What the document says, unless that is a host and the dateline names the agency. */
    private static Optional<String> source(Story story, ArticleText text) {
        Optional<String> stated = Optional.ofNullable(story.item().getSource());
        return stated.filter(name -> !HostName.is(name))
                .or(() -> text.dateline().flatMap(DatelineAgencies::of))
                .or(() -> story.dateline().map(Datelines::declared).flatMap(DatelineAgencies::of))
                .or(() -> stated);
    }

    /** The document's own note, then those that stood in the text; what it says already is not said again. */
    private static Optional<String> editorialNote(Story story, ArticleText text) {
        Optional<String> stated = Optional.ofNullable(story.item().getEditorialNote());
        String said = stated.orElse("");
        return Stream.concat(stated.stream(), text.notes().stream().filter(note -> !said.contains(note)))
                .reduce((one, other) -> one + "\n" + other);
    }

    private static List<String> linesOf(Story story) {
        List<String> lines = new ArrayList<>(2);
        story.headline().ifPresent(lines::add);
        Optional.ofNullable(story.item().getByline()).ifPresent(lines::add);
        return lines;
    }

    /** A date that may stay when the story changes is none: with it a changed story would be the same revision, and lost. */
    private static Revision revision(Story story, NewsItem item, Receipt receipt) {
        Optional<Instant> created = story.versionCreated()
                .filter(date -> !story.publishedOnly() || story.version().isPresent());
        return Revision.newBuilder()
                .setVersion(story.version().orElse(0))
                .setVersionCreated(created.orElse(receipt.receivedAt()).truncatedTo(ChronoUnit.MILLIS))
                .setDeclared(story.version().isPresent() || created.isPresent())
                .setDigest(ContentDigest.of(item, story.status()))
                .build();
    }

    private static Optional<String> usableGuid(Story story, List<String> warnings) {
        Optional<String> guid = story.guid();
        if (guid.isPresent() && guid.get().length() > ArticleId.LONGEST_GUID) {
            warnings.add("guid: longer than " + ArticleId.LONGEST_GUID + " characters; its hash takes its place");
            return guid.map(it -> "sha256-" + new Sha256().add(it).hex());
        }
        return guid;
    }

    private static String headline(Story story, ArticleText text, List<String> warnings) {
        if (story.headline().isPresent()) {
            return story.headline().get();
        }
        NewsItem.Builder item = story.item();
        Optional<String> instead = text.firstSentence()
                .or(() -> Optional.ofNullable(item.getDescription()).map(ArticleText::firstSentence))
                .or(() -> Optional.ofNullable(item.getSlugline()))
                .or(() -> Optional.ofNullable(item.getEditorialNote()).map(ArticleText::firstSentence))
                .or(story::guid);
        warnings.add("headline: none in the document");
        return instead.orElse("");
    }

    private static Optional<Dateline> dateline(Story story, ArticleText text) {
        Optional<Dateline> stated = story.dateline().map(Datelines::declared).or(text::dateline);
        if (stated.isEmpty() && story.located().isEmpty()) {
            return Optional.empty();
        }
        Optional<Dateline> located = story.located().map(Datelines::declared);
        Optional<String> place =
                located.flatMap(Dateline::getPlace).or(story::located).or(() -> stated.flatMap(Dateline::getPlace));
        Optional<String> country = story.locatedCountry().or(() -> located.flatMap(Dateline::getCountry));
        if (stated.flatMap(Dateline::getPlace)
                .filter(it -> !isSamePlace(it, place))
                .isPresent()) {
            return stated;
        }
        return Optional.of(new Dateline(
                stated.map(Dateline::getText).or(story::located).orElse(""),
                place.orElse(null),
                country.or(() -> stated.flatMap(Dateline::getCountry)).orElse(null)));
    }

    /** Whether one of them is the other, perhaps with its region behind it; a story is filed from where its own line says. */
    private static boolean isSamePlace(String stated, Optional<String> place) {
        if (place.isEmpty()) {
            return false;
        }
        String one = stated.toLowerCase(Locale.ROOT);
        String other = place.get().toLowerCase(Locale.ROOT);
        return one.startsWith(other) || other.startsWith(one);
    }

    private static Optional<String> language(Story story, List<String> warnings) {
        Optional<String> tag = story.language().flatMap(LanguageTags::normalise);
        if (story.language().isPresent() && tag.isEmpty()) {
            warnings.add("language: no language code: '" + story.language().get() + "'");
        }
        return tag;
    }
}
