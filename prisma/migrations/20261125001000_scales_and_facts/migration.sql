-- Criteria are rated on scales of their own, or measured.
ALTER TABLE "Criterion" DROP CONSTRAINT "Criterion_use_check";
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_use_check"
    CHECK ("use" IN ('rated', 'measured', 'must_have', 'background', 'waiting', 'group'));
ALTER TABLE "Criterion" ADD COLUMN "scale" JSONB NOT NULL DEFAULT '{"lo": 1, "hi": 5, "labels": null}';
ALTER TABLE "Criterion" ADD COLUMN "measure" JSONB;
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_measured_check"
    CHECK ("use" <> 'measured' OR ("measure" IS NOT NULL AND jsonb_typeof("measure") = 'object'));

-- The scale of the criterion says what a rating may be.
ALTER TABLE "Rating" DROP CONSTRAINT "Rating_value_check";
ALTER TABLE "Rating" DROP CONSTRAINT "Rating_firstValue_check";

CREATE TABLE "Fact" (
    "decisionId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "optionId" UUID NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "sourceTitle" TEXT,
    "sourceUrl" TEXT,
    "statedOn" DATE NOT NULL,
    "expiresOn" DATE CHECK ("expiresOn" >= "statedOn"),
    CONSTRAINT "Fact_pkey" PRIMARY KEY ("decisionId", "criterionId", "optionId"),
    CONSTRAINT "Fact_criterion_fkey" FOREIGN KEY ("decisionId", "criterionId") REFERENCES "Criterion"("decisionId", "id") ON DELETE CASCADE,
    CONSTRAINT "Fact_option_fkey" FOREIGN KEY ("decisionId", "optionId") REFERENCES "Option"("decisionId", "id") ON DELETE CASCADE
);
