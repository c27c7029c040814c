"use client";

import { ownBallot } from "../ballot/own-ballot";
import { TalkFirst } from "../decide/talk-first";
import { Disagreement } from "../disagreement/disagreement";
import { VerdictLine } from "../figures/verdict-line";
import { Results } from "../matrix/results";
import { ResultNotices } from "../merging/result-notices";
import { useRoom } from "../room/use-room";
import { RoundStep } from "../shell/round-step";
import { RateBallot } from "./rate-ballot";

/** What the rating step shows: the taps while sealed, the matrix of everybody after the reveal, or either. */
export function RateStep() {
  const room = useRoom();
  const own = ownBallot(room, "ratings");
  return (
    <RoundStep
      focus="ratings"
      ballot={own === null ? null : <RateBallot own={own} />}
      results={
        <>
          <Results
            foot={
              <>
                <VerdictLine />
                <ResultNotices />
              </>
            }
          >
            <TalkFirst inline />
          </Results>
          <Disagreement />
        </>
      }
    />
  );
}
