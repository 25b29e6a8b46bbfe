# syntax=docker/dockerfile:1
# One image for API, worker, migrations, the CLI and the rehearsal's simulators. Not Alpine: Temporal's SDK needs glibc.
ARG NODE_IMAGE=node:24-bookworm-slim

# Builds what is made once: the workflows as workers load them, the admin page, and the page of /docs.
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund
COPY src src
RUN node src/worker/build-bundle.ts dist/workflow-bundle.cjs
COPY tsconfig.json ./
COPY web web
RUN node node_modules/vite/bin/vite.js build --config web/vite.config.ts --logLevel warn

# The packages that run. Optional ones are left out: they are the embedded PostgreSQL and the compiler for the workflows.
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund
# Temporal's SDK brings its core for five platforms, 30 MB each.
RUN find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 ! -name "$(uname -m)-unknown-linux-gnu" \
    -exec rm -r {} +
# Font packages bring every weight: 50 MB of which nothing is drawn with.
RUN find node_modules/@embedpdf node_modules/@expo-google-fonts -type f \( -name '*.ttf' -o -name '*.otf' -o -name '*.png' \) \
    ! -name '*Regular.ttf' ! -name '*Regular.otf' -delete
COPY --from=build /app/node_modules/@scalar/api-reference/dist/browser/standalone.js \
    node_modules/@scalar/api-reference/dist/browser/standalone.js

FROM ${NODE_IMAGE}
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Matrikel" \
    org.opencontainers.image.description="Keeps learning management systems in step with Personio" \
    org.opencontainers.image.licenses="Apache-2.0" \
    org.opencontainers.image.version="${VERSION}" \
    org.opencontainers.image.revision="${REVISION}"

# Node would size its heap by the machine; so it follows the container's memory. The other settings are explained in src/worker/node-args.ts.
ENV NODE_ENV=production \
    NODE_OPTIONS="--max-old-space-size-percentage=80 --max-semi-space-size=4" \
    MALLOC_ARENA_MAX=2 \
    MALLOC_MMAP_THRESHOLD_=65536 \
    MATRIKEL_HOST=0.0.0.0 \
    MATRIKEL_STATE_DIR=/var/lib/matrikel \
    MATRIKEL_WORKFLOW_BUNDLE=/app/dist/workflow-bundle.cjs

WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY LICENSE package.json ./
COPY scripts scripts
COPY src src
COPY simulators simulators
# The only folder that is written to; give it a volume or a tmpfs where the rest is read-only.
RUN ln -s /app/scripts/matrikel.mjs /usr/local/bin/matrikel && install -d -o 1000 -g 1000 -m 700 /var/lib/matrikel

USER 1000:1000
EXPOSE 7080
STOPSIGNAL SIGTERM
# The API's. Other processes name their own, as docker-compose.yml does.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "src/cli/healthy.ts", "http://127.0.0.1:7080/healthz"]
ENTRYPOINT ["node", "scripts/matrikel.mjs"]
CMD ["api"]
