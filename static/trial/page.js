// Is the site's first page a success (2xx), or an error? An <object> loads the one and falls
// back for the other. It stands in a frame without scripts and without cookies.

const PAGE_MS = 3000;       // How long the page has, once the site answered.
const FILE_MS = 2000;       // And then a file of it.

async function isSuccess(trial, deadline) {
  if (!trial.is_page) { return "could_not_tell"; }
  const frame = await emptyFrame();
  try {
    const page = await loads(frame, deadline(PAGE_MS), (inside) => {
      // It comes from the server whole: our policy lets no script choose what an object shows.
      const object = document.getElementById("trial-page").content.querySelector("object");
      return inside.importNode(object, true);
    });
    if (page === "load") { return "success"; }
    if (page !== "error") { return "could_not_tell"; }
    return trial.saw === "no_success"
      ? await isErrorForBoth(trial, frame, deadline)
      : await isErrorHere(trial, frame, deadline);
  } finally {
    frame.remove();
  }
}

// Our server got a success. Its style sheet tells what a page that nobody may frame cannot.
async function isErrorHere(trial, frame, deadline) {
  const file = trial.style && await loads(frame, deadline(FILE_MS), (inside) => {
    const link = inside.createElement("link");
    link.rel = "stylesheet";
    link.referrerPolicy = "no-referrer";
    link.href = trial.style;
    return link;
  });
  if (file === "load") { return "success"; }
  return trial.saw === "framable" ? "error" : "could_not_tell";
}

// Our server got no success, so nobody knows whether the real page may be framed. Chromium's
// prefetch fails for errors only; in browsers where it never fails it decides nothing.
async function isErrorForBoth(trial, frame, deadline) {
  if (trial.refuses_prefetch) { return "could_not_tell"; }
  const file = await loads(frame, deadline(FILE_MS), (inside) => {
    const link = inside.createElement("link");
    link.rel = "prefetch";
    link.referrerPolicy = "no-referrer";
    link.href = trial.root;
    return link;
  });
  return file === "error" ? "error" : "could_not_tell";
}

// A frame whose page has our policy and may run nothing.
function emptyFrame() {
  return new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.setAttribute("credentialless", "");
    frame.setAttribute("sandbox", "allow-same-origin");
    frame.setAttribute("aria-hidden", "true");
    frame.tabIndex = -1;
    frame.title = "";
    frame.className = "visually-hidden";
    frame.addEventListener("load", () => done(frame), { once: true });
    document.body.append(frame);
  });
}

// Puts something into a page and waits for what comes of it.
async function loads(frame, milliseconds, make) {
  const inside = frame.contentDocument;
  let stops = false;
  const listen = () => { stops = true; };
  inside.addEventListener("securitypolicyviolation", listen);
  const thing = make(inside);
  const seen = await new Promise((done) => {
    for (const word of ["load", "error"]) {
      thing.addEventListener(word, () => done(word), { once: true });
    }
    setTimeout(() => done("silent"), milliseconds);
    inside.body.append(thing);
  });
  thing.remove();
  inside.removeEventListener("securitypolicyviolation", listen);
  return stops ? "stopped" : seen;
}
