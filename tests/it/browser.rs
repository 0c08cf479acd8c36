//! Real browsers: the form, the bookmarklet on failing pages, the page's own trial of a site, and
//! accessibility.

mod accessibility;
mod articles;
mod bookmarklet;
mod firefox;
mod form;
mod hostile_text;
mod trial;
mod typed;
