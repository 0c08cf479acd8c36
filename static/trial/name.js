// Does the site's name lead to an address on this device? A look for a STUN server there says
// it: it fails at once when the name leads nowhere, and is silent otherwise. Our own name must
// not fail and a name that cannot exist must, or the outcome says nothing.

const NAME_MS = 4500;       // A slow resolver's time; then the name is taken to resolve.

async function leadsSomewhere(trial, deadline) {
  if (typeof RTCPeerConnection === "undefined") { return "could_not_tell"; }
  const wait = deadline(NAME_MS);
  const [site, ours, nobody] = await Promise.all([
    lookUp(new URL(trial.root).hostname, wait),
    lookUp(location.hostname, wait),
    lookUp("does-not-exist.invalid", wait)
  ]);
  if (ours !== "resolves" || nobody !== "no_address") { return "could_not_tell"; }
  return site;
}

function lookUp(host, milliseconds) {
  let ways;
  return new Promise((done) => {
    let failures = 0;
    ways = new RTCPeerConnection({ iceServers: [{ urls: "stun:" + host + ":3478" }] });
    ways.onicecandidateerror = () => { failures += 1; };
    ways.onicecandidate = (event) => {
      if (event.candidate && event.candidate.type === "srflx") { done("resolves"); }
    };
    ways.onicegatheringstatechange = () => {
      if (ways.iceGatheringState !== "complete") { return; }
      done(failures ? "no_address" : "could_not_tell");
    };
    ways.createDataChannel("");
    ways.createOffer().then((offer) => ways.setLocalDescription(offer)).catch(() => done("could_not_tell"));
    setTimeout(() => done("resolves"), milliseconds);
  }).catch(() => "could_not_tell").finally(() => { if (ways) { ways.close(); } });
}
