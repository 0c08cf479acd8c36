// Ourselves, as a control: if we do not answer, the trouble stands before any site.

const WHOLE_MS = 8000;      // All of the trial.
const CONTROL_MS = 4000;    // One request to ourselves.

// Our clock against theirs, and how far we are.
async function askUs(address) {
  const began = Date.now();
  const start = performance.now();
  try {
    const answer = await fetch(address, {
      cache: "no-store", credentials: "omit", signal: AbortSignal.timeout(CONTROL_MS)
    });
    const trip = performance.now() - start;
    const told = await answer.json();
    const ahead = (began + trip / 2 - told.now_ms) / 1000;
    return { seen: "answered", trip: Math.round(trip), ahead: Math.round(ahead) };
  } catch (failed) {
    return { seen: "failed" };
  }
}

// Our usual name, and those with one family of addresses, where they are set up.
async function askUsAllWays(trial) {
  const at = (name) => name ? askUs(location.protocol + "//" + name + "/api/ping") : { seen: "could_not_tell" };
  const [own, v4, v6] = await Promise.all([askUs("/api/ping"), at(trial.v4), at(trial.v6)]);
  return {
    own: own.seen, v4: v4.seen, v6: v6.seen,
    round_trip_ms: own.trip ?? null, clock_ahead_s: own.ahead ?? null
  };
}
