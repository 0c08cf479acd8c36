//! The finer grain of `fault`, the longest of the contract's closed lists.

use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

use crate::verdict::Fault;
use crate::verdict::words;

words! {
    /// The finer grain of `fault`, in the spirit of W3C Network Error Logging.
    Reason {
        /// The site answers as it should.
        NoneWorks = "none.works",
        /// It answers, slowly.
        NoneSlow = "none.slow",
        /// It answers; there is no page at this path (404, 410).
        NonePageMissing = "none.page_missing",
        /// It answers; one has to log in (401, 407 and their like).
        NoneLoginRequired = "none.login_required",
        /// It answers, and turns this request down for a reason of form (other 4xx).
        NoneRequestNotAccepted = "none.request_not_accepted",
        /// It wants a client certificate: a private site that is up.
        NoneClientCertificate = "none.client_certificate",

        /// No Internet on the person's device.
        LocalOffline = "local.offline",
        /// An extension or a setting of the browser stopped the page.
        LocalBrowser = "local.browser",
        /// The person's proxy or VPN setting fails.
        LocalProxy = "local.proxy",
        /// The clock is wrong.
        LocalClock = "local.clock",
        /// A network that wants a log-in first.
        LocalCaptivePortal = "local.captive_portal",
        /// The hosts file sends the name elsewhere.
        LocalHostsFile = "local.hosts_file",
        /// A filter that the person, the office or the school has chosen.
        LocalFilter = "local.filter",
        /// Software on the device opens encrypted traffic (antivirus and the like).
        LocalInterception = "local.interception",
        /// What was asked for cannot work: a wrong address.
        LocalAddressWrong = "local.address_wrong",
        /// The person's own IPv6 does not work.
        LocalIpv6Broken = "local.ipv6_broken",
        /// A firewall on the person's own device or router stops the connection.
        LocalFirewall = "local.firewall",
        /// The device does not know the authority that signed the site's certificate.
        LocalTrustStore = "local.trust_store",
        /// The resolver on the device or in the home does not answer.
        LocalResolverFails = "local.resolver_fails",

        /// The provider shows a page of its own instead of the site.
        IspBlockPage = "isp.block_page",
        /// The provider's or office's resolver does not give the answer that others give.
        IspDnsAnswerDiffers = "isp.dns_answer_differs",
        /// The resolver says that it blocks the name.
        IspDnsBlocked = "isp.dns_blocked",
        /// A proxy on the person's way failed.
        IspProxyFailed = "isp.proxy_failed",
        /// The provider's resolver does not answer, or fails.
        IspResolverFails = "isp.resolver_fails",
        /// The provider's resolver still gives an address that the site has left.
        IspDnsOutdated = "isp.dns_outdated",
        /// Connections are cut as soon as they name this site.
        IspNameFiltered = "isp.name_filtered",
        /// Somebody on the way opens encrypted traffic with a certificate of their own.
        IspInterception = "isp.interception",
        /// Packets to this site are lost inside the person's own network or provider.
        IspUnreachable = "isp.unreachable",
        /// Connections to this site are cut on the person's way.
        IspConnectionCut = "isp.connection_cut",
        /// Small answers come through, and large ones do not.
        IspLargeAnswersStall = "isp.large_answers_stall",
        /// The person's router works, and nothing behind it answers.
        IspNoInternet = "isp.no_internet",
        /// The newest way to ask (HTTP/3 over UDP) is blocked on the person's way.
        IspUdpBlocked = "isp.udp_blocked",

        /// NXDOMAIN.
        DnsNameNotResolved = "dns.name_not_resolved",
        /// The name is an alias of a name that does not exist.
        DnsDanglingAlias = "dns.dangling_alias",
        /// The name exists and has no address.
        DnsNoAddress = "dns.no_address",
        /// Aliases that go in a circle, or have no end.
        DnsAliasLoop = "dns.alias_loop",
        /// The signatures (DNSSEC) are broken.
        DnsSignatureInvalid = "dns.signature_invalid",
        /// The name servers do not answer the resolvers.
        DnsUnreachable = "dns.unreachable",
        /// A name server says that it does not serve this name (lame delegation).
        DnsNotServed = "dns.not_served",
        /// SERVFAIL, without a finer word.
        DnsFailed = "dns.failed",
        /// Resolvers that live stay silent about this name.
        DnsTimedOut = "dns.timed_out",
        /// Answers that are not valid DNS.
        DnsMalformed = "dns.malformed",
        /// Some resolvers find the name and some do not.
        DnsAnswersDisagree = "dns.answers_disagree",
        /// The name leads to addresses that only work inside one network.
        DnsPrivateAddress = "dns.private_address",
        /// The name is for sale or parked.
        DnsParked = "dns.parked",

        /// Connections are refused.
        TcpRefused = "tcp.refused",
        /// Connections get no answer.
        TcpTimedOut = "tcp.timed_out",
        /// Connections are reset.
        TcpReset = "tcp.reset",
        /// A router says there is no way there.
        TcpAddressUnreachable = "tcp.address_unreachable",
        /// All addresses fail, each in its own way.
        TcpFailed = "tcp.failed",
        /// Some of several addresses do not answer.
        TcpSomeAddressesFail = "tcp.some_addresses_fail",
        /// IPv6 fails and IPv4 works.
        TcpIpv6Fails = "tcp.ipv6_fails",
        /// IPv4 fails and IPv6 works.
        TcpIpv4Fails = "tcp.ipv4_fails",
        /// Connections come and go from try to try.
        TcpFlapping = "tcp.flapping",

        /// Expired or not valid yet.
        TlsCertDateInvalid = "tls.cert.date_invalid",
        /// For another name.
        TlsCertNameInvalid = "tls.cert.name_invalid",
        /// Signed by itself.
        TlsCertSelfSigned = "tls.cert.self_signed",
        /// Signed by an authority that browsers do not know.
        TlsCertAuthorityInvalid = "tls.cert.authority_invalid",
        /// The linking certificate is missing.
        TlsCertChainIncomplete = "tls.cert.chain_incomplete",
        /// Broken in another way.
        TlsCertInvalid = "tls.cert.invalid",
        /// Only old protocol versions, or nothing in common.
        TlsVersionOrCipherMismatch = "tls.version_or_cipher_mismatch",
        /// This server does not know the name.
        TlsNameUnrecognised = "tls.name_unrecognised",
        /// Something other than TLS is spoken.
        TlsNotSpoken = "tls.not_spoken",
        /// The handshake was reset or closed.
        TlsInterrupted = "tls.interrupted",
        /// The handshake got no answer.
        TlsTimedOut = "tls.timed_out",
        /// Any other failure of the handshake.
        TlsProtocolError = "tls.protocol.error",

        /// The gateway cannot connect: refused.
        GatewayUpstreamRefused = "gateway.upstream_refused",
        /// The gateway waited too long for the server behind it.
        GatewayUpstreamTimedOut = "gateway.upstream_timed_out",
        /// The gateway has no way to the server behind it.
        GatewayUpstreamUnreachable = "gateway.upstream_unreachable",
        /// The server behind hung up in the middle.
        GatewayUpstreamClosed = "gateway.upstream_closed",
        /// The server behind answered nonsense.
        GatewayUpstreamInvalid = "gateway.upstream_invalid",
        /// The gateway cannot find the name of the server behind it.
        GatewayUpstreamDns = "gateway.upstream_dns",
        /// The gateway and the server behind it cannot agree on encryption.
        GatewayUpstreamTls = "gateway.upstream_tls",
        /// The gateway got no good answer, and does not say in what way.
        GatewayUpstreamFailed = "gateway.upstream_failed",
        /// The gateway has no healthy server to send people to.
        GatewayNoUpstream = "gateway.no_upstream",
        /// The gateway is over its limit.
        GatewayOverloaded = "gateway.overloaded",
        /// The gateway does not know this site, or its own set-up is wrong.
        GatewayMisconfigured = "gateway.misconfigured",
        /// The gateway itself failed (its own 500).
        GatewayError = "gateway.error",
        /// The gateway shows a planned pause.
        GatewayMaintenance = "gateway.maintenance",
        /// Some tries fail at the gateway, some work.
        GatewayFlapping = "gateway.flapping",
        /// One of several addresses answers with a gateway's error, the others are fine.
        GatewayOneBadBackend = "gateway.one_bad_backend",
        /// The person's part of the delivery network fails, ours works.
        GatewayRegional = "gateway.regional",
        /// The site's protection shuts the person out.
        GatewayRefusesPerson = "gateway.refuses_person",
        /// The person's own session is tied to a server behind the gateway that fails.
        GatewaySessionBound = "gateway.session_bound",

        /// The program answered with its own 500 or the like.
        ApplicationError = "application.error",
        /// The program says it is not available (503).
        ApplicationUnavailable = "application.unavailable",
        /// The program says it has too much to do.
        ApplicationOverloaded = "application.overloaded",
        /// A planned pause.
        ApplicationMaintenance = "application.maintenance",
        /// An error page that calls itself a success (200).
        ApplicationSoftError = "application.soft_error",
        /// Some tries fail in the program, some work.
        ApplicationFlapping = "application.flapping",
        /// The program fails with the person's own session or cookies.
        ApplicationSessionBound = "application.session_bound",
        /// Redirects that go in a circle.
        HttpRedirectLoop = "http.response.redirect_loop",
        /// A redirect that leads nowhere usable.
        HttpRedirectInvalid = "http.response.redirect_invalid",
        /// The connection is taken and closed without an answer.
        HttpResponseEmpty = "http.response.empty",
        /// The connection is reset before an answer.
        HttpResponseReset = "http.response.reset",
        /// The answer is not HTTP, or broken.
        HttpResponseInvalid = "http.response.invalid",
        /// Connected, and then no answer in time.
        HttpResponseTimedOut = "http.response.timed_out",

        /// Our own network is down.
        CheckerNoNetwork = "checker.no_network",
        /// Our own resolvers are silent.
        CheckerResolversSilent = "checker.resolvers_silent",
        /// We lack the family (IPv6 or IPv4) that this site needs.
        CheckerFamilyMissing = "checker.family_missing",
        /// Our own watch says that this step fails for other sites as well.
        CheckerNetworkDoubtful = "checker.network_doubtful",
        /// Our own machine ran out of something, or forbids the connection.
        CheckerOutOfResources = "checker.out_of_resources",
        /// Suddenly nearly every site that we look at is silent: more likely us than all of them.
        CheckerEverythingFails = "checker.everything_fails",
        /// The check was cut before there was enough to judge.
        CheckerCutShort = "checker.cut_short",

        /// The site asks us to prove that we are a person.
        UnknownChallenged = "unknown.challenged",
        /// The site answers, and shuts us out (403 and its kin).
        UnknownRefusesUs = "unknown.refuses_us",
        /// The site says we ask too often (429).
        UnknownRateLimited = "unknown.rate_limited",
        /// Withheld for legal reasons (451).
        UnknownLegalBlock = "unknown.legal_block",
        /// It works from here, it fails for the person, and nothing says why.
        UnknownOnlyYou = "unknown.only_you",
        /// It works for the person, and does not let our checker in.
        UnknownOnlyUs = "unknown.only_us",
        /// The person gets an error page that we do not get, and it does not say whose.
        UnknownErrorPageForYou = "unknown.error_page_for_you",
        /// Both sides fail, each in its own way.
        UnknownConflict = "unknown.conflict",
        /// A redirect leads to a place that we may not visit.
        UnknownRedirectRefused = "unknown.redirect_refused",
        /// Only the person's machine has looked, and it cannot tell whose fault it is.
        UnknownOneSide = "unknown.one_side",
        /// No rule decides.
        UnknownInsufficient = "unknown.insufficient",
    }
}

impl Reason {
    /// Where along the way this reason lies.
    pub fn fault(self) -> Fault {
        match self.as_str().split('.').next().unwrap_or_default() {
            "none" => Fault::None,
            "local" => Fault::Local,
            "isp" => Fault::Isp,
            "dns" => Fault::Dns,
            "tcp" => Fault::Network,
            "tls" => Fault::Tls,
            "gateway" => Fault::Gateway,
            "application" | "http" => Fault::Application,
            "checker" => Fault::Checker,
            _ => Fault::Unknown,
        }
    }
}
