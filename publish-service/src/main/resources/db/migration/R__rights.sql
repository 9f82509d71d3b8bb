-- The service's own role, where it is not the owner, may read and write rows and change nothing else.
grant usage on schema "${flyway:defaultSchema}" to "${application-role}";
grant select, insert, update, delete on article, article_revision, article_tag, article_topic to "${application-role}";
