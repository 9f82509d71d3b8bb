package wiredesk.publish.store.postgres;

/**
 * The store's SQL. A batch is one JSON array, unfolded by the database: the number of round trips does not depend on its size.
 *
 * <p>Revisions compare by version, time and rank (published, withdrawn, killed), and then by the time they were enriched, for a replay may
 * bring other tags for the same revision: this is the order in which they leave the gate.
 */
final class Statements {

    private Statements() {}

    /** Keeps every revision, makes the newest of each article its current state, and answers the ids of the articles it changed. */
    static final String WRITE_ARTICLES = """
            with batch as materialized (
                select *
                from json_to_recordset(?::json) as r(
                    id text, guid text, feed text, version bigint, version_created timestamptz, digest text, rank smallint,
                    state text, status text, note text, headline text, byline text, dateline_text text, dateline_place text,
                    dateline_country text, language text, urgency smallint, line text, summary text[], key_phrases text[],
                    entities jsonb, topics jsonb, item jsonb, enrichment jsonb, received_at timestamptz,
                    enriched_at timestamptz, first_published_at timestamptz, published_at timestamptz)
            ), revisions as (
                insert into article_revision (article_id, version, version_created, rank, state, status, note, headline, digest,
                    item, enrichment, received_at, enriched_at, published_at)
                select distinct on (id, version, version_created, rank) id, version, version_created, rank, state, status, note,
                    headline, digest, item, enrichment, received_at, enriched_at, published_at
                from batch
                order by id, version, version_created, rank, enriched_at desc
                on conflict (article_id, version, version_created, rank) do update set
                    enrichment = excluded.enrichment, enriched_at = excluded.enriched_at, stored_at = clock_timestamp()
                where excluded.enriched_at > coalesce(article_revision.enriched_at, '-infinity')
                    and excluded.enrichment is distinct from article_revision.enrichment
            ), newest as (
                select distinct on (id) *
                from batch
                order by id, version desc, version_created desc, rank desc, enriched_at desc
            )
            insert into article (id, guid, feed, version, version_created, rank, state, status, note, headline, byline,
                dateline_text, dateline_place, dateline_country, language, urgency, line, summary, key_phrases, entities, topics,
                item, enrichment, received_at, enriched_at, first_published_at, published_at)
            select id, guid, feed, version, version_created, rank, state, status, note, headline, byline, dateline_text,
                dateline_place, dateline_country, language, urgency, line, summary, key_phrases, entities, topics, item,
                enrichment, received_at, enriched_at, first_published_at, published_at
            from newest
            order by id
            on conflict (id) do update set
                guid = excluded.guid, feed = excluded.feed, version = excluded.version,
                version_created = excluded.version_created, rank = excluded.rank, state = excluded.state,
                status = excluded.status, note = excluded.note, headline = excluded.headline, byline = excluded.byline,
                dateline_text = excluded.dateline_text, dateline_place = excluded.dateline_place,
                dateline_country = excluded.dateline_country, language = excluded.language, urgency = excluded.urgency,
                line = excluded.line, summary = excluded.summary, key_phrases = excluded.key_phrases,
                entities = excluded.entities, topics = excluded.topics, item = excluded.item, enrichment = excluded.enrichment,
                received_at = excluded.received_at, enriched_at = excluded.enriched_at,
                first_published_at = excluded.first_published_at, published_at = excluded.published_at,
                stored_at = clock_timestamp()
            where (excluded.version, excluded.version_created, excluded.rank, excluded.enriched_at)
                > (article.version, article.version_created, article.rank, article.enriched_at)
            returning id
            """;

    static final String FORGET_TAGS = "delete from article_tag where article_id = any(?)";

    static final String FORGET_TOPICS = "delete from article_topic where article_id = any(?)";

    static final String WRITE_TAGS = """
            insert into article_tag (article_id, kind, norm, name, code, score)
            select article_id, kind, norm, name, code, score
            from json_to_recordset(?::json) as r(article_id text, kind text, norm text, name text, code text, score real)
            """;

    static final String WRITE_TOPICS = """
            insert into article_topic (article_id, code, name, score, inherited)
            select article_id, code, name, score, inherited
            from json_to_recordset(?::json) as r(article_id text, code text, name text, score real, inherited boolean)
            """;

    /** Marks what was taken back: every revision before a withdrawal of its article. */
    static final String MARK_WITHDRAWN = """
            update article_revision r
            set withdrawn = true
            from article_revision w
            where r.article_id = any(?) and not r.withdrawn
                and w.article_id = r.article_id and w.state = 'WITHDRAWN'
                and (w.version, w.version_created, w.rank) > (r.version, r.version_created, r.rank)
            """;
}
