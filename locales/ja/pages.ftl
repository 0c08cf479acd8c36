# The form, the page that waits, and the verdict page.
#
# Answer of the site = 答え, our answer (the verdict) = 結果, we = こちら, to look = 調べる,
# address of a machine = IPアドレス, address of a page = アドレス.

## Around every page

page-skip = 本文へ移動
page-language = 言語
page-pages = ページ
page-more = ほかのページ
page-what-is-502 = 502とは？
page-about = このサービスについて
page-privacy = プライバシー
page-bookmarklet = ブックマークレット
page-owners = サイト運営者の方へ
page-promise = あなたが尋ねたときに、サイトを外から調べます。ブラウザーと同じようにアクセスするだけで、セキュリティーの弱点を探すことはありません。
page-about-checks = 調べ方について
# Said on pages in other languages than English, in front of links to pages that are in English only.
page-english-only = 次のページは英語です。

## The form

form-address = サイトかページのアドレス
form-saw = 何が見えますか？
form-paste = エラーの文を追加
    .hint = とても役に立ちます
form-error = 開けないページに書いてある文（見えるとおりに）
    .hint = 名前やパスワードなど、人に知られたくないものは省いてください。
form-check = 調べる

# The symptoms in the words of people, short, so that a phone shows all of each.
symptom-none = 選んでください（任意）
symptom-works = 自分の所では使える
symptom-timeout = 読み込みが終わらない
symptom-slow = とても遅い
symptom-502 = 502：Bad Gateway
symptom-503 = 503：利用できません
symptom-504 = 504：Gateway Timeout
symptom-500 = 500：サーバーエラー
symptom-404 = 404：ページがありません
symptom-403 = 403：アクセスできません
symptom-429 = 429：リクエストが多すぎる
symptom-refused = 接続を拒否された
symptom-reset = 接続が切れた
symptom-dns = サイトが見つからない
symptom-tls = 「安全ではない」という警告
symptom-blocked = 「ブロック」と書いてある
symptom-blank = 真っ白なページ
symptom-offline = 「インターネット未接続」と出る
symptom-other = そのほか
symptom-status = エラー番号 { $status } のページ

## The first page

home-title = サイトが使えないのは、みんな？ それとも自分だけ？
home-lead = 原因はどこにあるのでしょう。サイトを外から調べ、あなたに見えるものと比べて、どこに問題があるかをお知らせします。
home-description = サイトが使えないのは、みんな？ それとも自分だけ？ 原因はどこに？ 本当のところを、やさしい言葉で説明します。
home-came-from = 見ていたのはこのページです。違うときは、下で直してください。
home-came-from-us = 開こうとしたページがまだ届いていなかったため、アドレスを読み取れませんでした。下に入力してください。
home-evidence = ページに何が書いてあるか、お使いのブラウザーから受け取りました。下の欄に入っています。ボタンを押すまでは何も送られません。
home-example = 例：「502 Bad Gateway」とは？
home-example-lead = ページは、5つの場所を通ってあなたに届きます。そのどこかで問題が起きます。それがどこなのかを突き止めます。
home-example-gateway = 奥から正しい答えをもらえません
home-example-site = 止まったか、遅すぎるのかもしれません
home-example-end = つまり、原因はあなたではありません。あなたの側で直すところもありません。
home-faster = 開けないページから、もっとすばやく
home-faster-how = そのページのアドレスの前に、当サイトの名前とスラッシュ（/）を入力してください。または、ブックマークレットを使ってください。あなたの代わりにページを読み取るボタンです。
home-faster-link = ブックマークレットを入れる

## The verdict page: the answer

verdict-down-for = 使えない人
verdict-where = 問題の場所
verdict-how-sure = 確かさ
# Each of these stands whole, since the time belongs into the middle in some languages.
verdict-checked-now = たった今調べました
verdict-checked-seconds = { $count ->
   *[other] { $count }秒前に調べました
}
verdict-checked-minutes = { $count ->
   *[other] { $count }分前に調べました
}

## The verdict page: the way

way-title = あなたからサイトまでの道
way-we = こちら
    .is = 外からの確認
way-we-looked = 「名前」から合流します
way-we-no-look = まだ調べていません
way-we-cannot = 調べられませんでした
way-edge = データセンター { $name }
way-edges = データセンター：あなたは { $yours }、こちらは { $ours }

# One line for each side: how far its way led.
way-yours-unseen = あなたの道：あなたにしか見えません。
way-yours-somewhere = あなたの道：どこかで途切れています。どこかはわかりません。
way-yours-ends = あなたの道：「{ $place }」で途切れています。
way-yours-through = あなたの道：サイトまで通じています。
way-ours-unseen = こちらの道：見ることができませんでした。
way-ours-ends = こちらの道：「{ $place }」で途切れています。
way-ours-through = こちらの道：サイトまで通じています。

## The verdict page: what it means, and what to do

