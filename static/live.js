// Goes with the page that fills in while a check goes on. When the page is whole, its title becomes
// the answer, which the page alone cannot do. When it ended before that, our program stopped.
(function () {
  "use strict";

  var LOOK_MS = 500;        // Not every browser tells when a page breaks off.
  var watch = setInterval(look, LOOK_MS);
  document.addEventListener("DOMContentLoaded", look);
  addEventListener("load", look);

  function look() {
    // The foot is the last part that is sent.
    if (document.querySelector(".foot")) {
      end(document.querySelector("main > :not(.progress) h1"), true);
    } else if (document.readyState !== "loading") {
      document.querySelector("main").classList.add("broken-off");
      end(document.querySelector(".stopped strong"), false);
    }
  }

  function end(told, isAnswer) {
    clearInterval(watch);
    document.removeEventListener("DOMContentLoaded", look);
    removeEventListener("load", look);
    var news = document.getElementById("progress-news");
    if (!told || !news) { return; }
    var words = told.textContent.trim();
    news.textContent = words;
    if (isAnswer) { document.title = words + " – downforwhom"; }
  }
})();
