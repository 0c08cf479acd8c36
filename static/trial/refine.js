// Sends what the browser found out, with what the person said, and puts the new answer in the
// place of the old one. The server makes the page; here nothing is made of text.

const ANSWER_MS = 40000;    // A check may take half a minute.

async function refine(browser) {
  const fresh = await newPage(browser);
  const old = document.querySelector("article");
  const next = fresh && fresh.querySelector("article");
  if (!old || !next) { return "nothing"; }
  const [before, after] = [old, next].map((article) => article.querySelector("#headline").textContent);
  const opened = [...old.querySelectorAll("details")].map((one) => one.open);
  const kept = old.querySelector("#tell");
  const stands = next.querySelector("#tell");
  // The form stays: the person may be writing in it.
  for (const child of [...old.children]) { if (child !== kept) { child.remove(); } }
  let isPast = false;
  for (const child of [...next.children]) {
    if (child === stands) { isPast = true; continue; }
    if (isPast || !kept) { old.append(child); } else { old.insertBefore(child, kept); }
  }
  [...old.querySelectorAll("details")].forEach((one, at) => { one.open = opened[at] || false; });
  document.title = fresh.title;
  return before === after ? "same" : "changed";
}

// The request's own reader makes a document of the answer: no text becomes markup here, and
// nothing in that document runs.
function newPage(browser) {
  const asked = new URLSearchParams(location.search);
  const report = { url: asked.get("url"), saw: asked.get("saw"), error: asked.get("error"), browser };
  const age = parseInt(asked.get("age_s"), 10);
  if (age >= 0) { report.age_s = Math.min(age, 4294967295); }
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/check");
    request.responseType = "document";
    request.timeout = ANSWER_MS;
    request.setRequestHeader("Content-Type", "application/json");
    request.setRequestHeader("Accept", "text/html");
    request.onloadend = () => done(request.status === 200 ? request.response : null);
    request.send(JSON.stringify(report));
  });
}
