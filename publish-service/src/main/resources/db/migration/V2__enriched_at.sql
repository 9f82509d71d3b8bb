-- When a revision's tags were found: a replay may bring others for the same revision. Null for what was stored before there were replays.
alter table article_revision add column enriched_at timestamptz;
