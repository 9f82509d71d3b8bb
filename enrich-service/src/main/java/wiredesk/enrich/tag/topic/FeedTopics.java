package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Subject;
import wiredesk.schemas.Topic;

/** The topics that the feed coded itself: Media Topics as they are, Subject Codes as what they have become. */
final class FeedTopics {

    static final String METHOD = "feed";
    private static final Set<String> MEDIA_TOPICS = Set.of("medtop", "mediatopic", "mediatopics");
    private static final Set<String> SUBJECT_CODES = Set.of("subj", "subjectcode", "iptc", "iptc-subjectcode");

    private FeedTopics() {}

    /** @param language the language of the topics' names */
    static List<Topic> of(NewsItem article, MediaTopics vocabulary, String language) {
        var topics = new LinkedHashMap<String, Topic>();
        for (var subject : article.getSubjects()) {
            code(subject, vocabulary)
                    .ifPresent(code -> topics.putIfAbsent(
                            code,
                            vocabulary.topic(code, language, subject.getName().orElse(code), 1, METHOD)));
        }
        return new ArrayList<>(topics.values());
    }

    private static Optional<String> code(Subject subject, MediaTopics vocabulary) {
        String scheme = subject.getScheme().map(FeedTopics::alias).orElse("");
        return subject.getCode().map(String::strip).flatMap(code -> {
            String bare = code.substring(code.lastIndexOf(':') + 1);
            if (MEDIA_TOPICS.contains(scheme) || code.startsWith(MediaTopics.SCHEME)) {
                return Optional.of(bare).filter(digits -> digits.matches("\\d{8}"));
            }
            if (SUBJECT_CODES.contains(scheme) || code.startsWith("subj:")) {
                return vocabulary.ofSubjectCode(bare);
            }
            return Optional.empty();
        });
    }

    /** The last part of a scheme's address, or the alias as it is. */
    private static String alias(String scheme) {
        String trimmed = scheme.endsWith("/") ? scheme.substring(0, scheme.length() - 1) : scheme;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
