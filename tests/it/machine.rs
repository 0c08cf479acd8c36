//! Measuring on a machine in every kind of trouble. Each test makes a network of its own: an
//! outer test builds it with namespaces, and the inner one of the same name measures inside.

use crate::support::namespace::run_inside;

mod inside;

/// Runs the inner test of this name in the network that `script` builds.
fn measure_in(name: &str, script: &str) {
    run_inside(&format!("machine::inside::{name}"), script);
}

/// Puts lines into a system file, for this network only.
fn file(path: &str, lines: &str) -> String {
    let name = path.replace('/', "_");
    format!("printf '{lines}' > /run/{name}\nmount --bind /run/{name} {path}\n")
}

/// Gives public addresses to this machine, so that the guard has nothing against them.
fn addresses(addresses: &[&str]) -> String {
    addresses.iter().map(|address| format!("ip address add {address}/32 dev lo\n")).collect()
}

#[test]
fn without_a_network_there_is_no_way_out() {
    measure_in("without_a_network_there_is_no_way_out", "");
}

#[test]
fn an_address_without_a_default_route_leads_nowhere() {
    let cable = "ip link add left type veth peer name right\n\
                 ip link set left up\nip link set right up\n\
                 ip address add 192.168.7.2/24 dev left\n\
                 ip address add fd00:7::2/64 dev left nodad\n";
    measure_in("an_address_without_a_default_route_leads_nowhere", cable);
    let routes = "ip route add default via 192.168.7.1\nip -6 route add default via fd00:7::1\n";
    measure_in("a_default_route_leads_out", &format!("{cable}{routes}"));
}

#[test]
fn a_way_out_by_a_tunnel_shows() {
    // Where the kernel has no tunnels, a cable stands in for one, and must not be taken for it.
    let network = "ip link add wire type veth peer name far\nip link set wire up\nip link set far up\n\
                   ip address add 192.168.7.2/24 dev wire\nip route add default via 192.168.7.1\n\
                   if ip tuntap add dev vpn0 mode tun 2>/dev/null; then\n\
                   ip address add 10.8.0.2 peer 10.8.0.1 dev vpn0\nip link set vpn0 up\n\
                   ip route add 0.0.0.0/1 dev vpn0\nip route add 128.0.0.0/1 dev vpn0\n\
                   touch /run/tunnel\nfi\n";
    measure_in("a_way_out_by_a_tunnel_shows", network);
}

#[test]
fn who_answers_in_place_of_every_resolver_shows() {
    let resolver = |listens: &str| {
        format!(
            "dnsmasq --no-resolv --no-hosts --user=root --pid-file= --bind-interfaces {listens}\n"
        )
    };
    let (own, nobodys) = ("--listen-address=1.1.1.1", "--listen-address=192.0.2.53");
    let network = addresses(&["1.1.1.1", "192.0.2.53"]);
    let one = format!("{network}{}", resolver(own));
    measure_in("a_resolver_of_its_own_is_nobody_elses", &one);
    let all = format!("{network}{}", resolver(&format!("{own} {nobodys}")));
    measure_in("who_answers_in_place_of_every_resolver_shows", &all);
}

#[test]
fn the_hosts_file_leads_and_nobody_is_led_further_inside() {
    let hosts = "10.9.9.9 Example.com # old\\n10.9.9.9 example.net\\n192.0.33.8 example.org\\n";
    let network = addresses(&["10.9.9.9", "10.9.9.8", "192.0.33.8"]);
    let script = format!("{network}{}", file("/etc/hosts", hosts));
    measure_in("the_hosts_file_leads_and_nobody_is_led_further_inside", &script);
}

#[test]
fn a_name_that_moves_is_not_followed_inside() {
    let network = addresses(&["10.9.9.9", "10.9.9.8"]);
    let script = format!("{network}{}", file("/etc/hosts", "10.9.9.9 example.com\\n"));
    measure_in("a_name_that_moves_is_not_followed_inside", &script);
}

