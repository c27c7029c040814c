-- The decision: one row that is locked, counted and looked for.
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "workspaceId" UUID,
    "createdById" UUID,
    "seq" INTEGER NOT NULL DEFAULT 0 CHECK ("seq" >= 0),
    "kind" TEXT NOT NULL DEFAULT 'choice' CHECK ("kind" IN ('choice', 'comparison')),
    "question" TEXT NOT NULL DEFAULT '',
    "context" TEXT NOT NULL DEFAULT '',
    "decider" TEXT NOT NULL DEFAULT 'team' CHECK ("decider" IN ('team', 'person')),
    "deciderNameId" UUID,
    "deciderNameHash" TEXT,
    "names" TEXT NOT NULL DEFAULT 'shown' CHECK ("names" IN ('shown', 'hidden')),
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "phase" TEXT NOT NULL DEFAULT 'frame' CHECK ("phase" IN ('frame', 'weigh', 'rate', 'decide', 'decided')),
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "movedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('english', "question" || ' ' || "context")) STORED,
    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Decision_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE,
    CONSTRAINT "Decision_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL
);
CREATE INDEX "Decision_workspaceId_movedAt_idx" ON "Decision"("workspaceId", "movedAt");
CREATE INDEX "Decision_expiresAt_idx" ON "Decision"("expiresAt");
CREATE INDEX "Decision_search_idx" ON "Decision" USING GIN ("search");

-- The log.
CREATE TABLE "Event" (
    "decisionId" UUID NOT NULL,
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "commandId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "payload" JSONB NOT NULL,
    CONSTRAINT "Event_pkey" PRIMARY KEY ("decisionId", "seq"),
    CONSTRAINT "Event_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "Event_decisionId_commandId_key" ON "Event"("decisionId", "commandId");

-- What is in the log stays: events go only with their whole decision (a try-it copy that expired).
CREATE FUNCTION "keepEvents"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "Decision" WHERE "id" = OLD."decisionId") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'Events are append-only';
END
$$;
CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION "keepEvents"();

