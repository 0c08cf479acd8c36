// Sends what the browser found out, with what the person said, and puts the new answer in the
// place of the old one.

async function refine(browser) {
  const asked = new URLSearchParams(location.search);
  const report = { url: asked.get("url"), saw: asked.get("saw"), error: asked.get("error"), browser };
  const age = parseInt(asked.get("age_s"), 10);
  if (age >= 0) { report.age_s = Math.min(age, 4294967295); }
  return replaceArticle(await readPage("POST", "/api/check" + inLanguage("?"), JSON.stringify(report)));
}
