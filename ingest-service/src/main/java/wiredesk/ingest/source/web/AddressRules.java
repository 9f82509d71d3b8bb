package wiredesk.ingest.source.web;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be asked for a document: those of the open internet, and those that are allowed by name. A feed, or whoever can change
 * what a name resolves to, must not make the service ask its own neighbours.
 */
public final class AddressRules {

    /** Special-purpose addresses (RFC 6890 and its registries) beside those that the platform knows itself. */
    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Network::of)
            .toList();

    private final List<Network> allowed;

    /**
     * The rules with what is allowed beside the open internet.
     *
     * @param allowed addresses or blocks of them, for example {@code 10.2.0.0/16}
     * @throws IllegalArgumentException if one is none
     */
    public AddressRules(List<String> allowed) {
        this.allowed = allowed.stream().map(Network::of).toList();
    }

    boolean allow(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address))
                || SPECIAL.stream().noneMatch(network -> network.contains(address));
    }
}
