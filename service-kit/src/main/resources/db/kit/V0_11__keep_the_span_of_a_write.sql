-- Where in its trace a write was made, so that whoever follows the feed can go on from there; null for what was not traced.
alter table event add column span_id text;
