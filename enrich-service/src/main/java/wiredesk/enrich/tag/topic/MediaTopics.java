package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wiredesk.enrich.tag.WordFile;
import wiredesk.schemas.Topic;

/**
 * IPTC's Media Topics: codes, names and which is broader than which; and what the older Subject Codes have become.
 *
 * @see <a href="https://cv.iptc.org/newscodes/mediatopic/">Media Topic NewsCodes</a>
 */
final class MediaTopics {

    /** The vocabulary as it comes with the service. */
    static final MediaTopics CURRENT = new MediaTopics();

    private static final String SCHEME = "medtop:";

    private record Entry(String code, String broader, String name) {}

    private final Map<String, Entry> byCode = new HashMap<>();
    private final Map<String, String> bySubjectCode = new HashMap<>();

    private MediaTopics() {
        for (var row : WordFile.table(MediaTopics.class, "mediatopics.tsv", 4)) {
            byCode.put(row.get(0), new Entry(row.get(0), row.get(1), row.get(2)));
            if (!row.get(3).isEmpty()) {
                bySubjectCode.putIfAbsent(row.get(3), row.get(0));
            }
        }
    }

    boolean isKnown(String code) {
        return byCode.containsKey(code);
    }

    /** The topic that an IPTC Subject Code of eight digits has become. */
    Optional<String> ofSubjectCode(String code) {
        return Optional.ofNullable(bySubjectCode.get(code));
    }

    /** The codes of every broader topic, the next first, the top last. */
    List<String> broader(String code) {
        var codes = new ArrayList<String>();
        var entry = byCode.get(code);
        while (entry != null && !entry.broader().isEmpty()) {
            codes.add(entry.broader());
            entry = byCode.get(entry.broader());
        }
        return codes;
    }

    /** The topic as the contract's record; a code that is not known keeps {@code fallbackName} and has no broader topics. */
    Topic topic(String code, String fallbackName, double score, String method) {
        var entry = byCode.get(code);
        return Topic.newBuilder()
                .setCode(SCHEME + code)
                .setName(entry == null ? fallbackName : entry.name())
                .setScore(score)
                .setMethod(method)
                .setBroader(
                        broader(code).stream().map(broader -> SCHEME + broader).toList())
                .build();
    }
}
