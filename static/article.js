// Puts a newer answer in the place of the one that is shown. The server makes the page; here
// nothing is made of text.

const ANSWER_MS = 40000;    // A check may take half a minute.

// The language that the page's address names, as a part of another address; mostly there is none,
// and the browser says what its owner reads.
function inLanguage(begin) {
  const named = new URLSearchParams(location.search).get("lang");
  return named ? begin + "lang=" + encodeURIComponent(named) : "";
}

// The request's own reader makes a document of the answer: no text becomes markup here, and
// nothing in that document runs.
function readPage(method, address, body) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.responseType = "document";
    request.timeout = ANSWER_MS;
    request.setRequestHeader("Accept", "text/html");
    // What the browser has kept of this address is the answer that is to be replaced.
    request.setRequestHeader("Cache-Control", "max-age=0");
    if (body) { request.setRequestHeader("Content-Type", "application/json"); }
    request.onloadend = () => done(request.status === 200 ? request.response : null);
    request.send(body || null);
  });
}

// Says what came of it: "nothing", "same" or "changed".
function replaceArticle(fresh) {
  const old = document.querySelector("article");
  const next = fresh && fresh.querySelector("article");
  if (!old || !next) { return "nothing"; }
  const [before, after] = [old, next].map((article) => article.querySelector("#headline").textContent);
  const opened = [...old.querySelectorAll("details")].map((one) => one.open);
  const kept = old.querySelector("#tell");
  const stands = next.querySelector("#tell");
  const focused = document.activeElement;
  // The form stays: the person may be writing in it.
  for (const child of [...old.children]) { if (child !== kept) { child.remove(); } }
  let isPast = false;
  for (const child of [...next.children]) {
    if (child === stands) { isPast = true; continue; }
    if (isPast || !kept) { old.append(child); } else { old.insertBefore(child, kept); }
  }
  [...old.querySelectorAll("details")].forEach((one, at) => { one.open = opened[at] || false; });
  // Not the page's own: one that filled in step by step has the title with which it began.
  document.title = after.trim().replace(/\s+/g, " ") + " – downforwhom";
  // Whoever goes by keyboard stays near what has changed.
  if (focused && !focused.isConnected) { document.getElementById("main").focus({ preventScroll: true }); }
  // For those scripts whose parts of the page are new now.
  document.dispatchEvent(new Event("answer-replaced"));
  return before === after ? "same" : "changed";
}

// Told aloud as well, once.
function announce(words) {
  const note = document.createElement("p");
  note.className = "note";
  note.textContent = words;
  document.getElementById("news").replaceChildren(note);
}
