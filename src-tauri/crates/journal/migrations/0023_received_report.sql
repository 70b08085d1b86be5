-- The report that came with a bundle, in a sealed file; null where none came, or it was closed with the pieces that may not be kept.
alter table bundles add column report_id blob check (report_id is null or length(report_id) = 16);
alter table bundles add column report_length integer;
alter table bundles add column report_sha256 blob;
