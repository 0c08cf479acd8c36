# What is said for each reason, to the person who asked. Id: the reason's word, with `-` for each dot.
#
# The value is the end of the headline, cut before the ending of its last verb: it ends in 「てい」 or
# 「でい」, and words.ftl closes it with 「ます。」, 「るようです。」 or 「るかもしれません。」.
# こちら = we, あなた／お使いの = the person. Name book = 住所録（DNS）, resolver = DNSサーバー,
# name server = ネームサーバー, address of a machine = IPアドレス, address of a page = アドレス.

## Said in several places

common-asks_to_wait = サイトは、次に試すまで{ $retry }待つよう求めています。
common-began_to_agree = サイトのマシンにつながり、暗号化（ページの中身を秘密にするしくみ）の取り決めを始めました。
common-behind_it = その向こうで、サイトはステータス { $behind } を返しています。
common-certificate = サイトは、証明書というパスポートのようなもので、自分が本物だと示します。
common-front_door = ゲートウェイはサイトの入り口です。アクセスを一つずつ受け取り、奥のサーバーに渡します。
common-knocked = サイトのIPアドレス（ネット上の住所）を見つけ、接続を試みました。
common-meantime = それまでは、別の端末やネットワークでサイトを開いてみてください。
common-name_first = 名前は、まずIPアドレス（ネット上の住所）に変える必要があります。
common-nothing_known = そのため、今は { $host } について何もわかりません。サイトに問題があるという意味ではありません。
common-nothing_to_fix = あなたの側で直すところはありません。数分後にもう一度試してください。
common-nothing_we_know_of = わかっている範囲では、あなたの側で直すところはありません。数分後にもう一度試してください。
common-no_secrets = 直るまで、そこではパスワードやカード番号を入力しないでください。
common-our_trouble = これはこちらの問題で、あなたの問題ではありません。
common-reached = サイトのマシンにつながり、ページを求めました。
common-send_once = フォームや支払いは1回だけ送ってください。最初の分がもう届いているかもしれません。
common-try_again = 数分後にもう一度試してください。
common-try_later = あなたの側で直すところはありません。しばらくしてからもう一度試してください。
common-your_line_works = あなたには番号 { $you_saw } の答えが届いたので、お使いのインターネットはつながっています。

## The site answers

none-works = { $host } は動いていて、正しく応答してい
    .says1 = { $here }こちらからこのページを求めると、届きました。
    .says2 = { $theirs }お使いの端末がこのページを求めると、届きました。
    .says3 = { $both }お使いの端末も、こちらも、このページを求めました。両方に届きました。
    .says4 = { $seen_here }サイトの名前、IPアドレス、ページそのもの、どれも正常です。
    .says5 = { $theirs }サイトの名前、IPアドレス、ページそのもの、どれもあなたの側では正常です。
    .says6 = { $took }で、ステータス { $status } の答えが返ってきました。
    .says7 = https（安全な方法）では応答しません。ふつうの http のアドレスは { $plain } です。
    .visitor1 = ページを読み込み直してください。もう直っているかもしれません。
    .visitor2 = それでも開けないときは、シークレット（プライベート）ウィンドウか、Wi-Fiを切ったスマートフォンで試してください。
    .visitor3 = { $here }そのあと、何が見えるかをここで教えてください。両方の側を比べます。

none-slow = { $host } は動いているものの、応答が遅くなってい
    .says1 = ページは届いたので、サイトは止まっていません。
    .says2 = ほとんどのサイトよりも時間がかかりました。
    .says3 = 答えが届くまで{ $slow }かかりました。
    .visitor1 = 少し待ってから、ページを読み込み直してください。
    .visitor2 = ページに時間がかかっても、フォームや支払いは1回だけ送ってください。

none-page_missing = { $host } は動いているものの、このアドレスにページはないと答えてい
    .says1 = サイトは応答していて、このページはそこにないと言っています。
    .says2 = ページが移ったか、リンクに間違いがあるのかもしれません。
    .says3 = ステータスは { $status } でした。「見つからない」という意味です。
    .visitor1 = アドレスに打ち間違いがないか見てください。
    .visitor2 = サイトのトップページから探してみてください。

none-login_required = { $host } は動いていて、先にログインを求めてい
    .says1 = サイトは応答していて、あなたがだれかを尋ねています。
    .says2 = 会員用のページならふつうのことで、壊れているようには見えません。
    .says3 = ステータスは { $status } でした。
    .visitor1 = ログインしてから、もう一度ページを開いてください。
    .visitor2 = 入れるはずなのに入れないときは、サイトの運営者に問い合わせてください。

none-request_not_accepted = { $host } は動いているものの、この形のリクエスト（ページの求め方）を断ってい
    .says1 = サイトは応答していますが、こちらの求め方を受け付けません。
    .says2 = これは求め方の問題で、サイトが止まっているという意味ではありません。
    .says3 = ステータスは { $status } でした。
    .visitor1 = 古いリンクからではなく、サイトのメニューからページを開いてください。
    .visitor2 = フォームを送るところだったなら、開き直して、もう一度入力してください。

none-client_certificate = { $host } は動いていて、専用の鍵を持つ端末だけを通してい
    .says1 = サイトは応答していて、クライアント証明書（あなたがだれかを示す鍵のファイル）を求めています。
    .says2 = その鍵を渡された人だけが入れます。
    .says3 = サイトがそう決めているだけで、壊れているようには見えません。
    .visitor1 = 入れるはずなら、サイトの運営者に鍵をもらい、ブラウザーに追加してください。
    .visitor2 = もう鍵を持っているなら、期限が切れていないか確かめてください。


## The person's own side

local-offline = お使いの端末がインターネットにつながらなくなってい
    .says1 = { $here }見えているのは、お使いの端末が出したメッセージです。サイトに問い合わせる前に出ています。
    .says2 = { $measured }お使いの端末を調べたところ、どこにもつながりません。
    .says3 = つまり、これはお使いの接続の問題で、{ $host } の問題ではありません。
    .visitor1 = Wi-Fiかモバイルデータ通信がオンで、機内モードがオフになっているか確かめてください。
    .visitor2 = 別のサイトを開いてみてください。それもだめなら、ルーターを再起動するか、ルーターの近くに移ってください。

local-browser = お使いのブラウザー自身がページを止めてい
    .says1 = 見えているのは、ブラウザーか、その拡張機能（アドオン）が出したもののようです。
    .says2 = サイトが書いたものではありません。
    .visitor1 = 拡張機能がオフになるシークレット（プライベート）ウィンドウでページを開いてください。
    .visitor2 = それで開けたら、広告ブロックなどの拡張機能を一つずつオフにしてください。
    .visitor3 = または、別のブラウザーで試してください。

local-proxy = お使いのプロキシかVPNの設定が妨げになってい
    .says1 = お使いの端末は、中継役（プロキシやVPN）を通してサイトにアクセスしています。
    .says2 = 見えている内容によると、サイトに問い合わせる前に、この中継役が失敗しました。
    .visitor1 = VPNやプロキシをオフにして、ページを読み込み直してください。
    .visitor2 = 職場や学校の端末なら、管理している人に聞いてください。

