package vn.govmail.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes SMTP connections on a free loopback port, each in a daemon thread of its own, until it is closed. */
final class SmtpListener implements AutoCloseable {
    private final ServerSocket server;
    private final PostOffice office;
    private final int timeoutMillis;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    SmtpListener(PostOffice office, int timeoutMillis) throws IOException {
        this.office = office;
        this.timeoutMillis = timeoutMillis;
        this.server = new ServerSocket(0, 50, loopback());
        inBackground("smtp-" + port(), this::accept);
    }

    /** Not {@code getLoopbackAddress()}, which may be the one of IPv6 where GreenMail listens on {@code 127.0.0.1}. */
    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                if (server.isClosed()) {
                    socket.close();
                } else {
                    inBackground("smtp-" + port() + "-" + socket.getPort(), () -> serve(socket));
                }
            } catch (IOException e) {
                // closed, or a client that was gone before it was taken
                if (server.isClosed()) {
                    return;
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (SmtpLine line = new SmtpLine(socket, timeoutMillis)) {
            new SmtpSession(line, office).serve();
        } catch (IOException e) {
            // the client went away; what it had not finished is not mail (RFC 5321 clause 4.1.1.4)
            return;
        } finally {
            open.remove(socket);
        }
    }

    private static void inBackground(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
