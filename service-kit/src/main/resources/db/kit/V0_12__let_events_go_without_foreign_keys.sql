-- Events are never removed, and each row below is written with or from the event that it is about, so the constraints
-- could not be broken. Checking them cost more the more was written in one transaction: the plan of the check, made while
-- the log is short, reads all of it for every row.
alter table event_without_position drop constraint event_without_position_ordinal_fkey;
alter table event_position drop constraint event_position_ordinal_fkey;
