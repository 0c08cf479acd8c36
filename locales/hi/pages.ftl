# The form, the page that waits, and the verdict page.
#
# Answer of the site = जवाब, our answer (the verdict) = नतीजा, to look = जाँचना, case = मामला, site = feminine.

## Around every page

page-skip = सीधे मुख्य हिस्से पर जाएँ
page-language = भाषा
page-pages = पेज
page-more = और पेज
page-what-is-502 = 502 एरर क्या होता है?
page-about = हमारे बारे में
page-privacy = निजता
page-bookmarklet = बुकमार्कलेट
page-owners = साइट चलाने वालों के लिए
page-promise = जब आप पूछते हैं, तब हम साइट को बाहर से देखते हैं। हम उसे वैसे ही खोलते हैं जैसे ब्राउज़र खोलता है, और उसमें सुरक्षा की कमियाँ कभी नहीं ढूँढते।
page-about-checks = हमारी जाँच के बारे में
# Said on pages in other languages than English, in front of links to pages that are in English only.
page-english-only = ये पेज अंग्रेज़ी में हैं।

## The form

form-address = साइट या पेज का पता
form-saw = आपको क्या दिखता है?
form-paste = एरर में जो लिखा है, उसे जोड़ें
    .hint = इससे बहुत मदद मिलती है
form-error = न चलने वाले पेज पर जो लिखा है, जैसा आपको दिखता है
    .hint = कृपया नाम, पासवर्ड और दूसरी निजी बातें हटा दें।
form-check = जाँचें

# The symptoms in the words of people, short, so that a phone shows all of each.
symptom-none = चाहें तो चुनें
symptom-works = मेरे यहाँ चल रही है
symptom-timeout = लोड ही होती रहती है
symptom-slow = बहुत धीमी है
symptom-502 = 502: Bad Gateway
symptom-503 = 503: अभी उपलब्ध नहीं
symptom-504 = 504: Gateway Timeout
symptom-500 = 500: सर्वर एरर
symptom-404 = 404: पेज नहीं मिला
symptom-403 = 403: इजाज़त नहीं
symptom-429 = 429: बहुत ज़्यादा अनुरोध
symptom-refused = कनेक्ट करने से मना किया
symptom-reset = कनेक्शन कट गया
symptom-dns = साइट नहीं मिली
symptom-tls = चेतावनी: यह सुरक्षित नहीं
symptom-blocked = लिखा है: ब्लॉक किया गया
symptom-blank = ख़ाली पेज
symptom-offline = लिखा है: इंटरनेट नहीं है
symptom-other = कुछ और
symptom-status = एरर नंबर { $status } वाला पेज

## The first page

home-title = साइट सबके लिए बंद है या सिर्फ़ मेरे लिए?
home-lead = और दिक्कत किसकी तरफ़ है? हम साइट को बाहर से देखते हैं, आपको जो दिखता है उससे तुलना करते हैं, और बताते हैं कि दिक्कत कहाँ है।
home-description = साइट सबके लिए बंद है या सिर्फ़ मेरे लिए, और दिक्कत किसकी तरफ़ है? सच्चा जवाब, आसान शब्दों में।
home-came-from = आप यह पेज देख रहे थे। अगर यह वह पेज नहीं है, तो नीचे बदल दें।
home-came-from-us = जो पेज नहीं चल रहा, वह तब तक आया ही नहीं था, इसलिए हम उसका पता नहीं पढ़ पाए। कृपया उसे नीचे लिखें।
home-evidence = आपके ब्राउज़र ने हमें बताया कि पेज पर क्या दिखता है। वह नीचे के बॉक्स में है; जब तक आप बटन न दबाएँ, कुछ नहीं भेजा जाता।
home-example = जैसे: “502 Bad Gateway” क्या होता है?
home-example-lead = पेज पाँच जगहों से होकर आप तक पहुँचता है। उनमें से किसी एक पर कुछ गड़बड़ हो जाती है, और हम पता लगाते हैं कि कहाँ।
home-example-gateway = इसे पीछे से ठीक जवाब नहीं मिलता
home-example-site = शायद रुक गई है, या बहुत धीमी है
home-example-end = यानी वजह आप नहीं हैं, और आपकी तरफ़ ठीक करने के लिए कुछ नहीं है।
home-faster = और भी जल्दी, न चलने वाले पेज से ही
home-faster-how = उसके पते से ठीक पहले हमारा नाम और एक स्लैश (/) लिखें। या बुकमार्कलेट इस्तेमाल करें। यह एक बटन है, जो आपके लिए पेज पढ़ लेता है।
home-faster-link = बुकमार्कलेट लें

