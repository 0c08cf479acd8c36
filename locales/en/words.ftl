# The frame around the reasons: headlines, doubt, places on the way, and the closed lists as labels.

## The headline: for whom first, then what is the matter

headline = { $meaning }: { $matter }
matter-plain = { $tail }.
matter-likely = it looks as if { $tail }.
matter-possible = it may be that { $tail }.

for-whom-cannot_check = We can't check right now
for-whom-everyone-certain = It's not just you
for-whom-everyone-likely = It's probably not just you
for-whom-everyone-possible = It may not be just you
for-whom-works-here = It works from here
for-whom-works-theirs = It works for you
for-whom-works-both = It works for you, and from here
for-whom-nobody = It does not look down
for-whom-you-theirs = The trouble is on your side
for-whom-you = It works from here, but not for you
for-whom-some = It works for some people, but not for all
for-whom-cannot_tell = We can't tell
for-whom-cannot_tell-you = We can't tell if it's just you

# Said of the site when the reason has no words of its own.
no-tail = the site has trouble

## Doubt, said last

doubt-other = It may also be that { $tail }.
doubt-only_theirs = Only your own machine has looked, so it may still fail elsewhere.
doubt-only_here = We looked from one place, so it may still fail elsewhere.
doubt-likely = We are fairly sure of this, but not certain.
doubt-possible = This is our best guess so far, not a sure thing.

## Advice that any reason can have

advice-sibling = Use { $sibling } instead. That address works.
advice-tunnel = Switch off your VPN ({ $tunnel }) first, and try again without it.

## Parts that are put into sentences

# Put behind a clause; it brings the space before itself.
for-everyone = {" "}for everyone
dates-early = is not valid yet
dates-late = is out of date
gateway-named = gateway ({ $name })
gateway-unnamed = gateway
names-more = { $names } and others
# Between whole and tenths: 0.4
decimal-sign = .
span-short = less than 0.1 seconds
# $value is a number with a fraction, such as 0.4.
span-seconds = { $value } seconds
count-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
count-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
count-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
count-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

## The places on the way: a name, and what it is

place-you = You
    .is = your device
place-provider = Provider
    .is = your Internet
place-name = Name
    .is = finding the site
place-gateway = Gateway
    .is = the front door
place-site = Site
    .is = the site itself

## How it is at a place, in a few words

station-found = Works: leads to an address
station-works = Works
station-answers = Answers
station-from_here = Works from here
station-may_be = The trouble may be here
station-not_seen = Not seen from here
station-not_looked = We could not look
station-not_reached = We did not get this far
station-only_you_see = Only you can see this part
station-no_trouble_found = No trouble found here
station-machine_gets_there = Works: your machine gets there
station-brings_you_there = Works: it brings you there
station-machine_gets_answer = Works: your machine gets an answer
station-brings_the_answer = Works: it brings you the answer
station-answer_came_through = Works: an answer came through to you
station-carried_the_answer = Works: it carried the answer
station-lets_visits_in = Works: lets visits in
station-trouble-some = Works for some, fails for others
station-trouble-certain = The trouble is here
station-trouble-likely = The trouble is most likely here
station-behind_certificate = Answers, behind the certificate
station-error_as_well = Answers with an error as well
station-no_good_answer = Gives the gateway no good answer
station-keeps_us_out = Answers, but keeps us out
station-sends_us_away = Answers, and sends us away
station-lets_you_in = Lets you in, and not us

## Labels for the closed lists

down-for-nobody = Nobody
down-for-everyone = Everyone
down-for-you = You
down-for-some = Some people
down-for-unknown = We cannot tell

fault-none = No trouble found
fault-local = Your device or your own network
fault-isp = Your Internet provider
fault-dns = The site's name
fault-network = The way to the site
fault-tls = The site's encryption
fault-gateway = The site's front door (its gateway)
fault-application = The site's own program
fault-checker = Our own side
fault-unknown = Not clear yet

confidence-certain = Certain
confidence-likely = Likely
confidence-possible = Possible
