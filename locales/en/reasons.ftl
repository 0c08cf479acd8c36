# What is said for each reason, to the person who asked. Id: the reason's word, with `-` for each dot.
#
# The value is the end of the headline, a clause without a full stop. `says…` is what it means;
# `visitor…` is what the visitor can do. A sentence is left out when a variable of it has no
# value. Some variables never print anything: they only say when a sentence may be said
# ($here, $theirs, $both, $seen_here, $measured, $only_you, $not_only_you and the like).

## Said in several places

common-asks_to_wait = The site asks you to wait { $retry } before the next try.
common-began_to_agree = We reached the machine, and began to agree on encryption (the way to keep the page secret).
common-behind_it = Behind it the site answers with status { $behind }.
common-certificate = A site proves who it is with a certificate, a kind of passport.
common-front_door = A gateway is the front door of a site: it takes each visit and passes it on to the server behind.
common-knocked = We found the site's address and knocked.
common-meantime = Until then, try the site on another device or network.
common-name_first = Each name has to be turned into an address first.
common-nothing_known = So we know nothing about { $host } right now. This says nothing bad about the site.
common-nothing_to_fix = There is nothing to fix on your side. Try again in a few minutes.
common-nothing_we_know_of = There is nothing to fix on your side that we know of. Try again in a few minutes.
common-no_secrets = Do not type passwords or card numbers there until it is repaired.
common-our_trouble = This is our trouble, and not yours.
common-reached = We reached the machine, and asked for the page.
common-send_once = Send forms and payments only once; the first may have gone through.
common-try_again = Please try again in a few minutes.
common-try_later = There is nothing to fix on your side. Try again in a while.
common-your_line_works = You got an answer with number { $you_saw }, so your own Internet works.

## The site answers

none-works = { $host } is up and answers as it should
    .says1 = { $here }We asked for this page and got it.
    .says2 = { $theirs }Your machine asked for this page and got it.
    .says3 = { $both }Your machine asked for this page, and so did we. Both got it.
    .says4 = { $seen_here }The site's name, its address and the page itself all work.
    .says5 = { $theirs }The site's name, its address and the page itself work for you.
    .says6 = It answered with status { $status } after { $took }.
    .says7 = Over https (the safe way) it does not answer; this is its plain http address: { $plain }.
    .visitor1 = Load the page again; it may be fine by now.
    .visitor2 = If it still fails for you, try a private window, or your phone with Wi-Fi switched off.
    .visitor3 = { $here }Then tell us here what you see, and we will compare both sides.

none-slow = { $host } is up, but it answers slowly
    .says1 = The page came, so the site is not down.
    .says2 = It took longer than most sites do.
    .says3 = The answer took { $slow }.
    .visitor1 = Wait a little and load the page again.
    .visitor2 = Send forms and payments only once, even if the page takes its time.

none-page_missing = { $host } is up, but it has no page at this address
    .says1 = The site answers, and says that this page is not there.
    .says2 = The page may have moved, or the link may have a slip in it.
    .says3 = The status was { $status }, which means: not found.
    .visitor1 = Look for a typing slip in the address.
    .visitor2 = Start from the site's first page and search there.

none-login_required = { $host } is up, but it wants a log-in first
    .says1 = The site answers, and asks who you are.
    .says2 = That is how a private page should act, so nothing looks broken.
    .says3 = The status was { $status }.
    .visitor1 = Log in, then open the page again.
    .visitor2 = If you should have access and do not, ask the people who run the site.

none-request_not_accepted = { $host } is up, but it does not accept this kind of request
    .says1 = The site answers, and turns down the way we asked.
    .says2 = That is about the form of the question, and does not mean that the site is down.
    .says3 = The status was { $status }.
    .visitor1 = Open the page from the site's own menu, not from an old link.
    .visitor2 = If you were sending a form, load it fresh and fill it in again.

none-client_certificate = { $host } is up, but only for devices that carry its key
    .says1 = The site answers, and asks for a client certificate (a key file that proves who you are).
    .says2 = Only people who were given such a key can get in.
    .says3 = That is a choice of the site, so nothing looks broken.
    .visitor1 = If you should have access, ask the people who run the site for a key, and add it to your browser.
    .visitor2 = If you have one already, check that it has not run out.


## The person's own side

local-offline = your device has no Internet
    .says1 = { $here }What you see is a message of your own device, made before the site was asked.
    .says2 = { $measured }Your device was looked at, and it gets nowhere.
    .says3 = So this is about your connection, and not about { $host }.
    .visitor1 = Check that Wi-Fi or mobile data is on and that flight mode is off.
    .visitor2 = Open another site. If that fails too, restart the router or move closer to it.

local-browser = your browser stopped the page itself
    .says1 = What you see seems to come from your browser, or from an add-on in it.
    .says2 = The site did not write it.
    .visitor1 = Open the page in a private window, where add-ons are off.
    .visitor2 = If that works, switch off ad blockers and other add-ons one by one.
    .visitor3 = Or try another browser.

