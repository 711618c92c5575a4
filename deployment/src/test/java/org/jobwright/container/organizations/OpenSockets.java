package org.jobwright.container.organizations;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The addresses with which this process is connected at the moment, as Linux lists them. */
final class OpenSockets {

    private static final int REMOTE = 2;
    private static final int INODE = 9;

    private OpenSockets() {}

    /** Addresses and ports in hexadecimal, but for sockets that are connected with nobody. */
    static Set<String> peers() throws IOException {
        Set<String> own = inodes();
        Set<String> peers = new HashSet<>();
        for (String table : List.of("udp", "udp6", "tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/self/net", table))) {
                String[] cells = line.strip().split("\\s+", -1);
                if (own.contains(cells[INODE]) && !cells[REMOTE].matches("0+:0000")) {
                    peers.add(cells[REMOTE]);
                }
            }
        }
        return peers;
    }

    /** Whether an address is one of this machine, also as IPv6. */
    static boolean isLoopback(String peer) {
        return peer.matches("(?:0{16}F{4}0{4}|0{16}0{4}F{4})?[0-9A-F]{6}7F:.*") || peer.matches("0{24}01000000:.*");
    }

    private static Set<String> inodes() throws IOException {
        Set<String> inodes = new HashSet<>();
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path one : open) {
                try {
                    String target = Files.readSymbolicLink(one).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                } catch (IOException closed) {
                    // It was closed since.
                }
            }
        }
        return inodes;
    }
}
