//! Examples to copy, by language. A test takes each of them from the page, as a reader would, and
//! runs it against the service, so that none can rot.

/// Examples in one language.
pub(super) struct Group {
    /// Its name.
    pub(super) title: &'static str,
    /// Where links lead to it.
    pub(super) anchor: &'static str,
    /// The program that runs them.
    pub(super) program: &'static str,
    /// The examples.
    pub(super) examples: &'static [Example],
}

/// An example.
pub(super) struct Example {
    /// What it is good for.
    pub(super) says: &'static str,
    /// The program, with `{origin}` where ours belongs.
    pub(super) code: &'static str,
}

/// All of them.
pub(super) const GROUPS: &[Group] = &[
    Group { title: "curl", anchor: "curl", program: "bash", examples: CURL },
    Group { title: "JavaScript", anchor: "javascript", program: "node", examples: JAVASCRIPT },
    Group { title: "Python", anchor: "python", program: "python3", examples: PYTHON },
];

const CURL: &[Example] = &[
    Example { says: "Is it down?", code: "curl -s '{origin}/api/check?url=example.com'" },
    Example {
        says: "I see a 502. Whose fault is it?",
        code: "curl -s '{origin}/api/check?url=example.com&saw=502'",
    },
    Example {
        says: "With the error text, as it is on the screen:",
        code: "curl -s -G '{origin}/api/check' \\\n  \
            --data-urlencode 'url=https://example.com/cart' \\\n  \
            --data-urlencode 'error=502 Bad Gateway nginx'",
    },
    Example {
        says: "All that your side knows, as JSON:",
        code: "curl -s '{origin}/api/check' -H 'content-type: application/json' \\\n  \
            -d '{\"url\": \"example.com\", \"saw\": \"502\", \"age_s\": 20}'",
    },
    Example {
        says: "The answer in one word:",
        code: "curl -s '{origin}/api/check?url=example.com' | jq -r .down_for",
    },
    Example {
        says: "In a script: wait when asked to, and stop when there is no answer. That does not mean \
            that the site is down.",
        code: "answer=$(curl -sS --fail --retry 3 \\\n  '{origin}/api/check?url=example.com') || exit 3\n\
            if [ \"$(jq -r .down_for <<<\"$answer\")\" = everyone ]; then\n  \
            jq -r .headline <<<\"$answer\"\nfi",
    },
    Example {
        says: "Again and again, without loading what you have: a newer look changes the ETag.",
        code: "curl -s --etag-save example.etag --etag-compare example.etag \\\n  \
            -o example.json '{origin}/api/check?url=example.com'",
    },
    Example {
        says: "Step by step, as it happens:",
        code: "curl -sN '{origin}/api/check/events?url=example.com'",
    },
    Example {
        says: "For people in a terminal, the page as plain text:",
        code: "curl -s '{origin}/example.com'",
    },
];

const JAVASCRIPT: &[Example] = &[
    Example {
        says: "On any site, or in Node:",
        code: r#"const query = new URLSearchParams({ url: "example.com", saw: "502" });
const response = await fetch("{origin}/api/check?" + query);
const body = await response.json();
if (response.ok) {
  console.log(body.headline, body.down_for, body.fault);
} else {
  // Says why there is no answer, and never that the site is down.
  console.log(body.detail, response.headers.get("retry-after"));
}"#,
    },
    Example {
        says: "With a report of your own:",
        code: r#"const response = await fetch("{origin}/api/check", {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ url: "example.com", error: "ERR_CONNECTION_REFUSED" }),
});
const answer = await response.json();
console.log(answer.headline, answer.explanation.join(" "));"#,
    },
    Example {
        says: "Step by step, as it happens:",
        code: r#"const response = await fetch("{origin}/api/check/events?url=example.com");
const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
let text = "";
for (let part = await reader.read(); !part.done; part = await reader.read()) {
  text += part.value;
  const events = text.split("\n\n");
  text = events.pop();
  for (const event of events) {
    const lines = event.split("\n").map((line) => line.split(/: ?(.*)/s));
    const { event: kind, data } = Object.fromEntries(lines);
    if (kind === "step") console.log("step", data);
    if (kind === "verdict") console.log(JSON.parse(data).headline);
  }
}"#,
    },
];

const PYTHON: &[Example] = &[
    Example {
        says: "With nothing but Python:",
        code: r#"import json
import urllib.error
import urllib.parse
import urllib.request

query = urllib.parse.urlencode({"url": "example.com", "saw": "502"})
try:
    with urllib.request.urlopen("{origin}/api/check?" + query) as response:
        answer = json.load(response)
    print(answer["headline"], answer["down_for"], answer["fault"])
except urllib.error.HTTPError as problem:
    # Says why there is no answer, and never that the site is down.
    print(json.load(problem)["detail"], problem.headers.get("retry-after"))"#,
    },
    Example {
        says: "With a report of your own:",
        code: r#"import json
import urllib.request

report = {"url": "example.com", "error": "curl: (7) Failed to connect"}
request = urllib.request.Request(
    "{origin}/api/check",
    data=json.dumps(report).encode(),
    headers={"content-type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
print(answer["headline"], *answer["explanation"])"#,
    },
    Example {
        says: "Step by step, as it happens:",
        code: r#"import json
import urllib.request

event = ""
with urllib.request.urlopen("{origin}/api/check/events?url=example.com") as stream:
    for line in stream:
        name, _, value = line.decode().strip().partition(": ")
        if name == "event":
            event = value
        elif name == "data" and event == "step":
            print("step", value)
        elif name == "data" and event == "verdict":
            print(json.loads(value)["headline"])"#,
    },
];
