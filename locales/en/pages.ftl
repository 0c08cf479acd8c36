# The form, the page that waits, and the verdict page.

## Around every page

page-skip = Skip to the content
page-language = Language
page-pages = Pages
page-more = More pages
page-what-is-502 = What is a 502?
page-about = About
page-privacy = Privacy
page-bookmarklet = Bookmarklet
page-owners = For site owners
page-promise = We look at a site from outside, when you ask. We visit it as a browser does, and never search it for holes.
page-about-checks = About our checks
# Said on pages in other languages than English, in front of links to pages that are in English only.
page-english-only = These pages are in English.

## The form

form-address = Address of the site or page
form-saw = What do you see?
form-paste = Add the error text
    .hint = it helps a lot
form-error = The text of the page that fails, as you see it
    .hint = Please leave out names, passwords and other private things.
form-check = Check it

# The symptoms in the words of people, short, so that a phone shows all of each.
symptom-none = Choose, if you like
symptom-works = It works for me
symptom-timeout = It loads and loads
symptom-slow = It is very slow
symptom-502 = 502: bad gateway
symptom-503 = 503: not available
symptom-504 = 504: gateway timeout
symptom-500 = 500: server error
symptom-404 = 404: page not found
symptom-403 = 403: no access
symptom-429 = 429: too many requests
symptom-refused = It refused to connect
symptom-reset = The connection was cut
symptom-dns = The site was not found
symptom-tls = A warning: it is not safe
symptom-blocked = A page says: blocked
symptom-blank = An empty page
symptom-offline = It says: no Internet
symptom-other = Something else
symptom-status = A page with the error number { $status }

## The first page

home-title = Is it down for everyone, or just me?
home-lead = And whose fault is it? We look at the site from outside, compare that with what you see, and tell you where the trouble is.
home-description = Is it down for everyone, or just me, and whose fault is it? A true answer, explained in plain words.
home-came-from = You were looking at this page. Is that not it? Change it below.
home-came-from-us = The page that fails had not come yet, so we could not read its address. Please type it below.
home-evidence = Your browser told us what the page shows. It is in the box below; nothing is sent before you press the button.
home-example = For example: what is a “502 Bad Gateway”?
home-example-lead = A page passes five places on its way to you. At one of them something goes wrong, and we find out which.
home-example-gateway = Gets no good answer from behind
home-example-site = May have stopped, or be too slow
home-example-end = So it is not you, and there is nothing to fix on your side.
home-faster = Faster, on a page that fails
home-faster-how = Type our name and a slash in front of its address. Or use the bookmarklet, a button that reads the page for you.
home-faster-link = Get the bookmarklet

## The verdict page: the answer

verdict-down-for = Down for
verdict-where = Where
verdict-how-sure = How sure
# Each of these stands whole, since the time belongs into the middle in some languages.
verdict-checked-now = Checked just now
verdict-checked-seconds = Checked { $count ->
    [one] { $count } second
   *[other] { $count } seconds
} ago
verdict-checked-minutes = Checked { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
} ago

## The verdict page: the way

way-title = The way from you to the site
way-we = We
    .is = our look from outside
way-we-looked = Joins at the name
way-we-no-look = We have not looked
way-we-cannot = We could not look
way-edge = data centre { $name }
way-edges = data centre { $yours } for you, { $ours } for us

# One line for each side: how far its way led.
way-yours-unseen = Your way: only you can see it.
way-yours-somewhere = Your way: it ends somewhere; we do not know where.
way-yours-ends = Your way: it ends at “{ $place }”.
way-yours-through = Your way: all the way to the site.
way-ours-unseen = Our way: we did not get to see it.
way-ours-ends = Our way: it ends at “{ $place }”.
way-ours-through = Our way: all the way to the site.

## The verdict page: what it means, and what to do

