// Does the site answer this browser at all? It cannot read the answer, and need not.

const SITE_MS = 7000;       // How long the site has.
// A failure that comes sooner never left the browser. An address of this very machine (as name
// filters give) needs 0.4 ms to refuse, so a slow extension is not told from it: then we do not.
const INSIDE_MS = 0.2;

// Chromium refuses an address that is not public without asking the person; other browsers do
// not know the option.
const KNOWS_SPACES = "targetAddressSpace" in Request.prototype;
const IS_FIREFOX = CSS.supports("-moz-appearance", "none");

async function askSite(trial) {
  const options = {
    mode: "no-cors", cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(SITE_MS)
  };
  if (KNOWS_SPACES) { options.targetAddressSpace = "public"; }
  const stopped = ourPolicyStops();
  const start = performance.now();
  let seen = "answered";
  try {
    await fetch(trial.root, options);
  } catch (failed) {
    seen = failed.name === "TimeoutError" ? "silent" : "rejected";
  }
  const took = performance.now() - start;
  // A redirect that our own policy stops says nothing of the site.
  if (await stopped()) { return { seen: "could_not_tell" }; }
  return {
    seen, ms: Math.round(took), spent: spent(trial.root),
    space: seen === "answered" && KNOWS_SPACES ? "public" : "could_not_tell"
  };
}

// Whether our page's own policy forbade a request meanwhile.
function ourPolicyStops() {
  let stops = false;
  const listen = () => { stops = true; };
  document.addEventListener("securitypolicyviolation", listen);
  return async () => {
    await new Promise((done) => setTimeout(done));
    document.removeEventListener("securitypolicyviolation", listen);
    return stops;
  };
}

// How long the request itself took, as far as a browser tells; nothing when it does not.
function spent(address) {
  const entry = performance.getEntriesByName(address).pop();
  return entry ? entry.duration : undefined;
}

// A failure's finer grain. Firefox counts no time for one that came before the request was
// sent; Chromium counts almost none for one that never left, as when an extension stops it.
function howRejected(site, name, own) {
  if (site.spent === undefined) { return "rejected"; }
  if (IS_FIREFOX) { return site.spent > 0 ? "cut_off" : "rejected"; }
  const inside = site.spent < INSIDE_MS && name === "resolves" && own === "answered";
  return inside ? "stopped_inside" : "rejected";
}
