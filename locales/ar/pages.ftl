# The form, the page that waits, and the verdict page, in Arabic. Requests and buttons are verbal nouns: no gender.
# Words: site = موقع, page = صفحة, look = فحص, far machine = خادم, our machine = جهازنا, look up = بحث عن الاسم.

## Around every page

page-skip = الانتقال إلى المحتوى
page-language = اللغة
page-pages = الصفحات
page-more = صفحات أخرى
page-what-is-502 = ما معنى الخطأ 502؟
page-about = من نحن
page-privacy = الخصوصية
page-bookmarklet = Bookmarklet
page-owners = لأصحاب المواقع
page-promise = نفحص الموقع من الخارج، بطلب منك. نزوره كما يزوره المتصفّح، ولا نبحث فيه أبدًا عن ثغرات.
page-about-checks = عن فحوصنا
# Said on pages in other languages than English, in front of links to pages that are in English only.
page-english-only = هذه الصفحات بالإنجليزية.

## The form

form-address = عنوان الموقع أو الصفحة
form-saw = ماذا يظهر لك؟
form-paste = إضافة نص الخطأ
    .hint = يفيدنا كثيرًا
form-error = نص الصفحة التي لا تعمل، كما يظهر لك
    .hint = يُرجى حذف الأسماء وكلمات المرور وغيرها من الأمور الخاصة.
form-check = فحص

# The symptoms in the words of people, short, so that a phone shows all of each.
symptom-none = اختيار (غير إلزامي)
symptom-works = يعمل عندي
symptom-timeout = التحميل لا ينتهي
symptom-slow = بطيء جدًا
symptom-502 = 502: Bad Gateway
symptom-503 = 503: غير متاح
symptom-504 = 504: Gateway Timeout
symptom-500 = 500: خطأ في الخادم
symptom-404 = 404: الصفحة غير موجودة
symptom-403 = 403: الدخول ممنوع
symptom-429 = 429: طلبات كثيرة جدًا
symptom-refused = رُفض الاتصال
symptom-reset = انقطع الاتصال
symptom-dns = لم يُعثر على الموقع
symptom-tls = تحذير: غير آمن
symptom-blocked = صفحة تقول: محجوب
symptom-blank = صفحة فارغة
symptom-offline = رسالة: لا يوجد إنترنت
symptom-other = شيء آخر
symptom-status = صفحة فيها رقم الخطأ { $status }

## The first page

home-title = هل الموقع متعطّل عند الجميع أم عندي وحدي؟
home-lead = ومن المسؤول؟ نفحص الموقع من الخارج، ونقارن ذلك بما يظهر لك، ونخبرك أين المشكلة.
home-description = هل الموقع متعطّل عند الجميع أم عندي وحدي، ومن المسؤول؟ جواب صادق بكلمات بسيطة.
home-came-from = كانت هذه الصفحة مفتوحة لديك. أليست هي المقصودة؟ يمكنك تغييرها أدناه.
home-came-from-us = لم تكن الصفحة التي لا تعمل قد وصلت بعد، فلم نتمكّن من قراءة عنوانها. يُرجى كتابته أدناه.
home-evidence = أخبرنا متصفّحك بما تعرضه الصفحة. النص في المربّع أدناه، ولن يُرسل شيء قبل الضغط على الزرّ.
home-example = مثال: ما معنى «502 Bad Gateway»؟
home-example-lead = تمرّ الصفحة في طريقها إليك بخمسة أماكن. في أحدها يحدث خلل، ونحن نكتشف أين.
home-example-gateway = لا يصل إليها رد سليم مما خلفها
home-example-site = قد يكون متوقفًا أو بطيئًا جدًا
home-example-end = فالمشكلة ليست عندك، ولا شيء يحتاج إلى إصلاح من جهتك.
home-faster = طريقة أسرع إذا كانت أمامك صفحة لا تعمل
home-faster-how = يمكنك كتابة اسمنا وشرطة مائلة (/) قبل عنوانها، أو استخدام Bookmarklet، وهو زرّ بين الإشارات المرجعية يقرأ الصفحة بدلًا منك.
home-faster-link = الحصول على Bookmarklet