local-clock = お使いの端末の時計がずれてい
    .says1 = サイトは証明書で自分が本物だと示します。証明書には始まりと終わりの日付があります。
    .says2 = 時計がずれていると、正しい証明書でも古すぎる、または新しすぎるように見えます。
    .visitor1 = 日付と時刻を自動設定にして、タイムゾーンも確かめてください。
    .visitor2 = そのあとブラウザーを閉じて、もう一度ページを開いてください。

local-captive_portal = お使いのネットワークが、先にログインを求めてい
    .says1 = ホテルや電車、お店のネットワークは、外につなぐ前に自分のページを見せることがよくあります。
    .says2 = { $host } の代わりに、そのページが見えているようです。
    .visitor1 = ネットワークのログインページを探してください。多くの端末では、通知から開けます。Wi-Fiを一度切って入れ直すと、また通知が出ます。
    .visitor2 = そこでログインするか同意してから、このページを読み込み直してください。
    .visitor3 = または、モバイルデータ通信に切り替えてください。

local-hosts_file = お使いの端末にあるリストが、{ $host } を別の場所に向けてい
    .says1 = どの端末にも、名前を書いた小さなリスト（hostsファイル）があります。
    .says2 = その中の1行が、この名前を、ほかの人とは違うIPアドレスに向けています。
    .visitor1 = hostsファイルを開き、{ $host } の行が要らないものなら消してください。
    .visitor2 = 場所は /etc/hosts です。Windowsでは C:/Windows/System32/drivers/etc/hosts です。

local-filter = お使いの端末かネットワークのフィルターが { $host } をブロックしてい
    .says1 = 途中にフィルターがあります。あなた自身、ご家庭、職場、学校などが設定したのかもしれません。
    .says2 = サイトがあなたを締め出しているわけではありません。
    .visitor1 = 間違ってブロックされていると思うなら、フィルターを管理している人に { $host } を許可するよう頼んでください。
    .visitor2 = モバイルデータ通信で試すと、フィルターが原因かどうかわかります。

local-interception = お使いの端末かネットワークのプログラムが、安全な通信を途中で開いてい
    .says1 = 一部のウイルス対策ソフトや職場のネットワークは、自分の証明書を使って通信の中身を読みます。
    .says2 = お使いのブラウザーはその証明書を信用していないため、止まります。
    .visitor1 = ウイルス対策ソフトに「HTTPSスキャン」のような設定がないか探し、試しにオフにしてください。
    .visitor2 = 職場や学校の端末なら、管理している人に聞いてください。
    .visitor3 = よく知らないWi-Fiなら、警告の先に進まないでください。

local-address_wrong = 入力されたアドレスが、使えない形になってい
    .says1 = アドレスにおかしなところがあり、どのサイトにも問い合わせられません。
    .says2 = よくあるのは、文字の抜け、余分な空白、ポート番号の間違いです。
    .visitor1 = アドレスを1文字ずつ確かめてください。
    .visitor2 = または、検索エンジンでサイトを探してください。

local-ipv6_broken = お使いの端末にある2種類のインターネット接続のうち、一方（IPv6）が壊れてい
    .says1 = IPアドレスには、古い種類（IPv4）と新しい種類（IPv6）があります。
    .says2 = お使いの端末は新しい種類を使えると思っていますが、何も返ってきません。
    .says3 = { $seen_here }こちらからは、新しい種類でサイトにつながります。
    .visitor1 = ルーターを再起動してください。それでIPv6が戻ることがよくあります。
    .visitor2 = 戻らなければ、端末のネットワーク設定で、ひとまずIPv6をオフにしてください。
    .visitor3 = IPv6が使えないことを、プロバイダーに伝えてください。

local-firewall = お使いの端末かルーターのファイアウォールが { $host } への道をふさいでい
    .says1 = ファイアウォールは、どの通信を通すかを決める番人です。
    .says2 = この通信は、ご自分のネットワークを出る前に断られています。
    .visitor1 = 端末のファイアウォールと、ルーターの設定を見てください。
    .visitor2 = ウイルス対策ソフトや、子ども見守り用のソフトにもファイアウォールがあるかもしれません。
    .visitor3 = 職場や学校の端末なら、管理している人に聞いてください。

local-trust_store = お使いの端末に、{ $host } の身元を保証する機関が登録されないままになってい
    .says1 = サイトは証明書で自分が本物だと示し、よく知られた機関がそれを保証します。
    .says2 = あなたにもこちらと同じ証明書が届いていますが、お使いの端末は、それを保証する機関を知りません。
    .says3 = 長い間更新していない端末で起こります。
    .visitor1 = 端末を更新するか、もっと新しいブラウザーを使ってください。
    .visitor2 = Firefoxは保証する機関のリストを自分で持っているので、これで開けることがよくあります。

local-resolver_fails = ご自分のネットワークの住所録（DNS）が応答しなくなってい
    .says1 = 名前は、まずDNSサーバー（ネットの住所録のようなもの）でIPアドレスに変える必要があります。
    .says2 = お使いの端末が尋ねるDNSサーバーは、端末の中か、ご自分のネットワークの中にあり、応答していません。
    .says3 = ほかの人は、問題なく { $host } を見つけています。
    .visitor1 = ルーターを再起動し、そのあと端末を再起動してください。
    .visitor2 = または、端末に別のDNSサーバー（1.1.1.1、8.8.8.8、9.9.9.9 など）を設定してください。


## The Internet provider

isp-block_page = { $host } の代わりに、お使いのネットワークのページが表示されてい
    .says1 = 見えているのは、サイトが書いたものではありません。
    .says2 = このサイトをブロックしている、プロバイダーや公的機関のお知らせのように見えます。
    .visitor1 = 確かめるために、モバイルデータ通信など別のネットワークで試してください。
    .visitor2 = { $host } がなぜブロックされているのか、どうすれば異議を申し立てられるのか、プロバイダーに聞いてください。

isp-dns_answer_differs = お使いのネットワークの住所録（DNS）が、ほかとは違う答えを返してい
    .says1 = 名前は、まずIPアドレス（ネット上の住所）に変える必要があります。プロバイダーや職場が、あなたの代わりに調べています。
    .says2 = あなたに届く答えは、ほかの人に届く答えとは違うようです。
    .says3 = 古い情報が残っているか、ブロックされているのかもしれません。
    .visitor1 = 古い情報が消えるように、ルーターの電源を入れ直すか、1時間ほど待ってください。
    .visitor2 = または、端末に別のDNSサーバー（住所録）を設定してください。1.1.1.1、8.8.8.8、9.9.9.9 などがあります。
    .visitor3 = それで直ったら、プロバイダーに伝えてください。

