//! The HTTP status and the data centre that a pasted text names.

use super::gateway::airport;
use super::lexicon::Text;

/// The status in a text in lower case: a number next to a word that makes it a status, or a
/// reason phrase alone.
pub(super) fn status(text: &Text<'_>) -> Option<u16> {
    let words = split(text);
    let number = |at: usize| words[at].parse::<u16>().ok().filter(|code| is_error(*code));
    let alone = words.len() == 1;
    let got = |at: usize| is_got(&words[..at], words.get(at + 1));
    let next_to = |at: usize| {
        let before = words[at.saturating_sub(NEAR_WORDS)..at].iter();
        let after = words.get(at + 1);
        alone
            || before.into_iter().any(|word| BEFORE.iter().any(|stem| word.starts_with(stem)))
            || after.is_some_and(|word| AFTER.iter().any(|stem| is_of(word, stem)))
            || got(at)
    };
    let spelt = (0..words.len()).find_map(|at| number(at).filter(|_| next_to(at)));
    spelt.or_else(|| PHRASES.iter().find(|(phrase, _)| text.has(phrase)).map(|(_, code)| *code))
}

/// The words of this table, for the search.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    PHRASES.iter().map(|(phrase, _)| *phrase)
}

/// Whether a person says that they get this number: "getting a 503 since nine". What is counted
/// or priced has its noun behind it.
fn is_got(before: &[&str], after: Option<&&str>) -> bool {
    let Some((article, before)) = before.split_last() else { return false };
    let verbs = before[before.len().saturating_sub(NEAR_WORDS)..].iter();
    ARTICLES.contains(article)
        && verbs.into_iter().any(|word| GET.iter().any(|stem| word.starts_with(stem)))
        && after.is_none_or(|word| GOES_ON.contains(word))
}

/// Whether a text goes through the statuses there are, as a manual does. A page shows one.
pub(super) fn lists(text: &str) -> bool {
    let words = split(text);
    let mut named: Vec<u16> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let status = word.parse::<u16>().ok().filter(|code| is_error(*code));
        let told = words.get(at + 1).is_some_and(|word| AFTER.iter().any(|stem| is_of(word, stem)));
        named.extend(status.filter(|status| told && !named.contains(status)));
        if named.len() == LISTED {
            return true;
        }
    }
    false
}

/// Whether a word has this stem. "500 servers" are counted, "500 server error" is a status.
fn is_of(word: &str, stem: &str) -> bool {
    word.strip_prefix(stem).is_some_and(|ending| ending != "s")
}

/// The status that stands as the headline of a page: alone on the first of several lines, or
/// before a stroke as in "419 | Page Expired".
pub(super) fn headline(text: &str) -> Option<u16> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next()?;
    let (number, rest) = first.split_at_checked(3)?;
    let status = number.parse().ok()?;
    let usual = matches!(status, 400..=431 | 451 | 500..=511 | 520..=530);
    let stroke = rest.trim_start().starts_with(['|', '\u{2014}']);
    let alone = rest.is_empty() && lines.next().is_some();
    (usual && (alone || stroke)).then_some(status)
}

/// The words of a text. Scripts without blanks write numbers and letters together (`错误502`), so
/// digits are parted from letters that are not Latin.
fn split(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let mut rest = word;
        while let Some(at) = edge(rest) {
            let (before, after) = rest.split_at(at);
            words.push(before);
            rest = after;
        }
        words.push(rest);
    }
    words
}

/// Where a digit stands next to a letter of a script without blanks.
fn edge(word: &str) -> Option<usize> {
    let pairs = word.char_indices().zip(word.chars().skip(1));
    let parted = |a: char, b: char| a.is_ascii_digit() && !b.is_ascii() && b.is_alphabetic();
    let mut found = pairs.filter(|((_, a), b)| parted(*a, *b) || parted(*b, *a));
    found.next().map(|((at, a), _)| at + a.len_utf8())
}

