# One image for the application, the Connect worker and the command line; docker/bin/minyi says which it is.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-17
ARG RUNTIME_IMAGE=eclipse-temurin:17-jre

# The launcher builds only what has not been built, or has changed since.
FROM ${BUILD_IMAGE} AS build
WORKDIR /source
COPY . .
RUN ./minyi --version

FROM ${RUNTIME_IMAGE}
RUN groupadd --gid 10001 minyi \
 && useradd --uid 10001 --gid minyi --no-create-home --home-dir /var/lib/minyi --shell /usr/sbin/nologin minyi \
 && install -d -o minyi -g minyi -m 700 /var/lib/minyi /run/minyi \
 && install -d -o minyi -g minyi /run/scrape /run/tables /demo
COPY --from=build /source/workbench/target/minyi/lib /opt/minyi/lib
COPY --from=build /source/workbench/target/minyi/connect /opt/minyi/connect
COPY docker/bin /usr/local/bin
COPY connectors/config/analysts.json /opt/minyi/connectors/
USER minyi
# Where ./minyi tokens new looks for its file.
WORKDIR /run/minyi
ENV LANG=C.UTF-8
EXPOSE 8080 8083
# Orderly: the JVM is process 1 of the container, and closes its stores and transactions when it is told to end.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s --retries=6 CMD ["healthy", "8080", "/health/ready"]
ENTRYPOINT ["minyi"]
CMD ["app"]
