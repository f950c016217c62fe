-- Times are milliseconds since the epoch. A collection with next_number 0 was made for a version that is not committed
-- yet (or for none any more): no list shows it.

CREATE TABLE project (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (entity, name)
) STRICT;

CREATE TABLE collection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES project (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('SEQUENCE', 'PORTFOLIO')),
    type TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    next_number INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (project_id, name)
) STRICT;
CREATE INDEX collection_by_type ON collection (project_id, type, name);

CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES project (id),
    name TEXT NOT NULL,
    display_name TEXT NOT NULL,
    job_type TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (project_id, name)
) STRICT;

-- number is the version's number in its own sequence; a deleted version keeps it, so no number is given twice.
-- digest is that of the manifest's lines (hex), manifest the MD5 of its JSON file in the object store (hex).
CREATE TABLE version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    collection_id INTEGER NOT NULL REFERENCES collection (id),
    number INTEGER,
    state TEXT NOT NULL CHECK (state IN ('PENDING', 'COMMITTED', 'DELETED')),
    digest TEXT NOT NULL,
    manifest TEXT,
    size INTEGER NOT NULL,
    file_count INTEGER NOT NULL,
    reference_count INTEGER NOT NULL,
    description TEXT NOT NULL,
    metadata TEXT NOT NULL,
    ttl_seconds INTEGER,
    run_id INTEGER REFERENCES run (id),
    commit_hash TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (collection_id, number),
    CHECK ((state = 'PENDING') = (number IS NULL)),
    CHECK (state = 'PENDING' OR (manifest IS NOT NULL AND commit_hash IS NOT NULL))
) STRICT;
CREATE INDEX version_pending ON version (id) WHERE state = 'PENDING';
CREATE INDEX version_expiring ON version (id) WHERE ttl_seconds IS NOT NULL AND state = 'COMMITTED';

-- A version in a collection, its own sequence or a portfolio. Only COMMITTED versions have any.
CREATE TABLE membership (
    collection_id INTEGER NOT NULL REFERENCES collection (id),
    number INTEGER NOT NULL,
    version_id INTEGER NOT NULL REFERENCES version (id),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (collection_id, number),
    UNIQUE (version_id, collection_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE alias (
    collection_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (collection_id, name),
    FOREIGN KEY (collection_id, number) REFERENCES membership (collection_id, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_by_number ON alias (collection_id, number);

CREATE TABLE tag (
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (version_id, name)
) STRICT, WITHOUT ROWID;

-- Edges of the lineage: which run logged and which runs used a version. version.run_id is the first that logged it.
CREATE TABLE output (
    run_id INTEGER NOT NULL REFERENCES run (id),
    version_id INTEGER NOT NULL REFERENCES version (id),
    PRIMARY KEY (run_id, version_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX output_by_version ON output (version_id, run_id);

CREATE TABLE input (
    run_id INTEGER NOT NULL REFERENCES run (id),
    version_id INTEGER NOT NULL REFERENCES version (id),
    PRIMARY KEY (run_id, version_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX input_by_version ON input (version_id, run_id);

-- The search index is brought up to date by the next search. Field is the ordinal of SearchHit.Field. Names and file paths
-- are there once for a collection, with the newest version that has them.
CREATE TABLE search_queue (
    version_id INTEGER PRIMARY KEY,
    files INTEGER NOT NULL
) STRICT;

CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    collection_id INTEGER NOT NULL,
    version_id INTEGER,
    field INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX document_by_version ON document (version_id);
CREATE UNIQUE INDEX document_once ON document (collection_id, field, text) WHERE field IN (0, 4);

CREATE VIRTUAL TABLE document_index USING fts5 (text, content = 'document', content_rowid = 'id', tokenize = 'trigram');
CREATE TRIGGER document_inserted AFTER INSERT ON document
BEGIN
    INSERT INTO document_index (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER document_deleted AFTER DELETE ON document
BEGIN
    INSERT INTO document_index (document_index, rowid, text) VALUES ('delete', old.id, old.text);
END;
