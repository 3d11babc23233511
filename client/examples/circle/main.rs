//! A whole application: people sign in from a terminal, found a circle, invite, accept, post and leave, and a web server shows
//! what is posted. It runs against the mock; against the real service, the person opens the URL that is printed.
#![expect(clippy::print_stdout, reason = "a program in a terminal says what it does")]

pub(crate) mod browser;

use std::{error::Error, path::Path};

use axum::{
    Router,
    body::Body,
    extract::{self, State},
    http::StatusCode,
    response::IntoResponse,
    routing::get,
};
use futures_util::TryStreamExt;
use rooms_client::{
    Client, Environment, FileStore, OAuthClient, PostAudience, RefreshToken, RoomId,
    oauth2::{self, Login, Session},
    quran_reflect::types::InviteToken,
};
use rooms_mock::{Account, Mock};
use tokio::net::TcpListener;

type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// Where the application works, and as which one.
struct Application {
    environment: Environment,
    client: OAuthClient,
}

impl Application {
    fn login(&self) -> Outcome<Login> {
        let server = oauth2::Client::builder().environment(self.environment.clone()).build()?;
        let login = server.login(self.client.clone(), "http://127.0.0.1:8765/callback");
        Ok(login.scopes(["openid", "offline_access", "room", "post", "user"]))
    }

    /// Signs somebody in, who opens a URL and tells where the browser ended up, and keeps the session in a file.
    async fn sign_in(
        &self,
        file: &Path,
        open: impl AsyncFnOnce(&str) -> String,
    ) -> Outcome<Client> {
        let login = self.login()?;
        let pending = login.begin();
        println!("open {}", pending.url().split('?').next().unwrap_or_default());
        let session: Session = login.exchange(&pending, &open(pending.url()).await).await?;
        println!("signed in as {}", session.subject().unwrap_or("somebody"));
        let store = FileStore::new(file);
        session.save(&store).await?;
        self.connect(RefreshToken::from(session).store(store))
    }

    /// Goes on with the session that the file has.
    fn resume(&self, file: &Path) -> Outcome<Client> {
        self.connect(RefreshToken::stored(self.client.clone(), FileStore::new(file)))
    }

    fn connect(&self, credentials: RefreshToken) -> Outcome<Client> {
        let builder = Client::builder().environment(self.environment.clone());
        Ok(builder.user_agent("circle/1.0").credentials(credentials).build()?)
    }
}

/// Founds a private circle and invites somebody.
async fn found(owner: &Client, name: &str, guest: &str) -> Outcome<RoomId> {
    let circle = owner.create_group(name, "sunday-circle").public(false).await?.data.id;
    let invitation = owner.invite_users(circle).emails([guest]).await?;
    println!("{name} is {circle}; {guest}: {:?}", invitation.invite_status);
    Ok(circle)
}

/// Accepts an invitation, says something to the others, and leaves again.
async fn visit(guest: &Client, circle: RoomId, token: InviteToken, words: &str) -> Outcome {
    guest.accept_invite(circle, token).await?;
    guest.create_post(words).room(circle).audience(PostAudience::Members).await?;
    guest.leave_group(circle).await?;
    println!("accepted, posted and left");
    Ok(())
}

/// A web server for one of the members: `GET /circles/7/posts` is a line for each post, sent as the pages come in.
fn web(member: Client) -> Router {
    Router::new().route("/circles/{circle}/posts", get(posts)).with_state(member)
}

async fn posts(
    State(member): State<Client>,
    extract::Path(circle): extract::Path<i64>,
) -> impl IntoResponse {
    // Who may not see the circle learns it before the answer begins.
    match member.get_room(circle).await {
        Ok(_) => {
            let posts = member.list_room_posts(circle).stream();
            let lines = posts.map_ok(|post| format!("{}\n", post.body.unwrap_or_default()));
            Body::from_stream(lines).into_response()
        }
        Err(error) if error.is_not_found() => StatusCode::NOT_FOUND.into_response(),
        Err(error) => (StatusCode::BAD_GATEWAY, error.to_string()).into_response(),
    }
}

#[tokio::main]
pub(crate) async fn main() -> Outcome {
    let mock = Mock::start().await?;
    let accounts = mock.accounts();
    let application = Application {
        environment: Environment::custom(mock.url())?.with_oauth_base_url(mock.url())?,
        client: OAuthClient::public(mock.client_id()),
    };
    let folder = tempfile::tempdir()?;
    let file = |account: &Account| folder.path().join(&account.username);
    for account in [&accounts.owner, &accounts.member] {
        let open = async |url: &str| browser::sign_in(url, &account.username).await;
        application.sign_in(&file(account), open).await?;
    }

    // Another day, another process: both are signed in still.
    let owner = application.resume(&file(&accounts.owner))?;
    let guest = application.resume(&file(&accounts.member))?;
    let circle = found(&owner, "Sunday Circle", &accounts.member.email).await?;
    // The token travels by e-mail; the mock keeps the letters.
    let letters = mock.control().mailbox(&accounts.member.email);
    let token = letters.last().ok_or("no letter came")?.token.as_str().into();
    visit(&guest, circle, token, "Peace be upon you all.").await?;

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/circles/{circle}/posts", listener.local_addr()?);
    let server = tokio::spawn(async move { axum::serve(listener, web(owner)).await });
    let page = reqwest::Client::builder().no_proxy().build()?.get(&url).send().await?;
    print!("{url} says:\n{}", page.error_for_status()?.text().await?);
    server.abort();
    Ok(())
}

#[cfg(test)]
mod tests {
    use axum::body::to_bytes;
    use httpmock::MockServer;
    use rooms_client::quran_reflect::{httpmock::MockServerExt, types};

    use super::*;

    fn anonymous(url: &str) -> Client {
        let environment = Environment::custom(url).unwrap();
        Client::builder().environment(environment).build().unwrap()
    }

    /// Against single answers: the stub says what comes, and whether it was asked for.
    #[tokio::test]
    async fn a_guest_who_is_not_let_in_posts_nothing() {
        let server = MockServer::start_async().await;
        let accept = server.accept_invite(|when, then| {
            when.room(7);
            let body = types::ErrorResponse::new("used up", false, "forbidden");
            then.forbidden(&body);
        });
        let guest = anonymous(&server.base_url());
        let error = visit(&guest, 7.into(), "token".into(), "Peace be upon you.").await;
        assert!(error.expect_err("used up").to_string().contains("used up"));
        accept.assert_calls_async(1).await;
    }

    /// Against behaviour: the mock is the whole service.
    #[tokio::test]
    async fn a_stranger_learns_that_there_is_no_such_circle() {
        let mock = Mock::start().await.unwrap();
        let credentials = rooms_client::Credentials::new(
            mock.client_id(),
            mock.accounts().owner.access_token.as_str(),
        );
        let environment = Environment::custom(mock.url()).unwrap();
        let owner = Client::builder().environment(environment).credentials(credentials);
        let answer = posts(State(owner.build().unwrap()), extract::Path(404)).await.into_response();
        assert_eq!(answer.status(), StatusCode::NOT_FOUND);
        assert!(to_bytes(answer.into_body(), 100).await.unwrap().is_empty());
    }
}