local-proxy = your proxy or VPN setting is in the way
    .says1 = Your device sends its visits through a helper (a proxy or a VPN).
    .says2 = What you see says that this helper failed, before the site was asked.
    .visitor1 = Switch off the VPN or proxy and load the page again.
    .visitor2 = If this is a work or school device, ask the people who look after it.

local-clock = your device's clock is wrong
    .says1 = A site proves who it is with a certificate that is good between two dates.
    .says2 = If your clock is off, a good certificate looks too old or too new.
    .visitor1 = Set date and time to automatic, and check the time zone.
    .visitor2 = Then close the browser and open the page again.

local-captive_portal = your network wants a log-in first
    .says1 = Networks in hotels, trains and shops often show their own page before they let you out.
    .says2 = You seem to see such a page, in place of { $host }.
    .visitor1 = Look for the log-in page of your network. Most devices show a notice that opens it; switching Wi-Fi off and on brings it back.
    .visitor2 = Log in or agree there, then load this page again.
    .visitor3 = Or switch to mobile data.

local-hosts_file = a list on your device sends { $host } to another place
    .says1 = Each device has a small list of names of its own (the hosts file).
    .says2 = A line in it sends this name to an address that others do not get.
    .visitor1 = Look into the hosts file, and remove the line with { $host } if you do not need it.
    .visitor2 = You find it at /etc/hosts, or on Windows at C:/Windows/System32/drivers/etc/hosts.

local-filter = a filter on your device or network blocks { $host }
    .says1 = A filter stands in the way. You, your home, your office or your school may have set it up.
    .says2 = It is not the site that keeps you out.
    .visitor1 = If you think the block is a mistake, ask the person who looks after the filter to allow { $host }.
    .visitor2 = Mobile data will show you if the filter is the cause.

local-interception = a program on your device or network opens safe connections
    .says1 = Some virus scanners and office networks read along by using a certificate of their own.
    .says2 = Your browser does not trust that certificate, so it stops.
    .visitor1 = Look in your virus scanner for a setting like "HTTPS scanning", and switch it off to test.
    .visitor2 = On a work or school device, ask the people who look after it.
    .visitor3 = On a strange Wi-Fi, do not go on past the warning.

local-address_wrong = the address as typed cannot work
    .says1 = Something in the address is not right, so no site can be asked.
    .says2 = Often it is a missing letter, a space, or the wrong port number.
    .visitor1 = Check the address letter by letter.
    .visitor2 = Or find the site with a search engine.

local-ipv6_broken = one of the two kinds of Internet on your device (IPv6) is broken
    .says1 = Addresses come in two kinds: old ones (IPv4) and new ones (IPv6).
    .says2 = Your device thinks that it can use the new kind, but nothing comes back.
    .says3 = { $seen_here }The site works over the new kind from here.
    .visitor1 = Restart the router. That often brings IPv6 back.
    .visitor2 = If not, switch IPv6 off in the network settings of your device for now.
    .visitor3 = Tell your provider that IPv6 does not work.

local-firewall = a firewall on your device or router stops the way to { $host }
    .says1 = A firewall is a guard that decides which connections may pass.
    .says2 = Yours turns this one away before it has left your own network.
    .visitor1 = Look into the firewall of your device, and into the settings of your router.
    .visitor2 = A virus scanner or a child safety program may have one, too.
    .visitor3 = On a work or school device, ask the people who look after it.

local-trust_store = your device does not know who vouches for { $host }
    .says1 = A site proves who it is with a certificate, and somebody well known vouches for it.
    .says2 = You get the same certificate as we do, but your device does not know who vouches for it.
    .says3 = This happens on devices that have had no updates for long.
    .visitor1 = Install the updates of your device, or use a newer browser.
    .visitor2 = Firefox brings its own list of names, so it often helps.

local-resolver_fails = the name book in your own network does not answer
    .says1 = A name has to be turned into an address first, by a resolver (a kind of name book).
    .says2 = The one that your device asks is on the device or in your own network, and it does not answer.
    .says3 = Others find { $host } without trouble.
    .visitor1 = Restart the router, and then your device.
    .visitor2 = Or set another resolver in your device, such as 1.1.1.1, 8.8.8.8 or 9.9.9.9.


## The Internet provider

isp-block_page = a page of your network stands in the place of { $host }
    .says1 = What you see was not written by the site.
    .says2 = It looks like the notice of a provider or an authority that blocks this site.
    .visitor1 = Try another network, such as mobile data, to be sure.
    .visitor2 = Ask your provider why { $host } is blocked, and how to object.

isp-dns_answer_differs = your network's name book gives another answer than others do
    .says1 = A name has to be turned into an address first. Your provider or office looks it up for you.
    .says2 = The answer that you get does not seem to be the one that others get.
    .says3 = That may be an old entry, or a block.
    .visitor1 = Switch the router off and on, or wait an hour, so that old entries go away.
    .visitor2 = Or set another resolver (a name book) in your device, such as 1.1.1.1, 8.8.8.8 or 9.9.9.9.
    .visitor3 = If that helps, tell your provider.

