# What the owner of the site can check, for each reason. English only: the commands and log lines are, too.


## The site answers

owner-none-works =
    .line1 = There is nothing to fix that could be seen.
    .line2 = If visitors still complain, ask them for the time, the full address and the error text, and look for that request in the access log.

owner-none-slow =
    .line1 = Compare the time to the first byte with the time that the program itself logs for the same request; the rest is waiting in a queue or on the network.
    .line2 = Look for slow database queries, full worker pools and a busy disk.

owner-none-page_missing =
    .line1 = If the page should be there, check the route or file for this path and the last deployment.
    .line2 = If it moved, send visitors on with status 301.

owner-none-login_required =
    .line1 = If this page should be open to all, check the access rules for this path.

owner-none-request_not_accepted =
    .line1 = Look for this request in the access log; status { $status } says which part of it was not accepted.
    .line2 = Check that plain GET requests with few headers are served on this path.

owner-none-client_certificate =
    .line1 = If this site should be open to all, switch off client certificate checks (`ssl_verify_client` in nginx, `SSLVerifyClient` in Apache, `verify required` in HAProxy).


## The person's own side

owner-local-offline =
    .line1 = We saw nothing to fix at the site.

owner-local-browser =
    .line1 = If many visitors see this, look for file or path names that ad blockers stop, such as `/ads/`.

owner-local-proxy =
    .line1 = We saw nothing to fix at the site.

owner-local-clock =
    .line1 = We saw nothing to fix at the site.

owner-local-captive_portal =
    .line1 = We saw nothing to fix at the site.

owner-local-hosts_file =
    .line1 = We saw nothing to fix at the site.

owner-local-filter =
    .line1 = If your site is blocked by mistake, look it up at the maker of the filter and ask for a new rating.

owner-local-interception =
    .line1 = We saw nothing to fix at the site.

owner-local-address_wrong =
    .line1 = If you gave out this address, check the link that people click.

owner-local-ipv6_broken =
    .line1 = We saw nothing to fix at the site.

owner-local-firewall =
    .line1 = We saw nothing to fix at the site.

owner-local-trust_store =
    .line1 = If many visitors have old devices, choose an authority that old devices know.

owner-local-resolver_fails =
    .line1 = We saw nothing to fix at the site.


## The Internet provider

owner-isp-block_page =
    .line1 = Visitors of this network cannot reach you. Ask the network for the reason and the order it rests on.

owner-isp-dns_answer_differs =
    .line1 = If you moved the site lately, old answers live on until their time to live is over. Keep the old address working until then.
    .line2 = Query several public resolvers and compare: `dig { $host } @1.1.1.1`, `dig { $host } @8.8.8.8`, `dig { $host } @9.9.9.9`.

owner-isp-dns_blocked =
    .line1 = Look for your name on the block lists that filters use, and ask to be taken off when it is a mistake.

owner-isp-proxy_failed =
    .line1 = Check that your firewall does not shut out the network that the complaints come from.

owner-isp-resolver_fails =
    .line1 = We saw nothing to fix at the site.

owner-isp-dns_outdated =
    .line1 = Old answers live on until their time to live is over. Keep the old address working until then.
    .line2 = Check that all your name servers give the new address: `dig { $host } +nssearch`.

owner-isp-name_filtered =
    .line1 = Visitors of this network cannot reach you. Check that your own firewall does not shut them out, and ask their provider.

owner-isp-interception =
    .line1 = We saw nothing to fix at the site.

owner-isp-unreachable =
    .line1 = Visitors of this network cannot reach you. Check that your own firewall does not shut them out, and ask their provider.

owner-isp-connection_cut =
    .line1 = Visitors of this network cannot reach you. Check that your own firewall does not shut them out, and ask their provider.

owner-isp-large_answers_stall =
    .line1 = Let ICMP "packet too big" and "fragmentation needed" pass your firewall.
    .line2 = Or lower the segment size (MSS clamping) at your edge.

owner-isp-no_internet =
    .line1 = We saw nothing to fix at the site.

owner-isp-udp_blocked =
    .line1 = If many visitors see this, stop to announce HTTP/3 (`Alt-Svc`) for a test.


## The site's name