isp-dns_blocked = お使いのネットワークの住所録（DNS）が { $host } をブロックしてい
    .says1 = 名前は、まずDNSサーバー（ネットの住所録のようなもの）でIPアドレスに変える必要があります。
    .says2 = お使いのDNSサーバーは、この名前をわざと教えていないと言っています。
    .says3 = サイトがそう決めたのではありません。
    .visitor1 = 家族向けや安全のためのフィルターを使っているなら、まずそこを見てください。
    .visitor2 = 使っていなければ、なぜこの名前がブロックされているのか、プロバイダーや職場に聞いてください。
    .visitor3 = 1.1.1.1 や 9.9.9.9 など別のDNSサーバーで試すと、これが原因かどうかわかります。

isp-proxy_failed = { $host } への途中にある中継役でエラーが起きてい
    .says1 = あなたとサイトの間に、ページを受け渡す中継役（プロキシ）があります。
    .says2 = 職場、学校、またはプロバイダーのもので、見えているエラーはこの中継役が書いたようです。
    .visitor1 = モバイルデータ通信など、別のネットワークで試してください。
    .visitor2 = ネットワークを管理している人に、プロキシから { $host } に届かないと伝えてください。

isp-resolver_fails = お使いのネットワークの住所録（DNS）が正しく働かなくなってい
    .says1 = 名前は、まずDNSサーバー（ネットの住所録のようなもの）でIPアドレスに変える必要があります。多くの人は、プロバイダーのDNSサーバーを使っています。
    .says2 = お使いのDNSサーバーは { $host } について答えませんが、ほかのDNSサーバーは答えます。
    .visitor1 = 端末に別のDNSサーバー（1.1.1.1、8.8.8.8、9.9.9.9 など）を設定してください。
    .visitor2 = DNSサーバーが働いていないことを、プロバイダーに伝えてください。

isp-dns_outdated = お使いのネットワークの住所録（DNS）に、{ $host } の古いIPアドレスが残ってい
    .says1 = サイトは別のIPアドレス（ネット上の住所）に移ったようです。
    .says2 = プロバイダーのDNSサーバー（住所録）は、まだ古いほうへ案内していて、そこではもう何も応答しません。
    .visitor1 = 古い情報が消えるように、1時間ほど待ち、端末とルーターを再起動してください。
    .visitor2 = または、端末に別のDNSサーバー（1.1.1.1、8.8.8.8、9.9.9.9 など）を設定してください。

isp-name_filtered = お使いのネットワークで、{ $host } の名前が入った接続が切られてい
    .says1 = お使いの端末は、サイトのIPアドレスまで届いています。
    .says2 = どのサイトを見たいかを伝えたとたんに、接続が切られます。別の名前なら切られません。
    .says3 = つまり、あなたとサイトの間にある何かが、名前を見て選り分けています。
    .visitor1 = 確かめるために、モバイルデータ通信など別のネットワークで試してください。
    .visitor2 = { $host } がなぜ止められているのか、プロバイダー、職場、学校に聞いてください。

isp-interception = { $host } への途中で、何者かが安全な通信を開いてい
    .says1 = あなたに届く証明書はサイト自身のものではなく、よく知られた機関の保証もありません。
    .says2 = つまり、あなたとサイトの間にある何かがサイトの代わりに答えていて、通信の中身を読めるかもしれません。
    .visitor1 = 警告の先に進まず、パスワードも入力しないでください。
    .visitor2 = モバイルデータ通信など、別のネットワークで試してください。
    .visitor3 = 職場や学校のネットワークなら、管理している人に聞いてください。

isp-unreachable = お使いのプロバイダーから { $host } への道が途切れてい
    .says1 = { $seen_here }お使いのインターネットも、サイトも、動いています。
    .says2 = { $theirs }お使いのインターネットは動いています。
    .says3 = でも、サイトに送ったものが、お使いのネットワークの途中でなくなっています。
    .says4 = ほかのサイトでは、この問題は起きていません。
    .visitor1 = モバイルデータ通信など、別のネットワークで試してください。
    .visitor2 = { $host } に届かないことと、いつからかを、プロバイダーに伝えてください。

isp-connection_cut = あなたから { $host } への接続が途中で切られてい
    .says1 = こちらからは、サイトは使えます。
    .says2 = お使いの端末からの接続は、始まったあと、途中にある何かに切られるか、止められてしまいます。
    .visitor1 = VPNやウイルス対策ソフトを使っているなら、試しにオフにしてみてください。
    .visitor2 = モバイルデータ通信など、別のネットワークで試してください。
    .visitor3 = それで直ったら、プロバイダーに伝えてください。

isp-large_answers_stall = { $host } からの大きなパケット（データのかたまり）が届かなくなってい
    .says1 = サイトからの小さな答えは届きますが、大きな答えは途中で止まります。
    .says2 = 道の途中に、通せると言っている大きさのパケットを、実際には通せない所があると起こります。VPNやDSL回線が原因のことがよくあります。
    .visitor1 = VPNを使っているなら、オフにしてください。
    .visitor2 = ルーターを再起動してください。
    .visitor3 = やり方がわかるなら、試しに端末のパケットの大きさ（MTU）を1280にしてください。

isp-no_internet = お使いのプロバイダーのインターネット回線が止まってい
    .says1 = お使いの端末とルーターはつながっています。
    .says2 = でも、その先からは何も応答がありません。{ $host } も、ほかの有名なサイトも同じです。
    .visitor1 = ルーターを再起動し、ランプの様子を見てください。
    .visitor2 = モバイルデータ通信で、プロバイダーの障害情報のページを見てください。

isp-udp_blocked = お使いのネットワークが、ページを読み込む一番新しい方法をブロックしてい
    .says1 = ブラウザーは、新しい方法（UDPを使うHTTP/3）でも、これまでの方法でもページを読み込めます。
    .says2 = お使いのブラウザーは新しい方法を試し、うまくいきませんでした。こちらからは、サイトは使えます。
    .visitor1 = ページを読み込み直してください。ほとんどのブラウザーは、次はこれまでの方法を使います。
    .visitor2 = だめなら、ブラウザーの設定でHTTP/3（QUIC）をオフにしてください。
    .visitor3 = ネットワークを管理している人に、ポート443のUDPを通すよう頼んでください。


## The site's name

dns-name_not_resolved = 「{ $host } という名前は存在しない」という答えが返ってきてい
    .says1 = { common-name_first }
    .says2 = ネットの住所録（DNS）は、そのような名前はないと言っています。
    .says3 = 打ち間違いか、名前の期限が切れたのかもしれません。
    .visitor1 = つづりを1文字ずつ確かめてください。
    .visitor2 = 検索エンジンでサイトを探してください。新しい名前に変わったのかもしれません。

dns-dangling_alias = { $host } という名前が、存在しない名前を指してい
    .says1 = この名前は別の名前を指す「別名」で、その指している先の名前がもうありません。
    .says2 = そのため、だれもサイトのIPアドレスを見つけられません。
    .says3 = なくなっている名前は { $alias } です。
    .visitor1 = { common-try_later }
    .visitor2 = サイトの運営者を知っていたら、このページの内容を伝えてください。

