# The frame around the reasons: headlines, doubt, places on the way, and the closed lists as labels.
# Tails are whole clauses that end in है or हैं, so that they can stand behind "कि".

## The headline: for whom first, then what is the matter

headline = { $meaning }: { $matter }
matter-plain = { $tail }।
matter-likely = ऐसा लगता है कि { $tail }।
matter-possible = एक संभावना यह है कि { $tail }।

for-whom-cannot_check = अभी हम जाँच नहीं कर पा रहे
for-whom-everyone-certain = यह सिर्फ़ आपके साथ नहीं हो रहा
for-whom-everyone-likely = लगता है कि यह सिर्फ़ आपके साथ नहीं हो रहा
for-whom-everyone-possible = हो सकता है कि यह सिर्फ़ आपके साथ न हो
for-whom-works-here = हमारे यहाँ से साइट चल रही है
for-whom-works-theirs = आपके यहाँ साइट चल रही है
for-whom-works-both = साइट आपके यहाँ भी चल रही है और हमारे यहाँ से भी
for-whom-nobody = साइट बंद नहीं लगती
for-whom-you-theirs = दिक्कत आपकी तरफ़ है
for-whom-you = साइट हमारे यहाँ से चल रही है, पर आपके यहाँ नहीं
for-whom-some = साइट कुछ लोगों के लिए चल रही है, पर सबके लिए नहीं
for-whom-cannot_tell = अभी कुछ कहा नहीं जा सकता
for-whom-cannot_tell-you = हम नहीं कह सकते कि यह सिर्फ़ आपके साथ है या नहीं

# Said of the site when the reason has no words of its own.
no-tail = साइट में कोई दिक्कत है

## Doubt, said last

doubt-other = एक और संभावना यह है कि { $tail }।
doubt-only_theirs = जाँच सिर्फ़ आपके अपने डिवाइस ने की है, इसलिए हो सकता है कि दूसरी जगहों पर साइट अब भी न चले।
doubt-only_here = हमने एक ही जगह से जाँच की है, इसलिए हो सकता है कि दूसरी जगहों पर साइट अब भी न चले।
doubt-likely = हमें इस पर काफ़ी भरोसा है, पर पूरा यक़ीन नहीं।
doubt-possible = यह अभी तक का हमारा सबसे अच्छा अंदाज़ा है, पक्की बात नहीं।

## Advice that any reason can have

advice-sibling = इसकी जगह { $sibling } खोलें। वह पता काम कर रहा है।
advice-tunnel = पहले अपना VPN ({ $tunnel }) बंद करें और उसके बिना फिर से कोशिश करें।

## Parts that are put into sentences

# Put behind "से"; it brings the space before itself.
for-everyone = {" "}सभी को
dates-early = अभी शुरू नहीं हुई है
dates-late = ख़त्म हो चुकी है
gateway-named = गेटवे ({ $name })
gateway-unnamed = गेटवे
names-more = { $names } वग़ैरह
# Between whole and tenths
decimal-sign = .
span-short = 0.1 सेकंड से कम
# $value is a number with a fraction, such as 0.4.
span-seconds = { $value } सेकंड
count-seconds = { $count ->
    [one] { $count } सेकंड
   *[other] { $count } सेकंड
}
count-minutes = { $count ->
    [one] { $count } मिनट
   *[other] { $count } मिनट
}
count-hours = { $count ->
    [one] { $count } घंटा
   *[other] { $count } घंटे
}
count-days = { $count ->
    [one] { $count } दिन
   *[other] { $count } दिन
}

## The places on the way: a name, and what it is

place-you = आप
    .is = आपका डिवाइस
place-provider = प्रोवाइडर
    .is = आपका इंटरनेट
place-name = नाम
    .is = साइट को ढूँढना
place-gateway = गेटवे
    .is = मुख्य दरवाज़ा
place-site = साइट
    .is = ख़ुद साइट

## How it is at a place, in a few words

station-found = ठीक है: पते तक पहुँचाता है
station-works = ठीक है
station-answers = जवाब मिल रहा है
station-from_here = हमारे यहाँ से ठीक है
station-may_be = दिक्कत यहाँ हो सकती है
station-not_seen = हमारे यहाँ से नहीं दिखता
station-not_looked = हम देख नहीं पाए
station-not_reached = हम यहाँ तक नहीं पहुँचे
station-only_you_see = यह हिस्सा सिर्फ़ आपको दिखता है
station-no_trouble_found = यहाँ कोई दिक्कत नहीं मिली
station-machine_gets_there = ठीक है: आपका डिवाइस वहाँ पहुँचता है
station-brings_you_there = ठीक है: आपको वहाँ पहुँचाता है
station-machine_gets_answer = ठीक है: आपके डिवाइस को जवाब मिलता है
station-brings_the_answer = ठीक है: आप तक जवाब लाता है
station-answer_came_through = ठीक है: एक जवाब आप तक पहुँचा
station-carried_the_answer = ठीक है: जवाब यहीं से होकर आया
station-lets_visits_in = ठीक है: आने वालों को अंदर आने दिया जाता है
station-trouble-some = कुछ के लिए ठीक, कुछ के लिए नहीं
station-trouble-certain = दिक्कत यहाँ है
station-trouble-likely = बहुत संभव है कि दिक्कत यहीं है
station-behind_certificate = सर्टिफ़िकेट के पीछे से जवाब मिलता है
station-error_as_well = यहाँ से भी जवाब में एरर आता है
station-no_good_answer = गेटवे को यहाँ से ठीक जवाब नहीं मिलता
station-keeps_us_out = जवाब मिलता है, पर हमें अंदर नहीं आने दिया जाता
station-sends_us_away = जवाब मिलता है, पर हमें कहीं और भेज दिया जाता है
station-lets_you_in = आपको अंदर आने दिया जाता है, हमें नहीं

## Labels for the closed lists

down-for-nobody = किसी के लिए नहीं
down-for-everyone = सबके लिए
down-for-you = आपके लिए
down-for-some = कुछ लोगों के लिए
down-for-unknown = कहा नहीं जा सकता

fault-none = कोई दिक्कत नहीं मिली
fault-local = आपका डिवाइस या आपका अपना नेटवर्क
fault-isp = आपका इंटरनेट प्रोवाइडर
fault-dns = साइट का नाम
fault-network = साइट तक का रास्ता
fault-tls = साइट का एन्क्रिप्शन
fault-gateway = साइट का मुख्य दरवाज़ा (उसका गेटवे)
fault-application = साइट का अपना प्रोग्राम
fault-checker = हमारी अपनी तरफ़
fault-unknown = अभी साफ़ नहीं

confidence-certain = पक्का
confidence-likely = काफ़ी संभव
confidence-possible = संभव