## The verdict page: the answer

verdict-down-for = किसके लिए बंद
verdict-where = दिक्कत कहाँ
verdict-how-sure = कितना पक्का
# Each of these stands whole, since the time belongs into the middle in some languages.
verdict-checked-now = अभी-अभी जाँचा गया
verdict-checked-seconds = { $count ->
    [one] { $count } सेकंड
   *[other] { $count } सेकंड
} पहले जाँचा गया
verdict-checked-minutes = { $count ->
    [one] { $count } मिनट
   *[other] { $count } मिनट
} पहले जाँचा गया

## The verdict page: the way

way-title = आपसे साइट तक का रास्ता
way-we = हम
    .is = बाहर से हमारी जाँच
way-we-looked = “नाम” से इस रास्ते पर आते हैं
way-we-no-look = हमने जाँच नहीं की है
way-we-cannot = हम जाँच नहीं कर पाए
way-edge = डेटा सेंटर { $name }
way-edges = आपके लिए डेटा सेंटर { $yours }, हमारे लिए { $ours }

# One line for each side: how far its way led.
way-yours-unseen = आपका रास्ता: यह सिर्फ़ आपको दिखता है।
way-yours-somewhere = आपका रास्ता: कहीं रुक जाता है; हमें नहीं पता कि कहाँ।
way-yours-ends = आपका रास्ता: “{ $place }” पर रुक जाता है।
way-yours-through = आपका रास्ता: साइट तक पूरा जाता है।
way-ours-unseen = हमारा रास्ता: हम इसे देख नहीं पाए।
way-ours-ends = हमारा रास्ता: “{ $place }” पर रुक जाता है।
way-ours-through = हमारा रास्ता: साइट तक पूरा जाता है।

## The verdict page: what it means, and what to do

verdict-means = इसका क्या मतलब है
verdict-code = नंबर { $status } का क्या मतलब है?
verdict-visitor = अब आप क्या कर सकते हैं
verdict-again = फिर से जाँचें
verdict-open = { $host } खोलें
verdict-new-tab = (नए टैब में)
verdict-tell = आपको क्या दिखता है?
verdict-tell-why = बस एक बार दबाएँ, और हम आपकी तरफ़ की तुलना अपनी तरफ़ से करेंगे।
verdict-tell-more = और बताएँ, या एरर में लिखा हुआ पेस्ट करें
verdict-compare = तुलना करें

## The verdict page: looking again by itself

# { $left } is a time such as 0:25.
again-waiting = { $left } में हम फिर से जाँचेंगे।
again-same = अब तक कुछ नहीं बदला। { $left } में हम फिर से जाँचेंगे।
again-busy = इस समय बहुत लोग पूछ रहे हैं। { $left } में हम फिर से जाँचेंगे।
again-looking = हम अभी फिर से जाँच रहे हैं।
again-back = हमारे यहाँ से देखने पर { $host } फिर चल रही है।
again-changed = नतीजा बदल गया है।
again-stopped = हमने जाँचना बंद कर दिया है। आप इसे फिर शुरू कर सकते हैं।
again-done = अभी के लिए हम काफ़ी बार जाँच चुके हैं, इसलिए अब रुक गए हैं।
again-stop = जाँचना रोकें
again-start = जाँचते रहें
again-tell = साइट चालू होने पर मुझे बताएँ
again-will-tell = जब तक यह पेज खुला रहेगा, हम आपको बता देंगे।
again-may-not-tell = आपका ब्राउज़र हमें आपको कोई सूचना दिखाने नहीं देता। इसकी जगह इस टैब का शीर्षक देखते रहें।
# The title of the tab when the site is back.
again-title = ✓ फिर चालू: { $host }

## The verdict page: the person's own browser tries the site

