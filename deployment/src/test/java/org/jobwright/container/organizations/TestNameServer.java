package org.jobwright.container.organizations;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/** A name server on the loopback address, over UDP and TCP. It knows no name that it was not told. */
public final class TestNameServer implements AutoCloseable {

    /** How it answers questions about a name, if not as it should. */
    public enum Habit {
        /** Says nothing. */
        SILENT,
        /** Says that it failed. */
        FAILS,
        /** Over UDP says only that the answer is too long. */
        TRUNCATES,
        /** Over UDP first sends the wanted answer under another number, and then that there is no such name. */
        FORGES
    }

    private final ServerSocket connections;
    private final DatagramSocket datagrams;
    private final Map<String, List<List<String>>> texts = new ConcurrentHashMap<>();
    private final Map<String, String> aliases = new ConcurrentHashMap<>();
    private final Map<String, Habit> habits = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public TestNameServer() {
        try {
            // Few use UDP: its port is almost surely free, too.
            connections = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            datagrams = new DatagramSocket(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), connections.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serveDatagrams);
        Thread.ofPlatform().daemon().start(this::serveConnections);
    }

    /** As the product's setting takes it. */
    public String address() {
        return "127.0.0.1:" + datagrams.getLocalPort();
    }

    /** Adds a text record, made of one or more strings. */
    public void text(String name, String... strings) {
        texts.computeIfAbsent(name, key -> new CopyOnWriteArrayList<>()).add(List.of(strings));
    }

    public void forget(String name) {
        texts.remove(name);
    }

    public void alias(String name, String target) {
        aliases.put(name, target);
    }

    public void habit(String name, Habit habit) {
        habits.put(name, habit);
    }

    /** The names that it was asked for, each time. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void serveDatagrams() {
        byte[] buffer = new byte[1024];
        while (!datagrams.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                datagrams.receive(packet);
                Message query = new Message(Arrays.copyOf(buffer, packet.getLength()));
                for (Message reply : overUdp(query, nameOf(query))) {
                    byte[] bytes = reply.toWire();
                    datagrams.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
                }
            } catch (IOException closed) {
                // The loop ends.
            }
        }
    }

    private List<Message> overUdp(Message query, String name) throws IOException {
        return switch (habits.get(name)) {
            case SILENT -> List.of();
            case TRUNCATES -> {
                Message reply = empty(query);
                reply.getHeader().setFlag(Flags.TC);
                yield List.of(reply);
            }
            case FORGES -> {
                Message forged = answer(query, name);
                forged.getHeader().setID(query.getHeader().getID() ^ 1);
                Message none = empty(query);
                none.getHeader().setRcode(Rcode.NXDOMAIN);
                yield List.of(forged, none);
            }
            case null, default -> List.of(answer(query, name));
        };
    }

    private void serveConnections() {
        while (!connections.isClosed()) {
            try (Socket socket = connections.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                Message query = new Message(in.readNBytes(in.readUnsignedShort()));
                byte[] bytes = answer(query, nameOf(query)).toWire();
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.writeShort(bytes.length);
                out.write(bytes);
            } catch (IOException closed) {
                // The loop ends.
            }
        }
    }

    private String nameOf(Message query) {
        String name = query.getQuestion().getName().toString(true);
        asked.add(name);
        return name;
    }

    private Message answer(Message query, String name) throws IOException {
        Message reply = empty(query);
        Name owner = query.getQuestion().getName();
        if (habits.get(name) == Habit.FAILS) {
            reply.getHeader().setRcode(Rcode.SERVFAIL);
        } else if (aliases.containsKey(name)) {
            reply.addRecord(
                    new CNAMERecord(owner, DClass.IN, 60, Name.fromString(aliases.get(name), Name.root)),
                    Section.ANSWER);
        } else if (texts.containsKey(name)) {
            for (List<String> strings : texts.get(name)) {
                reply.addRecord(new TXTRecord(owner, DClass.IN, 60, strings), Section.ANSWER);
            }
        } else {
            reply.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        return reply;
    }

    private static Message empty(Message query) {
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        Record question = query.getQuestion();
        reply.addRecord(question, Section.QUESTION);
        return reply;
    }

    @Override
    public void close() throws IOException {
        datagrams.close();
        connections.close();
    }
}
