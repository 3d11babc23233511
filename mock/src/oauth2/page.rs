//! The pages that users see: plain HTML that works without scripts. Everything in them is escaped.

use http::header;
use serde_json::json;

use super::client::Client;
use super::scope;
use super::state::Flow;
use crate::quran_reflect::User;
use crate::reply::Reply;

const STYLE: &str = ":root{color-scheme:light dark;--line:#767676;--field:#f4f4f4;--quiet:#555;--main:#0b57d0}\
    @media(prefers-color-scheme:dark){:root{--line:#8a8a8a;--field:#2a2a2a;--quiet:#b4b4b4;--main:#1a5fc8}}\
    body{font:1rem/1.5 system-ui,sans-serif;max-width:30rem;margin:3rem auto;padding:0 1rem;overflow-wrap:anywhere}\
    h1{font-size:1.75rem;line-height:1.25}button{display:block;width:100%;margin:.75rem 0;padding:.75rem 1rem;font:inherit;\
    text-align:left;border:1px solid var(--line);border-radius:.5rem;background:var(--field);color:inherit;cursor:pointer}\
    button:hover,button:focus-visible{outline:2px solid var(--main);outline-offset:1px}small{color:var(--quiet)}\
    button small,li small{display:block}ul{padding-left:1.25rem}li{margin:.5rem 0}button[value=allow]{background:var(--main);\
    border-color:var(--main);color:#fff;text-align:center}button[value=deny]{text-align:center}label{display:block;margin:.5rem 0}\
    input:not([type=hidden]){display:block;width:100%;box-sizing:border-box;padding:.5rem;font:inherit;border:1px solid var(--line);\
    border-radius:.5rem;background:var(--field);color:inherit}pre{white-space:pre-wrap}";

/// Text as HTML shows it.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

fn page(status: u16, title: &str, body: &str) -> Reply {
    let title = escape(title);
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><style>{STYLE}</style></head>\n\
         <body><main>\n<h1>{title}</h1>\n{body}\n\
         <p><small>This is a stand-in for tests. Nobody's real account is involved.</small></p>\n</main></body>\n</html>\n"
    );
    Reply::text(status, html)
        .with_header(header::CONTENT_TYPE, "text/html; charset=utf-8")
        .with_header(header::CACHE_CONTROL, "no-store")
        .with_header(header::REFERRER_POLICY, "no-referrer")
        .with_header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        // No `form-action`: browsers would apply it to the redirect back to the client too.
        .with_header(
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
        )
}

fn form(action: &str, challenge: &str, flow: &Flow, buttons: &str) -> String {
    format!(
        "<form method=\"post\" action=\"{}\">\n\
         <input type=\"hidden\" name=\"challenge\" value=\"{}\">\n\
         <input type=\"hidden\" name=\"proof\" value=\"{}\">\n{buttons}</form>",
        escape(action),
        escape(challenge),
        escape(&flow.proof),
    )
}

/// Who is it? `rest` are found and not shown.
pub(crate) fn login(
    challenge: &str,
    flow: &Flow,
    client: &str,
    (people, rest): (&[(Option<&str>, &User)], usize),
    wanted: &str,
) -> Reply {
    let buttons: String = people
        .iter()
        .map(|(role, user)| {
            let role = role.map(|role| format!("{role}, ")).unwrap_or_default();
            format!(
                "<button name=\"account\" value=\"{}\">{} {} <small>{}{}</small></button>\n",
                escape(&user.username),
                escape(&user.first_name),
                escape(&user.last_name),
                escape(&role),
                escape(&user.email),
            )
        })
        .collect();
    let intro = format!("<p>{} wants to connect. Who are you?</p>\n", escape(client));
    let search = format!(
        "<form method=\"get\" action=\"{}\"><input type=\"hidden\" name=\"challenge\" value=\"{}\">\n\
         <label>Search <input type=\"search\" name=\"search\" value=\"{}\"></label></form>\n",
        super::authorize::LOGIN,
        escape(challenge),
        escape(wanted),
    );
    let more = match (people.len(), rest) {
        (0, _) => "<p>Nobody is called so.</p>\n".to_owned(),
        (_, 0) => String::new(),
        (_, rest) => format!("<p>{rest} more: search for them.</p>\n"),
    };
    let fields = ["First name", "Last name", "Username", "Email"].map(|label| {
        let name = label.to_lowercase().replace(' ', "_");
        format!("<label>{label} <input name=\"{name}\"></label>\n")
    });
    let create = fields.concat() + "<button>Create and log in</button>\n";
    let new = format!(
        "<details><summary>New account</summary>\n<p>What is left out is made up.</p>\n{}</details>\n",
        form("/__mock/oauth2/account", challenge, flow, &create)
    );
    let form = form(super::authorize::LOGIN, challenge, flow, &buttons);
    page(200, "Log in", &(intro + &form + &more + &search + &new))
}

