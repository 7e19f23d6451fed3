-- Entered without the text of the decree at hand: whoever has it corrects the day or removes the mark.
update reporting_calendar
set legal_source = legal_source || ' (chưa kiểm chứng với văn bản gốc)'
where zone_type is null;
