# Two stages: build with the full toolchain, run with nothing but the program.

FROM rust:1.95-slim-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY benches benches
COPY fingerprints fingerprints
COPY locales locales
COPY src src
COPY static static
COPY templates templates
RUN cargo build --release --locked --bin downforwhom

# For the health check alone: the final image has no shell.
FROM busybox:1.37-musl AS busybox

# glibc and libgcc, a user that is not root, and nothing else. Root certificates are in the program.
FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=busybox /bin/busybox /bin/busybox
COPY --from=build /src/target/release/downforwhom /bin/downforwhom
USER nonroot
# A PORT in the environment makes the service listen on all addresses.
ENV PORT=8080 DOWNFORWHOM_LOG_FORMAT=json
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=2s --retries=3 \
  CMD ["/bin/busybox", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/healthz"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/bin/downforwhom"]
CMD ["serve"]
