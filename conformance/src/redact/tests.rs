//! Secrets in the spellings that they come in.

use super::{Secrets, Sort};

#[test]
fn a_secret_that_contains_another_is_replaced_as_a_whole() {
    let mut secrets = Secrets::default();
    secrets.add(Sort::Credential, "abcdef", "SHORT");
    secrets.add(Sort::Credential, "abcdef-ghi", "LONG");
    assert_eq!(secrets.replace("x abcdef-ghi abcdef"), "x $LONG $SHORT");
    assert_eq!(secrets.credential_in("token=abcdef;"), Some("SHORT"));
}

#[test]
fn an_address_is_kept_out_of_files_but_is_no_credential() {
    let mut secrets = Secrets::default();
    secrets.add(Sort::Private, "amina@example.org", "EMAIL_OWNER");
    assert_eq!(secrets.replace("to amina@example.org"), "to $EMAIL_OWNER");
    assert_eq!(secrets.credential_in("to amina@example.org"), None);
}

#[test]
fn a_signed_url_shows_where_it_leads_and_not_what_opens_it() {
    let mut secrets = Secrets::default();
    for url in [
        "https://files.example/a?expires=1767225600&signature=0123456789abcdef0123",
        "https://files.example/0123456789/whoever-has-this",
    ] {
        secrets.add_kind("signed-url", url);
    }
    for (text, clean) in [
        (
            "https://files.example/a?expires=1767225600&signature=0123456789abcdef0123",
            "https://files.example/a?$SIGNATURE",
        ),
        ("expires=1767225600&signature=0123456789abcdef0123", "$SIGNATURE"),
        ("0123456789abcdef0123", "$SIGNATURE"),
        ("https://files.example/0123456789/whoever-has-this", "$SIGNED_URL"),
    ] {
        assert_eq!(secrets.replace(text), clean);
    }
}

#[test]
fn a_secret_is_found_in_every_spelling() {
    let mut secrets = Secrets::default();
    secrets.add(Sort::Private, "amina+x@example.org", "EMAIL");
    secrets.add(Sort::Credential, "t0k/en\"of=owner", "TOKEN");
    for (text, clean) in [
        ("?email=amina%2Bx%40example.org&a", "?email=$EMAIL&a"),
        ("?email=amina%2bx@example.org", "?email=$EMAIL"),
        ("to Amina+X@Example.org", "to $EMAIL"),
        (r#"{"a":"amina\u002bx\u0040example.org"}"#, r#"{"a":"$EMAIL"}"#),
        (r#"{"a":"t0k\/en\"of=owner"}"#, r#"{"a":"$TOKEN"}"#),
        ("/accept/t0k%2Fen%22of%3Downer", "/accept/$TOKEN"),
        // As it is, and behind a client id as in HTTP Basic.
        ("Basic dDBrL2VuIm9mPW93bmVy", "Basic $TOKEN"),
        ("Basic cm9vbXM6dDBrL2VuIm9mPW93bmVy", "Basic cm9vbXM6$TOKEN"),
        ("74306b2f656e226f663d6f776e6572", "$TOKEN"),
    ] {
        assert_eq!(secrets.replace(text), clean, "{text}");
    }
    let encoded = secrets.credential_in("x=t0k%2Fen%22of%3Downer");
    assert_eq!(encoded, Some("TOKEN"));
}

#[test]
fn where_room_is_limited_the_secret_that_was_not_met_for_longest_makes_way() {
    let mut secrets = Secrets::with_room_for(2);
    for secret in ["first-one", "second-one", "first-one", "third-one"] {
        secrets.add(Sort::Credential, secret, "TOKEN");
    }
    let text = "first-one second-one third-one";
    assert_eq!(secrets.replace(text), "$TOKEN second-one $TOKEN");
}

#[test]
fn where_secrets_overlap_no_part_of_one_stays() {
    let mut secrets = Secrets::default();
    secrets.add(Sort::Private, "one-two-", "FIRST");
    secrets.add(Sort::Private, "two-three", "SECOND");
    assert_eq!(secrets.replace("x one-two-three y"), "x $FIRST$SECOND y");
}

#[test]
fn escapes_within_escapes_hide_nothing() {
    let mut secrets = Secrets::default();
    secrets.add(Sort::Private, "a b/c\"d+é&%41z", "SECRET");
    for text in [
        "a b/c\"d+é&%41z",
        "a+b%2Fc%22d%2B%C3%A9%26%2541z",
        "a%2Bb%252Fc%2522d%252B%25C3%25A9%2526%252541z",
        r#"{\"x\": \"a b\/c\\\"d+\u00e9&%41z\"}"#,
        "<b>a b/c&quot;d+&#233;&amp;%41z</b>",
        "YSBiL2MiZCvDqSYlNDF6",
        "YSBiL2MiZCvDqSYlNDF6Cg==",
        "6120622F6322642BC3A9262534317A",
    ] {
        let clean = secrets.replace(text);
        assert!(clean.contains("$SECRET"), "{text} became {clean}");
        assert!(!clean.contains("b/c"), "{text} became {clean}");
    }
}

#[test]
fn a_number_is_no_part_of_a_longer_one() {
    let mut secrets = Secrets::default();
    secrets.add(Sort::Private, "123456", "OTP");
    let text = "/rooms/1767225123456 has 123456, 1234567";
    let clean = "/rooms/1767225123456 has $OTP, 1234567";
    assert_eq!(secrets.replace(text), clean);
}

#[test]
fn what_is_left_of_a_secret_in_a_shortened_message_is_replaced() {
    let mut secrets = Secrets::default();
    secrets.add(Sort::Credential, "a-long/t0ken", "TOKEN");
    for (text, clean) in [
        ("got a-long/t…", "got $TOKEN…"),
        ("got a-long%2Ft…", "got $TOKEN…"),
        ("got a-long%2…", "got $TOKEN…"),
        ("got YS1sb25nL3Q…", "got $TOKEN…"),
        ("got a-l…", "got a-l…"),
        ("got a-long", "got a-long"),
        ("got a-long/x…", "got a-long/x…"),
    ] {
        assert_eq!(secrets.replace(text), clean, "{text}");
    }
}

#[test]
fn a_place_that_is_no_character_of_its_own_is_replaced_with_the_whole() {
    let mut secrets = Secrets::default();
    secrets.add(Sort::Private, "%A9bcdefg", "SECRET");
    assert_eq!(secrets.replace("xébcdefgx"), "x$SECRETx");
}

#[test]
fn debug_output_shows_names_only() {
    let mut secrets = Secrets::default();
    secrets.add(Sort::Credential, "a-very-secret-token", "TOKEN_OWNER");
    assert_eq!(format!("{secrets:?}"), "[\"TOKEN_OWNER\"]");
}
