create index project_by_suspension on project (suspended_since) where suspended_since is not null;
