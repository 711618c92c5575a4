package org.jobwright.instance.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** An address that nothing should call; counts the calls. */
final class Listener implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger calls = new AtomicInteger();

    Listener() throws IOException {
        Thread.ofPlatform().daemon().start(this::listen);
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    int calls() {
        return calls.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var call = socket.accept()) {
                calls.addAndGet(call.isConnected() ? 1 : 0);
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