## The verdict page: the answer

verdict-down-for = من المتأثر
verdict-where = مكان المشكلة
verdict-how-sure = درجة التأكد
# Each of these stands whole, since the time belongs into the middle in some languages.
verdict-checked-now = جرى الفحص الآن
verdict-checked-seconds = جرى الفحص قبل { $count ->
    [zero] { $count } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
verdict-checked-minutes = جرى الفحص قبل { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}

## The verdict page: the way

way-title = الطريق بينك وبين الموقع
way-we = نحن
    .is = فحصنا من الخارج
way-we-looked = ينضمّ عند الاسم
way-we-no-look = لم نفحص
way-we-cannot = لم نتمكّن من الفحص
way-edge = مركز بيانات { $name }
way-edges = مركز البيانات: { $yours } لك، و{ $ours } لنا

# One line for each side: how far its way led.
way-yours-unseen = طريقك: لا يظهر إلا لك.
way-yours-somewhere = طريقك: ينتهي في مكان ما، ولا نعرف أين.
way-yours-ends = طريقك: ينتهي عند «{ $place }».
way-yours-through = طريقك: يصل إلى الموقع.
way-ours-unseen = طريقنا: لم نتمكّن من رؤيته.
way-ours-ends = طريقنا: ينتهي عند «{ $place }».
way-ours-through = طريقنا: يصل إلى الموقع.

## The verdict page: what it means, and what to do

verdict-means = ما معنى هذا
verdict-code = ما معنى الرقم { $status }؟
verdict-visitor = ما يمكنك فعله الآن
verdict-again = فحص مرة أخرى
verdict-open = فتح { $host }
verdict-new-tab = (في علامة تبويب جديدة)
verdict-tell = ماذا يظهر لك؟
verdict-tell-why = ضغطة واحدة، ونقارن ما يظهر لك بما يظهر لنا.
verdict-tell-more = إضافة تفاصيل أو لصق نص الخطأ
verdict-compare = مقارنة

## The verdict page: looking again by itself

# { $left } is a time such as 0:25.
again-waiting = سنفحص مرة أخرى بعد { $left }.
again-same = لا تغيير حتى الآن. سنفحص مرة أخرى بعد { $left }.
again-busy = كثيرون يسألون الآن. سنفحص مرة أخرى بعد { $left }.
again-looking = نفحص الآن مرة أخرى.
again-back = الموقع { $host } عاد إلى العمل، كما يظهر من عندنا.
again-changed = تغيّر الجواب.
again-stopped = توقفنا عن الفحص. يمكنك البدء من جديد.
again-done = فحصنا مرات كافية في الوقت الحالي، فتوقفنا.
again-stop = إيقاف الفحص
again-start = مواصلة الفحص
again-tell = إخباري عند عودة الموقع
again-will-tell = سنخبرك، ما دامت هذه الصفحة مفتوحة.
again-may-not-tell = متصفّحك لا يسمح لنا بعرض إشعار. يمكنك متابعة عنوان علامة التبويب هذه بدلًا من ذلك.
# The title of the tab when the site is back.
again-title = ✓ عاد: { $host }

## The verdict page: the person's own browser tries the site

trial-trying = متصفّحك نفسه يجرّب الموقع أيضًا، للمقارنة.
trial-no-more = متصفّحك نفسه جرّب الموقع أيضًا، ولم يستطع أن يخبرنا بأكثر من ذلك.
trial-same = متصفّحك نفسه جرّب الموقع أيضًا. هذا لا يغيّر شيئًا.
trial-changed = تغيّر الجواب، لأننا نعرف الآن ما يظهر لمتصفّحك.

## The verdict page: how sure we are

mind-title = ما مدى تأكدنا، وما الذي قد يغيّر رأينا؟
mind-here = فحصنا بأنفسنا، من مكان واحد خارج شبكتك.
mind-theirs = جهازك وحده هو الذي فحص، ولم نفحص نحن.
mind-both = فحص جهازك، وفحصنا نحن أيضًا، ثم قارنّا بين الاثنين.
mind-here-told = فحصنا بأنفسنا، وقارنّا ذلك بما أخبرتنا به.
mind-here-browser = فحصنا بأنفسنا، وجرّب متصفّحك الموقع أيضًا.
mind-points = { $for ->
    [zero] لا شيء مما رُصد يشير إلى هذا
    [one] أمر واحد مما رُصد يشير إلى هذا
    [two] أمران مما رُصد يشيران إلى هذا
    [few] { $for } أمور مما رُصد تشير إلى هذا
    [many] { $for } أمرًا مما رُصد تشير إلى هذا
   *[other] { $for } أمر مما رُصد تشير إلى هذا
}، { $against ->
    [zero] ولا شيء يعارضه.
    [one] وأمر واحد يشير إلى غيره.
    [two] وأمران يشيران إلى غيره.
    [few] و{ $against } أمور تشير إلى غيره.
    [many] و{ $against } أمرًا تشير إلى غيره.
   *[other] و{ $against } أمر تشير إلى غيره.
}
mind-certain = لا نعرف شيئًا آخر يبدو هكذا.
mind-likely = قد تبدو أسباب أخرى هكذا، لكنها نادرة.
mind-possible = قد تبدو أسباب أخرى هكذا تمامًا.
mind-unknown = ما رُصد ينطبق على أكثر من سبب، فلا نسمّي أيًّا منها.
mind-checker = لم نتمكّن من الفحص، فلا شيء يمكننا التأكد منه.

# The one test that would show us to be wrong, or that would decide.
test-none-here = إذا لم يعمل الموقع عندك، فيُرجى إخبارنا بما يظهر لك. فقد تكون المشكلة عندك وحدك.
test-none-theirs = إذا لم يعمل على جهاز آخر أو شبكة أخرى، فهو يعمل عند بعض الناس، لا عند الجميع.
test-none-both = إذا لم يعمل عندك بعد دقيقة من الآن، فالمشكلة تظهر وتختفي. يُرجى إخبارنا حينها.
test-local = يمكنك تجربة الموقع على جهاز آخر. إذا لم يعمل هناك أيضًا، فليس جهازك هو السبب.
test-isp = يمكنك تجربة هاتفك بعد إيقاف الواي فاي. إذا لم يعمل الموقع هناك أيضًا، فليس مزوّد الإنترنت هو السبب.
test-dns = يمكنك تجربة هاتفك بعد إيقاف الواي فاي. إذا فُتح الموقع هناك، فاسمه يعمل عند بعض الناس.
test-network = يمكنك تجربة هاتفك بعد إيقاف الواي فاي. إذا فُتح الموقع هناك، فهو ليس متعطّلًا عند الجميع.
test-tls = يمكنك تجربة هاتفك بعد إيقاف الواي فاي. إذا فُتح الموقع هناك من دون تحذير، فالخلل ليس نفسه عند الجميع.
test-gateway = يمكنك تجربة هاتفك بعد إيقاف الواي فاي. إذا فُتحت الصفحة هناك، فجزء فقط من أبواب الدخول إلى الموقع لا يعمل.
test-gateway-you = يمكنك تجربة نافذة تصفّح خاص، ثم هاتفك بعد إيقاف الواي فاي. إذا فُتحت الصفحة بإحدى الطريقتين، عرفنا ما الذي يزعج باب الدخول: تسجيل الدخول أم خط الإنترنت لديك.
test-gateway-some = يمكنك تحميل الصفحة خمس مرات. إذا نجحت كلها، فالمشكلة انتهت أو أنها على طريق آخر.
test-application = يمكنك تجربة نافذة تصفّح خاص. إذا فُتحت الصفحة هناك، فالخلل عند بعض الزوّار فقط.
test-checker = يُرجى الفحص مرة أخرى بعد بضع دقائق. عندما يعمل خطنا نحن، يمكننا إخبارك بالمزيد.
test-kept-out = الموقع يُدخل الناس ويمنع برامج مثل برنامجنا. لذلك فما تراه عيناك هو الذي يحسم: يُرجى إخبارنا بما يظهر لك.
test-only-you = يمكنك تجربة هاتفك بعد إيقاف الواي فاي. إذا فُتح الموقع هناك، فالمشكلة في شبكتك الخاصة أو لدى مزوّد الإنترنت.
test-only-us = يمكنك سؤال شخص في مكان آخر. إذا كان الموقع يعمل عنده أيضًا، فنحن وحدنا الممنوعون من الدخول.
test-one-side = فحص من مكان ثانٍ يحسم الأمر. يمكنك تجربة هاتفك بعد إيقاف الواي فاي.
test-unknown = يُرجى إخبارنا بما يظهر لك، أو لصق نص الخطأ. كثيرًا ما يحسم ذلك الأمر.

## The verdict page: evidence

proof-title = على ماذا يستند الجواب، خطوة بخطوة
fall-title = أين ذهب الوقت
fall-name = بحث عن الاسم
fall-connect = اتصال
fall-secure = تشفير
fall-first = أول بايت
fall-body = الباقي
fall-failed = فشل
fall-ms = { $ms } مللي ثانية
fall-no-time = أقل من 1 مللي ثانية
fall-try = المحاولة { $number } على { $address }
fall-reach = { $address }

## Showing it to others

share-title = عرض هذا على الآخرين
share-why = في الرابط كل ما هو عامّ من هذا الجواب. وهو يبقى كما هو، ونحن لا نحتفظ بشيء.
share-link = رابط هذه الحالة
share-copy = نسخ الرابط
share-copy-text = نسخ كنص للدعم الفني
share-send = إرسال…
share-text = النص المُعدّ لرسالة إلى الدعم الفني
share-copied = تم النسخ.
share-not-copied = متصفّحك لم يسمح لنا بالنسخ. يُرجى تحديد النص ونسخه.

## A case that somebody shared

case-title = ما الذي يظهر لك هنا
# $when is a day and a time, in UTC.
case-banner = هذه حالة بتاريخ { $when }، وليست فحصًا جديدًا.
case-you = سألنا شخص ما حينها. وكلمات مثل «أنت» و«عندك» تعني هنا ذلك الشخص.
case-old = مضى على ذلك وقت طويل، فقد يكون الأمر مختلفًا تمامًا الآن.
case-left-out-query = كان في العنوان جزء بعد علامة استفهام. قد يكون خاصًا، لذلك لا يظهر هنا.
case-left-out-path = كان العنوان أطول. قد يكون باقيه خاصًا، لذلك لا يظهر هنا.
case-again = فحص جديد الآن
case-way = الطريق إلى الموقع
case-visitor = ما يمكن للزوّار فعله
case-checked = وقت الفحص: { $when }

## The page that fills in while we look

progress-looking = نفحص { $host }
progress-wait = نعرض كل خطوة حال انتهائها، ثم جوابنا. تستغرق معظم الفحوص بضع ثوانٍ. أما الموقع الصامت فننتظره نصف دقيقة.
progress-stopped = توقف برنامجنا نحن في منتصف هذا الفحص.
progress-stopped-means = وهذا لا يدلّ على أي شيء بشأن الموقع.
progress-try-again = المحاولة مرة أخرى

# One line for each step, without a full stop. Its time follows in brackets.
progress-once_more = مرة أخرى: { $sentence }
progress-name-number = العنوان رقم من الأصل، فلا اسم يلزم البحث عنه
progress-name-leads = { $count ->
    [zero] لا يقود اسمه إلى أي عنوان
    [one] يقود اسمه إلى عنوان واحد
    [two] يقود اسمه إلى عنوانين
    [few] يقود اسمه إلى { $count } عناوين
    [many] يقود اسمه إلى { $count } عنوانًا
   *[other] يقود اسمه إلى { $count } عنوان
}
progress-name-missing = لا يوجد اسم كهذا
progress-name-no_address = الاسم موجود، لكنه لا يقود إلى أي عنوان
progress-name-no_answer = لم يخبرنا أحد إلى أين يقود الاسم
progress-connected = الاتصال مفتوح مع { $address }
progress-connect-silent = لا رد من { $address }
progress-connect-refused = العنوان { $address } يرفض الاتصال
progress-connect-cut = العنوان { $address } قطع الاتصال معنا
progress-connect-unreachable = لا يمكن الوصول إلى { $address }
progress-connect-ours = لا يمكن الوصول إلى { $address } من جهازنا
progress-connect-other = لم يمكن الوصول إلى { $address }
progress-encrypted = اتُّفق على التشفير، وأثبت الموقع اسمه
progress-encrypted-unproven = اتُّفق على التشفير، لكن الموقع لم يستطع إثبات اسمه
progress-encrypt-silent = لم يُتّفق على التشفير في الوقت المناسب
progress-encrypt-hung_up = أنهى الموقع الاتصال قبل الاتفاق على التشفير
progress-encrypt-not_there = الموقع لا يستخدم التشفير هنا
progress-encrypt-other = لم نتمكّن من الاتفاق على طريقة التشفير
progress-answer = ردّ الموقع بالرقم { $status }
# $name is the number's English name, as pages show it: bad gateway.
progress-answer-named = ردّ الموقع بالرقم { $status } ({ $name })
progress-answer-silent = طُلبت منه الصفحة فبقي صامتًا
progress-answer-slow = رد الموقع يصل ببطء شديد
progress-answer-hung_up = أنهى الموقع الاتصال من دون رد
progress-answer-knows = الموقع لا يردّ إلا على زوّار يعرفهم
progress-answer-other = لا يمكن قراءة رد الموقع
progress-others = { $asked ->
    [zero] لا عناوين أخرى له لنسألها
    [one] سألنا عنوانه الآخر أيضًا
    [two] سألنا عنوانيه الآخرين أيضًا
    [few] سألنا عناوينه الأخرى أيضًا، وعددها { $asked }
    [many] سألنا عناوينه الأخرى أيضًا، وعددها { $asked }
   *[other] سألنا عناوينه الأخرى أيضًا، وعددها { $asked }
}
progress-others-differ = { $asked ->
    [zero] لا عناوين أخرى له لنسألها
    [one] سألنا عنوانه الآخر أيضًا: لم يعمل كما ينبغي
    [two] سألنا عنوانيه الآخرين أيضًا: { $differ ->
        [one] واحد منهما لم يعمل كما ينبغي
       *[other] كلاهما لم يعمل كما ينبغي
    }
    [few] سألنا عناوينه الأخرى أيضًا، وعددها { $asked }. عدد ما لم يعمل منها كما ينبغي: { $differ }
    [many] سألنا عناوينه الأخرى أيضًا، وعددها { $asked }. عدد ما لم يعمل منها كما ينبغي: { $differ }
   *[other] سألنا عناوينه الأخرى أيضًا، وعددها { $asked }. عدد ما لم يعمل منها كما ينبغي: { $differ }
}
progress-redirect = يوجّه الموقع زوّاره إلى صفحة في { $host }
progress-plain = نسأل الآن من دون تشفير، كما يفعل المتصفّح
progress-again = الموقع صامت، فنفحص مرة أخرى
progress-neighbour = نفحص { $host } أيضًا: كثيرون يخلطون بين الاثنين
progress-own_network = فحصنا شبكتنا نحن أيضًا

## A verdict that is not fresh any more

stale-checking_again = نفحص الآن مرة أخرى. يُرجى السؤال من جديد بعد بضع ثوانٍ.
stale-could_not_check = لم نتمكّن من الفحص مرة أخرى الآن، فقد يكون الأمر تغيّر.
