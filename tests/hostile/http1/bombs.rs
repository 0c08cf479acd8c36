//! Bodies that are packed: far too well, twice, or badly.

use flate2::Compress;
use flate2::Compression;
use flate2::FlushCompress;

use crate::http1::said;
use crate::row::Row;

/// All cases.
pub(super) fn rows() -> Vec<Row> {
    vec![
        said(31, "a gigabyte in gzip", WORKS, packed("gzip", &gzip_bomb())),
        said(31, "a gigabyte in brotli", WORKS, packed("br", &brotli_bomb())),
        said(31, "a gigabyte in zstd", WORKS, packed("zstd", &zstd_bomb())),
        said(32, "gzip, gzip", WORKS, packed("gzip, gzip", &gzip_bomb())),
        said(33, "gzip that is none", INVALID, packed("gzip", b"<title>hello</title>"))
            .says(&["cannot be unpacked"]),
        said(33, "gzip with a broken middle", INVALID, packed("gzip", &broken_gzip()))
            .says(&["cannot be unpacked"]),
    ]
}

fn packed(coding: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {coding}\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

/// The same flushed block of a mebibyte again and again. Its end is missing, and nobody gets there.
fn gzip_bomb() -> Vec<u8> {
    [GZIP_HEAD, &deflated(&vec![b'a'; 1 << 20]).repeat(1024)].concat()
}

/// A good beginning, then bits that mean nothing.
fn broken_gzip() -> Vec<u8> {
    [GZIP_HEAD, &deflated(b"<title>Shop</title>"), &[0xff; 600]].concat()
}

/// A block of RFC 1951 after which another one may come.
fn deflated(text: &[u8]) -> Vec<u8> {
    let mut block = Vec::with_capacity(1 << 16);
    let mut packer = Compress::new(Compression::best(), false);
    packer.compress_vec(text, &mut block, FlushCompress::Sync).expect("it packs");
    block
}

/// A frame of RFC 8878 with a window of 128 KiB, and 8192 blocks that repeat one byte as often.
fn zstd_bomb() -> Vec<u8> {
    let frame = [0x28, 0xb5, 0x2f, 0xfd, 0, 0x38];
    let repeated = [2, 0, 0x10, b'a'];
    [&frame[..], &repeated.repeat(8192)].concat()
}

/// What the reference encoder makes of a gigabyte of zeros (RFC 7932), but for its last bytes:
/// 16 times the same hundred bytes.
fn brotli_bomb() -> Vec<u8> {
    let bytes = |hex: &str| -> Vec<u8> {
        let digits = hex.as_bytes().chunks(2).filter_map(|pair| std::str::from_utf8(pair).ok());
        digits.filter_map(|pair| u8::from_str_radix(pair, 16).ok()).collect()
    };
    [bytes("cbffff"), bytes(BROTLI_REPEATED).repeat(16)].concat()
}

/// The head of a member of RFC 1952.
const GZIP_HEAD: &[u8] = &[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

const BROTLI_REPEATED: &str = "\
    3f002400e2b14072effff8ffff078004401c1680eefd1fffffff00900088c302d0bd\
    ffe3ffff1f001200715800baf77ffcffff034002200e0b40f7fe8fffff7f004800c4\
    6101e8defff1ffff0f000980382c00ddfb3ffeffff012001108705a07bffc7ffff";

const WORKS: &str = "none.works";
const INVALID: &str = "http.response.invalid";