verdict-means = What this means
verdict-code = What does the number { $status } mean?
verdict-visitor = What you can do now
verdict-again = Look again
verdict-open = Open { $host }
verdict-new-tab = (in a new tab)
verdict-tell = What do you see?
verdict-tell-why = One press, and we compare your side with ours.
verdict-tell-more = Say more, or paste the error text
verdict-compare = Compare

## The verdict page: looking again by itself

# { $left } is a time such as 0:25.
again-waiting = We look again in { $left }.
again-same = No change so far. We look again in { $left }.
again-busy = Many people are asking just now. We look again in { $left }.
again-looking = We are looking again now.
again-back = { $host } works again, as seen from here.
again-changed = The answer has changed.
again-stopped = We have stopped looking. You can start again.
again-done = We have looked often enough for now, and have stopped.
again-stop = Stop looking
again-start = Keep looking
again-tell = Tell me when it is back
again-will-tell = We will tell you, as long as this page stays open.
again-may-not-tell = Your browser does not let us show you a message. Look at the title of this tab instead.
# The title of the tab when the site is back.
again-title = ✓ back: { $host }

## The verdict page: the person's own browser tries the site

trial-trying = Your own browser is trying the site too, to compare.
trial-no-more = Your own browser tried the site too, and could not tell more.
trial-same = Your own browser tried the site too. That changes nothing.
trial-changed = The answer has changed, now that we know what your browser sees.

## The verdict page: how sure we are

mind-title = How sure are we, and what would change our mind?
mind-here = We looked for ourselves, from one place outside your network.
mind-theirs = Only your own machine has looked, and not we.
mind-both = Your machine looked, and so did we. We compared the two.
mind-here-told = We looked for ourselves, and compared that with what you told us.
mind-here-browser = We looked for ourselves, and your browser tried the site too.
mind-points = { $for ->
    [one] { $for } thing that was seen points to this
   *[other] { $for } things that were seen point to this
}{ $against ->
    [0] , and nothing speaks against it.
    [one] , and { $against } points elsewhere.
   *[other] , and { $against } point elsewhere.
}
mind-certain = We know of nothing else that looks like this.
mind-likely = Other reasons could look like this, but they are rare.
mind-possible = Other reasons could look just like this.
mind-unknown = What was seen fits more than one reason, so we do not name one.
mind-checker = We could not look, so there is nothing to be sure of.

# The one test that would show us to be wrong, or that would decide.
test-none-here = If it fails for you, tell us what you see. Then it may be just you.
test-none-theirs = If it fails on another device or network, it does not work for all.
test-none-both = If it fails for you in a minute from now, it comes and goes. Tell us then.
test-local = Try the site on another device. If it fails there too, your device is not the cause.
test-isp = Try your phone with Wi-Fi switched off. If the site fails there too, your provider is not the cause.
test-dns = Try your phone with Wi-Fi switched off. If the site opens there, its name works for some.
test-network = Try your phone with Wi-Fi switched off. If the site opens there, it is not down for all.
test-tls = Try your phone with Wi-Fi switched off. If the site opens there with no warning, the fault is not the same for all.
test-gateway = Try your phone with Wi-Fi switched off. If the page opens there, only a part of the site’s front doors fails.
test-gateway-you = Try a private window, then your phone with Wi-Fi switched off. If one of them opens the page, we know what the front door minds: the log-in, or your line.
test-gateway-some = Load the page five times. If it never fails, the trouble is over or sits on another way.
test-application = Try a private window. If the page opens there, it fails only for some visitors.
test-checker = Look again in some minutes. When our own line works, we can tell you more.
test-kept-out = The site lets people in and keeps programs like ours out. So your own eyes decide: tell us what you see.
test-only-you = Try your phone with Wi-Fi switched off. If the site opens there, the trouble is in your own network or at your provider.
test-only-us = Ask somebody in another place. If it works for them too, only we are kept out.
test-one-side = A look from a second place would decide. Try your phone with Wi-Fi switched off.
test-unknown = Tell us what you see, or paste the error text. That often decides.

