//! Names and values that are secret, and those that are not.

use super::*;

fn of(name: &str) -> Option<Kind> {
    kind(&words(name))
}

#[test]
fn names_are_compared_by_their_words() {
    for (name, expected) in [
        ("refresh_token", "refresh token"),
        ("refreshToken", "refresh token"),
        ("X-Refresh-Token", "x refresh token"),
        ("SAMLResponse", "saml response"),
        ("IDToken2", "id token 2"),
        ("user[newPassword]", "user new password"),
    ] {
        assert_eq!(words(name).join(" "), expected);
    }
}

#[test]
fn names_of_secrets_are_known_in_every_spelling() {
    for name in [
        "accessToken",
        "access-token",
        "ACCESS_TOKEN",
        "accesstoken",
        "refreshtoken",
        "IdToken",
        "id_token_hint",
        "X-Amz-Security-Token",
        "PRIVATE-TOKEN",
        "X-CSRF-Token",
        "XSRF-TOKEN",
        "csrfmiddlewaretoken",
        "csrf",
        "clientSecret",
        "CF-Access-Client-Secret",
        "client_assertion",
        "SAMLResponse",
        "samlresponse",
        "apiKey",
        "api_key",
        "x-api-key",
        "apikey",
        "Ocp-Apim-Subscription-Key",
        "x-functions-key",
        "privateKey",
        "secret_id",
        "password",
        "passwordHash",
        "newPassword",
        "password_confirmation",
        "passwd",
        "pwd",
        "passphrase",
        "device_code",
        "user_code",
        "code_verifier",
        "code_challenge",
        "login_challenge",
        "verificationCode",
        "sessionid",
        "session_id",
        "JSESSIONID",
        "PHPSESSID",
        "ASP.NET_SessionId",
        "x-amzn-oidc-data",
        "proxy-authorization",
        "Authorization",
        "bearer",
        "jwt",
        "otp",
        "tokens",
        "recoveryCodes",
        "x-goog-iap-jwt-assertion",
        "token1",
        "pass",
        "smtp_pass",
        "userPass",
        "dbpass",
        "pass-word",
        "PassWord",
        "passwordhash",
        "password_md5",
        "pw",
        "DPoP",
        "x-firebase-appcheck",
        "X-Firebase-AppCheck",
        "App-Check",
        "access_key_id",
        "AWSAccessKeyId",
        "accesskeyid",
        "APIkey",
        "ApiKEY",
        "private_key_pem",
        "ssh_key",
        "signingkey",
        "seedPhrase",
        "connectionString",
        "authcode",
        "verificationcode",
        "one-time-code",
        "twoFactorCode",
        "2fa_code",
        "oobCode",
        "joinCode",
        "totp",
        "csrf_token",
        "_csrf",
        "xsrf",
        "XSRFToken",
        "jws",
        "sessiontoken",
        "g-recaptcha-response",
        "x-vault-token",
        "secret_access_key",
        "user.password",
        "users[0][password]",
    ] {
        assert_eq!(of(name), Some(Kind::Secret), "{name}");
    }
    for name in [
        "x-goog-signature",
        "sig",
        "auth",
        "connect.sid",
        "Authentication-Info",
        "X-Amz-Signature",
        "Signature",
        "x-hub-signature-256",
    ] {
        assert_eq!(of(name), Some(Kind::Parameter), "{name}");
    }
    for name in [
        "session",
        "key",
        "X-Amz-Credential",
        "nextPageToken",
        "max_tokens",
        "maxtokens",
        "total_tokens",
        "promptTokens",
        "max_completion_tokens",
        "numberOfTokens",
        "cookie",
        "keys",
        "creds",
        "boardingPass",
    ] {
        assert_eq!(of(name), Some(Kind::Perhaps), "{name}");
    }
    for name in ["pin", "cardPin", "new_pin"] {
        assert_eq!(of(name), Some(Kind::Number), "{name}");
    }
}

