# The frame around the reasons: headlines, doubt, places on the way, and the closed lists as labels.
#
# A tail is cut before the ending of its last verb: 「…エラーを返してい」. The sentence is closed here,
# with 「ます」, 「るようです」 or 「るかもしれません」. So each tail must end in 「てい」, 「でい」 or
# another stem of an ichidan verb, and is never shown alone.

## The headline: for whom first, then what is the matter

headline = { $meaning }：{ $matter }
matter-plain = { $tail }ます。
matter-likely = { $tail }るようです。
matter-possible = { $tail }るかもしれません。

for-whom-cannot_check = 今は確認できません
for-whom-everyone-certain = あなただけの問題ではありません
for-whom-everyone-likely = おそらく、あなただけの問題ではありません
for-whom-everyone-possible = あなただけの問題ではないかもしれません
for-whom-works-here = こちらからは使えます
for-whom-works-theirs = あなたの側では使えます
for-whom-works-both = あなたの側でも、こちらからも使えます
for-whom-nobody = サイトは止まっていないようです
for-whom-you-theirs = 問題はあなたの側にあります
for-whom-you = こちらからは使えますが、あなたの側では使えません
for-whom-some = 使える人と使えない人がいます
for-whom-cannot_tell = はっきりわかりません
for-whom-cannot_tell-you = あなただけの問題かどうか、わかりません

# Said of the site when the reason has no words of its own.
no-tail = サイトに問題が起きてい

## Doubt, said last

doubt-other = ほかに、{ $tail }ることも考えられます。
doubt-only_theirs = 調べたのはお使いの端末だけなので、ほかの場所では使えないこともありえます。
doubt-only_here = 調べたのは1か所からだけなので、ほかの場所では使えないこともありえます。
doubt-likely = かなり確かだと考えていますが、断定はできません。
doubt-possible = 今のところ一番ありそうな推測です。確かなことではありません。

## Advice that any reason can have

advice-sibling = 代わりに { $sibling } を開いてください。そのアドレスなら使えます。
advice-tunnel = まずVPN（{ $tunnel }）を切り、VPNなしでもう一度試してください。

## Parts that are put into sentences

# Stands between 「が」 or 「に」 and 「エラー」.
for-everyone = だれに対しても
dates-early = 有効になる日がまだ先になってい
dates-late = 有効期限が切れてい
gateway-named = ゲートウェイ（{ $name }）
gateway-unnamed = ゲートウェイ
names-more = { $names } など
# Between whole and tenths
decimal-sign = .
span-short = 0.1秒未満
# $value is a number with a fraction, such as 0.4.
span-seconds = { $value }秒
count-seconds = { $count ->
   *[other] { $count }秒
}
count-minutes = { $count ->
   *[other] { $count }分
}
count-hours = { $count ->
   *[other] { $count }時間
}
count-days = { $count ->
   *[other] { $count }日
}

## The places on the way: a name, and what it is

place-you = あなた
    .is = お使いの端末
place-provider = プロバイダー
    .is = お使いの回線
place-name = 名前
    .is = サイトを探す
place-gateway = ゲートウェイ
    .is = サイトの入り口
place-site = サイト
    .is = サイトそのもの

## How it is at a place, in a few words

station-found = 正常：IPアドレスがわかります
station-works = 正常
station-answers = 応答しています
station-from_here = こちらからは正常
station-may_be = 問題はここかもしれません
station-not_seen = こちらからは見えません
station-not_looked = 調べられませんでした
station-not_reached = ここまで進めませんでした
station-only_you_see = ここはあなたにしか見えません
station-no_trouble_found = ここに問題は見つかりません
station-machine_gets_there = 正常：お使いの端末から届きます
station-brings_you_there = 正常：サイトまで届けています
station-machine_gets_answer = 正常：お使いの端末に答えが届きます
station-brings_the_answer = 正常：答えをあなたに届けています
station-answer_came_through = 正常：あなたに答えが届きました
station-carried_the_answer = 正常：答えを運びました
station-lets_visits_in = 正常：訪問を通しています
station-trouble-some = 人によって使えたり使えなかったりします
station-trouble-certain = 問題はここです
station-trouble-likely = 問題はおそらくここです
station-behind_certificate = 証明書の向こうで応答しています
station-error_as_well = サイトもエラーを返しています
station-no_good_answer = ゲートウェイに正しい答えを返していません
station-keeps_us_out = 応答しますが、こちらを通しません
station-sends_us_away = 応答しますが、別の場所へ送られます
station-lets_you_in = あなたは通れますが、こちらは通れません

## Labels for the closed lists

down-for-nobody = なし
down-for-everyone = すべての人
down-for-you = あなた
down-for-some = 一部の人
down-for-unknown = わかりません

fault-none = 問題は見つかりません
fault-local = お使いの端末またはご自分のネットワーク
fault-isp = お使いのインターネットプロバイダー
fault-dns = サイトの名前
fault-network = サイトまでの道
fault-tls = サイトの暗号化
fault-gateway = サイトの入り口（ゲートウェイ）
fault-application = サイト自身のプログラム
fault-checker = こちら側
fault-unknown = まだはっきりしません

confidence-certain = 確実
confidence-likely = 可能性が高い
confidence-possible = 可能性がある
