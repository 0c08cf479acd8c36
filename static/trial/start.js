// Only when the person has just pressed the button of a form in this tab, for this address.

const PRESSED_MS = 120000;  // A check takes half a minute; an older press belongs to another page.

function wasPressed() {
  try {
    const noted = sessionStorage.getItem("asked");
    sessionStorage.removeItem("asked");
    const [address, when] = JSON.parse(noted);
    const age = Date.now() - when;
    return address === new URLSearchParams(location.search).get("url") && age >= 0 && age < PRESSED_MS;
  } catch (nothingNoted) { return false; }
}

// How much is left of the whole, but no more than this.
function limited() {
  const end = performance.now() + WHOLE_MS;
  return (most) => Math.max(0, Math.min(most, end - performance.now()));
}

async function tryIt(trial) {
  const deadline = limited();
  const controls = askUsAllWays(trial);
  // Our https page may not ask over http, and without an address only Chromium would keep us
  // from a private one.
  const cannot = (trial.is_plain && location.protocol === "https:") || (!trial.has_address && !KNOWS_SPACES);
  if (cannot) { return { ...await controls }; }
  const asking = askSite(trial);
  // A site that is slow to answer may have no name here.
  const slow = new Promise((done) => setTimeout(done, WHOLE_MS - NAME_MS - 500, null));
  let site = await Promise.race([asking, slow]);
  let page = "could_not_tell";
  let name = "could_not_tell";
  if (!site) {
    [site, name] = await Promise.all([asking, leadsSomewhere(trial, deadline)]);
  } else if (site.seen === "rejected") {
    [page, name] = await Promise.all([isSuccess(trial, deadline), leadsSomewhere(trial, deadline)]);
  }
  const own = await controls;
  if (site.seen === "answered") {
    page = await isSuccess(trial, deadline);
    name = "resolves";
  } else if (site.seen === "rejected" && page === "success") {
    // The site only forbids others to notice its answers.
    site.seen = "answered";
  } else if (site.seen === "rejected") {
    site.seen = trial.keeps_to_itself ? "could_not_tell" : howRejected(site, name, own.own);
    page = "could_not_tell";
  }
  return { ...own, site: site.seen, site_ms: site.ms ?? null, page, name, space: site.space || "could_not_tell" };
}

async function start(place) {
  const note = place.querySelector("p");
  const words = place.dataset;
  note.hidden = false;
  note.textContent = words.trying;
  const found = await tryIt(JSON.parse(words.trial));
  const told = found.own === "answered" ? await refine(found) : "nothing";
  const isBlind = !found.site || found.site === "could_not_tell";
  note.textContent = told === "nothing" || isBlind ? words.noMore : words.same;
  if (told !== "changed") { return; }
  note.hidden = true;
  announce(words.changed);
}

const place = document.getElementById("trial");
if (place && wasPressed()) { start(place); }
