-- What a demo keeps for the reader. The meaning of value and picture is the demo's own.
CREATE TABLE keepsake (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice
  demo TEXT NOT NULL,
  name TEXT NOT NULL,
  made INTEGER NOT NULL,                -- milliseconds since 1970, UTC
  value BLOB NOT NULL,
  picture BLOB
) STRICT;
CREATE INDEX keepsake_by_demo ON keepsake (demo, id);