## The verdict page: evidence

proof-title = What the answer rests on, step by step
fall-title = Where the time went
fall-name = look up
fall-connect = connect
fall-secure = encrypt
fall-first = first byte
fall-body = rest
fall-failed = fails
fall-ms = { $ms } ms
fall-no-time = <1 ms
fall-try = Try { $number } at { $address }
fall-reach = { $address }

## Showing it to others

share-title = Show this to others
share-why = The link holds all that is public of this answer. It stays as it is, and we keep nothing.
share-link = Link to this case
share-copy = Copy the link
share-copy-text = Copy as text for support
share-send = Send it …
share-text = The text for a support ticket
share-copied = Copied.
share-not-copied = Your browser did not let us copy. Select the text and copy it.

## A case that somebody shared

case-title = What you see here
# $when is a day and a time, in UTC.
case-banner = This is a case of { $when }, not a new look.
case-you = Somebody asked us then. “You” means that person here.
case-old = That is long ago, so it may be quite different now.
case-left-out-query = The address went on behind a question mark. That may be private, so it is not here.
case-left-out-path = The address was longer. The rest of it may be private, so it is not here.
case-again = Look again now
case-way = The way to the site
case-visitor = What visitors can do
case-checked = Checked { $when }

## The page that fills in while we look

progress-looking = Looking at { $host }
progress-wait = We show each step as soon as it ends, and then our answer. Most checks take a few seconds. A silent site gets half a minute.
progress-stopped = Our own program stopped in the middle of this check.
progress-stopped-means = That says nothing about the site.
progress-try-again = Try again

# One line for each step, without a full stop. Its time follows in brackets.
progress-once_more = Another try: { $sentence }
progress-name-number = It is a number already, so there is no name to look up
progress-name-leads = { $count ->
    [one] Its name leads to { $count } address
   *[other] Its name leads to { $count } addresses
}
progress-name-missing = There is no such name
progress-name-no_address = The name is there, but it leads to no address
progress-name-no_answer = Nobody told us where the name leads
progress-connected = The connection is open, to { $address }
progress-connect-silent = { $address } does not answer
progress-connect-refused = { $address } refuses to connect
progress-connect-cut = { $address } cut us off
progress-connect-unreachable = { $address } cannot be reached
progress-connect-ours = { $address } cannot be reached from our machine
progress-connect-other = { $address } could not be reached
progress-encrypted = Encryption is agreed, and the site has proved its name
progress-encrypted-unproven = Encryption is agreed, but the site could not prove its name
progress-encrypt-silent = Encryption was not agreed in time
progress-encrypt-hung_up = It hung up before encryption was agreed
progress-encrypt-not_there = It does not encrypt here
progress-encrypt-other = We could not agree on how to encrypt
progress-answer = It answers { $status }
# $name is the number's English name, as pages show it: bad gateway.
progress-answer-named = It answers { $status } ({ $name })
progress-answer-silent = It was asked for the page and stayed silent
progress-answer-slow = Its answer comes too slowly
progress-answer-hung_up = It hung up without an answer
progress-answer-knows = It only answers visitors that it knows
progress-answer-other = Its answer cannot be read
progress-others = { $asked ->
    [one] We asked its other address too
   *[other] We asked its { $asked } other addresses too
}
progress-others-differ = { $asked ->
    [one] We asked its other address too: it did not work well
   *[other] We asked its { $asked } other addresses too: { $differ } did not work well
}
progress-redirect = It sends visitors on to a page of { $host }
progress-plain = Now we ask without encryption, as a browser does
progress-again = It is silent, so we look once more
progress-neighbour = We look at { $host } too: people mix the two up
progress-own_network = We have tested our own network too

## A verdict that is not fresh any more

stale-checking_again = We are looking again now. Ask again in a few seconds.
stale-could_not_check = We could not look again just now, so this may have changed.