/// The data centre that an id or a cache's name carries.
pub(super) fn data_centre(text: &str) -> Option<String> {
    let ray = ["ray id", "cf-ray"].iter().find_map(|label| {
        let (_, rest) = text.split_once(label)?;
        let word = rest.trim_start_matches([':', '=', ' ', '"']).split_whitespace().next()?;
        let (id, centre) = word.split_once('-')?;
        let hex = id.len() >= RAY_MIN_CHARS && id.chars().all(|c| c.is_ascii_hexdigit());
        airport(centre.get(..3)?).filter(|_| hex)
    });
    let words = || text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '"' | '<' | '>'));
    let cache = || {
        words()
            .filter(|word| word.starts_with("cache-"))
            .find_map(|word| airport(word.rsplit('-').next()?.get(..3)?))
    };
    // Vercel's ids begin with the data centre and its number: `fra1::abcde-…`.
    let number_and_colons = || {
        words().find_map(|word| {
            let (place, rest) = word.split_once("::")?;
            let (letters, number) = place.split_at_checked(3)?;
            let counted = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
            (counted && !rest.is_empty()).then(|| airport(letters)).flatten()
        })
    };
    let labelled = |label| {
        let (_, rest) = text.split_once(label)?;
        airport(rest.trim_start_matches([':', '=', ' ', '"']).get(..3)?)
    };
    let colo = || airport(text.split_once("colo=")?.1.get(..3)?);
    ray.or_else(cache).or_else(colo).or_else(|| labelled("x-amz-cf-pop")).or_else(number_and_colons)
}

fn is_error(code: u16) -> bool {
    // 443 is the port of HTTPS, which many errors of programs name.
    ((400..=530).contains(&code) && code != 443) || code == 999
}

/// The shortest id of a request that a data centre follows.
const RAY_MIN_CHARS: usize = 5;

/// "HTTP/1.1 502", "status code 502", "curl: … returned error: 502" are at most two words away.
const NEAR_WORDS: usize = 2;

/// More statuses with their words are no error any more but a list of errors.
const LISTED: usize = 4;

/// How people say that they get something, by the stems of the words.
const GET: &[&str] = &[
    "get", "got", "give", "giving", "gave", "show", "see", "return", "throw", "say", "bekomm",
    "krieg", "erhalt", "zeig", "kommt", "sehe", "reçois", "obtiens", "affiche", "donne", "recibo",
    "sale", "obtengo", "muestra", "ricevo", "vedo", "recebo", "aparece", "dando", "krijg", "geeft",
    "dostaj",
];

/// The little word before the number.
const ARTICLES: &[&str] =
    &["a", "an", "the", "einen", "ein", "eine", "un", "une", "uma", "um", "una", "een"];

/// How a sentence goes on behind a number that nothing was counted with.
const GOES_ON: &[&str] = &[
    "since", "when", "whenever", "on", "from", "for", "again", "and", "but", "every", "here",
    "now", "too", "today", "instead", "all", "only", "or", "at", "in", "i", "is", "anyone", "seit",
    "wenn", "beim", "bei", "auf", "und", "aber", "heute", "jetzt", "depuis", "quand", "sur", "et",
    "mais", "desde", "cuando", "en", "al", "y", "pero", "quando", "da", "su", "e", "ma", "mas",
    "als", "op", "sinds", "en", "maar",
];

/// Stems that make a following number a status, in several languages.
const BEFORE: &[&str] = &[
    "http",
    "error",
    "status",
    "code",
    "fehler",
    "erreur",
    "errore",
    "erro",
    "fout",
    "błąd",
    "ошибка",
    "fejl",
    "virhe",
    "hiba",
    "returned",
    "response",
    "title",
    "felkod",
    "chyba",
    "eroare",
    "hata",
    "σφάλμα",
    "помилка",
    "грешка",
    "エラー",
    "ステータス",
    "错误",
    "錯誤",
    "状态",
    "狀態",
    "오류",
    "에러",
    "خطأ",
    "שגיאה",
];

/// Stems that make a preceding number a status.
const AFTER: &[&str] = &[
    "bad",
    "gateway",
    "service",
    "internal",
    "forbidden",
    "not",
    "too",
    "unavailable",
    "origin",
    "web",
    "ssl",
    "unauthorized",
    "gone",
    "proxy",
    "server",
    "temporarily",
    "access",
    "error",
    "that",
    "payment",
    "interner",
    "mauvaise",
    "erreur",
    "network",
    "fehlerhaft",
    "ungültig",
    "zeitüberschreitung",
    "verboten",
    "passerelle",
    "délai",
    "puerta",
    "prohibido",
    "ongeldige",
    "toegang",
    "zła",
    "błąd",
    "ошибка",
    "плохой",
    "неверный",
    "внутренняя",
    "geçersiz",
    "hatalı",
    "エラー",
    "サービス",
    "サーバー",
    "不正な",
    "ゲートウェイ",
    "禁止",
    "错误",
    "錯誤",
    "网关",
    "閘道",
    "未找到",
    "拒绝",
    "게이트웨이",
    "잘못된",
    "오류",
    "에러",
    "服务器",
    "伺服器",
    "서버",
];

