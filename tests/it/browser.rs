//! Real browsers: the form, the bookmarklet on failing pages, the page's own trial of a site, and
//! accessibility.

mod accessibility;
mod bookmarklet;
mod firefox;
mod form;
mod hostile_text;
mod share;
mod trial;
mod typed;