owner-dns-name_not_resolved =
    .line1 = Check at the registrar that the domain is paid for and not on hold (`whois`, status `clientHold` or `redemptionPeriod`).
    .line2 = Check that the zone has an A or AAAA record for this very name, with or without www.
    .line3 = Query the name yourself: `dig { $host } A`, `dig { $host } AAAA` and `dig +trace { $host }`.

owner-dns-dangling_alias =
    .line1 = The CNAME record of { $host } points to { $alias }, which does not exist. Create it again at the service that it belongs to, or change the record.
    .line2 = Do so soon: whoever claims the missing name can show pages under yours.
    .line3 = Query the name yourself: `dig { $host } A`, `dig { $host } AAAA` and `dig +trace { $host }`.

owner-dns-no_address =
    .line1 = Add an A and an AAAA record for this very name, or an alias to one that has them.
    .line2 = Query the name yourself: `dig { $host } A`, `dig { $host } AAAA` and `dig +trace { $host }`.

owner-dns-alias_loop =
    .line1 = Break the circle: one of these CNAME records must become an address: { $chain }.
    .line2 = The way begins with { $first_aliases }: make it shorter.
    .line3 = Look at each CNAME record on the way; one of them must become an A or AAAA record.
    .line4 = Query the name yourself: `dig { $host } A`, `dig { $host } AAAA` and `dig +trace { $host }`.

owner-dns-signature_invalid =
    .line1 = Check the chain of trust with `delv { $host }` or with a DNSSEC checker such as dnsviz.net.
    .line2 = Compare the DS record at the registrar with the keys in the zone (`dig { $host } DNSKEY +cd`), and look at the end dates of the signatures (`dig { $host } RRSIG +cd`).
    .line3 = After a change of keys or DNS provider, remove the old DS record at the registrar.

owner-dns-unreachable =
    .line1 = Ask each of your name servers: `dig NS` for the zone, then `dig { $host } @nameserver` for each.
    .line2 = Check that they run, and that UDP and TCP port 53 are open.
    .line3 = Compare the name servers at the registrar with those in the zone.

owner-dns-not_served =
    .line1 = Compare the name servers at the registrar with those of your DNS provider.
    .line2 = Check that the zone still exists at the DNS provider.
    .line3 = Ask each one: `dig SOA` for the zone `@nameserver` must answer with the flag `aa`.

owner-dns-failed =
    .line1 = Run `dig { $host }` and `dig { $host } +cd`: if only the second works, the signatures (DNSSEC) are broken.
    .line2 = Follow the way down with `dig +trace { $host }`, and see which server fails.
    .line3 = Check at the registrar that the domain is paid for, and that its name servers are right.

owner-dns-timed_out =
    .line1 = Ask each of your name servers: `dig { $host } @nameserver`, over UDP and with `+tcp`.
    .line2 = Check for a firewall or an attack on port 53.
    .line3 = Query the name yourself: `dig { $host } A`, `dig { $host } AAAA` and `dig +trace { $host }`.

owner-dns-malformed =
    .line1 = Ask each of your name servers with `dig { $host } @nameserver +noall +answer +comments`, and look for warnings.
    .line2 = Update the name server's software, and look for a firewall that changes DNS packets.

owner-dns-answers_disagree =
    .line1 = Compare the serial number on each of your name servers: `dig SOA` for the zone `@nameserver`.
    .line2 = Check that the registrar lists the same name servers as the zone.
    .line3 = Query the name yourself: `dig { $host } A`, `dig { $host } AAAA` and `dig +trace { $host }`.

owner-dns-private_address =
    .line1 = The public record of { $host } gives { $address }. Put the public address there, or keep the name inside with split DNS.
    .line2 = Query the name yourself: `dig { $host } A`, `dig { $host } AAAA` and `dig +trace { $host }`.

owner-dns-parked =
    .line1 = Check at the registrar that the domain is paid for and still yours.
    .line2 = Check that the name servers are those of your host, not those of the seller.


## The way to the site's address

owner-tcp-refused =
    .line1 = On the server, check what listens: `ss -ltnp`. The service must listen on the public address, not only on 127.0.0.1.
    .line2 = Check that the web server runs (`systemctl status`), and why it stopped (`journalctl -u` and its name).
    .line3 = Check the firewall of the server and of the host (security group): TCP to this port must be let in.
    .line4 = Check that the name leads to the right machine: { $address } refuses.