trial-trying = तुलना के लिए आपका अपना ब्राउज़र भी साइट खोलकर देख रहा है।
trial-no-more = आपके अपने ब्राउज़र ने भी साइट खोलकर देखी, पर उससे और कुछ पता नहीं चला।
trial-same = आपके अपने ब्राउज़र ने भी साइट खोलकर देखी। उससे कुछ नहीं बदलता।
trial-changed = नतीजा बदल गया है, क्योंकि अब हमें पता है कि आपके ब्राउज़र को क्या दिखता है।

## The verdict page: how sure we are

mind-title = हमें कितना भरोसा है, और किस बात से हमारी राय बदलेगी?
mind-here = हमने ख़ुद जाँच की, आपके नेटवर्क से बाहर की एक जगह से।
mind-theirs = जाँच सिर्फ़ आपके अपने डिवाइस ने की है, हमने नहीं।
mind-both = आपके डिवाइस ने जाँच की, और हमने भी। फिर हमने दोनों की तुलना की।
mind-here-told = हमने ख़ुद जाँच की, और आपने जो बताया उससे तुलना की।
mind-here-browser = हमने ख़ुद जाँच की, और आपके ब्राउज़र ने भी साइट खोलकर देखी।
mind-points = जो दिखा, उसमें से { $for ->
    [one] { $for } बात इसी ओर इशारा करती है
   *[other] { $for } बातें इसी ओर इशारा करती हैं
}{ $against ->
    [0] , और कोई बात इसके ख़िलाफ़ नहीं है।
    [one] , और { $against } बात किसी दूसरी ओर।
   *[other] , और { $against } बातें किसी दूसरी ओर।
}
mind-certain = हमें किसी और ऐसी वजह का पता नहीं जिसमें यही सब दिखे।
mind-likely = दूसरी वजहों से भी ऐसा ही दिख सकता है, पर वे कम ही होती हैं।
mind-possible = दूसरी वजहों से भी ठीक ऐसा ही दिख सकता है।
mind-unknown = जो दिखा, उसकी एक से ज़्यादा वजहें हो सकती हैं, इसलिए हम किसी एक का नाम नहीं लेते।
mind-checker = हम जाँच नहीं कर पाए, इसलिए पक्के तौर पर कहने को कुछ नहीं है।

# The one test that would show us to be wrong, or that would decide.
test-none-here = अगर आपके यहाँ साइट न चले, तो हमें बताएँ कि आपको क्या दिखता है। तब हो सकता है कि यह सिर्फ़ आपके साथ हो।
test-none-theirs = अगर किसी दूसरे डिवाइस या नेटवर्क पर साइट न चले, तो इसका मतलब है कि वह कुछ लोगों के यहाँ नहीं चल रही है।
test-none-both = अगर एक मिनट बाद आपके यहाँ साइट न चले, तो दिक्कत आती-जाती रहती है। तब हमें बताएँ।
test-local = साइट को किसी दूसरे डिवाइस पर खोलकर देखें। अगर वह वहाँ भी न चले, तो वजह आपका डिवाइस नहीं है।
test-isp = फ़ोन का वाई-फ़ाई बंद करके उस पर देखें। अगर साइट वहाँ भी न चले, तो वजह आपका प्रोवाइडर नहीं है।
test-dns = फ़ोन का वाई-फ़ाई बंद करके उस पर देखें। अगर साइट वहाँ खुल जाए, तो उसका नाम कुछ लोगों के लिए काम कर रहा है।
test-network = फ़ोन का वाई-फ़ाई बंद करके उस पर देखें। अगर साइट वहाँ खुल जाए, तो ऐसा नहीं है कि वह सबके लिए बंद है।
test-tls = फ़ोन का वाई-फ़ाई बंद करके उस पर देखें। अगर साइट वहाँ बिना चेतावनी के खुल जाए, तो ख़राबी सबके लिए एक जैसी नहीं है।
test-gateway = फ़ोन का वाई-फ़ाई बंद करके उस पर देखें। अगर पेज वहाँ खुल जाए, तो साइट के मुख्य दरवाज़ों में से कुछ ही ख़राब हैं।
test-gateway-you = पहले निजी (इन्कॉग्निटो) विंडो में देखें, फिर फ़ोन का वाई-फ़ाई बंद करके उस पर। अगर पेज दोनों में से कहीं खुल जाए, तो हमें पता चल जाएगा कि मुख्य दरवाज़े को किस बात से दिक्कत है: आपके लॉग इन से या आपके कनेक्शन से।
test-gateway-some = पेज पाँच बार लोड करें। अगर वह हर बार ठीक खुले, तो दिक्कत ख़त्म हो चुकी है या किसी दूसरे रास्ते पर है।
test-application = निजी (इन्कॉग्निटो) विंडो में देखें। अगर पेज वहाँ खुल जाए, तो यह दिक्कत सिर्फ़ कुछ लोगों को आ रही है।
test-checker = कुछ मिनट बाद फिर से जाँचें। जब हमारा अपना कनेक्शन ठीक होगा, तब हम आपको और बता पाएँगे।
test-kept-out = साइट लोगों को अंदर आने देती है और हमारे जैसे प्रोग्रामों को रोक देती है। इसलिए फ़ैसला आपकी अपनी आँखों से होगा: हमें बताएँ कि आपको क्या दिखता है।
test-only-you = फ़ोन का वाई-फ़ाई बंद करके उस पर देखें। अगर साइट वहाँ खुल जाए, तो दिक्कत आपके अपने नेटवर्क में या आपके प्रोवाइडर के पास है।
test-only-us = किसी और जगह के किसी व्यक्ति से पूछें। अगर साइट वहाँ भी चल रही है, तो सिर्फ़ हमें ही रोका जा रहा है।
test-one-side = किसी दूसरी जगह से देखने पर फ़ैसला हो जाएगा। फ़ोन का वाई-फ़ाई बंद करके उस पर देखें।
test-unknown = हमें बताएँ कि आपको क्या दिखता है, या एरर में लिखा हुआ पेस्ट करें। अक्सर उसी से फ़ैसला हो जाता है।

