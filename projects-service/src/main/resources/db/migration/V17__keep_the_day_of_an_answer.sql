-- Reports count answers by their day, which is that of the last move to ANSWERED while the answer stands.
alter table petition add column answered_on date;

update petition p
set answered_on = (
    select m.moved_on
    from petition_move m
    where m.petition_id = p.id and m.to_status = 'ANSWERED'
    order by m.ordinal desc
    limit 1)
where p.status in ('ANSWERED', 'CLOSED');

alter table petition add constraint petition_is_answered_on_a_day
    check ((status in ('ANSWERED', 'CLOSED')) = (answered_on is not null));
