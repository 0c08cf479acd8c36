// Goes with the part of a page that is for showing it to others. Without it there is still the link
// and the text; with it there are buttons that copy them.
(function () {
  "use strict";

  setUp();
  // A newer answer has another case.
  document.addEventListener("answer-replaced", setUp);

  function setUp() {
    var part = document.getElementById("share");
    if (!part) { return; }
    var status = part.querySelector("[role=status]");
    var field = part.querySelector("textarea");
    var written = part.dataset.link;
    // The server need not know its own name; the browser does.
    var link = new URL(written, location.href).href;
    var ticket = field.value;
    if (link !== written) { ticket = ticket.split(written).join(link); }
    field.value = ticket;

    part.querySelectorAll("[data-copy]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        copy(button.dataset.copy === "link" ? link : ticket);
      });
    });

    var send = part.querySelector("[data-send]");
    if (navigator.share) {
      send.hidden = false;
      send.addEventListener("click", function () {
        // Who changes their mind has not failed at anything.
        navigator.share({ title: document.title, url: link }).catch(function () {});
      });
    }

    function copy(text) {
      // Said anew each time, also to who copies twice.
      status.textContent = "";
      if (navigator.clipboard) {
        navigator.clipboard.writeText(text).then(copied, function () { byHand(text); });
      } else {
        byHand(text);
      }
    }

    function copied() { status.textContent = part.dataset.copied; }

    // Over plain http there is no clipboard for scripts: the text is marked, ready to be copied.
    function byHand(text) {
      part.querySelector("details").open = true;
      field.value = text;
      field.focus();
      field.select();
      status.textContent = part.dataset.notCopied;
    }
  }
})();