## The verdict page: evidence

proof-title = यह नतीजा किन बातों पर टिका है, एक-एक क़दम
fall-title = समय कहाँ लगा
fall-name = नाम खोजना
fall-connect = जुड़ना
fall-secure = एन्क्रिप्ट करना
fall-first = पहला बाइट
fall-body = बाक़ी
fall-failed = नाकाम
fall-ms = { $ms } ms
fall-no-time = <1 ms
fall-try = कोशिश { $number }: { $address }
fall-reach = { $address }

## Showing it to others

share-title = इसे दूसरों को दिखाएँ
share-why = इस नतीजे में जो कुछ सार्वजनिक है, वह सब इस लिंक में ही है। वह जैसा है वैसा ही रहता है, और हम अपने पास कुछ नहीं रखते।
share-link = इस मामले का लिंक
share-copy = लिंक कॉपी करें
share-copy-text = सपोर्ट के लिए टेक्स्ट कॉपी करें
share-send = भेजें…
share-text = सपोर्ट टिकट के लिए टेक्स्ट
share-copied = कॉपी हो गया।
share-not-copied = आपके ब्राउज़र ने हमें कॉपी नहीं करने दिया। टेक्स्ट को चुनें और ख़ुद कॉपी करें।

## A case that somebody shared

case-title = यहाँ आपको क्या दिख रहा है
# $when is a day and a time, in UTC.
case-banner = यह { $when } का मामला है, नई जाँच नहीं।
case-you = तब किसी ने हमसे पूछा था। यहाँ “आप” का मतलब वही व्यक्ति है।
case-old = यह काफ़ी पुरानी बात है, इसलिए हो सकता है कि अब हाल बिल्कुल अलग हो।
case-left-out-query = पते में प्रश्न-चिह्न (?) के बाद कुछ और भी था। वह निजी हो सकता है, इसलिए यहाँ नहीं है।
case-left-out-path = पता इससे लंबा था। उसका बाक़ी हिस्सा निजी हो सकता है, इसलिए यहाँ नहीं है।
case-again = अभी फिर से जाँचें
case-way = साइट तक का रास्ता
case-visitor = साइट खोलने वाले क्या कर सकते हैं
case-checked = { $when } को जाँचा गया

## The page that fills in while we look

