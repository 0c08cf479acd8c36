// Reads what the failing page shows and opens our first page with it. Nothing is sent before the
// person presses the button there: what was read travels in the part after "#", which browsers
// keep to themselves. Every field of a browser's own error page is optional: each stands alone.
(function () {
var d = document, u = d.documentURI, h = location.href,
n = performance.getEntriesByType('navigation')[0] || {},
t = ((d.body || {}).innerText || '').trim(),
c = '', x = {}, f = {}, p = '', s = '',
g = function (r, v) { return (r.exec(v) || [])[1] || ''; };
// Chromium's and Firefox's own error pages.
if (/^(chrome-error|edge-error|about):/.test(u)) {
try { x = loadTimeDataRaw; } catch (e) {}
try { f = d.getFailedCertSecurityInfo(); } catch (e) {}
c = x.errorCode || f.errorCodeString || g(/((?:ERR|DNS_PROBE)_[A-Z_]+|HTTP ERROR \d+)/, t) || g(/[?&]e=(\w+)/, u);
p = g(/captivePortalState=(\w+)/, u);
}
// A network that names its data centre does it here.
try { n.serverTiming.forEach(function (e) { if (/pop|edge|colo|cdn/i.test(e.name + e.description)) { s = e.description || e.name; } }); } catch (e) {}
// Chromium hides the failed address in the navigation entry.
if (!/^https?:/.test(h)) { h = n.name || ''; }
// The query and the fragment may hold secrets.
h = h.split(/[?#]/)[0];
location.href = '{{ORIGIN}}/?u=' + encodeURIComponent(h) + '#e=' + encodeURIComponent(JSON.stringify(
[n.responseStatus || 0, c, String(d.title).slice(0, 120), t.slice(0, 200), n.nextHopProtocol || '',
x.issuer || f.issuerCommonName, f.validNotBefore, x.expirationDate || f.validNotAfter,
x.currentDate, x.bad_clock, p, s]));
})();
