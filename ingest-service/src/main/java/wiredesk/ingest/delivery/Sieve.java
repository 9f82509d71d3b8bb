package wiredesk.ingest.delivery;

import wiredesk.ingest.format.story.Refusal;
import wiredesk.schemas.RawArticle;

/** Which of a document's items are new to whoever delivers it: what is fetched again and again is mostly what it was. */
public interface Sieve {

    /** Lets everything pass. */
    Sieve NONE = new Sieve() {

        @Override
        public boolean passes(RawArticle article) {
            return true;
        }

        @Override
        public boolean passes(Refusal refusal) {
            return true;
        }
    };

    /** Whether the article is to be put into the log. */
    boolean passes(RawArticle article);

    /** Whether the refused item is to be put among the rejections. */
    boolean passes(Refusal refusal);
}