owner-tcp-timed_out =
    .line1 = Check that the name leads to the right machine: { $address } stays silent.
    .line2 = Check the firewall of the server and of the host (security group): TCP to this port must be let in.
    .line3 = Check that the machine is on, and has a route out.
    .line4 = On the server, check what listens: `ss -ltnp`. The service must listen on the public address, not only on 127.0.0.1.
    .line5 = Look for `Possible SYN flooding` or `nf_conntrack: table full` in the kernel log (`dmesg`).

owner-tcp-reset =
    .line1 = Look for a firewall or protection service that resets connections.
    .line2 = On the server, check what listens: `ss -ltnp`. The service must listen on the public address, not only on 127.0.0.1.
    .line3 = Look at the web server's log for crashes at the moment of a visit.

owner-tcp-address_unreachable =
    .line1 = Check that the machine is on, and that the name leads to it: { $address } cannot be reached.
    .line2 = Ask your host about an outage of its network.
    .line3 = Check the route with `traceroute` or `mtr` from two other networks.

owner-tcp-failed =
    .line1 = Go through the addresses one by one; the evidence lists how each of them failed.
    .line2 = On the server, check what listens: `ss -ltnp`. The service must listen on the public address, not only on 127.0.0.1.
    .line3 = Check the firewall of the server and of the host (security group): TCP to this port must be let in.

owner-tcp-some_addresses_fail =
    .line1 = Take { $address } out of the DNS records, or repair the machine there.
    .line2 = Check each address with `curl --resolve { $host }:443:ADDRESS https://{ $host }/`, and take the bad ones out of the DNS records.
    .line3 = On the server, check what listens: `ss -ltnp`. The service must listen on the public address, not only on 127.0.0.1.

owner-tcp-ipv6_fails =
    .line1 = Check with `curl -6 https://{ $host }/`, and that the server listens on `[::]:443`.
    .line2 = Open IPv6 in the firewall as well; it often has rules of its own.
    .line3 = If you do not serve IPv6, remove the AAAA record.

owner-tcp-ipv4_fails =
    .line1 = Check with `curl -4 https://{ $host }/`.
    .line2 = Check that the A record leads to a machine that is on and listens.
    .line3 = Check the firewall of the server and of the host (security group): TCP to this port must be let in.

owner-tcp-flapping =
    .line1 = Look for a full backlog or connection limit: `ss -ltn` shows queues, `nstat -az TcpExtListenOverflows` shows drops.
    .line2 = Look at the firewall for rate limits, and at the line for packet loss (`mtr`).


## Certificate and encryption

owner-tls-cert-date_invalid =
    .line1 = { $ran_out }Renew the certificate now (with certbot: `certbot renew`), and reload the web server so that it uses the new one.
    .line2 = { $ran_out }Find out why the renewal did not run: its timer or cron job, port 80 closed, or a changed name.
    .line3 = It begins in { $begins }: serve the one before it until then, or get one that is good now.
    .line4 = Fetch the chain anew from your authority, and serve it in place of the old one ({ $link }).
    .line5 = See what visitors get: `openssl s_client -connect { $host }:443 -servername { $host } </dev/null`.

owner-tls-cert-name_invalid =
    .line1 = Get a certificate that lists { $host }, and check that the web server picks it for this name (the `server_name` or virtual host).
    .line2 = If you moved to a new host, add the domain there so that it makes a certificate.
    .line3 = See what visitors get: `openssl s_client -connect { $host }:443 -servername { $host } </dev/null`.

owner-tls-cert-self_signed =
    .line1 = Get a certificate from a public authority; it can be had for free (ACME).
    .line2 = Check that the web server does not fall back to its default certificate (often named `snakeoil` or `localhost`).
    .line3 = See what visitors get: `openssl s_client -connect { $host }:443 -servername { $host } </dev/null`.

owner-tls-cert-authority_invalid =
    .line1 = Get a certificate from a public authority.
    .line2 = For an office's own authority, give its root certificate to every device.
    .line3 = See what visitors get: `openssl s_client -connect { $host }:443 -servername { $host } </dev/null`.

