import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** What this process counts about itself, in the names of Prometheus. Figures only: nothing of what people do or write. */
export const registry = new Registry();

const registers = [registry];

export const connections = new Gauge({
  name: "weighhouse_connections",
  help: "Sockets that are connected",
  registers,
});

export const openRooms = new Gauge({
  name: "weighhouse_rooms",
  help: "Decisions that somebody connected has open",
  registers,
});

export const batchCommands = new Histogram({
  name: "weighhouse_batch_commands",
  help: "Commands that travelled in one transaction",
  buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
  registers,
});

export const commitSeconds = new Histogram({
  name: "weighhouse_commit_seconds",
  help: "From the beginning of a transaction to the answer to its commit",
  buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
  registers,
});

export const batchFailures = new Counter({
  name: "weighhouse_batch_failures_total",
  help: "Transactions that failed: while the database was away (and were tried again), or because it refused something",
  labelNames: ["reason"] as const,
  registers,
});

export const frameBytes = new Histogram({
  name: "weighhouse_frame_bytes",
  help: "Size of a frame as it was encoded for one audience",
  buckets: [100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000],
  registers,
});

/** What is counted by hand, for it happens tens of thousands of times in a second. */
export const traffic = { unsaidBytes: 0 };

export const sentBytes = new Counter({
  name: "weighhouse_sent_bytes_total",
  help: "Bytes sent over all sockets",
  registers,
  collect() {
    this.inc(traffic.unsaidBytes);
    traffic.unsaidBytes = 0;
  },
});

export const refusals = new Counter({
  name: "weighhouse_refusals_total",
  help: "Commands that were refused for a while and stay in their outbox: no room (busy), no database (outage), too fast (rate_limited)",
  labelNames: ["code"] as const,
  registers,
});
