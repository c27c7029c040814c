import type { SessionRef } from "../decisions/job";
import type { Colleague, RatedKey } from "./colleagues";
import type { SampleRoom } from "./sample-room";
import type { SampleFrame } from "./sample-frame";

/** Somebody who votes as a colleague would. */
export type Voter = { session: SessionRef; colleague: Colleague };

/** Gives everybody's weights in a sealed round, finished. */
export async function castWeights(
  room: SampleRoom,
  frame: SampleFrame,
  roundId: string,
  voters: readonly Voter[],
): Promise<void> {
  await Promise.all(
    voters.flatMap(({ session, colleague }) => {
      const judgements = Object.fromEntries(
        frame.criteria.map(({ key, id }) => [id, colleague.weights[key]] as const),
      );
      const cast = { type: "CastWeights", roundId, method: "sliders", judgements } as const;
      return [
        room.run(session, { ...cast, replaces: null, seen: "sealed" }),
        room.run(session, { type: "FinishBallot", roundId }),
      ];
    }),
  );
}

/** Gives everybody's ratings in a sealed round, finished. */
export async function castRatings(
  room: SampleRoom,
  frame: SampleFrame,
  roundId: string,
  voters: readonly Voter[],
): Promise<void> {
  const cells = frame.criteria.flatMap((criterion) => frame.options.map((option) => ({ criterion, option })));
  const valueOf = (colleague: Colleague, key: RatedKey, option: SampleFrame["options"][number]) =>
    colleague.ratings[key][option.key];
  await Promise.all(
    voters.flatMap(({ session, colleague }) => [
      ...cells.map(({ criterion, option }) =>
        room.run(session, {
          type: "CastRating",
          roundId,
          criterionId: criterion.id,
          optionId: option.id,
          value: valueOf(colleague, criterion.key, option),
          replaces: null,
          seen: "sealed",
        }),
      ),
      room.run(session, { type: "FinishBallot", roundId }),
    ]),
  );
}