#[test]
fn a_dead_resolver_fails_beside_a_live_one() {
    let options = "nameserver 127.0.0.9\\noptions timeout:1 attempts:1\\n";
    let live = name_server("127.0.0.8", "/example.com/192.0.33.8");
    let network = addresses(&["192.0.33.8"]);
    let silent = "nft add table ip t\nnft add chain ip t in '{ type filter hook input priority 0; }'\n\
                  nft add rule ip t in ip daddr 127.0.0.9 drop\n";
    let script = format!("{network}{live}{silent}{}", file("/etc/resolv.conf", options));
    measure_in("a_dead_resolver_fails_beside_a_live_one", &script);
}

#[test]
fn a_network_that_swallows_everything_does_not_keep_anybody_waiting() {
    let swallow = "ip link add left type veth peer name right\n\
                   ip link set left up\nip link set right up\n\
                   ip address add 192.168.7.2/24 dev left\n\
                   ip route add default via 192.168.7.1\n\
                   ip neighbour add 192.168.7.1 lladdr 02:00:00:00:00:01 dev left\n";
    let resolver = file("/etc/resolv.conf", "nameserver 192.168.7.1\\n");
    let script = format!("{swallow}{resolver}");
    measure_in("a_network_that_swallows_everything_does_not_keep_anybody_waiting", &script);
}

#[test]
fn a_poisoned_resolver_leads_and_the_others_are_heard() {
    let liar = name_server("127.0.0.9", "/example.com/192.0.33.66");
    let honest = name_server("127.0.0.8", "/example.com/192.0.33.8");
    let network = addresses(&["192.0.33.8", "192.0.33.66"]);
    let resolver = file("/etc/resolv.conf", "nameserver 127.0.0.9\\n");
    let script = format!("{network}{liar}{honest}{resolver}");
    measure_in("a_poisoned_resolver_leads_and_the_others_are_heard", &script);
}

#[test]
fn a_proxy_that_fails_is_told_from_a_site_that_fails() {
    measure_in("a_proxy_that_fails_is_told_from_a_site_that_fails", &addresses(&["192.0.33.8"]));
}

#[test]
fn a_real_proxy_brings_the_answer_or_its_own_error() {
    let settings = "http_port 127.0.0.1:3128\\nhttp_access allow all\\ncache deny all\\n\
                    access_log none\\ncache_log /dev/null\\npid_filename none\\n\
                    coredump_dir /run\\nnetdb_filename none\\npinger_enable off\\n\
                    memory_cache_shared off\\nconnect_timeout 1 second\\n";
    // A service name of its own, since Squid names its shared memory by it.
    let squid = format!(
        "printf '{settings}' > /run/squid.conf\n\
         squid -N -n machine -f /run/squid.conf > /run/squid.out 2>&1 &\n"
    );
    let network = addresses(&["192.0.33.8", "192.0.33.9"]);
    measure_in("a_real_proxy_brings_the_answer_or_its_own_error", &format!("{network}{squid}"));
}

#[test]
fn a_log_in_page_before_the_internet_shows() {
    let network = addresses(&["192.0.33.8", "192.0.33.9"]);
    let hosts = file("/etc/hosts", "192.0.33.8 example.com\\n192.0.33.9 example.org\\n");
    let script = format!("{network}{hosts}");
    measure_in("the_control_page_comes_as_it_is", &script);
    let gate = "nft add table ip t\n\
                nft add chain ip t out '{ type nat hook output priority -100; }'\n\
                nft add rule ip t out tcp dport 80 redirect to :8000\n";
    measure_in("a_log_in_page_before_the_internet_shows", &format!("{script}{gate}"));
}

#[test]
fn a_clock_that_is_a_day_off_shows() {
    let network = addresses(&["192.0.33.8", "192.0.33.9", "192.0.33.10"]);
    measure_in("a_clock_that_is_a_day_off_shows", &network);
}

#[test]
fn who_cuts_one_name_alone_lets_another_pass() {
    let network = addresses(&["192.0.33.8", "192.0.33.9"]);
    let hosts = file("/etc/hosts", "192.0.33.8 example.com\\n192.0.33.9 example.org\\n");
    for name in
        ["who_cuts_one_name_alone_lets_another_pass", "who_cuts_every_name_cuts_another_too"]
    {
        measure_in(name, &format!("{network}{hosts}"));
    }
}

