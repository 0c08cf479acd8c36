//! Wires the parts together; holds no logic.

fn main() {}
