package wiredesk.enrich.tag.topic;

/**
 * For which topics a cue speaks. In arrays, for it is read for every cue of every article; nobody changes them.
 *
 * @param topics by their numbers in the profiles
 * @param loudness how loud for each
 */
@SuppressWarnings("ArrayRecordComponent")
record Voice(int[] topics, double[] loudness) {

    static Voice of(Cue cue) {
        return new Voice(
                cue.weights().keySet().stream().mapToInt(topic -> topic).toArray(),
                cue.weights().values().stream()
                        .mapToDouble(loudness -> loudness)
                        .toArray());
    }
}
