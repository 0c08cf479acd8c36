// Fills the form with what the bookmarklet read. It only fills: the person reads it, changes it
// if they like, and presses the button. Without this script the form works as well.
(function () {
  "use strict";

  var evidence = read();
  if (!evidence) { return; }
  // Out of the address bar, so that it is neither shared nor remembered by accident.
  history.replaceState(null, "", location.pathname + location.search);

  var status = Number(evidence[0]) || 0;
  var code = text(evidence[1]);
  choose(status >= 400 && status < 1000 ? String(status) : symptom(code));
  document.getElementById("error").value = lines().filter(Boolean).join("\n");
  document.getElementById("error").closest("details").open = true;
  document.getElementById("evidence-note").hidden = false;
  // It was seen just now; from here on it grows old.
  document.getElementById("age_s").dataset.age = "0";

  function read() {
    var found = /^#e=(.+)$/.exec(location.hash);
    try {
      var list = found && JSON.parse(decodeURIComponent(found[1]));
      return Array.isArray(list) ? list : null;
    } catch (broken) { return null; }
  }

  function text(value) { return typeof value === "string" ? value.slice(0, 400) : ""; }

  // The labels are part of what our service understands; keep them.
  function lines() {
    var protocol = text(evidence[4]);
    var isWrong = evidence[9] === true || evidence[9] === "true";
    var clock = isWrong ? "wrong" + (day(evidence[8]) && " (" + day(evidence[8]) + ")") : day(evidence[8]);
    return [
      code,
      status ? "HTTP status " + status + (protocol ? " over " + protocol : "") : "",
      labelled("Certificate issuer", text(evidence[5])),
      labelled("Certificate valid from", day(evidence[6])),
      labelled("Certificate valid until", day(evidence[7])),
      labelled("Browser clock", clock),
      labelled("Captive portal", text(evidence[10]).replace("unknown", "")),
      labelled("Data centre", text(evidence[11])),
      text(evidence[2]),
      text(evidence[3])
    ];
  }

  function labelled(label, value) { return value ? label + ": " + value.replace(/\s+/g, " ") : ""; }

  // Firefox tells a number, Chromium a date in the person's own language.
  function day(value) {
    if (typeof value !== "number" || !(Math.abs(value) < 8e15)) { return text(value); }
    return new Date(value).toISOString().slice(0, 10);
  }

  function symptom(code) {
    var known = [
      [/REFUSED|connectionFailure/, "refused"],
      [/CERT|SSL|TLS|PKIX|SEC_ERROR|nss/i, "tls"],
      [/RESET|EMPTY_RESPONSE|CLOSED|ABORTED|NOT_CONNECTED|netReset|netInterrupt/, "reset"],
      [/TIMED_OUT|netTimeout/, "timeout"],
      [/NAME_NOT_RESOLVED|DNS_PROBE|dnsNotFound/, "dns"],
      [/INTERNET_DISCONNECTED|netOffline/, "offline"],
      [/BLOCKED/, "blocked"]
    ];
    for (var i = 0; i < known.length; i++) {
      if (known[i][0].test(code)) { return known[i][1]; }
    }
    return "";
  }

  function choose(word) {
    var list = document.getElementById("saw");
    list.value = word;
    if (list.value === word) { return; }
    var line = new Option(list.dataset.status.replace("{status}", word), word, true, true);
    list.add(line);
  }
})();
