//! The approval of a requested page on a live target: by whoever runs the suite, or by a program.

use std::{io::IsTerminal as _, sync::Arc};

use futures_util::future::BoxFuture;

use super::{
    program,
    terminal::{self, Answer},
};
use crate::targets::{Approval, NotGiven, RequestedPage, Settings};

/// Who approves pages.
#[derive(Debug)]
enum Approver {
    Prompt,
    Command(String),
}

/// Who approves pages, by `QF_APPROVE`. None if nobody is named, or nobody can be asked.
///
/// # Errors
///
/// What is wrong with the setting.
pub fn of_settings(settings: &Settings) -> Result<Option<Arc<dyn Approval>>, String> {
    let Some(text) = settings.get("QF_APPROVE") else {
        return Ok(None);
    };
    let can_ask = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    let approver = match text.split_once(':') {
        None if text == "prompt" && !can_ask => return Ok(None),
        None if text == "prompt" => Approver::Prompt,
        Some(("command", command)) if !command.trim().is_empty() => {
            Approver::Command(command.trim().to_owned())
        }
        _ => return Err("QF_APPROVE is neither `prompt` nor `command:PROGRAM`".to_owned()),
    };
    Ok(Some(Arc::new(approver)))
}

impl Approval for Approver {
    fn approve<'a>(&'a self, page: &'a RequestedPage) -> BoxFuture<'a, Result<i64, NotGiven>> {
        Box::pin(async move {
            let unknown = || {
                let why = "the request for the page was not answered with its id, so nobody can be asked to approve it";
                NotGiven::Missing(why.to_owned())
            };
            let id = page.id.ok_or_else(unknown)?;
            match self {
                Self::Prompt => by_prompt(id, &page.subdomain).await?,
                Self::Command(command) => {
                    let id = id.to_string();
                    let approved = program::run(command, &[("ROOMS_PAGE_ID", &id)]).await;
                    approved.map_err(|why| {
                        NotGiven::Failed(format!("page {id} was not approved by QF_APPROVE: {why}"))
                    })?;
                }
            }
            Ok(id)
        })
    }
}

async fn by_prompt(id: i64, subdomain: &str) -> Result<(), NotGiven> {
    let mut terminal = terminal::take().await;
    terminal.say(&format!(
        "page {id} with the subdomain {subdomain} waits for approval: approve it and type y; Enter skips it"
    ));
    match terminal.answer().await {
        Answer::Text(text) if text.trim().eq_ignore_ascii_case("y") => Ok(()),
        _ => {
            let skipped = "whoever ran the suite did not approve this page";
            Err(NotGiven::Missing(skipped.to_owned()))
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    async fn approved(command: &str, id: Option<i64>) -> Result<i64, NotGiven> {
        let settings = Settings::of([("QF_APPROVE", format!("command:{command}"))]);
        let approval = of_settings(&settings).expect("a setting").expect("somebody");
        let page = RequestedPage { id, subdomain: "cordoba".to_owned() };
        approval.approve(&page).await
    }

    #[tokio::test]
    async fn a_program_approves_the_page_that_it_is_given() {
        assert_eq!(approved("test \"$ROOMS_PAGE_ID\" = 7", Some(7)).await, Ok(7));
        let refused = approved("echo unknown page >&2; exit 1", Some(7)).await;
        let told = refused.expect_err("refused").to_string();
        for part in ["page 7", "QF_APPROVE", "unknown page"] {
            assert!(told.contains(part), "{told}");
        }
        assert!(matches!(approved("true", None).await, Err(NotGiven::Missing(_))));
    }

    #[test]
    fn a_setting_that_names_nobody_is_refused() {
        for text in ["staff", "command:", "command"] {
            let defect = of_settings(&Settings::of([("QF_APPROVE", text)]));
            assert!(defect.is_err_and(|why| why.contains("QF_APPROVE")), "{text}");
        }
    }
}