verdict-means = どういうことか
verdict-code = 番号 { $status } の意味は？
verdict-visitor = 今できること
verdict-again = もう一度調べる
verdict-open = { $host } を開く
verdict-new-tab = （新しいタブで開きます）
verdict-tell = 何が見えますか？
verdict-tell-why = 一度押すだけで、あなたの側とこちらの側を比べます。
verdict-tell-more = もっと伝える、またはエラーの文を貼り付ける
verdict-compare = 比べる

## The verdict page: looking again by itself

# { $left } is a time such as 0:25.
again-waiting = あと { $left } で、もう一度調べます。
again-same = まだ変わりません。あと { $left } で、もう一度調べます。
again-busy = 今は利用が集中しています。あと { $left } で、もう一度調べます。
again-looking = もう一度調べています。
again-back = こちらから見ると、{ $host } はまた使えるようになりました。
again-changed = 結果が変わりました。
again-stopped = 調べるのを止めました。また始められます。
again-done = 十分な回数を調べたので、ひとまず終わりにしました。
again-stop = 調べるのを止める
again-start = 調べ続ける
again-tell = 使えるようになったら知らせる
again-will-tell = このページを開いたままにしておけば、お知らせします。
again-may-not-tell = お使いのブラウザーでは通知を出せません。代わりに、このタブのタイトルを見てください。
# The title of the tab when the site is back.
again-title = ✓ 復旧：{ $host }

## The verdict page: the person's own browser tries the site

trial-trying = 比べるために、お使いのブラウザーでもサイトを試しています。
trial-no-more = お使いのブラウザーでもサイトを試しましたが、それ以上のことはわかりませんでした。
trial-same = お使いのブラウザーでもサイトを試しました。結果は変わりません。
trial-changed = お使いのブラウザーでの様子がわかったので、結果が変わりました。

## The verdict page: how sure we are

mind-title = どのくらい確か？ 何がわかれば結果が変わる？
mind-here = あなたのネットワークの外にある1か所から、こちらで調べました。
mind-theirs = 調べたのはお使いの端末だけで、こちらからは調べていません。
mind-both = お使いの端末からも、こちらからも調べ、二つを比べました。
mind-here-told = こちらで調べて、あなたが教えてくれたことと比べました。
mind-here-browser = こちらで調べ、お使いのブラウザーでもサイトを試しました。
mind-points = { $for ->
   *[other] 見えたことのうち{ $for }点がこの結果を指していて、
}{ $against ->
    [0] 反対の証拠はありません。
   *[other] { $against }点は別のことを指しています。
}
mind-certain = こちらの知るかぎり、ほかにこう見えるものはありません。
mind-likely = ほかの原因でもこう見えることがありますが、まれです。
mind-possible = ほかの原因でも、まったく同じように見えることがあります。
mind-unknown = 見えたことに当てはまる原因が二つ以上あるので、一つに決めません。
mind-checker = 調べられなかったので、確かなことは何も言えません。

# The one test that would show us to be wrong, or that would decide.
test-none-here = あなたの側で使えないときは、何が見えるか教えてください。その場合、あなただけの問題かもしれません。
test-none-theirs = 別の端末やネットワークで使えなければ、使えない人もいるということです。
test-none-both = 1分後にあなたの側で使えなければ、使えたり使えなかったりする状態です。そのときは教えてください。
test-local = 別の端末でサイトを試してください。そこでも使えなければ、原因はお使いの端末ではありません。
test-isp = スマートフォンのWi-Fiを切って試してください。そこでもサイトが使えなければ、原因はお使いのプロバイダーではありません。
test-dns = スマートフォンのWi-Fiを切って試してください。それでサイトを開けたら、名前でサイトにたどり着ける人もいるということです。
test-network = スマートフォンのWi-Fiを切って試してください。それでサイトを開けたら、使える人もいるということです。
test-tls = スマートフォンのWi-Fiを切って試してください。それで警告なしにサイトを開けたら、問題の起き方は人によって違うということです。
test-gateway = スマートフォンのWi-Fiを切って試してください。それでページを開けたら、問題があるのはサイトの入り口の一部だけです。
test-gateway-you = シークレット（プライベート）ウィンドウで試し、次にスマートフォンのWi-Fiを切って試してください。どちらかでページを開けたら、入り口が何を嫌っているのかがわかります。ログインか、お使いの回線です。
test-gateway-some = ページを5回読み込んでください。一度も失敗しなければ、問題はもう終わったか、別の道にあります。
test-application = シークレット（プライベート）ウィンドウで試してください。それでページを開けたら、使えないのは一部の人だけです。
test-checker = 数分後にもう一度調べてください。こちらの回線が直れば、もっとお伝えできます。
test-kept-out = サイトは人を通し、こちらのようなプログラムは通しません。決め手はあなたの目です。何が見えるか教えてください。
test-only-you = スマートフォンのWi-Fiを切って試してください。それでサイトを開けたら、問題はご自分のネットワークかプロバイダーにあります。
test-only-us = 別の場所にいる人に聞いてください。その人も使えるなら、通れないのはこちらだけです。
test-one-side = 別の場所から見れば、はっきりします。スマートフォンのWi-Fiを切って試してください。
test-unknown = 何が見えるかを伝えるか、エラーの文を貼り付けてください。それで決まることがよくあります。

