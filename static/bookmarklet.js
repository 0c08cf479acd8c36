// Reads what the failing page shows and opens our first page with it. Nothing is sent before the
// person presses the button there: what was read travels in the part after "#", which browsers
// keep to themselves. Every field of a browser's own error page is optional.
(function () {
var d = document, w = window, h = location.href,
n = performance.getEntriesByType('navigation')[0] || {},
t = ((d.body || {}).innerText || '').trim(),
// Chromium's and Firefox's own error pages.
e = /^(chrome-error|edge-error|about):/.test(d.documentURI),
c = '', m;
if (e) {
m = t.match(/(ERR|DNS_PROBE)_[A-Z_]+|HTTP ERROR \d+/) || d.documentURI.match(/[?&]e=(\w+)/);
c = (w.loadTimeDataRaw || {}).errorCode || (m && (m[1] && !/^(ERR|DNS)/.test(m[1]) ? m[1] : m[0])) || '';
}
// Chromium hides the failed address in the navigation entry.
if (!/^https?:/.test(h)) { h = n.name || ''; }
// The query and the fragment may hold secrets.
h = h.split(/[?#]/)[0];
location.href = '{{ORIGIN}}/?u=' + encodeURIComponent(h) + '#e=' + encodeURIComponent(JSON.stringify(
[n.responseStatus || 0, c, d.title.slice(0, 120), t.slice(0, 200), n.nextHopProtocol || '']));
})();