progress-looking = { $host } की जाँच हो रही है
progress-wait = हर क़दम पूरा होते ही हम उसे दिखाते हैं, और फिर अपना नतीजा। ज़्यादातर जाँचें कुछ सेकंड में हो जाती हैं। चुप रहने वाली साइट को हम आधा मिनट देते हैं।
progress-stopped = हमारा अपना प्रोग्राम इस जाँच के बीच में ही रुक गया।
progress-stopped-means = इससे साइट के बारे में कुछ पता नहीं चलता।
progress-try-again = फिर कोशिश करें

# One line for each step, without a full stop. Its time follows in brackets.
progress-once_more = एक बार और: { $sentence }
progress-name-number = यह पहले से ही एक नंबर है, इसलिए कोई नाम खोजना नहीं है
progress-name-leads = { $count ->
    [one] उसका नाम { $count } पते तक ले जाता है
   *[other] उसका नाम { $count } पतों तक ले जाता है
}
progress-name-missing = ऐसा कोई नाम नहीं है
progress-name-no_address = नाम मौजूद है, पर वह किसी पते तक नहीं ले जाता
progress-name-no_answer = किसी ने हमें नहीं बताया कि नाम कहाँ ले जाता है
progress-connected = { $address } से कनेक्शन खुल गया
progress-connect-silent = { $address } से कोई जवाब नहीं आ रहा
progress-connect-refused = { $address } जुड़ने से मना कर रहा है
progress-connect-cut = { $address } ने हमारा कनेक्शन काट दिया
progress-connect-unreachable = { $address } तक पहुँचा नहीं जा सकता
progress-connect-ours = { $address } तक हमारी मशीन से पहुँचा नहीं जा सकता
progress-connect-other = { $address } तक पहुँचा नहीं जा सका
progress-encrypted = एन्क्रिप्शन तय हो गया, और साइट ने अपना नाम साबित कर दिया
progress-encrypted-unproven = एन्क्रिप्शन तय हो गया, पर साइट अपना नाम साबित नहीं कर पाई
progress-encrypt-silent = समय रहते एन्क्रिप्शन तय नहीं हुआ
progress-encrypt-hung_up = एन्क्रिप्शन तय होने से पहले ही उसने कनेक्शन बंद कर दिया
progress-encrypt-not_there = यहाँ वह एन्क्रिप्शन इस्तेमाल नहीं करती
progress-encrypt-other = एन्क्रिप्शन का तरीक़ा तय नहीं हो पाया
progress-answer = वह { $status } के साथ जवाब देती है
# $name is the number's English name, as pages show it: bad gateway.
progress-answer-named = वह { $status } ({ $name }) के साथ जवाब देती है
progress-answer-silent = उससे पेज माँगा गया, और वह चुप रही
progress-answer-slow = उसका जवाब बहुत धीरे-धीरे आ रहा है
progress-answer-hung_up = उसने बिना जवाब दिए कनेक्शन बंद कर दिया
progress-answer-knows = वह सिर्फ़ उन्हीं को जवाब देती है जिन्हें वह पहचानती है
progress-answer-other = उसका जवाब पढ़ा नहीं जा सकता
progress-others = { $asked ->
    [one] हमने उसके दूसरे पते से भी पूछा
   *[other] हमने उसके बाक़ी { $asked } पतों से भी पूछा
}
progress-others-differ = { $asked ->
    [one] हमने उसके दूसरे पते से भी पूछा: उसमें दिक्कत दिखी
   *[other] हमने उसके बाक़ी { $asked } पतों से भी पूछा: उनमें से { $differ } में दिक्कत दिखी
}
progress-redirect = वह आने वालों को { $host } के एक पेज पर आगे भेजती है
progress-plain = अब हम बिना एन्क्रिप्शन के पूछ रहे हैं, जैसे ब्राउज़र पूछता है
progress-again = वह चुप है, इसलिए हम एक बार और जाँच रहे हैं
progress-neighbour = हम { $host } को भी जाँच रहे हैं: लोग दोनों को एक समझ लेते हैं
progress-own_network = हमने अपना नेटवर्क भी जाँच लिया है

## A verdict that is not fresh any more

stale-checking_again = हम अभी फिर से जाँच रहे हैं। कुछ सेकंड बाद फिर पूछें।
stale-could_not_check = हम अभी फिर से जाँच नहीं कर पाए, इसलिए हो सकता है कि यह बदल चुका हो।