isp-dns_blocked = your network's name book blocks { $host }
    .says1 = A name has to be turned into an address first, by a resolver (a kind of name book).
    .says2 = Yours says that it holds this name back on purpose.
    .says3 = The site did not choose that.
    .visitor1 = If you use a family or safety filter, look there first.
    .visitor2 = If not, ask your provider or office why the name is blocked.
    .visitor3 = Another resolver, such as 1.1.1.1 or 9.9.9.9, will show if this is the cause.

isp-proxy_failed = a helper on your way to { $host } failed
    .says1 = Between you and the site stands a helper that passes pages on (a proxy).
    .says2 = It belongs to your office, your school or your provider, and it seems to have written the error that you see.
    .visitor1 = Try another network, such as mobile data.
    .visitor2 = Tell the people who run the network that their proxy cannot reach { $host }.

isp-resolver_fails = your network's name book does not work
    .says1 = A name has to be turned into an address first, by a resolver (a kind of name book). Most people use the one of their provider.
    .says2 = Yours does not give an answer for { $host }, and others do.
    .visitor1 = Set another resolver in your device, such as 1.1.1.1, 8.8.8.8 or 9.9.9.9.
    .visitor2 = Tell your provider that its resolver fails.

isp-dns_outdated = your network's name book still has an old address for { $host }
    .says1 = The site seems to have moved to another address.
    .says2 = Your provider's resolver (its name book) still sends you to an old one, where nothing answers any more.
    .visitor1 = Wait an hour, and restart your device and router, so that old entries go away.
    .visitor2 = Or set another resolver in your device, such as 1.1.1.1, 8.8.8.8 or 9.9.9.9.

isp-name_filtered = connections from your network that name { $host } are cut
    .says1 = Your machine reaches the site's address.
    .says2 = As soon as it says which site it wants, the connection is cut. With another name, it is not.
    .says3 = So something between you and the site filters by name.
    .visitor1 = Try another network, such as mobile data, to be sure.
    .visitor2 = Ask your provider, office or school why { $host } is filtered.

isp-interception = somebody on your way to { $host } opens safe connections
    .says1 = The certificate that you get is not the site's own, and nobody well known vouches for it.
    .says2 = So something between you and the site stands in for it, and could read along.
    .visitor1 = Do not go on past the warning, and do not type a password.
    .visitor2 = Try another network, such as mobile data.
    .visitor3 = On a work or school network, ask the people who look after it.

isp-unreachable = your provider does not bring you to { $host }
    .says1 = { $seen_here }Your Internet works, and so does the site.
    .says2 = { $theirs }Your Internet works.
    .says3 = But what you send to the site gets lost on the way, in the network that you use.
    .says4 = Other sites do not have this trouble.
    .visitor1 = Try another network, such as mobile data.
    .visitor2 = Tell your provider that { $host } cannot be reached, and from when on.

isp-connection_cut = your connections to { $host } are cut on the way
    .says1 = The site works from here.
    .says2 = From your machine a connection begins, and then something on the way cuts it or lets it starve.
    .visitor1 = Switch off a VPN and virus scanners to test.
    .visitor2 = Try another network, such as mobile data.
    .visitor3 = If that helps, tell your provider.

isp-large_answers_stall = large packets from { $host } do not reach you
    .says1 = Small answers of the site come through to you, and large ones get stuck.
    .says2 = That happens when a part of the way takes smaller packets than it says. A VPN or a DSL line is often the cause.
    .visitor1 = Switch off a VPN, if you use one.
    .visitor2 = Restart the router.
    .visitor3 = If you know how, set the packet size (MTU) of your device to 1280 to test.

isp-no_internet = your provider's line to the Internet is down
    .says1 = Your device and your router are connected.
    .says2 = But nothing behind them answers, neither { $host } nor other well-known sites.
    .visitor1 = Restart the router, and look at its lights.
    .visitor2 = Look at your provider's page about outages, over mobile data.

isp-udp_blocked = your network blocks the newest way to load pages
    .says1 = Browsers can load pages in a new way (HTTP/3, over UDP) and in older ones.
    .says2 = Your browser tried the new way, and it failed. The site works from here.
    .visitor1 = Load the page again. Most browsers then use an older way.
    .visitor2 = If not, switch HTTP/3 (QUIC) off in the browser's settings.
    .visitor3 = Ask the people who run your network to let UDP pass on port 443.


## The site's name

dns-name_not_resolved = the name { $host } does not exist
    .says1 = { common-name_first }
    .says2 = The name books of the Internet say that there is no such name.
    .says3 = It may have a typing slip, or it may have run out.
    .visitor1 = Check the spelling, letter by letter.
    .visitor2 = Look for the site with a search engine; it may have a new name.

dns-dangling_alias = the name { $host } points to a name that does not exist
    .says1 = The name is only an alias for another name, and that other name is gone.
    .says2 = So nobody can find the site's address.
    .says3 = The missing name is { $alias }.
    .visitor1 = { common-try_later }
    .visitor2 = If you know the people who run the site, tell them what this page says.

dns-no_address = the name { $host } has no address
    .says1 = The name exists, but it does not lead to any address.
    .says2 = So there is no place to ask for the page.
    .visitor1 = Try the name with www in front, or without it.
    .visitor2 = Look for the site with a search engine.

