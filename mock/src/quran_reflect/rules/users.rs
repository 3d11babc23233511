//! Profiles of the caller and of others.

use crate::domain::Refusal;
use crate::quran_reflect::context::{Context, Outcome, Verdict};
use crate::quran_reflect::model::UserId;
use crate::quran_reflect::view::View;

pub(super) fn get_own_profile(cx: &Context<'_>) -> Verdict {
    cx.caller_account()?;
    // own-email-on-request
    Ok(Outcome::show(View::OwnProfile { account: cx.call.flag("qdc") }))
}

pub(super) fn get_user(cx: &Context<'_>) -> Verdict {
    let wanted = cx.call.text("id").unwrap_or_default();
    let user = match UserId::parse_str(wanted) {
        Ok(id) => cx.world.user(id),
        Err(_) => cx.world.user_by_name(wanted),
    };
    let user = user.ok_or_else(|| Refusal::missing("There is no such user."))?;
    // others-email-never-shown: the view asks for it only in the caller's own profile.
    let account = cx.call.flag("qdc");
    Ok(Outcome::show(View::UserProfile { user: user.id, account }))
}
