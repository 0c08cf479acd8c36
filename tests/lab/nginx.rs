//! The configuration of a real nginx for a front of the lab.

use std::fmt::Write;

use crate::certificates;
use crate::place::HOME_OUTSIDE_4;
use crate::place::Place;
use crate::site::Front;
use crate::site::Turn;
use crate::site::Upstream;

/// The text of `nginx.conf`.
pub(crate) fn config(front: &Front, folder: &str) -> String {
    let mut text = format!(
        "daemon off; master_process off; user root; worker_processes 1; pid {folder}/pid;\n\
         error_log {folder}/error.log;\nevents {{ worker_connections 512; }}\nhttp {{\n\
         access_log off; server_names_hash_bucket_size 128; map_hash_bucket_size 256;\n\
         client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;\n\
         uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;\n"
    );
    who(&mut text);
    upstreams(&mut text, &front.turns);
    server(&mut text, front);
    text.push_str("}\n");
    text
}

/// Who asks, by address.
fn who(text: &mut String) {
    let _ = writeln!(
        text,
        "geo $who {{ default somebody; {HOME_OUTSIDE_4} person; 192.168.1.0/24 person;\n\
         2a0e:10::/32 person; 5.90.0.0/24 checker; 2a0e:90::/64 checker; }}"
    );
}

fn upstreams(text: &mut String, turns: &[Turn]) {
    for (index, turn) in turns.iter().enumerate() {
        if let Upstream::At(address) | Upstream::Own(address) = &turn.to {
            let mut servers = format!("server {address} max_fails=0;");
            let good = turns.first().map(|first| &first.to);
            let count = turn.asked.one_in.unwrap_or(1);
            if let Some(Upstream::At(good) | Upstream::Own(good)) = good {
                for _ in 1..count {
                    let _ = write!(servers, " server {good} max_fails=0;");
                }
            }
            let _ = writeln!(text, "upstream turn{index} {{ {servers} }}");
        }
    }
    // The last turn that fits decides, and nginx takes the first expression that does.
    text.push_str("map \"$who $scheme $uri\" $turn {\n");
    for (index, turn) in turns.iter().enumerate().rev() {
        let _ = writeln!(text, "\"~{}\" {index};", expression(turn));
    }
    text.push_str("}\n");
}

fn expression(turn: &Turn) -> String {
    let who = turn.asked.by.map_or("[a-z]+", Place::word);
    let scheme = turn.asked.scheme.as_deref().unwrap_or("[a-z]+");
    let path = turn.asked.path.as_deref().unwrap_or("/");
    format!("^{who} {scheme} {path}")
}

fn server(text: &mut String, front: &Front) {
    let [plain, secure] = front.ports;
    let certificate = certificates::path(&front.certificate);
    let _ = writeln!(
        text,
        "server {{ listen {plain} default_server; listen [::]:{plain} default_server;\n\
         listen {secure} ssl http2 default_server; listen [::]:{secure} ssl http2 default_server;\n\
         ssl_protocols TLSv1.2 TLSv1.3; ssl_certificate {certificate}; ssl_certificate_key {certificate};\n\
         proxy_connect_timeout 2s; proxy_read_timeout 3s; proxy_next_upstream off;\n\
         proxy_set_header Host $host; proxy_http_version 1.1; proxy_set_header Connection \"\";\n\
         resolver 1.1.1.1 ipv6=off; proxy_ssl_server_name on; proxy_ssl_verify off;\n\
         location / {{"
    );
    for index in 0..front.turns.len() {
        let _ = writeln!(text, "if ($turn = {index}) {{ rewrite ^ /turn{index}$uri last; }}");
    }
    text.push_str("return 500;\n}\n");
    for (index, turn) in front.turns.iter().enumerate() {
        location(text, index, turn);
    }
    text.push_str("}\n");
}

fn location(text: &mut String, index: usize, turn: &Turn) {
    let (pass, more) = match &turn.to {
        Upstream::At(_) => (format!("http://turn{index}"), ""),
        // The program speaks for the gateway: its own name of the server is passed on.
        Upstream::Own(_) => {
            (format!("http://turn{index}"), "proxy_pass_header Server; proxy_pass_header Date;")
        }
        Upstream::Onward => ("$scheme://$host".to_owned(), "proxy_pass_header Server;"),
    };
    let _ = writeln!(
        text,
        "location /turn{index}/ {{ internal; rewrite ^/turn{index}(/.*)$ $1 break; {more} proxy_pass {pass}; }}"
    );
}
