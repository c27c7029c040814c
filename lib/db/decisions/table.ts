import type { PoolClient } from "pg";

/** A row as it goes through JSON: columns by name. */
export type Row = Readonly<Record<string, unknown>>;

/** A table that mirrors a part of the state: its key, its columns with their types, in order. */
export type Table = {
  name: string;
  /** The key beside the decision's id. */
  key: readonly string[];
  /** Column name → PostgreSQL type, key columns included, the decision's id left out. */
  columns: Readonly<Record<string, string>>;
};

/** Rows to write and keys to remove, of one table. */
export type RowChanges = { upsert: readonly Row[]; remove: readonly Row[] };

const quoted = (name: string) => `"${name}"`;

function shape(table: Table, names: readonly string[]): string {
  return names.map((name) => `${quoted(name)} ${table.columns[name] ?? "text"}`).join(", ");
}

/**
 * Writes all rows in one statement, whatever their number. It has a name, as all that every batch runs: PostgreSQL reads and
 * plans it once per connection. Names come from our own tables, values travel as JSON.
 */
export async function upsertRows(client: PoolClient, table: Table, decisionId: string, rows: readonly Row[]) {
  if (rows.length === 0) return;
  const names = Object.keys(table.columns);
  const columns = names.map(quoted).join(", ");
  const rest = names.filter((name) => !table.key.includes(name));
  const updates = rest.map((name) => `${quoted(name)} = EXCLUDED.${quoted(name)}`).join(", ");
  await client.query({
    name: `write ${table.name}`,
    text: `INSERT INTO ${quoted(table.name)} ("decisionId", ${columns})
     SELECT $1::uuid, ${columns} FROM jsonb_to_recordset($2::jsonb) AS r(${shape(table, names)})
     ON CONFLICT ("decisionId", ${table.key.map(quoted).join(", ")})
     DO ${updates === "" ? "NOTHING" : `UPDATE SET ${updates}`}`,
    values: [decisionId, JSON.stringify(rows)],
  });
}

/** Removes the rows with these keys in one statement. */
export async function removeRows(client: PoolClient, table: Table, decisionId: string, keys: readonly Row[]) {
  if (keys.length === 0) return;
  const matches = table.key.map((name) => `t.${quoted(name)} = r.${quoted(name)}`).join(" AND ");
  await client.query(
    `DELETE FROM ${quoted(table.name)} t USING jsonb_to_recordset($2::jsonb) AS r(${shape(table, table.key)})
     WHERE t."decisionId" = $1::uuid AND ${matches}`,
    [decisionId, JSON.stringify(keys)],
  );
}

/** All rows of a decision, dates as text so that no time zone touches them. */
export async function readRows<T>(
  client: Pick<PoolClient, "query">,
  table: Table,
  decisionId: string,
): Promise<T[]> {
  const columns = Object.entries(table.columns).map(([name, type]) =>
    type === "date" ? `${quoted(name)}::text AS ${quoted(name)}` : quoted(name),
  );
  const order = table.columns.position === undefined ? table.key : ["position"];
  const result = await client.query(
    `SELECT ${columns.join(", ")} FROM ${quoted(table.name)} WHERE "decisionId" = $1 ORDER BY ${order.map(quoted).join(", ")}`,
    [decisionId],
  );
  return result.rows as T[];
}
