-- One mechanism reads and writes the moves of projects, petitions and prospects.
alter table project_move rename column from_stage to from_status;
alter table project_move rename column to_stage to to_status;
alter table prospect_move rename column from_stage to from_status;
alter table prospect_move rename column to_stage to to_status;