dns-alias_loop = the name { $host } leads from alias to alias without end
    .says1 = The name is only an alias for another name, and that one is an alias, too.
    .says2 = { $circle }In the end they lead back to one of the names before.
    .says3 = So nobody can find the site's address.
    .visitor1 = { common-try_later }

dns-signature_invalid = the security seal on the name { $host } is broken
    .says1 = The name is protected by a seal (DNSSEC) that proves its address is real.
    .says2 = The seal does not fit, so careful networks refuse the address.
    .says3 = Networks that do not check the seal still find the site. That is why it may work for a friend.
    .visitor1 = There is nothing to fix on your side, and switching checks off would make you less safe.
    .visitor2 = Try again in a few hours.

dns-unreachable = the name servers of { $host } do not answer
    .says1 = A name server is a machine that knows the site's address.
    .says2 = Those of this site cannot be reached, so the site cannot be found, even if it is up.
    .says3 = The name books that we asked say so.
    .visitor1 = { common-try_later }

dns-not_served = the name servers given for { $host } do not serve it
    .says1 = The registry sends everybody to certain name servers.
    .says2 = Those say that they are not in charge of this name.
    .says3 = That often comes after a move, or when a service has ended.
    .visitor1 = { common-try_later }

dns-failed = the name { $host } cannot be looked up
    .says1 = { common-name_first }
    .says2 = The name books we asked tried, and failed.
    .says3 = That often points to the site's own name servers.
    .visitor1 = { common-try_later }

dns-timed_out = no answer comes about the name { $host }
    .says1 = The name books we asked work for other names.
    .says2 = About this name they stay silent, most likely because its own name servers do not answer.
    .visitor1 = { common-try_later }

dns-malformed = the answers about the name { $host } are broken
    .says1 = We asked for the site's address.
    .says2 = What came back is not a proper answer, so nobody can use it.
    .visitor1 = { common-try_later }

dns-answers_disagree = the name books do not agree about { $host }
    .says1 = Some of the name books we asked find the site, and some do not.
    .says2 = So it may work for a friend and fail for you.
    .says3 = That is common for some hours after a change.
    .visitor1 = Try again in an hour or two.
    .visitor2 = Or set another resolver (a name book) in your device, such as 1.1.1.1, 8.8.8.8 or 9.9.9.9.

dns-private_address = { $host } leads to an address that only works inside one network
    .says1 = The name exists, but its address is a private one, like a room number without a street.
    .says2 = From outside that network nobody can get there.
    .visitor1 = If this is a site of your work or school, connect to its network or VPN first.
    .visitor2 = If it should be open to all, tell the people who run it.

dns-parked = { $host } shows a placeholder of a domain seller
    .says1 = The name works, but there seems to be no real site behind it.
    .says2 = It may be for sale, or its owner may have let it run out.
    .visitor1 = Check the spelling of the name.
    .visitor2 = Look for the site with a search engine; it may have a new name.


## The way to the site's address

tcp-refused = { $host } lets nobody connect
    .says1 = { common-knocked }
    .says2 = The machine there says no at once: nothing opens at this port (the door for web pages).
    .says3 = Most likely the web server has stopped, or a firewall says no for it.
    .visitor1 = There is nothing to fix on your side. Try again in a few minutes.
    .visitor2 = If the address has a port number, check it for a slip.

tcp-timed_out = { $host } does not answer
    .says1 = { common-knocked }
    .says2 = No answer came at all, not even a "no".
    .says3 = The machine may be off, or a firewall may drop all visits.
    .visitor1 = { common-nothing_we_know_of }

tcp-reset = { $host } cuts off every connection
    .says1 = { common-knocked }
    .says2 = Each connection was cut off at once, by the machine or by something on the way.
    .visitor1 = { common-nothing_we_know_of }

tcp-address_unreachable = there is no way to the address of { $host }
    .says1 = We found the site's address.
    .says2 = A router on the way says that the machine cannot be reached.
    .says3 = The machine may be off, or its network may be cut.
    .visitor1 = { common-try_later }

tcp-failed = none of the addresses of { $host } can be reached
    .says1 = The site has more than one address.
    .says2 = We tried each of them, and each one failed in its own way.
    .visitor1 = { common-try_later }

tcp-some_addresses_fail = not every address of { $host } works
    .says1 = The site has more than one address, and your browser picks one.
    .says2 = At least one of them does not answer, so some visits fail or take long.
    .says3 = The bad one is { $address }.
    .visitor1 = Load the page again; the next try may get a good address.

tcp-ipv6_fails = { $host } does not answer over IPv6
    .says1 = The Internet has two kinds of addresses: the old IPv4 and the new IPv6.
    .says2 = The site answers over IPv4, but not over IPv6.
    .says3 = People whose network likes IPv6 best may wait long, or see an error.
    .visitor1 = Load the page again; most browsers then change over to IPv4.
    .visitor2 = Or try another network.

