-- How votes are merged, and how much a voter counts.
ALTER TABLE "Decision" ADD COLUMN "merging" JSONB NOT NULL DEFAULT '{"rule": "mean", "trim": 0.1, "pairwise": "aip"}';
ALTER TABLE "Participant" ADD COLUMN "power" DOUBLE PRECISION NOT NULL DEFAULT 1 CHECK ("power" BETWEEN 0 AND 10);