dns-no_address = { $host } という名前に、IPアドレス（ネット上の住所）が欠けてい
    .says1 = 名前はありますが、どのIPアドレスにもつながっていません。
    .says2 = そのため、ページを求める先がありません。
    .visitor1 = 名前の前に www を付けるか、外して試してください。
    .visitor2 = 検索エンジンでサイトを探してください。

dns-alias_loop = { $host } という名前が、別名から別名へと終わりなく続いてい
    .says1 = この名前は別の名前を指す「別名」で、その先の名前もまた別名です。
    .says2 = { $circle }最後には、前に通った名前に戻ってしまいます。
    .says3 = そのため、だれもサイトのIPアドレスを見つけられません。
    .visitor1 = { common-try_later }

dns-signature_invalid = { $host } という名前を守る封印が壊れてい
    .says1 = この名前は、IPアドレスが本物だと示す封印（DNSSEC）で守られています。
    .says2 = その封印が合わないため、用心深いネットワークはこのIPアドレスを使いません。
    .says3 = 封印を確かめないネットワークでは、今もサイトが見つかります。だから、友だちの所では使えるかもしれません。
    .visitor1 = あなたの側で直すところはありません。確認をオフにすると、かえって危なくなります。
    .visitor2 = 数時間後にもう一度試してください。

dns-unreachable = { $host } のネームサーバーが応答しなくなってい
    .says1 = ネームサーバーは、サイトのIPアドレスを知っているマシンです。
    .says2 = このサイトのネームサーバーに届かないので、サイトが動いていても見つけられません。
    .says3 = こちらが尋ねた住所録（DNS）が、そう答えています。
    .visitor1 = { common-try_later }

dns-not_served = { $host } の担当とされるネームサーバーが、担当ではないと答えてい
    .says1 = 名前の登録機関は、みんなを決まったネームサーバーに案内します。
    .says2 = そのネームサーバーが、この名前の担当ではないと言っています。
    .says3 = 引っ越しのあとや、サービスが終わったときによく起こります。
    .visitor1 = { common-try_later }

dns-failed = { $host } という名前のIPアドレスが調べられなくなってい
    .says1 = { common-name_first }
    .says2 = こちらが尋ねた住所録（DNS）は、調べようとして失敗しました。
    .says3 = サイト自身のネームサーバーに原因があることがよくあります。
    .visitor1 = { common-try_later }

dns-timed_out = { $host } という名前について、答えが返らなくなってい
    .says1 = こちらが尋ねた住所録（DNS）は、ほかの名前には答えます。
    .says2 = この名前には何も答えません。名前を受け持つネームサーバーが応答していない可能性が高いです。
    .visitor1 = { common-try_later }

dns-malformed = { $host } という名前についての答えが壊れてい
    .says1 = サイトのIPアドレスを尋ねました。
    .says2 = 返ってきたものは正しい答えの形ではなく、だれにも使えません。
    .visitor1 = { common-try_later }

dns-answers_disagree = { $host } について、住所録（DNS）どうしの答えが食い違ってい
    .says1 = こちらが尋ねた住所録（DNS）には、サイトを見つけるものと、見つけられないものがあります。
    .says2 = そのため、友だちの所では使えて、あなたの所では使えないことがあります。
    .says3 = 設定を変えたあと、数時間はよくあることです。
    .visitor1 = 1、2時間後にもう一度試してください。
    .visitor2 = または、端末に別のDNSサーバー（住所録）を設定してください。1.1.1.1、8.8.8.8、9.9.9.9 などがあります。

dns-private_address = { $host } が、あるネットワークの中でしか使えないIPアドレスを指してい
    .says1 = 名前はありますが、IPアドレスは内部用です。町名のない部屋番号のようなものです。
    .says2 = そのネットワークの外からは、だれもたどり着けません。
    .visitor1 = 職場や学校のサイトなら、まずそこのネットワークかVPNにつないでください。
    .visitor2 = だれでも見られるはずのサイトなら、運営者に伝えてください。

dns-parked = { $host } に、ドメイン販売業者の仮のページが表示されてい
    .says1 = 名前は使えますが、その先に本当のサイトはないようです。
    .says2 = 売りに出ているか、持ち主が期限を切らしたのかもしれません。
    .visitor1 = 名前のつづりを確かめてください。
    .visitor2 = 検索エンジンでサイトを探してください。新しい名前に変わったのかもしれません。


## The way to the site's address

tcp-refused = { $host } がすべての接続を断ってい
    .says1 = { common-knocked }
    .says2 = 相手のマシンにすぐ断られました。このポート（ウェブページ用の扉）では何も開きません。
    .says3 = ウェブサーバーが止まっているか、ファイアウォールが代わりに断っている可能性が高いです。
    .visitor1 = あなたの側で直すところはありません。数分後にもう一度試してください。
    .visitor2 = アドレスにポート番号があれば、間違いがないか確かめてください。

tcp-timed_out = { $host } が応答しなくなってい
    .says1 = { common-knocked }
    .says2 = 答えはまったくなく、「だめ」という返事さえありませんでした。
    .says3 = マシンの電源が切れているか、ファイアウォールがすべてのアクセスを捨てているのかもしれません。
    .visitor1 = { common-nothing_we_know_of }

tcp-reset = { $host } への接続が、すべてすぐに切られてい
    .says1 = { common-knocked }
    .says2 = どの接続もすぐに切られました。切ったのは相手のマシンか、途中にある何かです。
    .visitor1 = { common-nothing_we_know_of }

tcp-address_unreachable = { $host } のIPアドレスへの道が途切れてい
    .says1 = サイトのIPアドレス（ネット上の住所）は見つかりました。
    .says2 = 途中のルーターが、そのマシンには届かないと言っています。
    .says3 = マシンの電源が切れているか、そのネットワークが切れているのかもしれません。
    .visitor1 = { common-try_later }

tcp-failed = { $host } のどのIPアドレスにもつながらなくなってい
    .says1 = このサイトには、IPアドレス（ネット上の住所）が二つ以上あります。
    .says2 = すべて試しましたが、それぞれ違う形で失敗しました。
    .visitor1 = { common-try_later }

tcp-some_addresses_fail = { $host } のIPアドレスの一部が使えなくなってい
    .says1 = このサイトにはIPアドレス（ネット上の住所）が二つ以上あり、ブラウザーがその一つを選びます。
    .says2 = 少なくとも一つは応答しないので、つながらなかったり、時間がかかったりすることがあります。
    .says3 = 応答しないのは { $address } です。
    .visitor1 = ページを読み込み直してください。次は正常なIPアドレスになるかもしれません。