CREATE TABLE "Option" (
    "decisionId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('english', "title" || ' ' || "definition")) STORED,
    CONSTRAINT "Option_pkey" PRIMARY KEY ("decisionId", "id"),
    CONSTRAINT "Option_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "Option_title_key" ON "Option"("decisionId", lower(btrim("title")));
CREATE INDEX "Option_search_idx" ON "Option" USING GIN ("search");

CREATE TABLE "Criterion" (
    "decisionId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "lowEnd" TEXT NOT NULL,
    "highEnd" TEXT NOT NULL,
    "use" TEXT NOT NULL CHECK ("use" IN ('rated', 'must_have', 'background', 'waiting')),
    "retired" BOOLEAN NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('english', "title" || ' ' || "definition")) STORED,
    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("decisionId", "id"),
    CONSTRAINT "Criterion_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "Criterion_title_key" ON "Criterion"("decisionId", lower(btrim("title")));
CREATE INDEX "Criterion_search_idx" ON "Criterion" USING GIN ("search");

CREATE TABLE "Evidence" (
    "decisionId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "optionId" UUID NOT NULL,
    "claim" TEXT NOT NULL,
    "stance" TEXT NOT NULL CHECK ("stance" IN ('for', 'against', 'neutral')),
    "sourceTitle" TEXT,
    "sourceUrl" TEXT,
    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("decisionId", "id"),
    CONSTRAINT "Evidence_criterion_fkey" FOREIGN KEY ("decisionId", "criterionId") REFERENCES "Criterion"("decisionId", "id") ON DELETE CASCADE,
    CONSTRAINT "Evidence_option_fkey" FOREIGN KEY ("decisionId", "optionId") REFERENCES "Option"("decisionId", "id") ON DELETE CASCADE
);

CREATE TABLE "Conflict" (
    "decisionId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidenceIds" UUID[] NOT NULL,
    "note" TEXT NOT NULL,
    CONSTRAINT "Conflict_pkey" PRIMARY KEY ("decisionId", "id"),
    CONSTRAINT "Conflict_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE
);

CREATE TABLE "Mark" (
    "decisionId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "optionId" UUID NOT NULL,
    "mark" TEXT NOT NULL CHECK ("mark" IN ('meets', 'fails', 'unknown')),
    "reason" TEXT NOT NULL,
    CONSTRAINT "Mark_pkey" PRIMARY KEY ("decisionId", "criterionId", "optionId"),
    CONSTRAINT "Mark_criterion_fkey" FOREIGN KEY ("decisionId", "criterionId") REFERENCES "Criterion"("decisionId", "id") ON DELETE CASCADE,
    CONSTRAINT "Mark_option_fkey" FOREIGN KEY ("decisionId", "optionId") REFERENCES "Option"("decisionId", "id") ON DELETE CASCADE
);

CREATE TABLE "Participant" (
    "decisionId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "facilitator" BOOLEAN NOT NULL,
    "participation" TEXT NOT NULL CHECK ("participation" IN ('votes', 'observes', 'facilitates', 'not_voting')),
    "removed" BOOLEAN NOT NULL,
    "joinedSeq" INTEGER NOT NULL,
    "sample" BOOLEAN NOT NULL,
    CONSTRAINT "Participant_pkey" PRIMARY KEY ("decisionId", "id"),
    CONSTRAINT "Participant_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE
);

CREATE TABLE "Person" (
    "decisionId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "voterId" UUID NOT NULL,
    "userId" UUID,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Person_pkey" PRIMARY KEY ("decisionId", "participantId"),
    CONSTRAINT "Person_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE,
    CONSTRAINT "Person_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL
);
CREATE UNIQUE INDEX "Person_decisionId_voterId_key" ON "Person"("decisionId", "voterId");
CREATE UNIQUE INDEX "Person_decisionId_userId_key" ON "Person"("decisionId", "userId");
CREATE INDEX "Person_userId_idx" ON "Person"("userId");

CREATE TABLE "Text" (
    "decisionId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('english', "body")) STORED,
    CONSTRAINT "Text_pkey" PRIMARY KEY ("decisionId", "id"),
    CONSTRAINT "Text_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE
);
CREATE INDEX "Text_search_idx" ON "Text" USING GIN ("search");

CREATE TABLE "Round" (
    "decisionId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "focus" TEXT NOT NULL CHECK ("focus" IN ('weights', 'ratings')),
    "status" TEXT NOT NULL CHECK ("status" IN ('sealed', 'revealed', 'closed')),
    "start" TEXT NOT NULL CHECK ("start" IN ('continue', 'afresh')),
    "previousRoundId" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "revealedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "revealedSeq" INTEGER,
    "weightsHash" TEXT,
    CONSTRAINT "Round_pkey" PRIMARY KEY ("decisionId", "id"),
    CONSTRAINT "Round_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE
);
-- At most one open round per focus.
CREATE UNIQUE INDEX "Round_open_key" ON "Round"("decisionId", "focus") WHERE "status" <> 'closed';

CREATE TABLE "Ballot" (
    "decisionId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "voterId" UUID NOT NULL,
    "method" TEXT CHECK ("method" IN ('sliders', 'points')),
    "judgements" JSONB,
    "weightsSeq" INTEGER,
    "done" BOOLEAN NOT NULL,
    "late" TEXT CHECK ("late" IN ('joined_after_reveal', 'landed_after_reveal')),
    "hasFirst" BOOLEAN NOT NULL,
    "firstMethod" TEXT,
    "firstJudgements" JSONB,
    "firstWeightsSeq" INTEGER,
    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("decisionId", "roundId", "voterId"),
    CONSTRAINT "Ballot_round_fkey" FOREIGN KEY ("decisionId", "roundId") REFERENCES "Round"("decisionId", "id") ON DELETE CASCADE
);

CREATE TABLE "Rating" (
    "decisionId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "voterId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "optionId" UUID NOT NULL,
    "value" SMALLINT CHECK ("value" BETWEEN 1 AND 5),
    "seq" INTEGER,
    "firstValue" SMALLINT CHECK ("firstValue" BETWEEN 1 AND 5),
    "firstSeq" INTEGER,
    CONSTRAINT "Rating_pkey" PRIMARY KEY ("decisionId", "roundId", "voterId", "criterionId", "optionId"),
    CONSTRAINT "Rating_ballot_fkey" FOREIGN KEY ("decisionId", "roundId", "voterId") REFERENCES "Ballot"("decisionId", "roundId", "voterId") ON DELETE CASCADE
);

CREATE TABLE "Comment" (
    "decisionId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "targetKind" TEXT NOT NULL CHECK ("targetKind" IN ('decision', 'criterion', 'option', 'cell')),
    "criterionId" UUID,
    "optionId" UUID,
    "parentId" UUID,
    "textId" UUID NOT NULL,
    "textHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "deleted" BOOLEAN NOT NULL,
    "hidden" BOOLEAN NOT NULL,
    "resolved" BOOLEAN NOT NULL,
    "afterOutcome" BOOLEAN NOT NULL,
    CONSTRAINT "Comment_pkey" PRIMARY KEY ("decisionId", "id"),
    CONSTRAINT "Comment_author_fkey" FOREIGN KEY ("decisionId", "authorId") REFERENCES "Participant"("decisionId", "id") ON DELETE CASCADE
);

CREATE TABLE "Outcome" (
    "decisionId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('one', 'several', 'none', 'postponed')),
    "optionIds" UUID[] NOT NULL,
    "summary" TEXT NOT NULL,
    "reason" TEXT NOT NULL CHECK (btrim("reason") <> ''),
    "differsBecause" TEXT,
    "counterArgument" TEXT NOT NULL,
    "dissentId" UUID,
    "dissentHash" TEXT,
    "untilDate" DATE,
    "untilCondition" TEXT,
    "reviewOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,
    "recordedSeq" INTEGER NOT NULL,
    "reopenedAt" TIMESTAMPTZ(3),
    "reopenedReason" TEXT,
    "search" tsvector GENERATED ALWAYS AS (
      to_tsvector('english', "summary" || ' ' || "reason" || ' ' || coalesce("differsBecause", '') || ' ' || "counterArgument")
    ) STORED,
    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("decisionId", "id"),
    CONSTRAINT "Outcome_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE
);
-- At most one outcome stands.
CREATE UNIQUE INDEX "Outcome_standing_key" ON "Outcome"("decisionId") WHERE "reopenedAt" IS NULL;
CREATE INDEX "Outcome_search_idx" ON "Outcome" USING GIN ("search");

CREATE TABLE "Invite" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "participation" TEXT NOT NULL CHECK ("participation" IN ('votes', 'observes', 'choose')),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "maxUses" INTEGER NOT NULL CHECK ("maxUses" >= 1),
    "uses" INTEGER NOT NULL DEFAULT 0 CHECK ("uses" >= 0 AND "uses" <= "maxUses"),
    "revokedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Invite_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE,
    CONSTRAINT "Invite_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL
);
CREATE UNIQUE INDEX "Invite_code_key" ON "Invite"("code");
CREATE INDEX "Invite_decisionId_idx" ON "Invite"("decisionId");

CREATE TABLE "ShareLink" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('presenter', 'record')),
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ShareLink_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ShareLink_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE,
    CONSTRAINT "ShareLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL
);
CREATE INDEX "ShareLink_decisionId_idx" ON "ShareLink"("decisionId");

CREATE TABLE "ReturnLink" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ReturnLink_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ReturnLink_person_fkey" FOREIGN KEY ("decisionId", "participantId") REFERENCES "Person"("decisionId", "participantId") ON DELETE CASCADE
);
CREATE INDEX "ReturnLink_decisionId_idx" ON "ReturnLink"("decisionId");