tcp-ipv4_fails = { $host } does not answer over IPv4
    .says1 = The Internet has two kinds of addresses: the old IPv4 and the new IPv6.
    .says2 = The site answers over IPv6, but not over IPv4.
    .says3 = Many homes and offices only have IPv4, so it fails there.
    .visitor1 = Try another network, such as mobile data, which often has IPv6.

tcp-flapping = connections to { $host } fail now and then
    .says1 = We knocked more than once.
    .says2 = Some visits got through and some did not, so it may work at the next try.
    .says3 = Of { $tries } tries, { $failed } failed.
    .visitor1 = Load the page again, more than once if need be.
    .visitor2 = Send forms and payments only once, and check if the first one went through.


## Certificate and encryption

tls-cert-date_invalid = the certificate of { $host } { $dates }
    .says1 = { common-certificate }
    .says2 = The dates do not fit, so browsers warn or stop.
    .says3 = It ran out { $expired } ago.
    .says4 = It will only be good in { $begins }.
    .says5 = It is not the site's own one, but one that the site sends along: { $link }.
    .says6 = { common-behind_it }
    .visitor1 = There is nothing to fix on your side, if your clock is right.
    .visitor2 = { common-no_secrets }
    .visitor3 = Try again later.

tls-cert-name_invalid = the certificate of { $host } is for another name
    .says1 = { common-certificate }
    .says2 = This one is made out to another name, so browsers warn or stop.
    .says3 = It is for { $names }.
    .says4 = { common-behind_it }
    .visitor1 = Try the address with www in front, or without it.
    .visitor2 = { common-no_secrets }

tls-cert-self_signed = the certificate of { $host } is signed by itself
    .says1 = { common-certificate }
    .says2 = This one was signed by the site itself, like a passport that you draw at home.
    .says3 = So browsers cannot know who is there.
    .says4 = { common-behind_it }
    .visitor1 = If this is a device of your own, such as a router, that is common.
    .visitor2 = { common-no_secrets }

tls-cert-authority_invalid = browsers do not know who signed the certificate of { $host }
    .says1 = { common-certificate }
    .says2 = The office that signed this one is not on the list that browsers trust.
    .says3 = It was signed by { $issuer }.
    .says4 = { common-behind_it }
    .visitor1 = If this is a site of your work or school, ask there how to add its certificate.
    .visitor2 = { common-no_secrets }

tls-cert-chain_incomplete = the certificate of { $host } lacks a link
    .says1 = { common-certificate }
    .says2 = Between it and the office that browsers trust there is a link, and the site does not send that link.
    .says3 = Some browsers find it by themselves, others stop. So it may work for a friend.
    .says4 = { common-behind_it }
    .visitor1 = Another browser may open the page.
    .visitor2 = There is nothing to repair on your side.

tls-cert-invalid = the certificate of { $host } is not valid
    .says1 = { common-certificate }
    .says2 = Browsers warn of this one, or stop.
    .says3 = { $weak }Its key or its seal is of an old kind that proves nothing any more.
    .says4 = { $broken }It is broken in some way.
    .says5 = { common-behind_it }
    .visitor1 = There is nothing to fix on your side.
    .visitor2 = { common-no_secrets }

tls-version_or_cipher_mismatch = { $host } does not offer a modern kind of encryption
    .says1 = Browser and site have to agree on a way to keep the page secret.
    .says2 = The site offers none that we know as safe.
    .says3 = { $old }All its ways are too old, so browsers stop.
    .says4 = { $unshared }Our checker is strict. Your browser may know a way that we do not.
    .visitor1 = There is nothing to fix on your side, if your browser is up to date.
    .visitor2 = { common-no_secrets }

tls-name_unrecognised = the server at { $host } does not know this name
    .says1 = We reached the machine, and asked for the site by its name.
    .says2 = It says that it has no site of that name.
    .says3 = That often comes after a move, or when a site is not set up yet.
    .visitor1 = Check the name for a slip. Try it with www in front, or without it.

tls-not_spoken = { $host } does not speak https on this port
    .says1 = We knocked at the door for safe pages.
    .says2 = Something answers there, but not in the language of https.
    .says3 = It may be set up for plain http, or for another service.
    .visitor1 = Check the address: another port or http:// may be right.
    .visitor2 = { common-no_secrets }

tls-interrupted = { $host } breaks off before the page is safe
    .says1 = { common-began_to_agree }
    .says2 = Then the connection was cut off in the middle.
    .visitor1 = { common-nothing_we_know_of }

tls-timed_out = { $host } goes silent before the page is safe
    .says1 = { common-began_to_agree }
    .says2 = Then it went silent, and no answer came in time.
    .visitor1 = { common-nothing_we_know_of }

tls-protocol-error = { $host } and browsers cannot agree on encryption
    .says1 = { common-began_to_agree }
    .says2 = It answered with an error in the middle of that.
    .visitor1 = { common-nothing_we_know_of }


## The site's front door

