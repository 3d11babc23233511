//! The world as it is saved. Files are in it, in base64.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::model::{Room, StoredFile, UserId};
use super::state::World;

/// A world as it is saved.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Saved {
    handles: BTreeMap<UserId, String>,
    rooms: Vec<Room>,
    files: Vec<StoredFile>,
}

impl From<World> for Saved {
    fn from(world: World) -> Self {
        Self {
            handles: world.handles,
            rooms: world.rooms.into_values().collect(),
            files: world.files.into_values().collect(),
        }
    }
}

impl TryFrom<Saved> for World {
    type Error = String;

    fn try_from(saved: Saved) -> Result<Self, String> {
        let mut world = Self { handles: saved.handles, ..Self::default() };
        for room in saved.rooms {
            if let Some(twice) = world.rooms.insert(room.id, room) {
                return Err(format!("two rooms of ucs have the id {}", twice.id));
            }
        }
        for file in saved.files {
            if world.room(file.room).is_none() {
                return Err(format!("file {} of ucs is in a room that does not exist", file.id));
            }
            world.stored += file.content.as_ref().map_or(0, |(_, bytes)| bytes.len());
            if let Some(twice) = world.files.insert(file.id, file) {
                return Err(format!("two files of ucs have the id {}", twice.id));
            }
        }
        if world.stored > super::files::MOST_STORED {
            return Err("all files of ucs together have 64 MiB at most".to_owned());
        }
        Ok(world)
    }
}

/// Media type and bytes of a file.
pub(super) mod content {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use bytes::Bytes;
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(in crate::ucs) fn serialize<S: Serializer>(
        content: &Option<(String, Bytes)>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        let content = content.as_ref();
        content.map(|(kind, bytes)| (kind, STANDARD.encode(bytes))).serialize(to)
    }

    pub(in crate::ucs) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<(String, Bytes)>, D::Error> {
        let Some((kind, text)) = Option::<(String, String)>::deserialize(from)? else {
            return Ok(None);
        };
        let bytes = STANDARD.decode(text).map_err(D::Error::custom)?;
        Ok(Some((kind, bytes.into())))
    }
}
