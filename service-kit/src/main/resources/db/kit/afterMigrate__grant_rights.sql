-- After every migration: what the role that the service works with may do, where it is another than the one that owns
-- the tables. It keeps the event log but can neither change nor remove what is in it.
do $$
begin
    -- of replicas that start at the same time, one after the other
    perform pg_advisory_xact_lock(x'5E0F9A47'::bigint);
    if '${service-role}' not in ('', current_user) then
        execute format('grant select, insert, update, delete on all tables in schema public to %I', '${service-role}');
        execute format('grant usage on all sequences in schema public to %I', '${service-role}');
        execute format('revoke update, delete on event, event_position from %I', '${service-role}');
        execute format('revoke insert, update, delete on flyway_schema_history from %I', '${service-role}');
    end if;
end;
$$;