gateway-upstream_refused = { $host } is answering with an error{ $for }
    .says1 = { common-front_door }
    .says2 = Here the { $gateway } works, but the server behind it turns it away.
    .says3 = Most likely the site's program has stopped, or a firewall stands in between.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_timed_out = { $host } is answering with an error{ $for }
    .says1 = { common-front_door }
    .says2 = Here the { $gateway } works, but the server behind it did not answer in time.
    .says3 = The site may have too much to do, or a part of it may be stuck.
    .says4 = { common-your_line_works }
    .visitor1 = There is nothing to fix on your side. Wait a little before the next try; many tries at once make it worse.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_unreachable = { $host } is answering with an error{ $for }
    .says1 = { common-front_door }
    .says2 = Here the { $gateway } works, but it finds no way to the server behind it.
    .says3 = That machine may be off, or its network may be cut.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_closed = { $host } is answering with an error{ $for }
    .says1 = { common-front_door }
    .says2 = Here the { $gateway } works, but the server behind it hung up in the middle.
    .says3 = That often means that the site's program crashed on this page.
    .says4 = { common-your_line_works }
    .visitor1 = There is nothing to fix on your side. Try again, or try another page of the site.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_invalid = { $host } is answering with an error{ $for }
    .says1 = { common-front_door }
    .says2 = Here the { $gateway } works, but the server behind it sent an answer that makes no sense.
    .says3 = That is most likely a mistake in the site's program or set-up.
    .says4 = { common-your_line_works }
    .visitor1 = There is nothing to fix on your side. Try another page of the site, or try again later.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = If only you see it, delete the cookies of this site; too many of them can cause it.

gateway-upstream_dns = { $host } is answering with an error{ $for }
    .says1 = { common-front_door }
    .says2 = Here the { $gateway } works, but it cannot find the server behind it by its name.
    .says3 = The server may well be up.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }

gateway-upstream_tls = { $host } is answering with an error{ $for }
    .says1 = { common-front_door }
    .says2 = Here the { $gateway } works, but it cannot agree on encryption with the server behind it.
    .says3 = That is about the site's set-up.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }

gateway-upstream_failed = { $host } is answering with an error{ $for }
    .says1 = { common-front_door }
    .says2 = Here the { $gateway } works, but it got no good answer from the server behind it.
    .says3 = It does not say what went wrong there.
    .says4 = The status was { $status }.
    .says5 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-no_upstream = { $host } is answering with an error{ $for }
    .says1 = { common-front_door }
    .says2 = Here the { $gateway } works, but it has no healthy server to pass visits on to.
    .says3 = They may all be busy, restarting or down.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-overloaded = { $host } has more visits than it can take
    .says1 = { common-front_door }
    .says2 = Here the { $gateway } works, but it is at its limit.
    .says3 = That often passes by itself.
    .says4 = { common-your_line_works }
    .visitor1 = Wait a little, and do not press reload all the time.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-misconfigured = the front door of { $host } is not set up for it
    .says1 = { common-front_door }
    .says2 = Here the { $gateway } answers, but it does not know this site, or its own set-up is wrong.
    .says3 = Only the people who run the site can repair that.
    .says4 = { common-your_line_works }
    .visitor1 = Check the name for a slip. Try it with www in front, or without it.

gateway-error = { $host } is answering with an error{ $for }
    .says1 = { common-front_door }
    .says2 = Here the { $gateway } itself failed to deal with the visit.
    .says3 = The status was { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }

gateway-maintenance = { $host } is closed for a planned pause
    .says1 = The people who run the site seem to be working on it.
    .says2 = Its { $gateway } shows a note about that in place of the page.
    .visitor1 = Come back later.
    .visitor2 = { common-asks_to_wait }

gateway-flapping = { $host } fails now and then
    .says1 = { common-front_door }
    .says2 = { $here }We tried more than once. Some visits got through, and some ended in an error of the { $gateway }.
    .says3 = { $theirs }Some of your visits got through, and some ended in an error of the { $gateway }.
    .says4 = { $both }Some visits get through, and some end in an error of the { $gateway }.
    .says5 = Of { $tries } tries, { $failed } failed.
    .says6 = So it may work at your next try.
    .says7 = { common-your_line_works }
    .visitor1 = Load the page again, more than once if need be.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-one_bad_backend = one of the machines of { $host } answers with an error
    .says1 = The site has more than one address, and your browser picks one.
    .says2 = One of them answers with an error, and the others are fine.
    .says3 = The bad one is { $address }.
    .visitor1 = Load the page again; the next try may get a good one.
    .visitor2 = { common-send_once }

gateway-regional = { $host } fails in your part of the world
    .says1 = The site uses a delivery network: machines in many cities that hand out its pages.
    .says2 = The machine that serves you gets an error, and the one that serves us does not.
    .says3 = You are sent to { $your_centre }, and we to { $our_centre }.
    .says4 = { common-your_line_works }
    .visitor1 = Try again in a few minutes.
    .visitor2 = Another network, such as mobile data, may lead you to another city.
    .visitor3 = { common-send_once }

gateway-refuses_person = a guard in front of { $host } turns you away
    .says1 = Many sites have a guard that stops visits it finds odd.
    .says2 = { $only_you }It lets us in, but it does not let you in.
    .says3 = { $not_only_you }It does not let us in either, so it turns many away.
    .says4 = That may come from your network, a VPN, or many visits in a short time.
    .visitor1 = Switch off a VPN, and load the page again.
    .visitor2 = Try another network, such as mobile data.
    .visitor3 = If it stays so, write to the site, and send the id on the page that you see.

