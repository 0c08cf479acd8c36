// Goes with every form that asks. It notes in this tab that the person pressed the button
// themselves, so that the answer's page may try the site from here: a link alone never makes a
// browser visit anybody. And it counts how old the evidence grows while the form waits.
(function () {
  "use strict";

  var born = Date.now();
  addEventListener("submit", function (event) {
    var form = event.target;
    // A page's own script can send a form as well; ours never does.
    if (!event.isTrusted || !form.elements.url) { return; }
    count(form.elements.age_s);
    try {
      sessionStorage.setItem("asked", JSON.stringify([form.elements.url.value, Date.now()]));
    } catch (storageIsOff) { /* Then the page stays as the server made it. */ }
  });

  // The field is off until there is an age to add to.
  function count(field) {
    if (!field || !field.dataset.age) { return; }
    field.value = Math.round(Number(field.dataset.age) + (Date.now() - born) / 1000);
    field.disabled = false;
  }
})();
