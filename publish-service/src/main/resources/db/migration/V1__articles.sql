-- How a language is searched: its stemmer where PostgreSQL has one, else the words as they are. Immutable, for it makes an index.
create function search_configuration(language text) returns regconfig
    language sql immutable parallel safe
    return case split_part(lower(coalesce(language, 'und')), '-', 1)
        when 'ar' then 'arabic'::regconfig
        when 'ca' then 'catalan'::regconfig
        when 'da' then 'danish'::regconfig
        when 'de' then 'german'::regconfig
        when 'el' then 'greek'::regconfig
        when 'en' then 'english'::regconfig
        when 'es' then 'spanish'::regconfig
        when 'eu' then 'basque'::regconfig
        when 'fi' then 'finnish'::regconfig
        when 'fr' then 'french'::regconfig
        when 'ga' then 'irish'::regconfig
        when 'hi' then 'hindi'::regconfig
        when 'hu' then 'hungarian'::regconfig
        when 'hy' then 'armenian'::regconfig
        when 'id' then 'indonesian'::regconfig
        when 'it' then 'italian'::regconfig
        when 'lt' then 'lithuanian'::regconfig
        when 'nb' then 'norwegian'::regconfig
        when 'ne' then 'nepali'::regconfig
        when 'nl' then 'dutch'::regconfig
        when 'nn' then 'norwegian'::regconfig
        when 'no' then 'norwegian'::regconfig
        when 'pt' then 'portuguese'::regconfig
        when 'ro' then 'romanian'::regconfig
        when 'ru' then 'russian'::regconfig
        when 'sr' then 'serbian'::regconfig
        when 'sv' then 'swedish'::regconfig
        when 'ta' then 'tamil'::regconfig
        when 'tr' then 'turkish'::regconfig
        when 'yi' then 'yiddish'::regconfig
        else 'simple'::regconfig
    end;

-- Headline before summary before body; each word as it stands and as the language stems it. A tsvector holds a megabyte.
create function search_vector(language text, headline text, summary text, body text) returns tsvector
    language sql immutable parallel safe
    return setweight(to_tsvector('simple'::regconfig, coalesce(headline, '')), 'A')
        || setweight(to_tsvector(search_configuration(language), coalesce(headline, '')), 'A')
        || setweight(to_tsvector(search_configuration(language), coalesce(summary, '')), 'B')
        || setweight(to_tsvector('simple'::regconfig, left(coalesce(body, ''), 60000)), 'D')
        || setweight(to_tsvector(search_configuration(language), left(coalesce(body, ''), 60000)), 'D');

-- What the public may see of each article now. A withdrawn article keeps its id, its state and the provider's note, and no text.
create table article (
    id                 text        primary key,
    guid               text,
    feed               text        not null,
    version            bigint      not null,
    version_created    timestamptz not null,
    -- 0 published, 1 withdrawn, 2 killed: within a revision the later overrules the earlier.
    rank               smallint    not null check (rank between 0 and 2),
    state              text        not null check (state in ('PUBLISHED', 'WITHDRAWN')),
    status             text        not null check (status in ('USABLE', 'WITHHELD', 'CANCELED')),
    note               text,
    headline           text,
    byline             text,
    dateline_text      text,
    dateline_place     text,
    dateline_country   text,
    language           text,
    urgency            smallint,
    line               text,
    summary            text[],
    key_phrases        text[],
    entities           jsonb,
    topics             jsonb,
    item               jsonb,
    enrichment         jsonb,
    received_at        timestamptz not null,
    enriched_at        timestamptz not null,
    first_published_at timestamptz,
    published_at       timestamptz not null,
    stored_at          timestamptz not null default clock_timestamp(),
    search             tsvector    generated always as
        (search_vector(language, headline, line, item ->> 'bodyText')) stored,
    constraint withdrawn_has_no_text check (state = 'PUBLISHED'
        or (headline is null and line is null and summary is null and item is null and enrichment is null))
);

create index article_newest on article (published_at desc, id desc);
create index article_feed_newest on article (feed, published_at desc, id desc);
create index article_search on article using gin (search);
create index article_dateline_place on article (lower(dateline_place));

-- Every revision that was ever published, and every withdrawal. Revisions that were taken back are kept, marked, and never served.
create table article_revision (
    article_id      text        not null,
    version         bigint      not null,
    version_created timestamptz not null,
    rank            smallint    not null check (rank between 0 and 2),
    state           text        not null check (state in ('PUBLISHED', 'WITHDRAWN')),
    status          text        not null,
    note            text,
    headline        text,
    digest          text        not null,
    item            jsonb,
    enrichment      jsonb,
    received_at     timestamptz not null,
    published_at    timestamptz not null,
    stored_at       timestamptz not null default clock_timestamp(),
    withdrawn       boolean     not null default false,
    primary key (article_id, version, version_created, rank)
);

create index article_revision_withdrawals on article_revision (article_id) where state = 'WITHDRAWN';

-- What an article is tagged with: entities, key phrases, the provider's keywords. Named as it stands, found by its lower-case form.
create table article_tag (
    article_id text     not null references article on delete cascade,
    kind       text     not null check (kind in
        ('PERSON', 'ORGANISATION', 'PLACE', 'EVENT', 'OTHER', 'PHRASE', 'KEYWORD')),
    norm       text     not null,
    name       text     not null,
    code       text,
    score      real     not null,
    primary key (article_id, kind, norm)
);

create index article_tag_norm on article_tag (norm, kind);
create index article_tag_code on article_tag (code) where code is not null;

-- The topics of an article and, as inherited ones, all that are broader.
create table article_topic (
    article_id text    not null references article on delete cascade,
    code       text    not null,
    name       text,
    score      real    not null,
    inherited  boolean not null,
    primary key (article_id, code)
);

create index article_topic_code on article_topic (code);
