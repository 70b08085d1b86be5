-- Days as the person calls them, for the charts and the calendar of Progress.

-- With all that the charts ask of a check-in, so that its row, which carries the marks, is not read.
create index check_ins_by_day on check_ins (occurred_local, deleted_at, id, occurred_at, occurred_zone, energy, pleasantness);
create index artworks_by_day on artworks (made_on, deleted_at);