/// Reason phrases (RFC 9110 §15) that people paste without the number.
const PHRASES: &[(&str, u16)] = &[
    ("bad gateway", 502),
    ("gateway time-out", 504),
    ("gateway timeout", 504),
    ("service unavailable", 503),
    ("service temporarily unavailable", 503),
    ("internal server error", 500),
    ("web server is down", 521),
    ("network authentication required", 511),
    ("too many requests", 429),
    ("request entity too large", 413),
    ("payload too large", 413),
    ("content too large", 413),
    ("request-uri too large", 414),
    ("uri too long", 414),
    ("method not allowed", 405),
    ("408 request time", 408),
    ("request header fields too large", 431),
    ("page not found", 404),
    ("403 forbidden", 403),
    ("unavailable for legal reasons", 451),
    ("seite nicht gefunden", 404),
    ("page introuvable", 404),
    ("page non trouvée", 404),
    ("página no encontrada", 404),
    ("pagina non trovata", 404),
    ("página não encontrada", 404),
    ("pagina niet gevonden", 404),
    ("nie znaleziono strony", 404),
    ("страница не найдена", 404),
    ("sayfa bulunamadı", 404),
    ("ページが見つかりません", 404),
    ("找不到页面", 404),
    ("页面不存在", 404),
    ("找不到網頁", 404),
    ("페이지를 찾을 수 없", 404),
    ("fehlerhaftes gateway", 502),
    ("ungültiges gateway", 502),
    ("dienst nicht verfügbar", 503),
    ("interner serverfehler", 500),
    ("mauvaise passerelle", 502),
    ("passerelle incorrecte", 502),
    ("service indisponible", 503),
    ("service temporairement indisponible", 503),
    ("erreur interne du serveur", 500),
    ("puerta de enlace incorrecta", 502),
    ("puerta de enlace no válida", 502),
    ("espera de la puerta de enlace", 504),
    ("servicio no disponible", 503),
    ("error interno del servidor", 500),
    ("gateway non valido", 502),
    ("servizio non disponibile", 503),
    ("errore interno del server", 500),
    ("gateway inválido", 502),
    ("gateway incorreto", 502),
    ("serviço indisponível", 503),
    ("erro interno do servidor", 500),
    ("ongeldige gateway", 502),
    ("service niet beschikbaar", 503),
    ("interne serverfout", 500),
    ("zła brama", 502),
    ("usługa niedostępna", 503),
    ("wewnętrzny błąd serwera", 500),
    ("плохой шлюз", 502),
    ("ошибочный шлюз", 502),
    ("неверный шлюз", 502),
    ("сервис недоступен", 503),
    ("сервис временно недоступен", 503),
    ("внутренняя ошибка сервера", 500),
    ("слишком много запросов", 429),
    ("hatalı ağ geçidi", 502),
    ("geçersiz ağ geçidi", 502),
    ("hizmet kullanılamıyor", 503),
    ("sunucu hatası", 500),
    ("不正なゲートウェイ", 502),
    ("ゲートウェイ タイムアウト", 504),
    ("ゲートウェイタイムアウト", 504),
    ("サービス利用不可", 503),
    ("サービスを利用できません", 503),
    ("内部サーバーエラー", 500),
    ("内部サーバエラー", 500),
    ("错误的网关", 502),
    ("坏网关", 502),
    ("网关错误", 502),
    ("网关超时", 504),
    ("服务不可用", 503),
    ("服务器内部错误", 500),
    ("內部伺服器錯誤", 500),
    ("閘道逾時", 504),
    ("服務無法使用", 503),
    ("잘못된 게이트웨이", 502),
    ("게이트웨이 시간 초과", 504),
    ("서비스를 사용할 수 없", 503),
    ("내부 서버 오류", 500),
    ("서버 내부 오류", 500),
];
