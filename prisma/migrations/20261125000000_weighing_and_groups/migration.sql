-- More ways to weigh.
ALTER TABLE "Ballot" DROP CONSTRAINT "Ballot_method_check";
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_method_check"
    CHECK ("method" IN ('sliders', 'points', 'swing', 'ranking', 'pairwise', 'best_worst'));

-- Criteria stand in groups. A member may leave in the same batch in which its group goes: checked at the commit.
ALTER TABLE "Criterion" DROP CONSTRAINT "Criterion_use_check";
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_use_check"
    CHECK ("use" IN ('rated', 'must_have', 'background', 'waiting', 'group'));
ALTER TABLE "Criterion" ADD COLUMN "parentId" UUID;
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_parent_fkey" FOREIGN KEY ("decisionId", "parentId")
    REFERENCES "Criterion"("decisionId", "id") DEFERRABLE INITIALLY DEFERRED;