tcp-ipv6_fails = IPv6では { $host } につながらなくなってい
    .says1 = インターネットには2種類のIPアドレスがあります。古いIPv4と、新しいIPv6です。
    .says2 = このサイトはIPv4では応答しますが、IPv6では応答しません。
    .says3 = IPv6を優先するネットワークの人は、長く待たされたり、エラーが出たりするかもしれません。
    .visitor1 = ページを読み込み直してください。ほとんどのブラウザーは、次はIPv4に切り替えます。
    .visitor2 = または、別のネットワークで試してください。

tcp-ipv4_fails = IPv4では { $host } につながらなくなってい
    .says1 = インターネットには2種類のIPアドレスがあります。古いIPv4と、新しいIPv6です。
    .says2 = このサイトはIPv6では応答しますが、IPv4では応答しません。
    .says3 = IPv4しかない家庭や職場は多く、そこでは使えません。
    .visitor1 = モバイルデータ通信など、別のネットワークで試してください。モバイルデータ通信ではIPv6を使えることがよくあります。

tcp-flapping = { $host } への接続がときどき失敗してい
    .says1 = 2回以上、接続を試みました。
    .says2 = つながったときと、つながらなかったときがあります。次に試せば使えるかもしれません。
    .says3 = { $tries }回のうち{ $failed }回失敗しました。
    .visitor1 = ページを読み込み直してください。必要なら何度か試してください。
    .visitor2 = フォームや支払いは1回だけ送り、最初の分が届いたかどうか確かめてください。


## Certificate and encryption

tls-cert-date_invalid = { $host } の証明書は、{ $dates }
    .says1 = { common-certificate }
    .says2 = 日付が合わないので、ブラウザーは警告を出すか、止まります。
    .says3 = 期限は{ $expired }前に切れました。
    .says4 = 使えるようになるのは{ $begins }後です。
    .says5 = 日付が合わないのは、サイト自身の証明書ではなく、サイトが一緒に送ってくる証明書です：{ $link }
    .says6 = { common-behind_it }
    .visitor1 = お使いの端末の時計が正しければ、あなたの側で直すところはありません。
    .visitor2 = { common-no_secrets }
    .visitor3 = あとでもう一度試してください。

tls-cert-name_invalid = { $host } の証明書が、別の名前のものになってい
    .says1 = { common-certificate }
    .says2 = この証明書は別の名前に宛てたものなので、ブラウザーは警告を出すか、止まります。
    .says3 = この証明書に書かれている名前：{ $names }
    .says4 = { common-behind_it }
    .visitor1 = アドレスの前に www を付けるか、外して試してください。
    .visitor2 = { common-no_secrets }

tls-cert-self_signed = { $host } の証明書が、サイト自身で署名したものになってい
    .says1 = { common-certificate }
    .says2 = この証明書はサイトが自分で署名したもので、家で手作りしたパスポートのようなものです。
    .says3 = そのため、ブラウザーには相手がだれなのかわかりません。
    .says4 = { common-behind_it }
    .visitor1 = ルーターなどご自分の機器なら、よくあることです。
    .visitor2 = { common-no_secrets }

tls-cert-authority_invalid = { $host } の証明書が、ブラウザーの知らない機関に署名されてい
    .says1 = { common-certificate }
    .says2 = 署名した機関が、ブラウザーが信用するリストにありません。
    .says3 = 署名したのは { $issuer } です。
    .says4 = { common-behind_it }
    .visitor1 = 職場や学校のサイトなら、証明書の追加方法をそこで聞いてください。
    .visitor2 = { common-no_secrets }

tls-cert-chain_incomplete = { $host } の証明書に、つなぎの部分が欠けてい
    .says1 = { common-certificate }
    .says2 = 証明書と、ブラウザーが信用する機関との間には、つなぎの証明書があります。サイトはそれを送ってきません。
    .says3 = 自分で見つけるブラウザーもあれば、止まるブラウザーもあります。だから、友だちの所では使えるかもしれません。
    .says4 = { common-behind_it }
    .visitor1 = 別のブラウザーなら開けるかもしれません。
    .visitor2 = あなたの側で直すところはありません。

tls-cert-invalid = { $host } の証明書が無効になってい
    .says1 = { common-certificate }
    .says2 = この証明書には、ブラウザーが警告を出すか、止まります。
    .says3 = { $weak }鍵か署名が古い種類のもので、もう何の証明にもなりません。
    .says4 = { $broken }どこかが壊れています。
    .says5 = { common-behind_it }
    .visitor1 = あなたの側で直すところはありません。
    .visitor2 = { common-no_secrets }

tls-version_or_cipher_mismatch = { $host } に、今の安全な暗号化の方式が欠けてい
    .says1 = ページの中身を秘密にする方式を、ブラウザーとサイトで決める必要があります。
    .says2 = こちらが安全だと知っている方式を、サイトは一つも出してきません。
    .says3 = { $old }サイトの方式はどれも古すぎるので、ブラウザーは止まります。
    .says4 = { $unshared }こちらの確認は厳しめです。お使いのブラウザーは、こちらの知らない方式を知っているかもしれません。
    .visitor1 = ブラウザーが最新なら、あなたの側で直すところはありません。
    .visitor2 = { common-no_secrets }

tls-name_unrecognised = { $host } のサーバーが、この名前を知らないと答えてい
    .says1 = サイトのマシンにつながり、名前を伝えてサイトを求めました。
    .says2 = その名前のサイトはない、という答えでした。
    .says3 = 引っ越しのあとや、サイトの準備がまだのときによく起こります。
    .visitor1 = 名前に間違いがないか確かめてください。前に www を付けるか、外して試してください。

tls-not_spoken = { $host } のこのポートが、https ではない言葉で答えてい
    .says1 = 安全なページ用の扉に接続を試みました。
    .says2 = 何かが応答しますが、https の言葉ではありません。
    .says3 = ふつうの http か、別のサービスのための設定なのかもしれません。
    .visitor1 = アドレスを確かめてください。別のポートか http:// が正しいのかもしれません。
    .visitor2 = { common-no_secrets }

tls-interrupted = { $host } との接続が、安全な通信が始まる前に切れてい
    .says1 = { common-began_to_agree }
    .says2 = その途中で接続が切れました。
    .visitor1 = { common-nothing_we_know_of }

tls-timed_out = { $host } の応答が、安全な通信が始まる前に止まってい
    .says1 = { common-began_to_agree }
    .says2 = そのあと何も言わなくなり、時間内に答えが届きませんでした。
    .visitor1 = { common-nothing_we_know_of }

tls-protocol-error = { $host } とブラウザーとの間で、暗号化の取り決めに失敗してい
    .says1 = { common-began_to_agree }
    .says2 = その途中でエラーが返ってきました。
    .visitor1 = { common-nothing_we_know_of }


## The site's front door

