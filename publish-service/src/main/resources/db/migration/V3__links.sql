-- Which stories say that they go on from a given one. Most have no links and cost nothing here.
create index article_links on article using gin ((item -> 'links') jsonb_path_ops) where item -> 'links' <> '[]'::jsonb;
