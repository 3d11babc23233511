# syntax=docker/dockerfile:1
# The mock as an image that has nothing but its binary: no shell, no libraries, no root.
#
#   docker build --tag rooms-mock . && docker run --rm --publish 127.0.0.1:4010:4010 rooms-mock
#
# Options of the mock follow the name of the image. The base image is pinned by its tag; whoever needs the same bytes each time adds
# the digest that `docker buildx imagetools inspect rust:1.95.0-alpine3.23` shows.

FROM rust:1.95.0-alpine3.23 AS build
WORKDIR /src
COPY . .
# The C library of Alpine is linked in, so the binary needs nothing of the image that it runs in. /data belongs to the user of
# the mock, for --state.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target,sharing=locked \
    cargo build --locked --profile dist --package rooms-mock && \
    mkdir -p /image/licenses /data && \
    cp target/dist/rooms-mock /image/ && \
    cp LICENSE-MIT LICENSE-APACHE /image/licenses/

FROM scratch
LABEL org.opencontainers.image.title="rooms-mock" \
      org.opencontainers.image.description="Stateful stand-in for the Quran Foundation Rooms API and its OAuth2" \
      org.opencontainers.image.licenses="MIT OR Apache-2.0"
COPY --from=build /image /
COPY --from=build --chown=65532:65532 /data /data
WORKDIR /data
USER 65532:65532
# Beyond the container nobody reaches it unless a port is published. The health check reads the same variable.
ENV ROOMS_MOCK_LISTEN=0.0.0.0:4010
EXPOSE 4010
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s --start-interval=1s \
    CMD ["/rooms-mock", "--health-check"]
ENTRYPOINT ["/rooms-mock"]
CMD ["--seed", "demo"]