gateway-session_bound = { $host } fails for the session that you have there
    .says1 = The site's gateway sends the same visitor to the same server each time.
    .says2 = The one that you are tied to seems to fail. A fresh visit from your own machine works.
    .says3 = It may also have been brief, and be over by now.
    .visitor1 = Open the page in a private window.
    .visitor2 = If that works, delete the cookies of this site, and log in again.
    .visitor3 = { common-send_once }


## The site's own program

application-error = { $host } is answering with an error{ $for }
    .says1 = We reached the site, and its own program answered.
    .says2 = It says that something went wrong inside it.
    .says3 = The status was { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = There is nothing to fix on your side. Try again in a few minutes, or try another page of the site.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-unavailable = { $host } says that it cannot serve pages now
    .says1 = We reached the site, and its own program answered.
    .says2 = It says that it is not ready to serve this page.
    .says3 = The status was { $status }.
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-overloaded = { $host } says that it has too much to do
    .says1 = We reached the site, and its own program answered.
    .says2 = It has more work than it can do, so it turns visits away.
    .says3 = { common-your_line_works }
    .visitor1 = Wait a little, and do not press reload all the time.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-maintenance = { $host } is closed for a planned pause
    .says1 = The people who run the site seem to be working on it.
    .says2 = The site shows a note about that in place of the page.
    .visitor1 = Come back later.
    .visitor2 = { common-asks_to_wait }

application-soft_error = { $host } shows an error page{ $for }
    .says1 = The site answers, and claims that all is well.
    .says2 = But the page itself reads like an error.
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-send_once }

application-flapping = { $host } fails now and then
    .says1 = Some visits get the page, and some get an error of the site's own program.
    .says2 = Of { $tries } tries, { $failed } failed.
    .says3 = So it may work at your next try.
    .says4 = { common-your_line_works }
    .visitor1 = Load the page again, more than once if need be.
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-session_bound = { $host } fails for the session that you have there
    .says1 = The site's program answers you with an error, and a fresh visit from your own machine works.
    .says2 = So the error seems to come with your session, your log-in or your cookies.
    .says3 = It may also have been brief, and be over by now.
    .visitor1 = Open the page in a private window.
    .visitor2 = If that works, delete the cookies of this site, and log in again.

http-response-redirect_loop = { $host } sends visitors round in a circle
    .says1 = A site can send you on to another address.
    .says2 = Here that goes on and on, and never ends at a page.
    .says3 = It comes back to { $redirect }.
    .visitor1 = Delete the cookies of this site, and try again.
    .visitor2 = If that does not help, only the people who run the site can repair it.

http-response-redirect_invalid = { $host } sends visitors to an address that does not work
    .says1 = A site can send you on to another address.
    .says2 = Here that address is missing or cannot be used.
    .visitor1 = Start from the site's first page.
    .visitor2 = Only the people who run the site can repair it.

http-response-empty = { $host } hangs up without an answer
    .says1 = { common-reached }
    .says2 = It closed the connection before a whole answer came.
    .says3 = A crash or a restart of the program behind it can do that.
    .visitor1 = { common-nothing_we_know_of }
    .visitor2 = { common-send_once }

http-response-reset = { $host } breaks off before it answers
    .says1 = { common-reached }
    .says2 = The connection was cut off before an answer came.
    .says3 = A crash, a limit or a firewall can do that.
    .visitor1 = { common-nothing_we_know_of }
    .visitor2 = { common-send_once }

http-response-invalid = { $host } gives an answer that browsers cannot read
    .says1 = { common-reached }
    .says2 = What came back is broken, or is not a web page's language at all.
    .visitor1 = Check the port number in the address, if it has one.
    .visitor2 = There is nothing else to fix on your side.

http-response-timed_out = { $host } lets visits in, but never answers
    .says1 = { common-reached }
    .says2 = Then nothing came in time, and we gave up.
    .says3 = The site may have too much to do, or be stuck.
    .visitor1 = There is nothing to fix on your side that we know of. Wait a little before you try again.
    .visitor2 = { common-send_once }


## Our own side

checker-no_network = our own Internet connection is down
    .says1 = { common-our_trouble }
    .says2 = Our machine cannot reach any site at the moment.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-resolvers_silent = our own name books do not answer
    .says1 = { common-our_trouble }
    .says2 = Our machine cannot look up any name at the moment.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-family_missing = our machine lacks the kind of address that this site needs
    .says1 = { common-our_trouble }
    .says2 = The Internet has two kinds of addresses, IPv4 and IPv6. The site only has one, and our machine cannot use that one.
    .says3 = { common-nothing_known }
    .visitor1 = { common-meantime }
    .visitor2 = If it works on mobile data and not at home, your home may lack the same kind of address.

