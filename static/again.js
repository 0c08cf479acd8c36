// Looks again by itself while the site's trouble lasts, and says so. It asks as anybody asks, for
// a kept answer too, so that a crowd that waits costs one measurement. It holds no words: they
// come with the page.

const FIRST_S = 30;         // A failure is kept for 15 s; twice that, so that it is a new look.
const SLOWER = 1.5;         // Each wait is so many times the one before:
const LONGEST_S = 120;      // what did not mend itself in minutes takes longer.
const LOOKS_MAX = 10;       // Then nobody is waiting in front of the page any more.
const WHOLE_MS = 900000;    // The same, however slow the looks are.
const HIDDEN_MS = 300000;   // A tab that nobody has seen for so long, and asked nothing of.
const TICK_MS = 500;        // Twice a second, so that no second is left out.

const place = () => document.getElementById("again");
const button = (name) => place().querySelector(`[data-again=${name}]`);
let state = "waiting";
let due = null;             // When the next look begins; nothing while there is none to come.
let wait = FIRST_S;
let looks = 0;
let began = Date.now();
let hiddenSince = document.hidden ? began : null;
let wantsMessage = false;
let turn = 0;               // A look that was stopped meanwhile has nothing to say.

function begin() {
  [wait, looks, began] = [FIRST_S, 0, Date.now()];
  waitFor(wait, "waiting");
}

function waitFor(seconds, words) {
  due = Date.now() + seconds * 1000;
  state = words;
  show();
}

function stop(words) {
  turn += 1;
  due = null;
  state = words;
  show();
}

function show() {
  const left = due === null ? 0 : Math.max(0, Math.ceil((due - Date.now()) / 1000));
  const clock = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
  const line = place().querySelector(".countdown");
  line.textContent = place().dataset[state].replace("{left}", clock);
  line.hidden = false;
  const isOver = state === "stopped" || state === "done";
  button("start").hidden = !isOver;
  button("stop").hidden = isOver;
  button("tell").hidden = isOver || wantsMessage || !canAsk();
}

function tick() {
  if (!place()) { clearInterval(ticking); return; }
  if (due === null) { return; }
  const now = Date.now();
  const isUnseen = hiddenSince !== null && !wantsMessage && now - hiddenSince > HIDDEN_MS;
  if (isUnseen || looks >= LOOKS_MAX || now - began > WHOLE_MS) { stop("done"); return; }
  if (now >= due) { look(); } else { show(); }
}

async function look() {
  looks += 1;
  due = null;
  state = "looking";
  show();
  const mine = ++turn;
  const seen = await ask();
  if (mine !== turn || !place()) { return; }
  wait = Math.min(wait * SLOWER, LONGEST_S);
  if (seen.busyFor) {
    waitFor(Math.max(wait, seen.busyFor), seen.isCrowd ? "busy" : "waiting");
  } else if (seen.isRefused) {
    stop("stopped");
  } else if (seen.news === "none") {
    waitFor(wait, seen.isSame ? "same" : "waiting");
  } else {
    await change(seen.news);
  }
}

// What the site is like now, in the service's own words.
async function ask() {
  let reply;
  let answer;
  try {
    reply = await fetch("/api/check?url=" + address(), {
      cache: "no-cache", signal: AbortSignal.timeout(ANSWER_MS)
    });
    if (reply.status === 429 || reply.status === 503) {
      // A limit of this one visitor says nothing of others.
      const isCrowd = reply.status === 503;
      return { busyFor: Number(reply.headers.get("Retry-After")) || LONGEST_S, isCrowd };
    }
    if (reply.status >= 400 && reply.status < 500) { return { isRefused: true }; }
    answer = await reply.json();
  } catch (noAnswer) { return { news: "none" }; }
  // An answer from before, or one about ourselves, is no news.
  if (!reply.ok || answer.stale || answer.fault === "checker") { return { news: "none" }; }
  const { reason, told } = place().dataset;
  if (answer.down_for === "nobody" && answer.fault === "none") { return { news: "back" }; }
  // What the person told went into the answer that they see, and not into this one.
  const isOther = told === undefined && answer.reason !== reason;
  return { news: isOther ? "changed" : "none", isSame: true };
}

function address() { return encodeURIComponent(place().dataset.address); }

async function change(news) {
  const words = { ...place().dataset };
  const mine = turn;
  const fresh = await readPage("GET", "/check?url=" + address() + inLanguage("&"));
  if (mine !== turn || !place()) { return; }
  if (replaceArticle(fresh) === "nothing") { waitFor(wait, "waiting"); return; }
  announce(words[news]);
  if (news === "back") {
    document.title = words.title;
    notify(words.title);
  }
  // The new answer may be one that nobody need wait for.
  if (place()) { waitFor(wait, "waiting"); }
}

function canAsk() {
  return "Notification" in window && isSecureContext && Notification.permission !== "denied";
}

// Only after a press: nobody is asked for a permission that they did not ask for.
async function askToTell() {
  const allowed = await Notification.requestPermission();
  if (!place()) { return; }
  wantsMessage = allowed === "granted";
  const note = place().querySelector(".hint");
  note.textContent = wantsMessage ? place().dataset.willTell : place().dataset.mayNotTell;
  note.hidden = false;
  show();
  if (!button("stop").hidden) { button("stop").focus(); }
}

function notify(words) {
  if (!wantsMessage) { return; }
  try {
    const message = new Notification(words, { tag: location.href });
    message.onclick = () => { window.focus(); message.close(); };
  } catch (onlyFromWorkers) { /* Then the title says it. */ }
}

document.addEventListener("visibilitychange", () => {
  hiddenSince = document.hidden ? Date.now() : null;
});

document.addEventListener("click", (event) => {
  const pressed = event.target.closest && event.target.closest("[data-again]");
  if (!pressed) { return; }
  const wanted = pressed.dataset.again;
  if (wanted === "tell") { askToTell(); return; }
  // The one button takes the other's place, and the keyboard with it.
  if (wanted === "stop") { stop("stopped"); button("start").focus(); }
  if (wanted === "start") { begin(); button("stop").focus(); }
});

const ticking = setInterval(tick, TICK_MS);
if (place()) { begin(); }