#[test]
fn a_trace_ends_at_the_router_that_drops() {
    let script = format!("{}{}", chain(), stopping_at("r2", "forward", "drop"));
    measure_in("the_trace_ends_at_the_second_router", &script);
}

#[test]
fn a_trace_ends_before_a_site_that_drops() {
    let script = format!("{}{}", chain(), stopping_at("site", "input", "drop"));
    measure_in("the_trace_ends_before_the_site", &script);
}

#[test]
fn a_refusal_of_this_very_machine_is_the_first_step() {
    let name = "a_refusal_of_this_very_machine_is_the_first_step";
    measure_in(name, &addresses(&["192.0.33.8"]));
}

#[test]
fn a_server_that_takes_connections_and_says_nothing_is_traced_too() {
    let name = "a_server_that_takes_connections_and_says_nothing_is_traced_too";
    measure_in(name, &addresses(&["192.0.33.8"]));
}

#[test]
fn a_trace_tells_who_says_that_there_is_no_way() {
    let word = "reject with icmpx host-unreachable";
    let script = format!("{}{}", chain(), stopping_at("r2", "forward", word));
    measure_in("the_trace_ends_with_a_routers_word", &script);
}

#[test]
fn a_trace_comes_to_a_site_that_refuses() {
    measure_in("the_trace_comes_to_the_end", &chain());
}

/// This is done to web traffic there.
fn stopping_at(place: &str, hook: &str, done: &str) -> String {
    let nft = format!("ip netns exec {place} nft add");
    format!(
        "{nft} table inet t\n\
         {nft} chain inet t c '{{ type filter hook {hook} priority 0; }}'\n\
         {nft} rule inet t c tcp dport 80 {done}\n"
    )
}

/// Me, three routers in a row, and a site with an address of each family; the controls hang at
/// the first router.
fn chain() -> String {
    let mut script = String::from(
        "link() {\n\
           ip link add $3 netns $1 type veth peer name $4 netns $2\n\
           ip -n $1 address add 192.0.33.$5/31 dev $3\nip -n $2 address add 192.0.33.$6/31 dev $4\n\
           ip -n $1 address add 2620:0:2d0:$5::1/64 dev $3 nodad\n\
           ip -n $2 address add 2620:0:2d0:$5::2/64 dev $4 nodad\n\
           ip -n $1 link set $3 up\nip -n $2 link set $4 up\n\
           ip -n $2 route add default via 192.0.33.$5\n\
           ip -n $2 -6 route add default via 2620:0:2d0:$5::1\n\
         }\n\
         for name in r1 r2 r3 site control; do\n\
           ip netns add $name\nip -n $name link set lo up\n\
           ip netns exec $name sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1\n\
         done\n\
         mkdir -p /run/netns\ntouch /run/netns/me\nmount --bind /proc/self/ns/net /run/netns/me\n\
         link r1 me below0 above 10 11\nlink r1 r2 below above 12 13\nlink r2 r3 below above 14 15\n\
         link r3 site below above 16 17\nlink r1 control below1 above 18 19\n",
    );
    // The ways down; the ways up are the default routes.
    for (router, place, next, v6) in [("r1", 14, 13, 12), ("r1", 16, 13, 12), ("r2", 16, 15, 14)] {
        script += &format!(
            "ip -n {router} route add 192.0.33.{place}/31 via 192.0.33.{next}\n\
             ip -n {router} -6 route add 2620:0:2d0:{place}::/64 via 2620:0:2d0:{v6}::2\n"
        );
    }
    script + &file("/etc/hosts", "192.0.33.17 example.com\\n192.0.33.19 example.org\\n")
}

/// A real name server at this address, which knows one name.
fn name_server(at: &str, entry: &str) -> String {
    format!(
        "dnsmasq --no-hosts --no-resolv --user=root --group=root --pid-file= --bind-interfaces \
         --listen-address={at} --address={entry} --local=/#/\n"
    )
}
