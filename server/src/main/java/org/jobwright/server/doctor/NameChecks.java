package org.jobwright.server.doctor;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.server.process.Settings;

/** Names: that of the site, and the servers that are asked for others. */
final class NameChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int DNS = 53;
    private static final int MOST_BYTES = 4096;
    private static final Path OF_THIS_MACHINE = Path.of("/etc/resolv.conf");
    private static final String LOCAL = "localhost|127[.].*|\\[::1]";

    private final Settings settings;

    NameChecks(Settings settings) {
        this.settings = settings;
    }

    Finding name() {
        String host = settings.baseUrl().getHost();
        if (host.matches(LOCAL)) {
            return Finding.note(
                    "JOBWRIGHT_BASE_URL is " + settings.baseUrl() + ", so links in mails lead to this machine.");
        }
        try {
            return Finding.ok(host + " is " + InetAddress.getByName(host).getHostAddress() + ".");
        } catch (UnknownHostException e) {
            return Finding.problem(
                    "Nobody finds " + host + ".",
                    "Correct JOBWRIGHT_BASE_URL, or enter the name at your DNS provider.");
        }
    }

    /** Employers prove their domains by records that these servers look up. */
    Finding nameServers() throws IOException {
        List<InetSocketAddress> servers = new ArrayList<>();
        if (settings.dns().isPresent()) {
            for (String server : settings.dns().get().split(",", -1)) {
                URI address = URI.create("dns://" + server);
                servers.add(new InetSocketAddress(
                        address.getHost().replaceAll("[\\[\\]]", ""), address.getPort() < 0 ? DNS : address.getPort()));
            }
        } else if (Files.isReadable(OF_THIS_MACHINE)) {
            Files.readAllLines(OF_THIS_MACHINE).stream()
                    .filter(line -> line.matches("nameserver\\s+[0-9a-fA-F.:]+\\s*"))
                    .map(line -> new InetSocketAddress(line.strip().split("\\s+", -1)[1], DNS))
                    .forEach(servers::add);
        }
        if (servers.isEmpty()) {
            return Finding.problem(
                    "This machine has no name server, so no employer can prove its domain.",
                    "Name one in JOBWRIGHT_DNS; best is a validating resolver of your own.");
        }
        for (InetSocketAddress server : servers) {
            if (!answers(server)) {
                return Finding.problem(
                        "The name server " + server.getAddress().getHostAddress() + " does not answer on port "
                                + server.getPort() + ".",
                        "Correct JOBWRIGHT_DNS or /etc/resolv.conf, or let UDP pass the firewall.");
            }
        }
        return Finding.ok(servers.size() == 1 ? "It answers." : "All " + servers.size() + " answer.");
    }

    /** Asks for the servers of the root; whatever the answer is, it is one. */
    private static boolean answers(InetSocketAddress server) throws IOException {
        var question = new ByteArrayOutputStream();
        var out = new DataOutputStream(question);
        int id = 0x4A57;
        out.writeShort(id);
        out.writeShort(0x0100); // recursion desired
        out.writeShort(1);
        out.writeShort(0);
        out.writeShort(0);
        out.writeShort(0);
        out.writeByte(0); // the root
        out.writeShort(2); // NS
        out.writeShort(1); // IN
        try (var socket = new DatagramSocket()) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(server);
            socket.send(new DatagramPacket(question.toByteArray(), question.size()));
            var answer = new DatagramPacket(new byte[MOST_BYTES], MOST_BYTES);
            socket.receive(answer);
            return answer.getLength() > 2 && ByteBuffer.wrap(answer.getData()).getShort() == id;
        } catch (SocketTimeoutException | SocketException e) {
            return false;
        }
    }
}
