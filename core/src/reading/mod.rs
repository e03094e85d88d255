//! Reading what pages write.

pub(crate) mod dates;
