// Fills the form with what the bookmarklet read. It only fills: the person reads it, changes it
// if they like, and presses the button. Without this script the form works as well.
(function () {
  "use strict";

  var evidence = read();
  if (!evidence) { return; }
  // Out of the address bar, so that it is neither shared nor remembered by accident.
  history.replaceState(null, "", location.pathname + location.search);

  var status = Number(evidence[0]) || 0;
  var code = text(evidence[1]), title = text(evidence[2]), body = text(evidence[3]);
  choose(status >= 400 && status < 1000 ? String(status) : symptom(code));
  document.getElementById("error").value = [
    code,
    status ? "HTTP status " + status + (text(evidence[4]) ? " over " + text(evidence[4]) : "") : "",
    title,
    body
  ].filter(Boolean).join("\n");
  document.getElementById("error").closest("details").open = true;
  document.getElementById("evidence-note").hidden = false;

  function read() {
    var found = /^#e=(.+)$/.exec(location.hash);
    try {
      var list = found && JSON.parse(decodeURIComponent(found[1]));
      return Array.isArray(list) ? list : null;
    } catch (broken) { return null; }
  }

  function text(value) { return typeof value === "string" ? value.slice(0, 400) : ""; }

  function symptom(code) {
    var known = [
      [/REFUSED|connectionFailure/, "refused"],
      [/RESET|EMPTY_RESPONSE|CLOSED|netReset|netInterrupt/, "reset"],
      [/TIMED_OUT|netTimeout/, "timeout"],
      [/NAME_NOT_RESOLVED|DNS_PROBE|dnsNotFound/, "dns"],
      [/CERT|SSL|nss/i, "tls"],
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
    var line = new Option("A page with the error number " + word, word, true, true);
    list.add(line);
  }
})();