owner-tls-cert-chain_incomplete =
    .line1 = Serve the full chain: the file with your certificate and then the intermediate ones (with certbot `fullchain.pem`, not `cert.pem`).
    .line2 = The missing certificate is the one of { $issuer }.
    .line3 = See what visitors get: `openssl s_client -connect { $host }:443 -servername { $host } </dev/null`.
    .line4 = That must list more than one certificate.

owner-tls-cert-invalid =
    .line1 = { $weak }Make a new key (RSA of 2048 bits or more, or ECDSA P-256), and get a certificate for it.
    .line2 = { $broken }Replace the certificate. Check its key, its purpose and its signature with `openssl x509 -text`.
    .line3 = See what visitors get: `openssl s_client -connect { $host }:443 -servername { $host } </dev/null`.

owner-tls-version_or_cipher_mismatch =
    .line1 = Switch on TLS 1.2 and 1.3 with current ciphers (Mozilla's SSL Configuration Generator gives settings for each server).
    .line2 = Test with `openssl s_client -connect { $host }:443 -servername { $host } -tls1_2`, and again with `-tls1_3`.

owner-tls-name_unrecognised =
    .line1 = Add { $host } to the site's settings on the server or at the host (virtual host, custom domain), with a certificate.
    .line2 = Check that the name leads to the right machine.
    .line3 = See what visitors get: `openssl s_client -connect { $host }:443 -servername { $host } </dev/null`.

owner-tls-not_spoken =
    .line1 = Switch on TLS for this port (in nginx `listen 443 ssl`, in Apache `SSLEngine on`).
    .line2 = Check that no other service has taken the port: `ss -ltnp`.

owner-tls-interrupted =
    .line1 = Look at the web server's error log for the moment of the check.
    .line2 = Check that a certificate and key for { $host } are loaded; some services cut off names without one.
    .line3 = Look for a firewall or protection service that cuts such connections.
    .line4 = See what visitors get: `openssl s_client -connect { $host }:443 -servername { $host } </dev/null`.

owner-tls-timed_out =
    .line1 = Check the load of the machine, and the worker limit of the web server.
    .line2 = If small packets pass and large ones do not, look at the MTU and at firewalls that drop ICMP.
    .line3 = See what visitors get: `openssl s_client -connect { $host }:443 -servername { $host } </dev/null`.

owner-tls-protocol-error =
    .line1 = Look at the web server's error log for the moment of the check.
    .line2 = Check the certificate, its key and the TLS settings after the last change.
    .line3 = See what visitors get: `openssl s_client -connect { $host }:443 -servername { $host } </dev/null`.


## The site's front door

owner-gateway-upstream_refused =
    .line1 = Check that the program behind the gateway runs and listens on the address and port that the gateway uses (`ss -ltnp`).
    .line2 = Check why it stopped: `journalctl`, the container's log, `OOMKilled` or `Out of memory: Killed process` in the kernel log.
    .line3 = Check that no firewall between the two rejects the gateway.

owner-gateway-upstream_timed_out =
    .line1 = Compare the timeouts: the gateway's must be longer than the program's own, and the program's longer than its database's.
    .line2 = Look for slow queries, full worker pools and calls to other services that hang.
    .line3 = If the gateway cannot even connect, look for a firewall that drops its packets.

owner-gateway-upstream_unreachable =
    .line1 = From the gateway's machine, try the server behind it: `curl -v` to its address and port.
    .line2 = Check that the machine is on, its route, and the firewall (security group) between the two.

owner-gateway-upstream_closed =
    .line1 = Look in the program's own log at the time of the check for a crash, a killed worker or `Out of memory`.
    .line2 = If it fails only now and then, keep idle connections open longer in the program than in the gateway (keep-alive).

owner-gateway-upstream_invalid =
    .line1 = Ask the server behind directly with `curl -v`, and look at its status line and headers: invalid, doubled or too large ones are refused.
    .line2 = Check that gateway and program speak the same protocol on that port (http or https, HTTP/1.1 or HTTP/2, FastCGI).

owner-gateway-upstream_dns =
    .line1 = On the gateway's machine, look up the name of the server behind it (`getent hosts`, `dig`).
    .line2 = Check that name for a slip and for an expired record, and the resolver that the gateway uses.

owner-gateway-upstream_tls =
    .line1 = From the gateway's machine: `openssl s_client -connect SERVER:443 -servername { $host }`. Look at dates, name and chain.
    .line2 = Check that the gateway sends the right name (SNI), and that it does not speak https to an http port or the other way round.

owner-gateway-upstream_failed =
    .line1 = Check in this order: does the program run, does its name resolve on the gateway, can the gateway connect to it, does it answer within the gateway's timeout.
    .line2 = Compare the gateway's timeout with the program's own: the gateway must wait longer.

owner-gateway-no_upstream =
    .line1 = Look at the health checks: which path do they ask for, what status do they expect, and what does the program answer?
    .line2 = Check that at least one server is running and registered.
    .line3 = If it came with a new version, go back to the one before.

owner-gateway-overloaded =
    .line1 = Look at the connection, queue and rate limits of the gateway, and at who sends the visits.
    .line2 = Add servers, or shorten what keeps them busy.

owner-gateway-misconfigured =
    .line1 = Add { $host } to the gateway's settings (virtual host, route, custom domain), and check that the plan or app is active.
    .line2 = Check the last change of the settings, and test them before you load them.

owner-gateway-error =
    .line1 = Look in the gateway's error log at the time of this check.
    .line2 = Look for a full disk, used-up file handles or memory, and a broken rule or script.

owner-gateway-maintenance =
    .line1 = If the work is over, switch the maintenance page off, and empty caches that still hold it.
    .line2 = Send status 503 with `Retry-After` while it lasts.

owner-gateway-flapping =
    .line1 = Often one of several servers is bad, or they restart. Log which server behind answered each request, and compare.
    .line2 = Check the health checks: a server that fails must be taken out.

owner-gateway-one_bad_backend =
    .line1 = Repair the machine at { $address }, or take it out of the DNS records.
    .line2 = Ask each address by itself: `curl --resolve { $host }:443:ADDRESS https://{ $host }/`.

owner-gateway-regional =
    .line1 = Ask the delivery network about the city that your visitors are sent to, and name the request id { $request_id }.
    .line2 = Check that your firewall lets in the addresses of all its cities, not only some.
    .line3 = Compare the origin's own log: do requests from that city arrive at all?

owner-gateway-refuses_person =
    .line1 = Search the log of the firewall for the request id { $request_id }.
    .line2 = Search the log of the firewall (WAF, rate limit, country rule) for the visitor's address, and see which rule stopped it.

owner-gateway-session_bound =
    .line1 = Compare the servers behind the gateway: one of them may fail for those who are tied to it by a cookie.
    .line2 = Let the gateway move a session to another server when its own one fails.


## The site's own program

owner-application-error =
    .line1 = Look in the program's own log at the time of this check for an error or a stack trace.
    .line2 = Compare with the last deployment, and go back if it began there.
    .line3 = Check what the program needs: database, cache, disk space, secrets.

owner-application-unavailable =
    .line1 = Look in the program's own log at the time of this check for an error or a stack trace.
    .line2 = Check if it is starting, in maintenance mode, or waits for its database or another service.

owner-application-overloaded =
    .line1 = Look at worker, memory and connection limits (`reached pm.max_children`, `too many connections`, `Too many open files`).
    .line2 = See which visits cause the load, and cache, limit or add machines.

owner-application-maintenance =
    .line1 = If the work is over, switch maintenance mode off, and empty caches that still hold the page.
    .line2 = Send status 503 with `Retry-After` while it lasts.

owner-application-soft_error =
    .line1 = The page has a status of success but the text of an error. Send a 5xx status with error pages, so that monitors and search engines notice.
    .line2 = Look in the program's own log at the time of this check for an error or a stack trace.

owner-application-flapping =
    .line1 = Look in the program's own log at the time of this check for an error or a stack trace.
    .line2 = See if all errors come from one server or one version.
    .line3 = Look for a limit that is reached now and then: workers, database connections, memory.

owner-application-session_bound =
    .line1 = Search the program's log for this visitor's session. Fresh visits work.
    .line2 = Let a broken session end by itself instead of failing each time.

owner-http-response-redirect_loop =
    .line1 = Follow the chain with `curl -sIL https://{ $host }/`, and find the two rules that send to each other.
    .line2 = Common: the gateway speaks http to the program, which sends to https again. Pass `X-Forwarded-Proto`, or set the CDN's mode to full encryption.
    .line3 = Check the rules for www and for the final slash.

owner-http-response-redirect_invalid =
    .line1 = Look at the `Location` header: `curl -sI https://{ $host }/`. It must be a full and valid http or https address.
    .line2 = The chain ends at { $redirect }.

owner-http-response-empty =
    .line1 = Look in the program's own log at the time of this check for an error or a stack trace.
    .line2 = Look for workers that crash or are killed (`exited on signal`, `Out of memory`).
    .line3 = Check that the port speaks http or https as the address says.

owner-http-response-reset =
    .line1 = Look in the program's own log at the time of this check for an error or a stack trace.
    .line2 = Look for a firewall or protection service that resets connections.
    .line3 = Look for workers that crash or are killed (`exited on signal`, `Out of memory`).

owner-http-response-invalid =
    .line1 = Ask with `curl -v https://{ $host }/`, and look at the first lines of the answer.
    .line2 = Check which service listens on this port: `ss -ltnp`.
    .line3 = Look for doubled or very large headers.

owner-http-response-timed_out =
    .line1 = We waited { $waited }. Look for requests that hang: slow queries, locks, calls to other services.
    .line2 = Check for full worker pools (`reached pm.max_children`, `WORKER TIMEOUT`, `are currently busy`).
    .line3 = Look in the program's own log at the time of this check for an error or a stack trace.


## Our own side

owner-checker-no_network =
    .line1 = Nothing is known of your site from this check.

owner-checker-resolvers_silent =
    .line1 = Nothing is known of your site from this check.

owner-checker-family_missing =
    .line1 = Nothing is known of your site from this check.
    .line2 = A site that has both an A and an AAAA record can be reached by more people.

owner-checker-network_doubtful =
    .line1 = Nothing is known of your site from this check.

owner-checker-everything_fails =
    .line1 = Nothing is known of your site from this check.

owner-checker-out_of_resources =
    .line1 = Nothing is known of your site from this check.

owner-checker-cut_short =
    .line1 = Nothing is known of your site from this check.
    .line2 = If it happens again and again, look at how long each step takes in the timings.


## Not decided

owner-unknown-challenged =
    .line1 = If you want checkers to see the page, let their requests pass in the settings of the bot protection.
    .line2 = Look at the site in your own browser to be sure that the pages behind the guard work.

owner-unknown-refuses_us =
    .line1 = If this page should be open to all, look in the firewall's log (WAF, bot or country rules) and in the access rules for status { $status }.
    .line2 = Programs are kept out here; that is fine if it is what you want.

owner-unknown-rate_limited =
    .line1 = If real visitors get status 429 as well, look at the rate limits, and at who shares an address.

owner-unknown-legal_block =
    .line1 = If the block is not meant for this country, check the country rules of your site and its delivery network.
    .line2 = RFC 7725 asks for a `Link` header with `rel="blocked-by"` that names who blocks.

owner-unknown-only_you =
    .line1 = Ask the visitor for the time, the address and the id on the error page, and look for them in the log.
    .line2 = If the request is not in your log, it did not reach you.

owner-unknown-only_us =
    .line1 = If people in some places complain, look in the firewall for rules by country or by network.

owner-unknown-error_page_for_you =
    .line1 = If many visitors report this, compare the answers of all your servers and of all cities of your delivery network.

owner-unknown-one_side =
    .line1 = Look at the site from another network.

owner-unknown-conflict =
    .line1 = Look at both: the evidence lists what we saw and what the visitor saw.
    .line2 = If you are just changing something, wait until it is done and check again.

owner-unknown-redirect_refused =
    .line1 = We were sent to { $redirect }. A public page must send to a public http or https address on a port for web pages.
    .line2 = Check the base address in the program's settings; after a move it often still has an inner name.

owner-unknown-insufficient =
    .line1 = Look at the evidence and the timings below for the step that looks odd.
    .line2 = Compare with your own logs at the time of this check.

