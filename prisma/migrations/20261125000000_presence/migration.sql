-- Who is connected to which server. Nothing depends on it and every server writes its own again, so it is not logged.

CREATE UNLOGGED TABLE "Server" (
    "id" UUID NOT NULL,
    "aliveAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Server_pkey" PRIMARY KEY ("id")
);

CREATE UNLOGGED TABLE "Presence" (
    "decisionId" UUID NOT NULL,
    "serverId" UUID NOT NULL,
    "participantIds" UUID[] NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "Presence_pkey" PRIMARY KEY ("decisionId", "serverId"),
    CONSTRAINT "Presence_serverId_fkey" FOREIGN KEY ("serverId") REFERENCES "Server"("id") ON DELETE CASCADE
);
CREATE INDEX "Presence_serverId_idx" ON "Presence"("serverId");