gateway-upstream_refused = { $host } が{ $for }エラーを返してい
    .says1 = { common-front_door }
    .says2 = { $gateway }は動いていますが、奥のサーバーに接続を断られています。
    .says3 = サイトのプログラムが止まっているか、間にファイアウォールがある可能性が高いです。
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_timed_out = { $host } が{ $for }エラーを返してい
    .says1 = { common-front_door }
    .says2 = { $gateway }は動いていますが、奥のサーバーが時間内に答えませんでした。
    .says3 = サイトが忙しすぎるか、どこかで処理が詰まっているのかもしれません。
    .says4 = { common-your_line_works }
    .visitor1 = あなたの側で直すところはありません。少し待ってから試してください。続けて何度も試すと、かえって悪くなります。
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_unreachable = { $host } が{ $for }エラーを返してい
    .says1 = { common-front_door }
    .says2 = { $gateway }は動いていますが、奥のサーバーへの道が見つかりません。
    .says3 = そのマシンの電源が切れているか、ネットワークが切れているのかもしれません。
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_closed = { $host } が{ $for }エラーを返してい
    .says1 = { common-front_door }
    .says2 = { $gateway }は動いていますが、奥のサーバーが途中で接続を切りました。
    .says3 = このページでサイトのプログラムが異常終了したときに、よく起こります。
    .says4 = { common-your_line_works }
    .visitor1 = あなたの側で直すところはありません。もう一度試すか、サイトの別のページを試してください。
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-upstream_invalid = { $host } が{ $for }エラーを返してい
    .says1 = { common-front_door }
    .says2 = { $gateway }は動いていますが、奥のサーバーから意味の通らない答えが届きました。
    .says3 = サイトのプログラムか設定に間違いがある可能性が高いです。
    .says4 = { common-your_line_works }
    .visitor1 = あなたの側で直すところはありません。サイトの別のページを試すか、あとでもう一度試してください。
    .visitor2 = { common-asks_to_wait }
    .visitor3 = あなただけに起きているなら、このサイトのCookieを削除してください。多すぎるCookieが原因になることがあります。

gateway-upstream_dns = { $host } が{ $for }エラーを返してい
    .says1 = { common-front_door }
    .says2 = { $gateway }は動いていますが、奥のサーバーを名前から見つけられません。
    .says3 = サーバーそのものは動いている可能性が十分あります。
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }

gateway-upstream_tls = { $host } が{ $for }エラーを返してい
    .says1 = { common-front_door }
    .says2 = { $gateway }は動いていますが、奥のサーバーとの間で暗号化の取り決めができません。
    .says3 = これはサイトの設定の問題です。
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }

gateway-upstream_failed = { $host } が{ $for }エラーを返してい
    .says1 = { common-front_door }
    .says2 = { $gateway }は動いていますが、奥のサーバーから正しい答えが届きませんでした。
    .says3 = 奥で何が起きたのかまでは、伝えてきません。
    .says4 = ステータスは { $status } でした。
    .says5 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-no_upstream = { $host } が{ $for }エラーを返してい
    .says1 = { common-front_door }
    .says2 = { $gateway }は動いていますが、アクセスを渡せる正常なサーバーがありません。
    .says3 = どれも忙しいか、再起動中か、止まっているのかもしれません。
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-overloaded = { $host } にアクセスが集まり、受けきれなくなってい
    .says1 = { common-front_door }
    .says2 = { $gateway }は動いていますが、もう限界です。
    .says3 = しばらくすると自然におさまることがよくあります。
    .says4 = { common-your_line_works }
    .visitor1 = 少し待ってください。何度も続けて読み込み直さないでください。
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-misconfigured = { $host } の入り口（ゲートウェイ）に、このサイト用の正しい設定が欠けてい
    .says1 = { common-front_door }
    .says2 = { $gateway }は応答しますが、このサイトを知らないか、自分の設定が間違っています。
    .says3 = 直せるのはサイトの運営者だけです。
    .says4 = { common-your_line_works }
    .visitor1 = 名前に間違いがないか確かめてください。前に www を付けるか、外して試してください。

gateway-error = { $host } が{ $for }エラーを返してい
    .says1 = { common-front_door }
    .says2 = { $gateway }そのものが、アクセスをうまく扱えませんでした。
    .says3 = ステータスは { $status } でした。
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }

gateway-maintenance = { $host } が予定された作業のために休止してい
    .says1 = サイトの運営者が作業をしているようです。
    .says2 = サイトの{ $gateway }が、ページの代わりにそのお知らせを表示しています。
    .visitor1 = またあとで来てください。
    .visitor2 = { common-asks_to_wait }

gateway-flapping = { $host } がときどき使えなくなってい
    .says1 = { common-front_door }
    .says2 = { $here }2回以上試しました。ページが届いたときと、{ $gateway }のエラーになったときがあります。
    .says3 = { $theirs }あなたの側では、ページが届いたときと、{ $gateway }のエラーになったときがあります。
    .says4 = { $both }ページが届くときと、{ $gateway }のエラーになるときがあります。
    .says5 = { $tries }回のうち{ $failed }回失敗しました。
    .says6 = 次に試せば使えるかもしれません。
    .says7 = { common-your_line_works }
    .visitor1 = ページを読み込み直してください。必要なら何度か試してください。
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

gateway-one_bad_backend = { $host } を動かすマシンの1台がエラーを返してい
    .says1 = このサイトにはIPアドレス（ネット上の住所）が二つ以上あり、ブラウザーがその一つを選びます。
    .says2 = そのうち一つはエラーを返し、ほかは正常です。
    .says3 = エラーを返すのは { $address } です。
    .visitor1 = ページを読み込み直してください。次は正常なものにつながるかもしれません。
    .visitor2 = { common-send_once }

gateway-regional = { $host } が、あなたの地域で使えなくなってい
    .says1 = このサイトは、多くの都市にあるマシンからページを届ける配信ネットワークを使っています。
    .says2 = あなたに届けるマシンではエラーになり、こちらに届けるマシンではなりません。
    .says3 = あなたは { $your_centre } へ、こちらは { $our_centre } へ案内されています。
    .says4 = { common-your_line_works }
    .visitor1 = 数分後にもう一度試してください。
    .visitor2 = モバイルデータ通信など別のネットワークなら、別の都市につながるかもしれません。
    .visitor3 = { common-send_once }

gateway-refuses_person = { $host } の手前にいる番人が、あなたのアクセスを断ってい
    .says1 = 多くのサイトには、不審に見えるアクセスを止める番人（見張りのしくみ）がいます。
    .says2 = { $only_you }こちらは通しますが、あなたは通しません。
    .says3 = { $not_only_you }こちらも通さないので、多くの人が断られています。
    .says4 = お使いのネットワークやVPN、または短い時間に何度もアクセスしたことが理由かもしれません。
    .visitor1 = VPNを使っているなら、オフにして、ページを読み込み直してください。
    .visitor2 = モバイルデータ通信など、別のネットワークで試してください。
    .visitor3 = それでも変わらなければ、見えているページのIDを添えて、サイトに連絡してください。