checker-network_doubtful = our own connection does not work as it should
    .says1 = { common-our_trouble }
    .says2 = { $canary }We watch some big sites that are almost never down, and right now we cannot reach those as we should.
    .says3 = { $filtered }The name book that we use keeps this name from us, by a rule of its own.
    .says4 = { $forged }The name book that we use has an address for every name, even for names that do not exist.
    .says5 = { $portal }The page of a network came in the place of the site's page, so there is something between us and the site.
    .says6 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-everything_fails = suddenly nearly every site seems silent to us
    .says1 = Suddenly nearly every site that we look at seems silent.
    .says2 = That is more likely us than all of them.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-out_of_resources = our own machine cannot send the question
    .says1 = { common-our_trouble }
    .says2 = Our machine ran short of something, or was not allowed to connect.
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-cut_short = we ran out of time
    .says1 = A check may only take so long, and this one was cut before its end.
    .says2 = What we saw until then is not enough to judge.
    .says3 = It says nothing bad about { $host }.
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }


## Not decided

unknown-challenged = { $host } answers, but first wants proof that a person is asking
    .says1 = The site's guard is up and running.
    .says2 = It does not let programs like ours in, so we cannot see the page behind it.
    .says3 = That does not mean that the site is down.
    .visitor1 = Open the page in your browser, and do the small test if it shows one.
    .visitor2 = If you see an error there, tell us which one, and we will look at that.

unknown-refuses_us = { $host } answers, but it does not let us in
    .says1 = The site is on, and says that we may not see the page.
    .says2 = It may keep out programs, or the place that our machine is in.
    .says3 = The status was { $status }.
    .says4 = That does not mean that the site is down for you.
    .visitor1 = Open the page in your browser.
    .visitor2 = If you are turned away too, switch off a VPN or try another network, and tell us what you see.

unknown-rate_limited = { $host } answers, but says that we ask too often
    .says1 = The site is on, and asks us to slow down.
    .says2 = That is about us, and does not mean that the site is down for you.
    .visitor1 = Open the page in your browser.
    .visitor2 = If you see the same, wait a little before you try again.
    .visitor3 = The site asks you to wait { $retry } before the next try.

unknown-legal_block = { $host } answers, but the page is held back for legal reasons
    .says1 = The site is on. It says that law or a court stops it from showing this page.
    .says2 = That may only hold for the country that our machine is in.
    .says3 = So we cannot tell if you can see it.
    .visitor1 = Open the page in your browser, and see if it shows there.
    .visitor2 = If you see status 451 too, the page or the site's help may say who asked for it.

unknown-only_you = nothing yet says why
    .says1 = We got the page just now, and you do not.
    .says2 = So the way between you and { $host } differs from ours, or the site treats you in another way.
    .says3 = It may also have been repaired since you looked.
    .visitor1 = Load the page again.
    .visitor2 = Try a private window. If that helps, delete the cookies of this site or switch off add-ons.
    .visitor3 = Try your phone with Wi-Fi off. If that helps, the cause is in your network or at your provider.
    .visitor4 = Then paste the error text here; it often tells who wrote it.

unknown-only_us = { $host } works for you, and not from where we are
    .says1 = You can use the site, so it is not down.
    .says2 = Our machine does not get through to it. Many sites shut out data centres, and some shut out whole countries.
    .visitor1 = There is nothing that you need to do.

unknown-error_page_for_you = you get another answer from { $host } than we do
    .says1 = The page works from here.
    .says2 = Your browser gets an answer too, but it is not the page. It may be an error, a log-in or a guard that stops you.
    .says3 = Your browser may not tell us which one.
    .visitor1 = Use our button for your bookmarks on that page: it can read the number.
    .visitor2 = Or paste the text of the page that you see.
    .visitor3 = Try the page in a private window.

unknown-one_side = your machine does not get the page of { $host }, and nobody else has looked
    .says1 = Only your own machine has tried. It does not get the page.
    .says2 = Whether that is the site, your provider or your device shows only when somebody looks from another place.
    .visitor1 = Ask again with a service that looks, too (`--service`), as soon as one can be reached.
    .visitor2 = Or open the page on a phone with mobile data.

unknown-conflict = you and we see two different kinds of trouble
    .says1 = The page fails for you, and it fails for us, but not in the same way.
    .says2 = There may be more than one cause, or the site may be changing right now.
    .visitor1 = Try again in a few minutes, and tell us again what you see.
    .visitor2 = Try your phone with Wi-Fi off, to see if your network plays a part.

unknown-redirect_refused = { $host } sends visitors to a place that we may not visit
    .says1 = The site answers, and sends us on to another address.
    .says2 = That is one we do not open: a private network, an odd port, a very long address or no web page.
    .says3 = So we cannot see the page behind it.
    .visitor1 = Open the page in your browser.
    .visitor2 = If it is a site of your work or school, you may need its network or VPN.

unknown-insufficient = what we saw of { $host } does not decide it
    .says1 = We looked, but what we saw fits more than one cause.
    .says2 = We would rather say so than guess.
    .visitor1 = Tell us what you see: pick a symptom, or paste the error text.
    .visitor2 = Try your phone with Wi-Fi off, and tell us if that works.

