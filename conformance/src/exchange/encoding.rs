//! Bodies that were compressed for their way, as they were before.
//!
//! Traffic is never altered for this: whoever judges it reads a copy.

use std::io::{self, Read};

use bytes::Bytes;

use crate::exchange::{Body, Exchange, Failure, Headers};

/// What a body may come to. A few bytes can unpack to very many.
pub(crate) const LARGEST: usize = 16 * 1024 * 1024;

/// The exchange with both bodies as they were before they were compressed. What cannot be unpacked is
/// left out, and the exchange says so: nobody could tell what is secret in it.
pub(crate) fn unpacked(mut exchange: Exchange) -> Exchange {
    let request = &mut exchange.request;
    let mut failures = Vec::from_iter(unpack(&request.headers, &mut request.body));
    if let Some(response) = &mut exchange.response {
        failures.extend(unpack(&response.headers, &mut response.body));
    }
    exchange.failure = exchange.failure.or(failures.pop().map(Failure::from));
    exchange
}

/// A body that an archive kept, as it was before it was compressed. Browsers keep it unpacked, with the header still
/// there; other tools keep what went over the wire, as bytes or as text with a character for each byte.
///
/// # Errors
///
/// When it was compressed and cannot be unpacked.
pub(crate) fn as_kept(headers: &Headers, kept: Bytes) -> Result<Bytes, String> {
    let text = std::str::from_utf8(&kept).ok();
    let plain = |character: char| !character.is_control() || character.is_ascii_whitespace();
    if !is_packed(headers) || text.is_some_and(|text| text.chars().all(plain)) {
        return Ok(kept);
    }
    let bytes = text.and_then(|text| text.chars().map(|one| u8::try_from(one).ok()).collect());
    let mut reason = String::new();
    for packed in [Some(kept.clone()), bytes.map(Vec::into)].into_iter().flatten() {
        let mut body = Body(packed);
        match unpack(headers, &mut body) {
            None => return Ok(body.0),
            Some(failed) => reason = failed,
        }
    }
    // A text with a control character in it is a text; what was packed does not begin like one.
    let is_text = text
        .is_some_and(|text| text.starts_with(plain) && !text.contains(char::REPLACEMENT_CHARACTER));
    if is_text { Ok(kept) } else { Err(reason) }
}

/// Whether a body was compressed for its way.
pub(crate) fn is_packed(headers: &Headers) -> bool {
    let plain = |encoding: &str| encoding.is_empty() || encoding.eq_ignore_ascii_case("identity");
    encodings(headers).any(|encoding| !plain(encoding))
}

/// The encodings of a body, in the order in which they were applied. One header with several names is the same as several
/// headers.
fn encodings(headers: &Headers) -> impl DoubleEndedIterator<Item = &str> {
    let given = headers.0.iter().filter(|(name, _)| name == "content-encoding");
    given.flat_map(|(_, value)| value.split(',')).map(str::trim)
}

/// Says what is wrong if the body cannot be unpacked, which then is empty.
fn unpack(headers: &Headers, body: &mut Body) -> Option<String> {
    for encoding in encodings(headers).rev() {
        if body.is_empty() {
            return None;
        }
        match decoded(encoding, &body.0) {
            Ok(bytes) => body.0 = bytes,
            Err(reason) => {
                *body = Body::default();
                return Some(format!("a body in {encoding} cannot be read: {reason}"));
            }
        }
    }
    None
}

fn decoded(encoding: &str, packed: &Bytes) -> io::Result<Bytes> {
    let packed_bytes = packed.as_ref();
    let mut reader: Box<dyn Read + '_> = match encoding.to_ascii_lowercase().as_str() {
        "identity" | "" => return Ok(packed.clone()),
        "gzip" | "x-gzip" => Box::new(flate2::read::MultiGzDecoder::new(packed_bytes)),
        "deflate" if is_zlib(packed_bytes) => {
            Box::new(flate2::read::ZlibDecoder::new(packed_bytes))
        }
        // Some servers leave out what RFC 1950 puts around it, and every browser reads it.
        "deflate" => Box::new(flate2::read::DeflateDecoder::new(packed_bytes)),
        "br" => Box::new(brotli_decompressor::Decompressor::new(packed_bytes, 4096)),
        "zstd" => Box::new(
            ruzstd::decoding::StreamingDecoder::new(packed_bytes).map_err(io::Error::other)?,
        ),
        _ => return Err(io::Error::other("nobody here knows this encoding")),
    };
    let mut bytes = Vec::new();
    reader.by_ref().take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > LARGEST {
        return Err(io::Error::other(format!("it is larger than {LARGEST} bytes")));
    }
    Ok(bytes.into())
}