gateway-session_bound = { $host } が、あなたの今のセッション（サイトとのやりとり）では使えなくなってい
    .says1 = サイトのゲートウェイは、同じ人を毎回同じサーバーへ案内します。
    .says2 = あなたがつながっているサーバーで失敗しているようです。お使いの端末から新しくアクセスすると、使えます。
    .says3 = 一時的なもので、もう終わっているかもしれません。
    .visitor1 = シークレット（プライベート）ウィンドウでページを開いてください。
    .visitor2 = それで開けたら、このサイトのCookieを削除して、もう一度ログインしてください。
    .visitor3 = { common-send_once }


## The site's own program

application-error = { $host } が{ $for }エラーを返してい
    .says1 = サイトにつながり、サイト自身のプログラムが答えました。
    .says2 = プログラムの中で何かがうまくいかなかった、という答えです。
    .says3 = ステータスは { $status } でした。
    .says4 = { common-your_line_works }
    .visitor1 = あなたの側で直すところはありません。数分後にもう一度試すか、サイトの別のページを試してください。
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-unavailable = { $host } が、今はページを出せないと答えてい
    .says1 = サイトにつながり、サイト自身のプログラムが答えました。
    .says2 = このページを出す準備ができていない、という答えです。
    .says3 = ステータスは { $status } でした。
    .says4 = { common-your_line_works }
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-overloaded = { $host } が、忙しすぎると答えてい
    .says1 = サイトにつながり、サイト自身のプログラムが答えました。
    .says2 = 処理しきれないほどの仕事があるため、アクセスを断っています。
    .says3 = { common-your_line_works }
    .visitor1 = 少し待ってください。何度も続けて読み込み直さないでください。
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-maintenance = { $host } が予定された作業のために休止してい
    .says1 = サイトの運営者が作業をしているようです。
    .says2 = サイトは、ページの代わりにそのお知らせを表示しています。
    .visitor1 = またあとで来てください。
    .visitor2 = { common-asks_to_wait }

application-soft_error = { $host } が{ $for }エラーのページを表示してい
    .says1 = サイトは応答していて、すべて正常だと言っています。
    .says2 = でも、ページの内容はエラーのように読めます。
    .visitor1 = { common-nothing_to_fix }
    .visitor2 = { common-send_once }

application-flapping = { $host } がときどき使えなくなってい
    .says1 = ページが届くときと、サイト自身のプログラムのエラーになるときがあります。
    .says2 = { $tries }回のうち{ $failed }回失敗しました。
    .says3 = 次に試せば使えるかもしれません。
    .says4 = { common-your_line_works }
    .visitor1 = ページを読み込み直してください。必要なら何度か試してください。
    .visitor2 = { common-asks_to_wait }
    .visitor3 = { common-send_once }

application-session_bound = { $host } が、あなたの今のセッション（サイトとのやりとり）では使えなくなってい
    .says1 = サイトのプログラムはあなたにエラーを返しますが、お使いの端末から新しくアクセスすると使えます。
    .says2 = そのため、エラーはあなたのセッション、ログイン、またはCookieと一緒に起きるようです。
    .says3 = 一時的なもので、もう終わっているかもしれません。
    .visitor1 = シークレット（プライベート）ウィンドウでページを開いてください。
    .visitor2 = それで開けたら、このサイトのCookieを削除して、もう一度ログインしてください。

http-response-redirect_loop = { $host } の転送が、ぐるぐる回り続けてい
    .says1 = サイトは、訪れた人を別のアドレスへ送る（転送する）ことがあります。
    .says2 = ここではそれがいつまでも続き、どのページにもたどり着きません。
    .says3 = { $redirect } に戻ってきます。
    .visitor1 = このサイトのCookieを削除して、もう一度試してください。
    .visitor2 = それでもだめなら、直せるのはサイトの運営者だけです。

http-response-redirect_invalid = { $host } が、訪れた人を使えないアドレスへ送ってい
    .says1 = サイトは、訪れた人を別のアドレスへ送る（転送する）ことがあります。
    .says2 = ここでは、そのアドレスがないか、使えません。
    .visitor1 = サイトのトップページから始めてください。
    .visitor2 = 直せるのはサイトの運営者だけです。

http-response-empty = { $host } が、答えないまま接続を切ってい
    .says1 = { common-reached }
    .says2 = 答えが全部届く前に、接続が閉じられました。
    .says3 = 奥のプログラムの異常終了や再起動で起こることがあります。
    .visitor1 = { common-nothing_we_know_of }
    .visitor2 = { common-send_once }

http-response-reset = { $host } との接続が、答えの届く前に切れてい
    .says1 = { common-reached }
    .says2 = 答えが届く前に、接続が切られました。
    .says3 = 異常終了、何かの制限、ファイアウォールなどで起こることがあります。
    .visitor1 = { common-nothing_we_know_of }
    .visitor2 = { common-send_once }

http-response-invalid = { $host } が、ブラウザーには読めない答えを返してい
    .says1 = { common-reached }
    .says2 = 返ってきたものは壊れているか、そもそもウェブページの言葉ではありません。
    .visitor1 = アドレスにポート番号があれば、確かめてください。
    .visitor2 = ほかに、あなたの側で直すところはありません。

http-response-timed_out = { $host } が、アクセスを受け付けたまま答えを返さずにい
    .says1 = { common-reached }
    .says2 = でも、時間内に何も届かず、待つのをやめました。
    .says3 = サイトが忙しすぎるか、処理が詰まっているのかもしれません。
    .visitor1 = わかっている範囲では、あなたの側で直すところはありません。少し待ってから、もう一度試してください。
    .visitor2 = { common-send_once }


## Our own side

checker-no_network = こちらのインターネット接続が切れてい
    .says1 = { common-our_trouble }
    .says2 = こちらのマシンは今、どのサイトにも届きません。
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-resolvers_silent = こちらで使っている住所録（DNS）が応答しなくなってい
    .says1 = { common-our_trouble }
    .says2 = こちらのマシンは今、どの名前も調べられません。
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-family_missing = こちらのマシンに、このサイトに必要な種類のIPアドレスが欠けてい
    .says1 = { common-our_trouble }
    .says2 = インターネットには、IPv4とIPv6という2種類のIPアドレスがあります。このサイトには片方しかなく、こちらのマシンはそれを使えません。
    .says3 = { common-nothing_known }
    .visitor1 = { common-meantime }
    .visitor2 = モバイルデータ通信では使えて、ご自宅では使えないなら、ご自宅にも同じ種類のIPアドレスがないのかもしれません。

