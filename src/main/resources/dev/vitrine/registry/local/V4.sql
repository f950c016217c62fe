-- What a list shows of a version: in the table, texts of any length lie between these columns.
CREATE INDEX version_summary ON version (id, state, digest, size, file_count, created_at, run_id);
