//! Real browsers: the form, the bookmarklet on failing pages, the page's own trial of a site, the
//! page that looks again by itself, and accessibility.

mod accessibility;
mod again;
mod articles;
mod bookmarklet;
mod firefox;
mod form;
mod hostile_text;
mod live;
mod pictures;
mod share;
mod trial;
mod typed;
mod way;
