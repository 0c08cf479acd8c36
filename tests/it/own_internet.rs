//! The guard where it counts: at the socket. The real service runs on a machine where every address
//! of the Internet answers, the private ones too, and the kernel notes whom it calls.
//!
//! Each test builds such a machine, and the inner test of the same name asks the service there.

use crate::support::internet::EVERY_ADDRESS;
use crate::support::namespace::run_inside;

mod inside;
mod property;
mod world;

fn on_an_internet(test: &str) -> String {
    run_inside(&format!("own_internet::{test}"), EVERY_ADDRESS)
}

#[test]
fn every_text_of_the_table_is_judged_before_anybody_is_called() {
    on_an_internet("inside::every_text_of_the_table_is_judged_before_anybody_is_called");
}

#[test]
fn every_answer_of_the_table_is_dialled_as_far_as_it_may_be() {
    on_an_internet("inside::every_answer_of_the_table_is_dialled_as_far_as_it_may_be");
}

#[test]
fn every_redirect_of_the_table_is_followed_as_far_as_it_may_be() {
    on_an_internet("inside::every_redirect_of_the_table_is_followed_as_far_as_it_may_be");
}

#[test]
fn no_redirect_leads_inside() {
    on_an_internet("inside::no_redirect_leads_inside");
}

#[test]
fn an_answer_that_changes_is_dialled_as_it_was_judged() {
    on_an_internet("inside::an_answer_that_changes_is_dialled_as_it_was_judged");
}

#[test]
fn a_real_server_that_flips_leads_nobody_inside() {
    on_an_internet("inside::a_real_server_that_flips_leads_nobody_inside");
}

#[test]
fn whoever_is_dialled_was_admitted_in_that_very_check() {
    println!("{}", on_an_internet("property::whoever_is_dialled_was_admitted_in_that_very_check"));
}
