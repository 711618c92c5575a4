package org.jobwright.domain.shared.networks;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/** From which networks the requests of an address are counted otherwise, as the operator wrote it: a network on a line. */
public final class NetworkRules {

    /** No network is counted otherwise. */
    public static final NetworkRules NONE = new NetworkRules(Map.of());

    public static final int MOST = 200;

    /** A line with the longest address, its bits and a word; there may be blanks. */
    public static final int MAX_LINE = 80;

    private static final int WIDEST_4 = 8;
    private static final int WIDEST_6 = 16;

    /** Clients of IPv6 are counted by their network of 64 bits. */
    private static final int NARROWEST_6 = 64;

    /** How requests from a network are counted. */
    public enum Counting {
        /** Not at all. */
        FREE,
        /** Against a tenth of each limit. */
        STRICT;

        static Optional<Counting> of(String word) {
            return Stream.of(values())
                    .filter(counting -> counting.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    private final Map<Network, Counting> rules;

    private NetworkRules(Map<Network, Counting> rules) {
        this.rules = Map.copyOf(rules);
    }

    /** The rules of a text that {@link #checked} returned; of a line that another release wrote it knows nothing. */
    public static NetworkRules of(String text) {
        Map<Network, Counting> rules = new LinkedHashMap<>();
        text.lines().forEach(line -> Line.read(line).ifPresent(read -> rules.put(read.network(), read.counting())));
        return new NetworkRules(rules);
    }

    /**
     * What an administrator typed, without blank lines and as {@code 192.0.2.0/24 strict}.
     *
     * @throws InvalidInput at the field {@code networks}, with the line that is wrong
     */
    public static String checked(String typed) {
        Map<Network, Line> lines = new LinkedHashMap<>();
        for (String written : typed.lines().filter(line -> !line.isBlank()).toList()) {
            Line line = Line.read(written).orElseThrow(() -> problem("site.networks.line", shown(written)));
            if (!line.isOfSize()) {
                throw problem("site.networks.size", shown(written), WIDEST_4, WIDEST_6, NARROWEST_6);
            }
            if (lines.putIfAbsent(line.network(), line) != null) {
                throw problem("site.networks.twice", shown(written));
            }
        }
        if (lines.size() > MOST) {
            throw problem("site.networks.too-many", MOST);
        }
        return String.join("\n", lines.values().stream().map(Line::text).toList());
    }

    private static String shown(String written) {
        String line = written.strip();
        return line.substring(0, Math.min(line.length(), MAX_LINE));
    }

    private static InvalidInput problem(String code, Object... arguments) {
        return new InvalidInput(FieldProblem.of("networks", code, arguments));
    }

    /** How requests of a client are counted: by the narrowest network in which it is; empty if by none. */
    public Optional<Counting> of(InetAddress client) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getKey().contains(client))
                .max(Comparator.comparingInt(rule -> rule.getKey().bits()))
                .map(Map.Entry::getValue);
    }

    private record Line(Network network, Counting counting, String text) {

        static Optional<Line> read(String written) {
            String[] words = written.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
            if (words.length != 2 || written.length() > MAX_LINE) {
                return Optional.empty();
            }
            return Network.read(words[0]).flatMap(network -> Counting.of(words[1])
                    .map(counting -> new Line(network, counting, words[0] + " " + words[1])));
        }

        /** Half of the internet is no network of somebody, and parts of a client are not counted. */
        boolean isOfSize() {
            return network.isVersion4()
                    ? network.bits() >= WIDEST_4
                    : network.bits() >= WIDEST_6 && network.bits() <= NARROWEST_6;
        }
    }
}
