package vn.govmail.testkit;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The lines and the mail data of one SMTP connection (RFC 5321 clauses 2.3.8, 4.5.2), the same for both of its ends. */
final class SmtpLine implements AutoCloseable {
    private static final int LONGEST_LINE = 12_288;
    private static final int BUFFER = 1 << 16;

    private final Socket socket;
    private final InputStream in;
    private final byte[] received = new byte[BUFFER];
    private int position;
    private int end;
    private final OutputStream out;

    SmtpLine(Socket socket, int timeoutMillis) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(timeoutMillis);
        socket.setTcpNoDelay(true);
        this.in = socket.getInputStream();
        this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    /** The next line without its end; an EOFException when the other side is gone or sends a line without end. */
    String read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int b = next(); b != '\n'; b = next()) {
            if (line.size() > LONGEST_LINE) {
                throw new EOFException("a line without end");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    void write(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Sends data byte for byte, dots stuffed; adds the line end that DATA demands after the last line if it is missing. */
    void writeData(byte[] data) throws IOException {
        boolean atLineStart = true;
        int sent = 0;
        for (int i = 0; i < data.length; i++) {
            if (atLineStart && data[i] == '.') {
                out.write(data, sent, i - sent);
                out.write('.');
                sent = i;
            }
            atLineStart = data[i] == '\n' && i > 0 && data[i - 1] == '\r';
        }
        out.write(data, sent, data.length - sent);
        write(atLineStart ? "." : "\r\n.");
    }

    /**
     * Reads data up to CRLF . CRLF, dots unstuffed. Nothing but CRLF counts as a line end here, so a bare LF cannot smuggle
     * a second message in.
     *
     * @return the data, or as much of it as the limit allows plus one byte
     */
    byte[] readData(int limit) throws IOException {
        GrowingBytes data = new GrowingBytes(limit);
        boolean atLineStart = true;
        int previous = -1;
        while (true) {
            int b = next();
            if (atLineStart && b == '.') {
                b = next();
                if (b == '\r') {
                    b = next();
                    if (b == '\n') {
                        return data.toArray();
                    }
                    data.add('\r');
                    previous = '\r';
                }
            }
            data.add(b);
            atLineStart = previous == '\r' && b == '\n';
            previous = b;
        }
    }

    private int next() throws IOException {
        if (position == end) {
            end = in.read(received);
            position = 0;
            if (end < 0) {
                end = 0;
                throw new EOFException("the connection ended");
            }
        }
        return received[position++] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
