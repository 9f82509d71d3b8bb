package wiredesk.enrich.tag.keyphrase;

import wiredesk.enrich.text.Passage;
import wiredesk.schemas.Mention;
import wiredesk.schemas.Part;

/**
 * Where a phrase stands.
 *
 * @param passage the text
 * @param start first code unit
 * @param end one past the last
 */
record Place(Passage passage, int start, int end) {

    boolean isHeadline() {
        return passage.part() == Part.HEADLINE;
    }

    String text() {
        return passage.text().substring(start, end);
    }

    Mention mention() {
        return Mention.newBuilder()
                .setPart(passage.part())
                .setStart(start)
                .setEnd(end)
                .setText(text())
                .build();
    }
}