/// Whether bytes begin as RFC 1950 says.
fn is_zlib(bytes: &[u8]) -> bool {
    let [method, flags, ..] = bytes else {
        return false;
    };
    method & 0x0f == 8 && u16::from_be_bytes([*method, *flags]) % 31 == 0
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use base64::{Engine as _, engine::general_purpose::STANDARD};
    use flate2::{Compression, write::GzEncoder};

    use super::*;
    use crate::exchange::{Request, Response};

    fn answered(encoding: &str, body: Vec<u8>) -> Exchange {
        Exchange {
            request: Request {
                method: "GET".to_owned(),
                path: "/".to_owned(),
                query: None,
                headers: Headers::default(),
                body: Body::default(),
            },
            response: Some(Response {
                status: 200,
                headers: Headers(vec![("content-encoding".to_owned(), encoding.to_owned())]),
                body: Body(body.into()),
            }),
            failure: None,
            duration_ms: 1.0,
        }
    }

    fn gzipped(bytes: &[u8]) -> Vec<u8> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(bytes).expect("into memory");
        gzip.finish().expect("into memory")
    }

    fn text(exchange: &Exchange) -> &str {
        let response = exchange.response.as_ref().expect("a response");
        response.body.text().expect("text")
    }

    #[test]
    fn every_encoding_that_browsers_ask_for_is_read() {
        let zlib = "eJyrVkpUsjKsBQAIKgIJ";
        let bare = "q1ZKVLIyrAUA";
        let brotli = "CwOAeyJhIjoxfQM=";
        let zstd = "KLUv/QRYOQAAeyJhIjoxfUiL/DI=";
        for (encoding, packed) in
            [("deflate", zlib), ("deflate", bare), ("br", brotli), ("zstd", zstd)]
        {
            let packed = STANDARD.decode(packed).expect("base64");
            let exchange = unpacked(answered(encoding, packed));
            assert_eq!(exchange.failure, None, "{encoding}");
            assert_eq!(text(&exchange), "{\"a\":1}", "{encoding}");
        }
        let twice = gzipped(&gzipped(b"x"));
        assert_eq!(text(&unpacked(answered("gzip, GZIP", twice.clone()))), "x");
        let mut in_two_headers = answered("gzip", twice);
        if let Some(response) = &mut in_two_headers.response {
            let again = response.headers.0[0].clone();
            response.headers.0.push(again);
        }
        assert_eq!(text(&unpacked(in_two_headers)), "x");
        assert_eq!(text(&unpacked(answered("identity", b"x".to_vec()))), "x");
    }

    #[test]
    fn what_an_archive_kept_is_read_packed_and_unpacked() {
        let headers =
            |encoding: &str| Headers(vec![("content-encoding".to_owned(), encoding.to_owned())]);
        let json = br#"{"a":"\u00fc"}"#.to_vec();
        let packed = gzipped(&json);
        let brotli = STANDARD.decode("CwOAeyJhIjoxfQM=").expect("base64");
        let as_text: String = packed.iter().map(|byte| char::from(*byte)).collect();
        for (encoding, kept, expected) in [
            ("gzip", packed.clone(), json.clone()),
            ("gzip", json.clone(), json.clone()),
            ("gzip", as_text.into_bytes(), json.clone()),
            ("identity", packed.clone(), packed.clone()),
            ("gzip, identity", gzipped(b"x"), b"x".to_vec()),
            ("br", brotli, br#"{"a":1}"#.to_vec()),
            // To brotli, this begins like an empty stream.
            ("br", b"not found".to_vec(), b"not found".to_vec()),
            ("gzip", b"{\"a\":\"\x01\"}".to_vec(), b"{\"a\":\"\x01\"}".to_vec()),
        ] {
            let kept = as_kept(&headers(encoding), kept.into()).expect(encoding);
            assert_eq!(kept, expected, "{encoding}");
        }
        let lossy = String::from_utf8_lossy(&packed).into_owned().into_bytes();
        for kept in [lossy, packed[..packed.len() - 9].to_vec()] {
            let error = as_kept(&headers("gzip"), kept.into()).expect_err("not the body");
            assert!(error.contains("gzip"), "{error}");
        }
    }

    #[test]
    fn what_cannot_be_unpacked_is_left_out_and_says_why() {
        let bomb = gzipped(&vec![0; LARGEST + 1]);
        for (encoding, packed, part) in [
            ("gzip", b"no gzip".to_vec(), "gzip"),
            ("compress", b"x".to_vec(), "nobody here knows"),
            ("gzip", bomb, "larger than"),
        ] {
            let exchange = unpacked(answered(encoding, packed));
            let failure = exchange.failure.as_deref().unwrap_or_default();
            assert!(failure.contains(part), "{encoding}: {failure}");
            assert_eq!(text(&exchange), "");
        }
    }
}
