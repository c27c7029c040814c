import { evolveBallots } from "./evolve-ballots";
import { evolveComments } from "./evolve-comments";
import { evolveFraming } from "./evolve-framing";
import { evolveOutcome } from "./evolve-outcome";
import { evolvePeople } from "./evolve-people";
import { evolveRounds } from "./evolve-rounds";
import type { RecordedEvent } from "./event";
import type { Decision } from "./model";

function folded(state: Decision, recorded: RecordedEvent): Decision {
  const { event } = recorded;
  switch (event.type) {
    case "DecisionOpened":
    case "FrameChanged":
    case "TurnedIntoDecision":
    case "OptionAdded":
    case "OptionEdited":
    case "OptionMoved":
    case "OptionRetired":
    case "OptionRestored":
    case "OptionDeleted":
    case "CriterionAdded":
    case "CriterionEdited":
    case "CriterionUseChanged":
    case "CriterionMoved":
    case "CriterionGrouped":
    case "CriterionRetired":
    case "CriterionRestored":
    case "CriterionDeleted":
    case "EvidenceAdded":
    case "EvidenceEdited":
    case "EvidenceRemoved":
    case "ConflictLinked":
    case "ConflictUnlinked":
    case "MustHaveMarked":
      return evolveFraming(state, recorded, event);
    case "PhaseMoved":
    case "RoundOpened":
    case "RoundRevealed":
    case "RoundClosed":
      return evolveRounds(state, recorded, event);
    case "WeightsCast":
    case "WeightsWithdrawn":
    case "RatingCast":
    case "RatingWithdrawn":
    case "BallotFinished":
      return evolveBallots(state, recorded, event);
    case "ParticipantJoined":
    case "ParticipationChanged":
    case "FacilitatorGranted":
    case "FacilitatorRevoked":
    case "ParticipantRemoved":
    case "ParticipantRestored":
      return evolvePeople(state, recorded, event);
    case "CommentPosted":
    case "CommentEdited":
    case "CommentDeleted":
    case "CommentHidden":
    case "CommentShown":
    case "ThreadResolved":
    case "ThreadReopened":
      return evolveComments(state, recorded, event);
    case "OutcomeRecorded":
    case "DecisionReopened":
      return evolveOutcome(state, recorded, event);
  }
}

/** The decision after one more event of its log. Total: an event that was accepted once always folds. */
export function evolve(state: Decision, recorded: RecordedEvent): Decision {
  return { ...folded(state, recorded), seq: recorded.seq };
}
