/** What a file can bring along that acts by itself, or stands beside or in the place of something, in SQL. */
export const SCHEMA_ADDITIONS = [
  'CREATE TRIGGER emptied AFTER UPDATE ON history BEGIN DELETE FROM log_entries; END',
  'CREATE TRIGGER sqlitelike AFTER INSERT ON command_log BEGIN DELETE FROM command_log; END',
  // Under a name that SQLite keeps for itself, which only an edited schema can have.
  `PRAGMA writable_schema = ON;
   INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql)
   VALUES ('trigger', 'sqlite_own', 'history', 0,
     'CREATE TRIGGER sqlite_own AFTER UPDATE ON history BEGIN DELETE FROM log_entries; END')`,
  'CREATE TRIGGER ignored BEFORE INSERT ON log_entries BEGIN SELECT RAISE(IGNORE); END',
  'CREATE TABLE more (id TEXT)',
  'CREATE VIEW seen AS SELECT * FROM plan',
  'CREATE UNIQUE INDEX only_one ON courses (title)',
  'ALTER TABLE fees ADD COLUMN more TEXT',
] as const
