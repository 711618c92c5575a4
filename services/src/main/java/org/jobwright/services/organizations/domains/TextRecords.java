package org.jobwright.services.organizations.domains;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * Asks name servers for text records, always anew: an owner who has just added a record must not get an answer of ten
 * minutes ago. Only connects to the name servers of the operator, and follows no name anywhere else.
 */
@ApplicationScoped
class TextRecords {

    private static final int TRIES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_ALIASES = 8;
    private static final int MOST_SERVERS = 3;
    private static final int LARGEST = 65_535;

    /** The text records of a name; unknown if no server could say. */
    Answer at(String name) {
        Answer latest = Answer.unknown("");
        List<InetSocketAddress> servers = NameServers.all();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            for (InetSocketAddress server : servers.subList(0, Math.min(servers.size(), MOST_SERVERS))) {
                latest = ask(server, name);
                if (latest.known()) {
                    return latest;
                }
            }
        }
        return latest;
    }

    private static Answer ask(InetSocketAddress server, String name) {
        String called = NameServers.name(server);
        try {
            Name wanted = Name.fromString(name, Name.root);
            List<String> texts = new ArrayList<>();
            int aliases = 0;
            // A server may say only where the name leads; then that is asked for.
            for (Optional<Name> next = Optional.of(wanted); next.isPresent(); ) {
                Message reply = exchange(server, Message.newQuery(Record.newRecord(next.get(), Type.TXT, DClass.IN)));
                if (reply.getRcode() == Rcode.NXDOMAIN) {
                    break;
                }
                if (reply.getRcode() != Rcode.NOERROR) {
                    return Answer.unknown(called);
                }
                Name end = next.get();
                List<Record> records = reply.getSection(Section.ANSWER);
                for (Optional<Name> alias = alias(records, end); alias.isPresent(); alias = alias(records, end)) {
                    end = alias.get();
                    if (++aliases > MOST_ALIASES) {
                        return Answer.unknown(called);
                    }
                }
                texts.addAll(texts(records, end));
                next = texts.isEmpty() && !end.equals(next.get()) ? Optional.of(end) : Optional.empty();
            }
            return new Answer(true, texts, called);
        } catch (IOException | RuntimeException noAnswer) {
            return Answer.unknown(called);
        }
    }

    private static Optional<Name> alias(List<Record> records, Name name) {
        return records.stream()
                .filter(CNAMERecord.class::isInstance)
                .filter(record -> record.getName().equals(name))
                .map(record -> ((CNAMERecord) record).getTarget())
                .findFirst();
    }

    /** A text longer than 255 bytes is several strings, which belong together without anything between them. */
    private static List<String> texts(List<Record> records, Name name) {
        return records.stream()
                .filter(TXTRecord.class::isInstance)
                .filter(record -> record.getName().equals(name))
                .map(record -> joined((TXTRecord) record))
                .toList();
    }

    private static String joined(TXTRecord record) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        record.getStringsAsByteArrays().forEach(text::writeBytes);
        return text.toString(StandardCharsets.UTF_8);
    }

    private static Message exchange(InetSocketAddress server, Message query) throws IOException {
        Message reply = overUdp(server, query);
        return reply.getHeader().getFlag(Flags.TC) ? overTcp(server, query) : reply;
    }

    /** A datagram that is not the answer to the question is ignored: anyone could have sent it. */
    private static Message overUdp(InetSocketAddress server, Message query) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(server);
            byte[] asked = query.toWire();
            socket.send(new DatagramPacket(asked, asked.length));
            DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            for (int left = millisUntil(end); left > 0; left = millisUntil(end)) {
                socket.setSoTimeout(left);
                packet.setLength(LARGEST);
                socket.receive(packet);
                Optional<Message> reply = reply(Arrays.copyOf(packet.getData(), packet.getLength()), query);
                if (reply.isPresent()) {
                    return reply.get();
                }
            }
            throw new SocketTimeoutException();
        }
    }

    private static Message overTcp(InetSocketAddress server, Message query) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Socket socket = new Socket()) {
            socket.connect(server, (int) PATIENCE.toMillis());
            byte[] asked = query.toWire();
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeShort(asked.length);
            out.write(asked);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            socket.setSoTimeout(Math.max(1, millisUntil(end)));
            byte[] answered = new byte[in.readUnsignedShort()];
            for (int read = 0; read < answered.length; ) {
                socket.setSoTimeout(Math.max(1, millisUntil(end)));
                int more = in.read(answered, read, answered.length - read);
                if (more < 0 || millisUntil(end) <= 0) {
                    throw new SocketTimeoutException();
                }
                read += more;
            }
            return reply(answered, query).orElseThrow(SocketTimeoutException::new);
        }
    }

    /** The message, if it has the number of the question and repeats it. */
    private static Optional<Message> reply(byte[] bytes, Message query) {
        try {
            Message reply = new Message(bytes);
            return Optional.of(reply)
                    .filter(one -> one.getHeader().getFlag(Flags.QR))
                    .filter(one -> one.getHeader().getID() == query.getHeader().getID())
                    .filter(one -> query.getQuestion().equals(one.getQuestion()));
        } catch (IOException | RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static int millisUntil(long end) {
        return (int) Duration.ofNanos(end - System.nanoTime()).toMillis();
    }

    /**
     * The text records of a name.
     *
     * @param known whether a name server knew; if not, there are none here
     * @param texts each with its strings joined
     * @param server which server was asked
     */
    record Answer(boolean known, List<String> texts, String server) {

        Answer {
            texts = List.copyOf(texts);
        }

        static Answer unknown(String server) {
            return new Answer(false, List.of(), server);
        }
    }
}