## The verdict page: evidence

proof-title = この結果の根拠を順番に
fall-title = 時間がかかった所
fall-name = 名前を調べる
fall-connect = 接続
fall-secure = 暗号化
fall-first = 最初の1バイト
fall-body = 残り
fall-failed = 失敗
fall-ms = { $ms } ms
fall-no-time = <1 ms
fall-try = { $number }回目：{ $address }
fall-reach = { $address }

## Showing it to others

share-title = ほかの人に見せる
share-why = この結果のうち公開できるものは、すべてリンクの中に入っています。内容は変わらず、こちらには何も残りません。
share-link = この記録へのリンク
share-copy = リンクをコピー
share-copy-text = サポート用の文をコピー
share-send = 送る…
share-text = サポートへの問い合わせに使う文
share-copied = コピーしました。
share-not-copied = お使いのブラウザーではコピーできませんでした。文を選んでコピーしてください。

## A case that somebody shared

case-title = ここに見えているもの
# $when is a day and a time, in UTC.
case-banner = これは { $when } の記録で、今調べたものではありません。
case-you = そのとき、だれかが尋ねた結果です。ここでの「あなた」は、その人のことです。
case-old = かなり前のことなので、今は様子がまったく違うかもしれません。
case-left-out-query = アドレスには「?」のあとに続きがありました。個人的な内容かもしれないので、ここには出していません。
case-left-out-path = アドレスはもっと長いものでした。残りは個人的な内容かもしれないので、ここには出していません。
case-again = 今もう一度調べる
case-way = サイトまでの道
case-visitor = サイトを見る人にできること
case-checked = 調べた日時：{ $when }

## The page that fills in while we look

progress-looking = { $host } を調べています
progress-wait = 一つ終わるたびに表示し、最後に結果を出します。たいていは数秒で終わります。応答のないサイトは30秒ほど待ちます。
progress-stopped = こちらのプログラムが、調べている途中で止まりました。
progress-stopped-means = サイトに問題があるかどうかとは関係ありません。
progress-try-again = もう一度試す

# One line for each step, without a full stop. Its time follows in brackets.
progress-once_more = もう一度：{ $sentence }
progress-name-number = すでに番号なので、名前を調べる必要はありません
progress-name-leads = { $count ->
   *[other] 名前から{ $count }個のIPアドレスがわかりました
}
progress-name-missing = その名前はありません
progress-name-no_address = 名前はありますが、IPアドレスがありません
progress-name-no_answer = 名前の行き先を、どこからも教えてもらえませんでした
progress-connected = { $address } に接続できました
progress-connect-silent = { $address } は応答しません
progress-connect-refused = { $address } に接続を断られました
progress-connect-cut = { $address } に接続を切られました
progress-connect-unreachable = { $address } には届きません
progress-connect-ours = こちらのマシンからは { $address } に届きません
progress-connect-other = { $address } に届きませんでした
progress-encrypted = 暗号化の取り決めができ、サイトは自分の名前を証明しました
progress-encrypted-unproven = 暗号化の取り決めはできましたが、サイトは自分の名前を証明できませんでした
progress-encrypt-silent = 時間内に暗号化の取り決めができませんでした
progress-encrypt-hung_up = 暗号化の取り決めの前に、接続を切られました
progress-encrypt-not_there = ここでは暗号化を使っていません
progress-encrypt-other = 暗号化の方式が折り合いませんでした
progress-answer = { $status } の答えが返ってきました
# $name is the number's English name, as pages show it: bad gateway.
progress-answer-named = { $status }（{ $name }）の答えが返ってきました
progress-answer-silent = ページを求めましたが、何も返ってきませんでした
progress-answer-slow = 答えが届くのが遅すぎます
progress-answer-hung_up = 答えのないまま、接続を切られました
progress-answer-knows = サイトは、知っている相手にだけ応答します
progress-answer-other = 答えを読み取れません
progress-others = { $asked ->
    [1] もう一つのIPアドレスにも尋ねました
   *[other] ほかの{ $asked }個のIPアドレスにも尋ねました
}
progress-others-differ = { $asked ->
    [1] もう一つのIPアドレスにも尋ねました：正しく動きませんでした
   *[other] ほかの{ $asked }個のIPアドレスにも尋ねました：{ $differ }個は正しく動きませんでした
}
progress-redirect = 訪れた人を { $host } のページへ案内しています
progress-plain = 次は、ブラウザーと同じように、暗号化なしで尋ねます
progress-again = 応答がないので、もう一度調べます
progress-neighbour = 取り違えられやすい { $host } も調べます
progress-own_network = こちらのネットワークも確かめました

## A verdict that is not fresh any more

stale-checking_again = もう一度調べています。数秒後にまた尋ねてください。
stale-could_not_check = 今はもう一度調べられなかったので、変わっているかもしれません。