#[test]
fn a_word_in_a_name_makes_nothing_secret_that_the_name_is_not_about() {
    for name in [
        "id",
        "slug",
        "name",
        "url",
        "token_type",
        "tokenType",
        "token_type_hint",
        "token_use",
        "token_endpoint",
        "token_endpoint_auth_methods_supported",
        "expires_in",
        "scope",
        "grant_type",
        "code_challenge_method",
        "keyword",
        "keywords",
        "monkey",
        "publicKey",
        "public_key",
        "primaryKey",
        "idempotency-key",
        "secretariat",
        "secretary",
        "author",
        "authorId",
        "authority",
        "sessionCount",
        "passwordless",
        "isPasswordSet",
        "status_code",
        "error_code",
        "languageIsoCode",
        "countryCode",
        "postalCode",
        "estate",
        "passenger",
        "compass",
        "client_id",
        "kid",
        "jwks_uri",
        "authorization_endpoint",
        "cookiePolicy",
        "value",
        "data",
        "",
        "signed",
        "postAsAuthorId",
        "WWW-Authenticate",
        "passwordHint",
        "password_strength",
        "password_changed_at",
        "keyboard",
        "turkey",
        "bypass",
        "surpass",
        "passport",
        "passing",
        "codec",
        "zipcode",
        "zip_code",
        "postcode",
        "barcode",
        "timecode",
        "unicode",
        "statusCode",
        "errorcode",
        "responseCode",
        "authorizationUrl",
        "authorization_url",
        "tokenUrl",
        "token_count",
        "tokenCount",
        "token_limit",
        "tokens_used",
        "isTokenValid",
        "secretName",
        "csrfCookieName",
        "session_state",
        "signatureAlgorithm",
        "sigma",
        "pinned",
        "pinCount",
        "spin",
        "opinion",
        "hint",
        "check",
        "phrase",
        "bearing",
        "dpopSupported",
        "key_id",
        "apiKeyId",
        "response",
        "string",
        "hash",
        "robots",
    ] {
        assert_eq!(of(name), None, "{name}");
    }
}

#[test]
fn what_a_machine_made_does_not_look_like_words() {
    for value in [
        "5e55105e55105e55105e5510",
        "S3CRET-query-camel",
        "eyJhbGciOiJSUzI1NiJ9",
        "s%3Aj7Rk2pQ9x",
        "0d1a9c1e-5b7a-4c39-9a6e-2f41d0c7b815",
        "AIzaSyD-9tSrke72PouQMnMX",
        "abcdefghijklmnopqrstuvwxyz",
    ] {
        assert!(is_random(value), "{value}");
    }
    for value in [
        "members",
        "evening-circle-2",
        "ramadan2026",
        "1767225600123456",
        "2026-11-21T10:00:00.000Z",
        "2000-01-21 00:00:00",
        "America/New_York",
        "/quran-reflect/v1/rooms/7a8b9c",
        "https://example.org/a1b2c3d4",
        "is missing",
        "invalid_token",
        "accessToken",
        "",
    ] {
        assert!(!is_random(value), "{value}");
    }
}

#[test]
fn an_address_is_known_by_its_shape() {
    for value in ["amina@example.org", "a+b@mail.example.org"] {
        assert!(is_address(value), "{value}");
    }
    for value in
        ["@example", "amina", "see a@example.org", "a@b", "https://u:p@example.org/", "@a.b"]
    {
        assert!(!is_address(value), "{value}");
    }
}

#[test]
fn a_variable_is_short_and_of_plain_letters() {
    assert_eq!(variable(&words("x-access-token")), "X_ACCESS_TOKEN");
    assert_eq!(variable(&words("privateToken")), "PRIVATE_TOKEN");
    assert_eq!(variable(&words("2fa`$(x)`")), "SECRET_2_FA_X");
    assert_eq!(variable(&words("\u{1b}[31m")), "SECRET_31_M");
    assert_eq!(variable(&words("é")), "SECRET");
    assert!(variable(&words(&"token-".repeat(99))).len() <= 48);
}
