-- Where content is: for each path of a collection every MD5 that it had, with the newest version that has it there. Kept by
-- the same queue as the search index, within the same bounds.
CREATE TABLE content (
    digest BLOB NOT NULL,
    collection_id INTEGER NOT NULL,
    path TEXT NOT NULL,
    version_id INTEGER NOT NULL,
    PRIMARY KEY (digest, collection_id, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX version_by_digest ON version (digest);
INSERT INTO search_queue (version_id, files) SELECT id, 1 FROM version WHERE state = 'COMMITTED'
    ON CONFLICT DO UPDATE SET files = 1;