checker-network_doubtful = こちらの接続が正しく働かなくなってい
    .says1 = { common-our_trouble }
    .says2 = { $canary }めったに止まらない大きなサイトをいくつか見守っていますが、今はそこにも正しくつながりません。
    .says3 = { $filtered }こちらで使っている住所録（DNS）が、独自の決まりでこの名前を教えてくれません。
    .says4 = { $forged }こちらで使っている住所録（DNS）が、存在しない名前にまでIPアドレスを答えます。
    .says5 = { $portal }サイトのページの代わりに、どこかのネットワークのページが届きました。こちらとサイトの間に何かがあります。
    .says6 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-everything_fails = 急に、ほとんどすべてのサイトが応答していないように見えてい
    .says1 = こちらが調べているサイトのほとんどが、急に応答しなくなったように見えます。
    .says2 = 全部のサイトよりも、こちらに問題がある可能性のほうが高いです。
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-out_of_resources = こちらのマシンから問い合わせを送れなくなってい
    .says1 = { common-our_trouble }
    .says2 = こちらのマシンで何かが足りなくなったか、接続が許可されませんでした。
    .says3 = { common-nothing_known }
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }

checker-cut_short = こちらの確認が時間切れになってい
    .says1 = 一度の確認に使える時間には限りがあり、今回は終わる前に打ち切られました。
    .says2 = それまでに見えたことだけでは、判断できません。
    .says3 = { $host } に問題があるという意味ではありません。
    .visitor1 = { common-try_again }
    .visitor2 = { common-meantime }


## Not decided

unknown-challenged = { $host } は応答していて、まず、人が操作していることの確認を求めてい
    .says1 = サイトの番人（見張りのしくみ）は動いています。
    .says2 = こちらのようなプログラムは通さないため、その奥のページは見えません。
    .says3 = サイトが止まっているという意味ではありません。
    .visitor1 = ページをお使いのブラウザーで開き、簡単な確認が出たら答えてください。
    .visitor2 = そこでエラーが出たら、どんなエラーか教えてください。それを調べます。

unknown-refuses_us = { $host } は応答しているものの、こちらのアクセスを断ってい
    .says1 = サイトは動いていますが、こちらにはこのページを見せられないと言っています。
    .says2 = プログラムや、こちらのマシンがある場所からのアクセスを断っているのかもしれません。
    .says3 = ステータスは { $status } でした。
    .says4 = あなたにとってサイトが止まっているという意味ではありません。
    .visitor1 = ページをお使いのブラウザーで開いてください。
    .visitor2 = あなたも断られたら、使っているVPNをオフにするか別のネットワークで試し、何が見えるか教えてください。

unknown-rate_limited = { $host } は応答しているものの、こちらの問い合わせが多すぎると言ってい
    .says1 = サイトは動いていて、もっとゆっくりにするよう求めています。
    .says2 = これはこちらのことで、あなたにとってサイトが止まっているという意味ではありません。
    .visitor1 = ページをお使いのブラウザーで開いてください。
    .visitor2 = 同じものが見えたら、少し待ってからもう一度試してください。
    .visitor3 = サイトは、次に試すまで{ $retry }待つよう求めています。

unknown-legal_block = { $host } は応答しているものの、法律上の理由でこのページを止めてい
    .says1 = サイトは動いています。法律か裁判所の決まりで、このページを見せられないと言っています。
    .says2 = こちらのマシンがある国だけのことかもしれません。
    .says3 = そのため、あなたに見えるかどうかはわかりません。
    .visitor1 = ページをお使いのブラウザーで開き、見えるかどうか確かめてください。
    .visitor2 = あなたにもステータス451が出たら、だれが求めたことなのか、そのページやサイトのヘルプに書いてあるかもしれません。

unknown-only_you = その理由はまだつかめずにい
    .says1 = こちらには今ページが届きましたが、あなたには届いていません。
    .says2 = つまり、あなたと { $host } の間の道がこちらと違うか、サイトがあなたを別の形で扱っています。
    .says3 = あなたが見たあとに直ったのかもしれません。
    .visitor1 = ページを読み込み直してください。
    .visitor2 = シークレット（プライベート）ウィンドウで試してください。それで開けたら、このサイトのCookieを削除するか、拡張機能をオフにしてください。
    .visitor3 = スマートフォンのWi-Fiを切って試してください。それで開けたら、原因はお使いのネットワークかプロバイダーにあります。
    .visitor4 = そのあと、エラーの文をここに貼り付けてください。だれが書いたものかわかることがよくあります。

unknown-only_us = { $host } が、あなたの側では使えて、こちらからは使えなくなってい
    .says1 = あなたが使えているので、サイトは止まっていません。
    .says2 = こちらのマシンからは届きません。データセンターからのアクセスを断るサイトは多く、国ごと断るサイトもあります。
    .visitor1 = あなたがすることは何もありません。

unknown-error_page_for_you = { $host } が、あなたとこちらに別々の答えを返してい
    .says1 = こちらからは、ページは使えます。
    .says2 = お使いのブラウザーにも答えは届いていますが、このページではありません。エラーか、ログインのページか、あなたを止めている番人のページかもしれません。
    .says3 = お使いのブラウザーは、それがどれなのかをこちらに伝えられません。
    .visitor1 = 見えているページで、ブックマークに入れたこちらのボタンを使ってください。番号を読み取れます。
    .visitor2 = または、見えているページの文をここに貼り付けてください。
    .visitor3 = シークレット（プライベート）ウィンドウでページを試してください。

unknown-one_side = { $host } のページがお使いの端末に届かず、ほかの場所からはまだ調べられずにい
    .says1 = 試したのはお使いの端末だけです。ページは届いていません。
    .says2 = 原因がサイトか、プロバイダーか、お使いの端末かは、別の場所から調べて初めてわかります。
    .visitor1 = 別の場所からも調べるサービス（`--service`）につながるようになったら、もう一度調べてください。
    .visitor2 = または、モバイルデータ通信のスマートフォンでページを開いてください。

unknown-conflict = あなたの側とこちらとで、違う種類の問題が見えてい
    .says1 = ページはあなたの側でもこちらでも開けませんが、様子が違います。
    .says2 = 原因が二つ以上あるか、サイトがちょうど変わっているところかもしれません。
    .visitor1 = 数分後にもう一度試し、何が見えるかをまた教えてください。
    .visitor2 = お使いのネットワークが関わっているか見るために、スマートフォンのWi-Fiを切って試してください。

unknown-redirect_refused = { $host } が、訪れた人を、こちらでは開けない場所へ送ってい
    .says1 = サイトは応答していて、こちらを別のアドレスへ送ります。
    .says2 = こちらでは開かない種類のアドレスです。内部用のネットワーク、変わったポート、とても長いアドレス、ウェブページではないものなどです。
    .says3 = そのため、その先のページは見えません。
    .visitor1 = ページをお使いのブラウザーで開いてください。
    .visitor2 = 職場や学校のサイトなら、そこのネットワークかVPNが必要かもしれません。

unknown-insufficient = { $host } について、見えたことだけでは決め手が欠けてい
    .says1 = 調べましたが、見えたことに当てはまる原因が二つ以上あります。
    .says2 = 当て推量をするより、そのことを正直にお伝えします。
    .visitor1 = 何が見えるか教えてください。症状を選ぶか、エラーの文を貼り付けてください。
    .visitor2 = スマートフォンのWi-Fiを切って試し、それで開けるかどうか教えてください。
