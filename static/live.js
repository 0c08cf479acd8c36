// Goes with the page that fills in while a check goes on. When the page is whole, its title becomes
// the answer, which the page alone cannot do. When it ends or falls silent before that, our program
// stopped, and the page says so.
(function () {
  "use strict";

  var TICK_MS = 1000;
  var SILENT_TICKS = 7;     // Something comes every 2 s. Ticks do not count while a device sleeps.

  // Chromium leaves a page that broke off loading for ever, and tells nobody.
  var silent = 0;
  var seen = new MutationObserver(function (changes) {
    if (!changes.some(isNews)) { return; }
    silent = 0;
    breakOff(false);
  });
  seen.observe(document.documentElement, { childList: true, subtree: true });
  var clock = setInterval(function () { silent += 1; look(); }, TICK_MS);
  document.addEventListener("DOMContentLoaded", look);
  addEventListener("load", look);

  // Something came from the server, and not from here.
  function isNews(change) { return change.target.id !== "progress-news"; }

  function look() {
    // The foot is the last part that is sent.
    if (document.querySelector(".foot")) {
      end();
    } else if (document.readyState !== "loading" || silent >= SILENT_TICKS) {
      breakOff(true);
    }
  }

  function breakOff(isOff) {
    var main = document.querySelector("main");
    if (!main || main.classList.contains("broken-off") === isOff) { return; }
    main.classList.toggle("broken-off", isOff);
    tell(main.querySelector(isOff ? ".stopped strong" : ".progress h1"));
  }

  function end() {
    clearInterval(clock);
    seen.disconnect();
    document.removeEventListener("DOMContentLoaded", look);
    removeEventListener("load", look);
    breakOff(false);
    var words = tell(document.querySelector("main > :not(.progress) h1"));
    if (words) { document.title = words + " – downforwhom"; }
  }

  // For those who listen to the page: one short line that changes twice at most.
  function tell(place) {
    var news = document.getElementById("progress-news");
    var words = place ? place.textContent.trim() : "";
    if (news && words) { news.textContent = words; }
    return words;
  }
})();
