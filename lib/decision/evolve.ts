import { copyAlways, copyOnce } from "./copy-once";
import type { Copy } from "./copy-once";
import { evolveBallots } from "./evolve-ballots";
import { evolveComments } from "./evolve-comments";
import { evolveFraming } from "./evolve-framing";
import { evolveOutcome } from "./evolve-outcome";
import { evolvePeople } from "./evolve-people";
import { evolveRounds } from "./evolve-rounds";
import type { RecordedEvent } from "./event";
import type { Decision } from "./model";

function folded(state: Decision, recorded: RecordedEvent, copy: Copy): Decision {
  const { event } = recorded;
  switch (event.type) {
    case "DecisionOpened":
    case "FrameChanged":
    case "TurnedIntoDecision":
    case "MergingChanged":
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
    case "ScaleChanged":
    case "MeasureChanged":
    case "FactStated":
    case "FactWithdrawn":
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
      return evolveBallots(state, recorded, event, copy);
    case "ParticipantJoined":
    case "ParticipationChanged":
    case "PowerChanged":
    case "FacilitatorGranted":
    case "FacilitatorRevoked":
    case "ParticipantRemoved":
    case "ParticipantRestored":
      return evolvePeople(state, recorded, event, copy);
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
  return { ...folded(state, recorded, copyAlways), seq: recorded.seq };
}

/**
 * A run of events folded onto a state, which stays as it is. Only the last `state` is to be kept: those before it share
 * records that go on changing until the run is over.
 */
export class Fold {
  private readonly copy = copyOnce();

  constructor(public state: Decision) {}

  add(recorded: RecordedEvent): void {
    this.state = { ...folded(this.state, recorded, this.copy), seq: recorded.seq };
  }
}