/// Is it really?
pub(crate) fn password(challenge: &str, flow: &Flow, user: &User, again: bool) -> Reply {
    let intro = match again {
        true => "<p>That is not the password.</p>\n",
        false => "",
    };
    let field = format!(
        "<input type=\"hidden\" name=\"account\" value=\"{}\">\n\
         <label>Password of {} <input type=\"password\" name=\"password\" autofocus></label>\n<button>Log in</button>\n",
        escape(&user.username),
        escape(&user.username),
    );
    let form = form(super::authorize::LOGIN, challenge, flow, &field);
    page(200, "Log in", &(intro.to_owned() + &form))
}

/// A redirect URI that is not registered: what was sent, what is registered, and the line that registers it.
pub(crate) fn unregistered(client: &Client, sent: &str, base: &str) -> Reply {
    let registered: String = client
        .redirect_uris
        .iter()
        .map(|uri| format!("<li><code>{}</code></li>\n", escape(uri)))
        .collect();
    let config = json!({ "clients": [{ "id": client.id, "redirectUris": [sent] }] }).to_string();
    // As a shell reads it.
    let config = config.replace('\'', "'\\''");
    let line =
        format!("curl -H 'content-type: application/json' -d '{config}' {base}/__mock/config");
    let sent = match sent {
        "" => "<p>The application sent no redirect URI.</p>\n".to_owned(),
        sent => format!(
            "<p>The application wants you back at a place that is not registered for it:</p>\n<p><code>{}</code></p>\n",
            escape(sent)
        ),
    };
    let body = format!(
        "{sent}<p>Registered for <code>{}</code>:</p>\n<ul>\n{registered}</ul>\n<p>This line registers it; it has the same form in --config:</p>\n<pre><code>{}</code></pre>",
        escape(&client.id),
        escape(&line),
    );
    page(400, "This redirect URI is not registered", &body)
}

/// May the client?
pub(crate) fn consent(challenge: &str, flow: &Flow, client: &str, user: &User) -> Reply {
    let scopes: String = flow
        .scopes
        .iter()
        .map(|name| {
            format!("<li>{} <small>{}</small></li>\n", escape(scope::meaning(name)), escape(name))
        })
        .collect();
    let intro = format!(
        "<p>{} {}, may {} do this in your name?</p>\n<ul>\n{scopes}</ul>\n",
        escape(&user.first_name),
        escape(&user.last_name),
        escape(client),
    );
    let buttons = "<button name=\"decision\" value=\"allow\">Allow</button>\n\
                   <button name=\"decision\" value=\"deny\">Do not allow</button>\n";
    let form = form(super::login::CONSENT, challenge, flow, buttons);
    page(200, "Allow access", &(intro + &form))
}

/// The session is over.
pub(crate) fn goodbye() -> Reply {
    page(200, "Logged out", "<p>You are logged out. You can close this page.</p>")
}

/// A page that leads nowhere.
pub(crate) fn lost(message: &str) -> Reply {
    let body = format!(
        "<p>{}</p>\n<p>Start the login again in the application that you came from.</p>",
        escape(message)
    );
    Reply { note: Some(message.to_owned()), ..page(400, "This does not work", &body) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_taken_for_html() {
        assert_eq!(
            escape("<a href=\"x\" id='y'>&</a>"),
            "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&lt;/a&gt;"
        );
        let reply = lost("<script>");
        let body = String::from_utf8(reply.body.to_vec()).expect("UTF-8");
        assert!(!body.contains("<script>") && body.contains("&lt;script&gt;"), "{body}");
    }
}
