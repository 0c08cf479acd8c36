# The words for visitors in Arabic (Modern Standard, gender-neutral where possible): the frame around the reasons.
# Tails are nominal sentences that begin with a definite noun or a noun in ة, so that they can stand behind "أن".
# Spans of time are in the genitive: they stand behind "منذ", "بعد", "مدة".

## The headline: for whom first, then what is the matter

headline = { $meaning }: { $matter }
matter-plain = { $tail }.
matter-likely = يبدو أن { $tail }.
matter-possible = من الممكن أن { $tail }.

for-whom-cannot_check = لا يمكننا التحقق الآن
for-whom-everyone-certain = المشكلة ليست عندك وحدك
for-whom-everyone-likely = على الأرجح، المشكلة ليست عندك وحدك
for-whom-everyone-possible = قد لا تكون المشكلة عندك وحدك
for-whom-works-here = الموقع يعمل من عندنا
for-whom-works-theirs = الموقع يعمل عندك
for-whom-works-both = الموقع يعمل عندك، ومن عندنا أيضًا
for-whom-nobody = لا يبدو أن الموقع متعطّل
for-whom-you-theirs = المشكلة من جهتك
for-whom-you = الموقع يعمل من عندنا، ولا يعمل عندك
for-whom-some = الموقع يعمل عند بعض الناس، لا عند الجميع
for-whom-cannot_tell = لا يمكننا معرفة ذلك
for-whom-cannot_tell-you = لا يمكننا معرفة إن كانت المشكلة عندك وحدك

# Said of the site when the reason has no words of its own.
no-tail = الموقع فيه مشكلة

## Doubt, said last

doubt-other = ومن الممكن أيضًا أن { $tail }.
doubt-only_theirs = لم يجرِ الفحص إلا من جهازك، فقد لا يعمل الموقع في أماكن أخرى.
doubt-only_here = فحصنا الموقع من مكان واحد، فقد لا يعمل في أماكن أخرى.
doubt-likely = نحن واثقون من ذلك إلى حدّ كبير، لكن ليس تمامًا.
doubt-possible = هذا أفضل تخمين لدينا حتى الآن، وليس أمرًا مؤكدًا.

## Advice that any reason can have

advice-sibling = يمكنك استخدام { $sibling } بدلًا منه. هذا العنوان يعمل.
advice-tunnel = يُرجى إيقاف شبكة VPN لديك ({ $tunnel }) أولًا، ثم المحاولة مرة أخرى من دونها.

## Parts that are put into sentences

# Put behind the verb ("يردّ على الجميع", "يعرض على الجميع"); it brings the space before itself.
for-everyone = {" "}على الجميع
# Said of "شهادة", feminine.
dates-early = لم يبدأ سريانها بعد
dates-late = انتهت صلاحيتها
# With the article, feminine; never behind "لـ" or "بـ".
gateway-named = البوابة ({ $name })
gateway-unnamed = البوابة
names-more = { $names } وغيرها
# Between whole and tenths: 0.4
decimal-sign = .
span-short = أقل من 0.1 ثانية
# $value is a number with a fraction, such as 0.4.
span-seconds = { $value } ثانية
count-seconds = { $count ->
    [zero] { $count } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
count-minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
count-hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
count-days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}

## The places on the way: a name, and what it is

place-you = أنت
    .is = جهازك
place-provider = المزوّد
    .is = الإنترنت لديك
place-name = الاسم
    .is = إيجاد الموقع
place-gateway = البوابة
    .is = باب الدخول
place-site = الموقع
    .is = الموقع نفسه

## How it is at a place, in a few words

# "البوابة" is feminine and the other places are masculine: what can be said of more than one place is neutral.
station-found = يعمل: يقود إلى عنوان
station-works = الوضع طبيعي
station-answers = يردّ
station-from_here = الوضع طبيعي من عندنا
station-may_be = قد تكون المشكلة هنا
station-not_seen = لا يمكن رؤية ذلك من عندنا
station-not_looked = لم نتمكّن من الفحص
station-not_reached = لم نصل إلى هنا
station-only_you_see = هذا الجزء يظهر لك وحدك
station-no_trouble_found = لم تُرصد مشكلة هنا
station-machine_gets_there = يعمل: جهازك يصل إلى الموقع
station-brings_you_there = يعمل: يوصلك إلى الموقع
station-machine_gets_answer = يعمل: جهازك يتلقى ردًا
station-brings_the_answer = يعمل: يوصل إليك الرد
station-answer_came_through = يعمل: وصل إليك رد
station-carried_the_answer = يعمل: نقل الرد إليك
station-lets_visits_in = تعمل: تُدخل الزيارات
station-trouble-some = الوضع طبيعي عند بعض الناس، لا عند غيرهم
station-trouble-certain = المشكلة هنا
station-trouble-likely = المشكلة هنا على الأرجح
station-behind_certificate = يردّ، من وراء الشهادة
station-error_as_well = يردّ برسالة خطأ هو أيضًا
station-no_good_answer = لا يعطي البوابة ردًا سليمًا
station-keeps_us_out = يصل رد، لكن الدخول غير مسموح لنا
station-sends_us_away = يصل رد يوجّهنا إلى مكان آخر
station-lets_you_in = الدخول مسموح لك، لا لنا

## Labels for the closed lists

# They fit behind "من المتأثر".
down-for-nobody = لا أحد
down-for-everyone = الجميع
down-for-you = أنت
down-for-some = بعض الناس
down-for-unknown = لا يمكننا معرفة ذلك

fault-none = لم تُرصد أي مشكلة
fault-local = جهازك أو شبكتك الخاصة
fault-isp = مزوّد الإنترنت لديك
fault-dns = اسم الموقع
fault-network = الطريق إلى الموقع
fault-tls = تشفير الموقع
fault-gateway = باب الدخول إلى الموقع (بوابته)
fault-application = برنامج الموقع نفسه
fault-checker = جهتنا نحن
fault-unknown = لم يتضح بعد

confidence-certain = مؤكد
confidence-likely = مرجّح
confidence-possible = ممكن
