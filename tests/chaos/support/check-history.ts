/** One thing that a client did or learned. Times are milliseconds since the run began. */
export type Step =
  | { what: "invoke"; client: string; commandId: string; at: number }
  | { what: "ok"; client: string; commandId: string; at: number; seq: number }
  | { what: "fail"; client: string; commandId: string; at: number; code: string }
  | { what: "unknown"; client: string; commandId: string; at: number };

/** What the log holds in the end, in the order of its numbers. */
export type Logged = { seq: number; commandId: string };

/**
 * What is wrong with a history, each as a sentence; nothing when it could have come from a server that loses nothing and
 * counts nothing twice. A command may be invoked again after an unknown outcome; what was said last for certain counts.
 */
export function complaintsAbout(history: readonly Step[], log: readonly Logged[]): string[] {
  const complaints = log.flatMap(({ seq }, index) =>
    seq === index + 1 ? [] : [`number ${seq} stands at place ${index + 1} of the log`],
  );
  const places = new Map<string, number[]>();
  for (const { seq, commandId } of log) places.set(commandId, [...(places.get(commandId) ?? []), seq]);
  for (const [commandId, seqs] of places)
    if (seqs.length > 1) complaints.push(`${commandId} is in the log ${seqs.length} times`);
  const invoked = new Map<string, number>();
  for (const step of history) {
    const { client, commandId, at } = step;
    const found = places.get(commandId)?.[0];
    if (step.what === "invoke") invoked.set(commandId, Math.min(at, invoked.get(commandId) ?? Infinity));
    else if ((invoked.get(commandId) ?? Infinity) > at)
      complaints.push(`${client} heard of ${commandId} before sending it`);
    if (step.what === "ok" && found !== step.seq)
      complaints.push(
        `${client} was told that ${commandId} is number ${step.seq}, and it is ${found ?? "lost"}`,
      );
    if (step.what === "fail" && found !== undefined)
      complaints.push(`${client} was refused ${commandId} (${step.code}), and it is number ${found}`);
  }
  return [...complaints, ...overtakenIn(history, places)];
}

/** What was acknowledged before something else was sent at all comes before it in the log. */
function overtakenIn(history: readonly Step[], places: ReadonlyMap<string, readonly number[]>): string[] {
  const seqOf = (step: Step) => places.get(step.commandId)?.[0];
  const sentFirst = new Map<string, Step>();
  for (const step of history)
    if (step.what === "invoke" && step.at < (sentFirst.get(step.commandId)?.at ?? Infinity))
      sentFirst.set(step.commandId, step);
  const inTime = [...sentFirst.values(), ...history.filter(({ what }) => what === "ok")].sort(
    (one, other) => one.at - other.at || Number(one.what === "ok") - Number(other.what === "ok"),
  );
  let highest = 0;
  return inTime.flatMap((step) => {
    const seq = seqOf(step);
    if (step.what === "ok") highest = Math.max(highest, step.seq);
    const isOvertaken = step.what === "invoke" && seq !== undefined && seq < highest;
    return isOvertaken
      ? [`${step.commandId} was sent after number ${highest} was answered, and it is ${seq}`]
      : [];
  });
}
